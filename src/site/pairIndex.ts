import {fold} from "../model/fold.ts";
import type {PairShard} from "../query/searchDocument.ts";

/** Where each pair of neighbouring characters stands, in flat arrays: the places of pair `i` from `from[i]` on. */
export interface PairIndex {
  /** Pairs as numbers (first × 65536 + second), rising. */
  pairs: Uint32Array;
  from: Uint32Array;
  sentence: Uint32Array;
  offset: Uint32Array;
  /** Index of the first pair of each shard. */
  shards: number[];
}

/** Ends a folded sentence; none holds it, as white space is passed over. */
const end = "\n";

const pairAt = (text: string, i: number): number => text.charCodeAt(i) * 65536 + text.charCodeAt(i + 1);

const pairText = (pair: number): string => String.fromCharCode(pair >>> 16, pair & 0xffff);

/**
 * The places of all pairs in these sentences, cut into shards of about `shardSize` places: a pair is never parted, so
 * one shard answers for it.
 */
export function indexPairs(sentences: readonly string[], shardSize: number): PairIndex {
  const folded = sentences.map((text) => fold(text).text + end);
  const counts = countPairs(folded);
  const pairs = Uint32Array.from(counts.keys()).sort();
  const from = new Uint32Array(pairs.length + 1);
  const next = new Map<number, number>();
  for (const [i, pair] of pairs.entries()) {
    next.set(pair, from[i] ?? 0);
    from[i + 1] = (from[i] ?? 0) + (counts.get(pair) ?? 0);
  }
  const total = from.at(-1) ?? 0;
  const index = {pairs, from, sentence: new Uint32Array(total), offset: new Uint32Array(total)};
  for (const [number, text] of folded.entries()) {
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = pairAt(text, i);
      const slot = next.get(pair) ?? 0;
      index.sentence[slot] = number;
      index.offset[slot] = i;
      next.set(pair, slot + 1);
    }
  }
  return {...index, shards: cut(from, shardSize)};
}

function countPairs(folded: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const text of folded) {
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = pairAt(text, i);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

/** A shard ends before the pair that would make it larger than it should be. */
function cut(from: Uint32Array, shardSize: number): number[] {
  const shards: number[] = [];
  for (let i = 0; i + 1 < from.length; i++) {
    const start = from[shards.at(-1) ?? 0] ?? 0;
    if (shards.length === 0 || (from[i + 1] ?? 0) - start > shardSize) shards.push(i);
  }
  return shards;
}

/** The first pair of each shard. */
export const shardNames = ({pairs, shards}: PairIndex): string[] => shards.map((first) => pairText(pairs[first] ?? 0));

/** One shard as pages read it. */
export function pairShard({pairs, from, sentence, offset, shards}: PairIndex, n: number): PairShard {
  const found: PairShard["pairs"] = {};
  for (let i = shards[n] ?? 0; i < (shards[n + 1] ?? pairs.length); i++) {
    const places: number[] = [];
    let last = 0;
    for (let at = from[i] ?? 0; at < (from[i + 1] ?? 0); at++) {
      const number = sentence[at] ?? 0;
      places.push(number - last, offset[at] ?? 0);
      last = number;
    }
    found[pairText(pairs[i] ?? 0)] = places;
  }
  return {id: String(n), pairs: found};
}
