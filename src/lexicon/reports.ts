import {z} from "zod";
import {UserError} from "../model/errors.ts";
import type {ReportKind} from "../model/report.ts";
import {readYaml} from "./file.ts";

/** Words by which a report tells its kind, and the labels and offices by which it tells its origin. */
export interface ReportWords {
  /** What a title says of the kind; the first that matches wins. */
  titles: readonly {kind: ReportKind; pattern: RegExp}[];
  /** What the first paragraphs say of it; the first that matches wins. */
  openings: readonly {kind: ReportKind; pattern: RegExp}[];
  /** Signs of looking back and of looking ahead; the expressions are global. */
  headings: Directions;
  sentences: Directions;
  labels: Record<"title" | "published" | "source" | "author" | "other", string[]>;
  offices: string[];
  /** Areas that report for themselves and have no division code: 高新区, 管理区. */
  zones: RegExp;
  /** By the last characters of a place's name, what a report of that place calls it. */
  selves: ReadonlyMap<string, string[]>;
}

export interface Directions {
  back: RegExp;
  ahead: RegExp;
}

const words = z.array(z.string().min(1)).min(1);
const byKind = z.strictObject({mixed: words, plan: words, review: words});
const directions = z.strictObject({back: words, ahead: words});

const Shape = z.strictObject({
  titles: byKind,
  openings: byKind,
  headings: directions,
  sentences: directions,
  labels: z.strictObject({title: words, published: words, source: words, author: words, other: words}),
  offices: words,
  zones: words,
  selves: z.record(z.string(), words)
});

/** Loads `report-words.yml`. Throws UserError for a missing list or an expression that does not compile. */
export function loadReportWords(folder: string): ReportWords {
  const {titles, openings, headings, sentences, labels, offices, zones, selves} = readYaml(
    folder,
    "report-words.yml",
    Shape
  );
  return {
    titles: kinds(titles),
    openings: kinds(openings),
    headings: {back: any(headings.back), ahead: any(headings.ahead)},
    sentences: {back: any(sentences.back), ahead: any(sentences.ahead)},
    labels,
    offices,
    zones: any(zones),
    selves: new Map(Object.entries(selves).sort(([a], [b]) => b.length - a.length))
  };
}

const kinds = ({mixed, plan, review}: z.infer<typeof byKind>): {kind: ReportKind; pattern: RegExp}[] => [
  {kind: "mixed", pattern: any(mixed)},
  {kind: "plan", pattern: any(plan)},
  {kind: "review", pattern: any(review)}
];

function any(sources: string[]): RegExp {
  try {
    return new RegExp(sources.join("|"), "gu");
  } catch (cause) {
    throw new UserError(`bad expression in report-words.yml: ${sources.join("|")}`, {cause});
  }
}
