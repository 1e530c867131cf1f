import type {Language} from "./words.ts";

/** How long a brief may be; what does not fit is left out and named. */
export const briefTemplates = ["one-page", "two-page"] as const;
export type BriefTemplate = (typeof briefTemplates)[number];

/** Pages whose charts and tables can be set apart, by the names that addresses have for them. */
export const chartPages = [
  "index",
  "compare",
  "indicators",
  "place",
  "targets",
  "reforms",
  "honours",
  "quality"
] as const;
export type ChartPage = (typeof chartPages)[number];

/** A brief: what it is called and is about, and what stands in it, in order. It is a file, an address and a draft alike. */
export interface Brief {
  lang: Language;
  template: BriefTemplate;
  /** Own title; without one a brief is called by its places. */
  title?: string;
  summary?: string;
  /** Six-digit codes of the places that it is about; empty where it is about what is pinned. */
  places: string[];
  /** The first and the last year of the reports that it takes figures from; without them the latest of each place. */
  years?: BriefYears;
  items: BriefItem[];
}

export interface BriefYears {
  from: number;
  to: number;
}

/** What each item may have of its author's own. */
interface OwnWords {
  /** Instead of the title that it has by itself. */
  title?: string;
  note?: string;
}

/** One chart, or what it draws as a table, by the address that `embed.html` takes. */
export interface ChartItem extends OwnWords {
  kind: "chart" | "table";
  page: ChartPage;
  /** Id of the figure on its page; `memo` is the table of the comparison. */
  figure: string;
  /** The parameters of the page (`places`, `id`, `view` …), without language and theme. */
  ask: Record<string, string>;
}

/** One sentence of a report. */
export interface SentenceItem extends OwnWords {
  kind: "sentence";
  /** Id of the report. */
  report: string;
  /** Characters of its clean text, as the reader's address has them: `10-14`. */
  at: string;
}

/** Key figures: what the places of the brief say to indicators, only like beside like. */
export interface FiguresItem extends OwnWords {
  kind: "figures";
  /** Ids of indicators, in order. */
  indicators: string[];
}

/** Targets of the places of the brief, and what became of them. */
export interface PromisesItem extends OwnWords {
  kind: "promises";
  /** Ids of targets, in order; empty for those of which most is known. */
  targets: string[];
}

/** Named reforms that several places share, each with a sentence of those that name it. */
export interface ReformsItem extends OwnWords {
  kind: "reforms";
  /** Keys of reforms, in order, as `reform-clusters` has them. */
  reforms: string[];
}

/** Words of the author's own, a paragraph a line. */
interface NoteItem {
  kind: "note";
  title?: string;
  text: string;
}

export type BriefItem = ChartItem | SentenceItem | FiguresItem | PromisesItem | ReformsItem | NoteItem;

/** What makes two items the same thing, whatever their author has written over and under them. */
export function itemKey(item: BriefItem): string {
  if (item.kind === "note") return JSON.stringify(item);
  const {title: _title, note: _note, ...thing} = item;
  return JSON.stringify(sorted("ask" in thing ? {...thing, ask: sorted(thing.ask)} : thing));
}

const sorted = (thing: object): [string, unknown][] => Object.entries(thing).sort(([a], [b]) => (a < b ? -1 : 1));
