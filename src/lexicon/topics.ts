import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {memo} from "../model/memo.ts";
import {bases} from "../model/vocabulary.ts";
import {readYaml} from "./file.ts";
import {wordList, type WordList, Words} from "./word-list.ts";

const word = z.string().min(1);
/** What a thing is called in both languages of the site. */
export const Name = z.strictObject({zh: word, en: word});
const keyword = z.string().min(2, "a keyword of one character stands in everything");

const Topic = z.strictObject({
  id: word,
  name: Name,
  keywords: z.array(keyword),
  /** Words that decide only where no keyword does: 企业 stands in sentences about everything. */
  weak: z.array(keyword).default([])
});

/** A policy domain: a set of words by which a text is known to be about it. */
export type Topic = z.infer<typeof Topic>;

const Family = Topic.extend({
  question: Name,
  definition: Name,
  units: z.array(z.string()).default([]),
  /** What the figures of its entries are taken over, unless an entry says otherwise. */
  base: z.enum(bases).default("place")
});

/** Indicators that answer one question; where no entry of the catalogue fits, its keywords and units gather figures. */
export type Family = z.infer<typeof Family>;

/** Topics by id, with what a text says of them. */
export interface Topics<T extends Topic> extends ReadonlyMap<string, T> {
  /** The topics that `text` has keywords of. Names of companies in it say nothing. */
  find: (text: string) => readonly TopicHit[];
  /** The topics that `text` has weak words of. */
  findWeak: (text: string) => readonly TopicHit[];
}

/** A topic that a text speaks of, its words that stand there, and where the last of them ends. */
export interface TopicHit {
  id: string;
  words: string[];
  end: number;
}

/** Families, with the one that each unit is of by itself. */
export interface Families extends Topics<Family> {
  byUnit: ReadonlyMap<string, string>;
}

export function loadFamilies(folder: string): Families {
  const families = topics(folder, "families.yml", z.array(Family));
  // Where several name a unit it is that of the first.
  const rows = [...families.values()].toReversed();
  return Object.assign(families, {byUnit: new Map(rows.flatMap(({id, units}) => units.map((unit) => [unit, id])))});
}

export const loadDomains = (folder: string): Topics<Topic> => topics(folder, "domains.yml", z.array(Topic));

const Silent = z.strictObject({companies: Words});

function topics<T extends Topic>(folder: string, file: string, shape: z.ZodType<T[]>): Topics<T> {
  const rows = readYaml(folder, file, shape);
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (byId.size < rows.length) throw new UserError(`id given twice in ${file}`);
  const {companies} = readYaml(folder, "topics.yml", Silent);
  const search = (list: "keywords" | "weak") => {
    const find = finder(ownersOf(rows, file, list));
    return memo((text) => find(withoutNames(text, companies)), most);
  };
  return Object.assign(byId, {find: search("keywords"), findWeak: search("weak")});
}

/** The topic that each word is of. Throws UserError when a word is of two. */
function ownersOf(rows: readonly Topic[], file: string, list: "keywords" | "weak"): Map<string, string> {
  const owner = new Map<string, string>();
  for (const row of rows) {
    for (const word of row[list]) {
      const other = owner.get(word);
      if (other !== undefined) throw new UserError(`keyword of both ${other} and ${row.id} in ${file}: ${word}`);
      owner.set(word, row.id);
    }
  }
  return owner;
}

/** For how many texts it is kept what they speak of: each figure of a sentence asks it of the same clauses. */
const most = 128;

/** The longest name of a company before its ending. */
const nameLength = 16;

/** `text` with a mark in place of each name that ends in one of `endings`, so that nothing is read across it. */
function withoutNames(text: string, endings: WordList): string {
  const parts: string[] = [];
  let from = 0;
  for (const {start, end} of endings.findAll(text)) {
    const before = text.slice(Math.max(from, start - nameLength), start);
    parts.push(
      text.slice(from, start - (/(?<![\p{Script=Han}（）()])[\p{Script=Han}（）()]*$/u.exec(before)?.[0].length ?? 0))
    );
    from = end;
  }
  return [...parts, text.slice(from)].join("|");
}

function finder(owner: ReadonlyMap<string, string>): (text: string) => TopicHit[] {
  const keywords = wordList([...owner.keys()]);
  return (text) => {
    const hits = new Map<string, TopicHit>();
    for (const {word, end} of keywords.findAll(text)) {
      const id = owner.get(word) ?? "";
      const hit = hits.get(id) ?? {id, words: [], end};
      if (!hit.words.includes(word)) hit.words.push(word);
      hit.end = end;
      hits.set(id, hit);
    }
    return [...hits.values()];
  };
}
