import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {readYaml} from "./file.ts";
import {wordList} from "./word-list.ts";

const word = z.string().min(1);
/** What a thing is called in both languages of the site. */
export const Name = z.strictObject({zh: word, en: word});
const keyword = z.string().min(2, "a keyword of one character stands in everything");

const Topic = z.strictObject({id: word, name: Name, keywords: z.array(keyword)});

/** A policy domain: a set of words by which a text is known to be about it. */
export type Topic = z.infer<typeof Topic>;

const Family = Topic.extend({question: Name, units: z.array(z.string()).default([])});

/** Indicators that answer one question; where no entry of the catalogue fits, its keywords and units gather figures. */
export type Family = z.infer<typeof Family>;

/** Topics by id, with what a text says of them. */
export interface Topics<T extends Topic> extends ReadonlyMap<string, T> {
  /** The topics that `text` has keywords of. */
  find: (text: string) => TopicHit[];
}

/** A topic that a text speaks of, its keywords that stand there, and where the last of them ends. */
export interface TopicHit {
  id: string;
  words: string[];
  end: number;
}

export const loadFamilies = (folder: string): Topics<Family> => topics(folder, "families.yml", z.array(Family));
export const loadDomains = (folder: string): Topics<Topic> => topics(folder, "domains.yml", z.array(Topic));

function topics<T extends Topic>(folder: string, file: string, shape: z.ZodType<T[]>): Topics<T> {
  const rows = readYaml(folder, file, shape);
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (byId.size < rows.length) throw new UserError(`id given twice in ${file}`);
  const owner = new Map<string, string>();
  for (const {id, keywords} of rows) {
    for (const word of keywords) {
      const other = owner.get(word);
      if (other !== undefined) throw new UserError(`keyword of both ${other} and ${id} in ${file}: ${word}`);
      owner.set(word, id);
    }
  }
  return Object.assign(byId, {find: finder(owner)});
}

function finder(owner: ReadonlyMap<string, string>): (text: string) => TopicHit[] {
  const keywords = wordList([...owner.keys()]);
  return (text) => {
    const hits = new Map<string, TopicHit>();
    for (const {word, end} of keywords.findAll(text)) {
      const id = owner.get(word) ?? "";
      const words = hits.get(id)?.words ?? [];
      hits.set(id, {id, words: words.includes(word) ? words : [...words, word], end});
    }
    return [...hits.values()];
  };
}
