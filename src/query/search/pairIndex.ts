import {foldUnit} from "../../model/fold.ts";
import type {PairShard} from "./document.ts";

/** Every place where two characters stand side by side, in flat arrays. */
interface Places {
  first: Uint16Array;
  second: Uint16Array;
  sentence: Uint32Array;
  offset: Uint32Array;
}

/** The places of pairs by pair, those of one pair in the order of the text. */
export interface PairIndex extends Pick<Places, "sentence" | "offset"> {
  order: Uint32Array;
  /** The pair of each, as one number. */
  pairs: Uint32Array;
  /** Where in `order` each shard begins. */
  shards: number[];
}

/** Ends a folded sentence; none holds it, as white space is passed over. */
const end = "\n".charCodeAt(0);

/**
 * The places of all pairs in these sentences, cut into shards of about `shardSize` places: a pair is never parted, so
 * one shard answers for it.
 */
export function indexPairs(sentences: readonly string[], shardSize: number): PairIndex {
  const {first, second, sentence, offset} = placesIn(sentences);
  const {order, pairs} = byPair(first, second);
  return {sentence, offset, order, pairs, shards: cut(pairs, shardSize)};
}

/** Every place in the order of the text. No folded text is made: of thousands of reports that took most of the time. */
function placesIn(sentences: readonly string[]): Places {
  const most = sentences.reduce((sum, {length}) => sum + length, 0);
  const [first, second] = [new Uint16Array(most), new Uint16Array(most)];
  const [sentence, offset] = [new Uint32Array(most), new Uint32Array(most)];
  let place = 0;
  for (const [number, text] of sentences.entries()) {
    const from = place;
    for (let i = 0; i < text.length; i++) {
      const unit = foldUnit(text.charCodeAt(i));
      if (unit === 0) continue;
      if (place > from) second[place - 1] = unit;
      first[place] = unit;
      sentence[place] = number;
      offset[place] = place - from;
      place++;
    }
    if (place > from) second[place - 1] = end;
  }
  return {
    first: first.subarray(0, place),
    second: second.subarray(0, place),
    sentence: sentence.subarray(0, place),
    offset: offset.subarray(0, place)
  };
}

/**
 * The numbers of places by their pair, and the pairs: counting sorts by the second character and then by the first, for there are
 * millions. What the second sort asks for is kept beside the places: to look it up by their numbers takes as long as all else.
 */
function byPair(first: Uint16Array, second: Uint16Array): Pick<PairIndex, "order" | "pairs"> {
  const total = first.length;
  const [bySecond, firsts, seconds] = [new Uint32Array(total), new Uint16Array(total), new Uint16Array(total)];
  const slots = slotsOf(second);
  for (let place = 0; place < total; place++) {
    const key = second[place] ?? 0;
    const slot = slots[key] ?? 0;
    slots[key] = slot + 1;
    bySecond[slot] = place;
    firsts[slot] = first[place] ?? 0;
    seconds[slot] = key;
  }
  const [order, pairs] = [new Uint32Array(total), new Uint32Array(total)];
  const next = slotsOf(first);
  for (let i = 0; i < total; i++) {
    const key = firsts[i] ?? 0;
    const slot = next[key] ?? 0;
    next[key] = slot + 1;
    order[slot] = bySecond[i] ?? 0;
    pairs[slot] = key * 65536 + (seconds[i] ?? 0);
  }
  return {order, pairs};
}

/** Where the places of each key begin once they are sorted. */
function slotsOf(keys: Uint16Array): Uint32Array {
  const slots = new Uint32Array(65537);
  for (const key of keys) slots[key + 1] = (slots[key + 1] ?? 0) + 1;
  for (let key = 0; key < 65536; key++) slots[key + 1] = (slots[key + 1] ?? 0) + (slots[key] ?? 0);
  return slots;
}

const pairText = (pair: number): string => String.fromCharCode(pair >>> 16, pair & 0xffff);

/** A shard ends before the pair that would make it larger than it should be. */
function cut(pairs: Uint32Array, shardSize: number): number[] {
  const total = pairs.length;
  const shards: number[] = [];
  for (let from = 0, to = 0; from < total; from = to) {
    for (to = from + 1; to < total && pairs[to] === pairs[from];) to++;
    if (shards.length === 0 || to - (shards.at(-1) ?? 0) > shardSize) shards.push(from);
  }
  return shards;
}

/** The first pair of each shard. */
export const shardNames = ({shards, pairs}: PairIndex): string[] => shards.map((from) => pairText(pairs[from] ?? 0));

/** One shard as pages read it. */
export function pairShard(index: PairIndex, n: number): PairShard {
  const {sentence, offset, order, shards} = index;
  const pairs: PairShard["pairs"] = {};
  let last = 0;
  for (let i = shards[n] ?? 0; i < (shards[n + 1] ?? order.length); i++) {
    const pair = pairText(index.pairs[i] ?? 0);
    const stored = (pairs[pair] ??= []);
    if (stored.length === 0) last = 0;
    const number = sentence[order[i] ?? 0] ?? 0;
    stored.push(number - last, offset[order[i] ?? 0] ?? 0);
    last = number;
  }
  return {id: String(n), pairs};
}
