import type {DuckDBConnection} from "@duckdb/node-api";
import {isTraditional, toSimplified} from "../../lexicon/script.ts";
import {query} from "../index.ts";
import type {DocumentKind} from "../documentKind.ts";
import type {PairShard, ScriptTable, SearchGuide, SentenceBlock, Traits, TraitsBlock} from "./document.ts";
import {SearchSentenceRow, SearchTraitRow} from "./rows.ts";
import {indexPairs, type PairIndex, pairShard, shardNames} from "./pairIndex.ts";

const perBlock = 64;
const perTraits = 4096;
/** Places in a shard: some 20 kB on the wire. */
const shardSize = 6000;

/** All that the search page asks of a ledger, by number of sentence. */
interface Search {
  guide: SearchGuide;
  sentences: [start: number, text: string][];
  traits: Map<number, SearchTraitRow[]>;
  index: PairIndex;
}

// A connection sees one state of the ledger for as long as it is open.
const made = new WeakMap<DuckDBConnection, Promise<Search>>();

function searchOf(connection: DuckDBConnection): Promise<Search> {
  const known = made.get(connection);
  if (known) return known;
  const fresh = makeSearch(connection);
  made.set(connection, fresh);
  fresh.catch(() => made.delete(connection));
  return fresh;
}

async function makeSearch(connection: DuckDBConnection): Promise<Search> {
  const rows = await query(connection, "search/sentences", {}, SearchSentenceRow);
  const firsts = new Map<string, number>();
  for (const [number, {reportId}] of rows.entries()) if (!firsts.has(reportId)) firsts.set(reportId, number);
  const traits = new Map<number, SearchTraitRow[]>();
  for (const row of await query(connection, "search/traits", {}, SearchTraitRow)) {
    const number = (firsts.get(row.reportId) ?? 0) + row.sentence;
    traits.set(number, [...(traits.get(number) ?? []), row]);
  }
  const index = indexPairs(
    rows.map(({text}) => text),
    shardSize
  );
  const reports = [...firsts].map(([id, first]) => ({id, first}));
  return {
    guide: {id: "all", reports, sentences: rows.length, perBlock, perTraits, shards: shardNames(index)},
    sentences: rows.map(({start, text}) => [start, text]),
    traits,
    index
  };
}

const numbered = (count: number): string[] => Array.from({length: count}, (_, n) => String(n));

/** The one document from which a search begins. */
export const searchGuides: DocumentKind<SearchGuide> = {
  ids: async () => ["all"],
  make: async (connection) => [(await searchOf(connection)).guide]
};

/** Shards of the places where pairs of neighbouring characters stand. */
export const pairShards: DocumentKind<PairShard> = {
  ids: async (connection) => numbered((await searchOf(connection)).index.shards.length),
  make: async (connection, ids) => {
    const {index} = await searchOf(connection);
    return ids.map((id) => pairShard(index, Number(id)));
  }
};

/** The sentences in blocks of `perBlock`, by their numbers. */
export const sentenceBlocks: DocumentKind<SentenceBlock> = {
  ids: async (connection) => numbered(Math.ceil((await searchOf(connection)).sentences.length / perBlock)),
  make: async (connection, ids) => {
    const {sentences} = await searchOf(connection);
    return ids.map((id) => ({id, sentences: sentences.slice(Number(id) * perBlock, (Number(id) + 1) * perBlock)}));
  }
};

/** What was read in each sentence, in blocks of `perTraits`. */
export const traitsBlocks: DocumentKind<TraitsBlock> = {
  ids: async (connection) => numbered(Math.ceil((await searchOf(connection)).sentences.length / perTraits)),
  make: async (connection, ids) => {
    const search = await searchOf(connection);
    return ids.map((id) => traitsBlock(search, Number(id)));
  }
};

/** For words that are looked for in traditional characters: the sentences are in simplified ones. */
export const scriptTables: DocumentKind<ScriptTable> = {
  ids: async () => ["simplified"],
  make: async () => [{id: "simplified", traditional, simplified: [...traditional].map(toSimplified).join("")}]
};

/** The Han characters of the basic plane that simplified texts do not use. */
const traditional = Array.from({length: 0x9fff - 0x3400}, (_, i) => String.fromCharCode(0x3400 + i))
  .filter(isTraditional)
  .join("");

function traitsBlock({sentences, traits}: Search, n: number): TraitsBlock {
  const sets: Traits[] = [];
  const known = new Map<string, number>();
  const last = Math.min(sentences.length, (n + 1) * perTraits);
  const of = Array.from({length: last - n * perTraits}, (_, i) => {
    const set = traitsOf(traits.get(n * perTraits + i) ?? []);
    const name = JSON.stringify(set);
    if (!known.has(name)) known.set(name, sets.push(set) - 1);
    return known.get(name) ?? 0;
  });
  return {id: String(n), sets, of};
}

const traitsOf = (rows: readonly SearchTraitRow[]): Traits => ({
  domains: [...new Set(rows.flatMap(({domain}) => domain ?? []))].sort(),
  kinds: [...new Set(rows.map(({kind}) => kind))].sort()
});
