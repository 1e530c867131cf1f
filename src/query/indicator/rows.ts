import {z} from "zod";
import {bases, polarities, signs, standings} from "../../model/vocabulary.ts";
import {count, maybe, text, year} from "../columns.ts";
import {FactRow} from "../report/rows.ts";

/** `coverage.sql`: who gives figures of an entry of the catalogue, for entries that some report gives. */
export const CoverageRow = z.object({
  id: text,
  /** How it counts, as in measures.yml. */
  measure: text,
  /** The unit that most of its figures have. */
  unit: text,
  /** Figures of what was done, and of what is promised. */
  actual: count,
  targets: count,
  /** Places with a figure of it; of these, how many of each level. */
  places: count,
  /** Places whose reports give it, and places of which statistics do. */
  reporting: count,
  inStatistics: count,
  provinces: count,
  prefectures: count,
  counties: count,
  /** The years that its figures are of. */
  firstYear: year,
  lastYear: year
});
export type CoverageRow = z.infer<typeof CoverageRow>;

/** `figures.sql`: a figure without what all figures of the indicator share and what the reader alone shows. */
export const IndicatorFigureRow = FactRow.omit({
  reportId: true,
  received: true,
  sentence: true,
  section: true,
  family: true,
  domain: true
}).extend({indicatorId: text, report: text});
export type IndicatorFigureRow = z.infer<typeof IndicatorFigureRow>;

/** `near.sql`: a figure by which a report gives the indicator `nearTo` in other words. */
export const NearFigureRow = FactRow.omit({reportId: true, received: true, sentence: true, section: true}).extend({
  report: text,
  nearTo: text
});
export type NearFigureRow = z.infer<typeof NearFigureRow>;

/** A figure beside others, of whatever indicator. */
export type BesideRow = Omit<IndicatorFigureRow, "indicatorId">;

/** `figures.sql`: the sentence that a figure stands in. */
export const EvidenceRow = FactRow.pick({id: true, sentence: true}).extend({indicatorId: text});

/** `gaps.sql`: a report that names an indicator beside a number that was not read. */
export const IndicatorGapRow = z.object({indicatorId: text, report: text, start: count, end: count});

/** `names.sql`: one row an entry of the catalogue that some target is of. */
export const IndicatorNameRow = z.object({id: text, nameZh: text, nameEn: text});
export type IndicatorNameRow = z.infer<typeof IndicatorNameRow>;

/** `families.sql`: one row a family of indicators, with what the ledger holds of it. */
export const FamilyRow = z.object({
  id: text,
  nameZh: text,
  nameEn: text,
  /** The question that its indicators answer. */
  questionZh: maybe,
  questionEn: maybe,
  facts: count,
  reports: count
});
export type FamilyRow = z.infer<typeof FamilyRow>;

/** `indicators.sql`: one row an entry of the catalogue, in the catalogue's order. */
export const IndicatorRow = z.object({
  id: text,
  family: text,
  domain: text,
  nameZh: text,
  nameEn: text,
  unitClass: text,
  polarity: z.enum(polarities),
  /** What its figures are taken over. */
  base: z.enum(bases),
  /** The question that it answers beside other entries, each counting its own: its id, and its words. */
  question: maybe,
  questionZh: maybe,
  questionEn: maybe,
  /** Whether its figures say how things stand at the end of their period, however long that is. */
  standing: z.enum(standings),
  /** The change that counts as positive. */
  sign: z.enum(signs),
  /** Those of its phrases that some figure of it is labelled with, to the letter. */
  labels: z.array(text),
  facts: count,
  reports: count
});
export type IndicatorRow = z.infer<typeof IndicatorRow>;

/** `phrases.sql`: the phrases that mean an entry of the catalogue. */
export const PhrasesRow = z.object({id: text, phrases: z.array(text)});
export type PhrasesRow = z.infer<typeof PhrasesRow>;

/** `of-places.sql`: how many figures of an entry of the catalogue the reports of a place give. */
export const PlaceIndicatorRow = z.object({
  /** Code of the place; of a report without one, its id. */
  place: text,
  indicatorId: text,
  figures: count
});
export type PlaceIndicatorRow = z.infer<typeof PlaceIndicatorRow>;

const defined = {id: text, definitionZh: text, definitionEn: text};

/** `definitions.sql`: one row a family, with its indicators in the catalogue's order. */
export const DefinitionsRow = z.object({
  ...defined,
  indicators: z.array(z.object({...defined, sourceZh: maybe, sourceEn: maybe, phrases: z.array(text)}))
});
export type DefinitionsRow = z.infer<typeof DefinitionsRow>;
