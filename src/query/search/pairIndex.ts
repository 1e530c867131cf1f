import {foldUnit} from "../../model/fold.ts";
import type {PairShard} from "./document.ts";

/** Every place where two characters stand side by side, in flat arrays, and the order of the places by pair. */
export interface PairIndex {
  first: Uint16Array;
  second: Uint16Array;
  sentence: Uint32Array;
  offset: Uint32Array;
  /** Places by pair, those of one pair in the order of the text. */
  order: Uint32Array;
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
  const said = placesIn(sentences);
  const inText = new Uint32Array(said.first.length);
  for (let i = 0; i < inText.length; i++) inText[i] = i;
  const order = sortedBy(said.first, sortedBy(said.second, inText));
  const places = {...said, order};
  return {...places, shards: cut(places, shardSize)};
}

/** Every place in the order of the text. No folded text is made: of thousands of reports that took most of the time. */
function placesIn(sentences: readonly string[]): Omit<Places, "order"> {
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

/** The same places by rising key; those of one key stay in their order. (A counting sort: there are millions.) */
function sortedBy(keys: Uint16Array, order: Uint32Array): Uint32Array {
  const next = new Uint32Array(65537);
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1;
  for (let key = 0; key < 65536; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const place of order) {
    const key = keys[place] ?? 0;
    const slot = next[key] ?? 0;
    sorted[slot] = place;
    next[key] = slot + 1;
  }
  return sorted;
}

type Places = Omit<PairIndex, "shards">;

/** The pair that stands at a position of the order, as one number. */
const pairAt = ({first, second, order}: Places, i: number): number =>
  (first[order[i] ?? 0] ?? 0) * 65536 + (second[order[i] ?? 0] ?? 0);

const pairText = (pair: number): string => String.fromCharCode(pair >>> 16, pair & 0xffff);

/** A shard ends before the pair that would make it larger than it should be. */
function cut(places: Places, shardSize: number): number[] {
  const total = places.order.length;
  const shards: number[] = [];
  for (let from = 0, to = 0; from < total; from = to) {
    for (to = from + 1; to < total && pairAt(places, to) === pairAt(places, from);) to++;
    if (shards.length === 0 || to - (shards.at(-1) ?? 0) > shardSize) shards.push(from);
  }
  return shards;
}

/** The first pair of each shard. */
export const shardNames = (index: PairIndex): string[] => index.shards.map((from) => pairText(pairAt(index, from)));

/** One shard as pages read it. */
export function pairShard(index: PairIndex, n: number): PairShard {
  const {sentence, offset, order, shards} = index;
  const pairs: PairShard["pairs"] = {};
  let last = 0;
  for (let i = shards[n] ?? 0; i < (shards[n + 1] ?? order.length); i++) {
    const pair = pairText(pairAt(index, i));
    const stored = (pairs[pair] ??= []);
    if (stored.length === 0) last = 0;
    const number = sentence[order[i] ?? 0] ?? 0;
    stored.push(number - last, offset[order[i] ?? 0] ?? 0);
    last = number;
  }
  return {id: String(n), pairs};
}
