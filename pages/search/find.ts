import {fold, termsOf} from "../../src/model/fold.ts";
import type {PairShard, SearchGuide, SentenceBlock, TraitsBlock} from "../../src/query/search/document.ts";

/** Where the parts of the index come from. */
export interface Index {
  guide: SearchGuide;
  pairs: (shard: number) => Promise<PairShard>;
  sentences: (block: number) => Promise<SentenceBlock>;
  traits: (block: number) => Promise<TraitsBlock>;
}

/** What was found: the numbers of the sentences that hold all terms, rising. */
export interface Found {
  terms: string[];
  sentences: number[];
  /** For each term, how many sentences hold it. */
  counts: number[];
}

/** The sentences that hold every word of a query, exactly: the index knows where each pair of characters stands. */
export async function find(query: string, index: Index): Promise<Found> {
  const terms = termsOf(query);
  const each = await Promise.all(terms.map((term) => sentencesWith(term, index)));
  const [first = [], ...others] = each;
  const sets = others.map((numbers) => new Set(numbers));
  return {
    terms,
    sentences: first.filter((number) => sets.every((set) => set.has(number))),
    counts: each.map(({length}) => length)
  };
}

const sentencesWith = (term: string, index: Index): Promise<number[]> =>
  term.length === 1 ? sentencesWithCharacter(term, index) : sentencesWithPairs(term, index);

/** The shard that holds a pair, or would; pairs before the first shard stand nowhere. */
function shardOf(pair: string, {shards}: SearchGuide): number {
  let [low, high] = [0, shards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shards[middle] ?? "") <= pair) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A single character begins pairs: its own and the one that ends a sentence. */
async function sentencesWithCharacter(character: string, index: Index): Promise<number[]> {
  const first = Math.max(0, shardOf(character, index.guide));
  const last = shardOf(`${character}\uffff`, index.guide);
  const wanted = Array.from({length: last - first + 1}, (_, i) => index.pairs(first + i));
  const found = new Set<number>();
  for (const {pairs} of await Promise.all(wanted)) {
    for (const [pair, places] of Object.entries(pairs)) {
      if (pair.charAt(0) === character) for (const place of placesOf(places, 0)) found.add(sentenceOf(place));
    }
  }
  return [...found].sort((a, b) => a - b);
}

// A place is one number, sentence before offset, so that places can be compared; no sentence is longer than this.
const longest = 2 ** 21;
const sentenceOf = (place: number): number => Math.floor(place / longest);

/** The places of a pair, moved by `shift` to where the term that holds it begins. */
function placesOf(stored: readonly number[], shift: number): number[] {
  const places: number[] = [];
  let sentence = 0;
  for (let i = 0; i < stored.length; i += 2) {
    sentence += stored[i] ?? 0;
    const offset = (stored[i + 1] ?? 0) - shift;
    if (offset >= 0) places.push(sentence * longest + offset);
  }
  return places;
}

/** Pairs asked for at a time: enough for most words at once, few enough that a long one is soon narrowed down. */
const atATime = 3;

/** From so few blocks of sentences on it is cheaper to look at the sentences themselves. */
const fewBlocks = 4;

async function sentencesWithPairs(term: string, index: Index): Promise<number[]> {
  const offsets = pairOffsets(term.length);
  let places: number[] | null = null;
  for (let from = 0; from < offsets.length; from += atATime) {
    const numbers: number[] = unique((places ?? []).map(sentenceOf));
    if (places && blocksOf(numbers, index).length <= fewBlocks) return holding(term, numbers, index);
    const asked = offsets.slice(from, from + atATime);
    const found = await Promise.all(asked.map((offset) => pairPlaces(term, offset, index)));
    places = found.reduce(common, places ?? found[0] ?? []);
  }
  return unique((places ?? []).map(sentenceOf));
}

/** Offsets of pairs that cover a term of this length: 营商 and 环境 of 营商环境. */
const pairOffsets = (length: number): number[] =>
  Array.from({length: Math.ceil(length / 2)}, (_, i) => Math.min(i * 2, length - 2));

async function pairPlaces(term: string, offset: number, index: Index): Promise<number[]> {
  const pair = term.slice(offset, offset + 2);
  const shard = shardOf(pair, index.guide);
  if (shard < 0) return [];
  const {pairs} = await index.pairs(shard);
  return placesOf(pairs[pair] ?? [], offset);
}

/** The numbers that two rising lists share. */
function common(a: readonly number[], b: readonly number[]): number[] {
  const shared: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared.push(x);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

const unique = (rising: readonly number[]): number[] => rising.filter((one, i) => one !== rising[i - 1]);

/** The documents of sentences that hold these, rising. */
export const blocksOf = (numbers: readonly number[], {guide}: Index): number[] =>
  unique(numbers.map((number) => Math.floor(number / guide.perBlock)));

/** Those of these sentences that hold the term. */
async function holding(term: string, numbers: readonly number[], index: Index): Promise<number[]> {
  const texts = await textsOf(numbers, index);
  return numbers.filter((_, i) => fold(texts[i]?.text ?? "").text.includes(term));
}

/** A sentence with its clean offset in its report. */
export interface Text {
  start: number;
  text: string;
}

/** The texts of these sentences, in their order. Throws when the index and the sentences are not of one ledger. */
export async function textsOf(numbers: readonly number[], index: Index): Promise<Text[]> {
  const wanted = blocksOf(numbers, index);
  const blocks = await Promise.all(wanted.map((block) => index.sentences(block)));
  const byNumber = new Map(wanted.map((block, i) => [block, blocks[i]]));
  return numbers.map((number) => {
    const found = byNumber.get(Math.floor(number / index.guide.perBlock))?.sentences[number % index.guide.perBlock];
    if (!found) throw new Error(`the index names a sentence that is not there: ${number}`);
    return {start: found[0], text: found[1]};
  });
}
