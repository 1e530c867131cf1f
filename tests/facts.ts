import {extract} from "../src/extract/index.ts";
import {loadLexicon} from "../src/lexicon/index.ts";
import type {Fact} from "../src/model/fact.ts";
import type {Description} from "../src/model/report.ts";
import {resolve} from "../src/resolve/index.ts";
import {split} from "../src/split/index.ts";

export const lexicon = loadLexicon();

const review: Description = {
  place: lexicon.places.byCode.get("360700") ?? null,
  kind: "review",
  year: 2021,
  period: {start: "2021-01-01", end: "2021-12-31"},
  published: null,
  title: null,
  source: null,
  author: null
};

/** The facts of a text, as a review of 2021 by 赣州市 unless `about` says otherwise. */
export function factsOf(text: string, about: Partial<Description> = {}): Fact[] {
  const outline = split(text);
  const input = {reportId: "r", description: {...review, ...about}, outline, mentions: extract(outline, lexicon)};
  return resolve(input, lexicon).facts;
}
