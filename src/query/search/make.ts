import type {DuckDBConnection} from "@duckdb/node-api";
import {isTraditional, toSimplified} from "../../lexicon/script.ts";
import {query} from "../index.ts";
import type {DocumentKind} from "../documentKind.ts";
import type {PairShard, ScriptTable, SearchGuide, SentenceBlock, Traits, TraitsBlock} from "./document.ts";
import {SearchSentencesRow, SearchTraitsRow} from "./rows.ts";
import {indexPairs, type PairIndex, pairShard, shardNames} from "./pairIndex.ts";

const perBlock = 64;
const perTraits = 4096;
/** Places in a shard: some 20 kB on the wire. */
const shardSize = 6000;

/** All that the search page asks of a ledger, by number of sentence: lists of plain values, for there are millions. */
interface Search {
  guide: SearchGuide;
  starts: number[];
  texts: string[];
  /** What was read in a sentence; nothing where nothing was. */
  traits: Map<number, Traits>;
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
  const [starts, texts, reports]: [number[], string[], SearchGuide["reports"]] = [[], [], []];
  for (const row of await query(connection, "search/sentences", {}, SearchSentencesRow)) {
    reports.push({id: row.reportId, first: texts.length});
    for (const start of row.starts) starts.push(start);
    for (const text of row.texts) texts.push(text);
  }
  const traits = traitsIn(await query(connection, "search/traits", {}, SearchTraitsRow), reports);
  const index = indexPairs(texts, shardSize);
  return {
    guide: {id: "all", reports, sentences: texts.length, perBlock, perTraits, shards: shardNames(index)},
    starts,
    texts,
    traits,
    index
  };
}

/** What was read in each sentence; sentences of which the same is told share it. */
function traitsIn(rows: readonly SearchTraitsRow[], reports: SearchGuide["reports"]): Map<number, Traits> {
  const firsts = new Map(reports.map(({id, first}) => [id, first]));
  const sets = new Map<string, Traits>();
  const traits = new Map<number, Traits>();
  for (const {reportId, domains, kinds, sentences} of rows) {
    const name = JSON.stringify([domains, kinds]);
    const set = sets.get(name) ?? {domains, kinds};
    sets.set(name, set);
    for (const sentence of sentences) traits.set((firsts.get(reportId) ?? 0) + sentence, set);
  }
  return traits;
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
  ids: async (connection) => numbered(Math.ceil((await searchOf(connection)).texts.length / perBlock)),
  make: async (connection, ids) => {
    const {starts, texts} = await searchOf(connection);
    return ids.map((id) => {
      const from = Number(id) * perBlock;
      const sentences = texts
        .slice(from, from + perBlock)
        .map((text, i): [number, string] => [starts[from + i] ?? 0, text]);
      return {id, sentences};
    });
  }
};

/** What was read in each sentence, in blocks of `perTraits`. */
export const traitsBlocks: DocumentKind<TraitsBlock> = {
  ids: async (connection) => numbered(Math.ceil((await searchOf(connection)).texts.length / perTraits)),
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

function traitsBlock({texts, traits}: Search, n: number): TraitsBlock {
  const sets: Traits[] = [];
  const known = new Map<Traits, number>();
  const last = Math.min(texts.length, (n + 1) * perTraits);
  const of = Array.from({length: last - n * perTraits}, (_, i) => {
    const set = traits.get(n * perTraits + i) ?? untold;
    const number = known.get(set) ?? sets.push(set) - 1;
    known.set(set, number);
    return number;
  });
  return {id: String(n), sets, of};
}

/** Of a sentence in which nothing was read. */
const untold: Traits = {domains: [], kinds: []};
