import {z} from "zod";
import {comparators, roles} from "../model/fact.ts";
import {placeLevels, reportKinds} from "../model/report.ts";

const count = z.number().int().nonnegative();
const text = z.string();
const maybe = text.nullable();

/** `reports.sql`: one row a report, with the counts that an accountability profile is made of. */
export const ReportRow = z.object({
  id: text,
  placeCode: maybe,
  placeName: maybe,
  /** Without 市, 省, 自治州: 赣州. */
  placeShort: maybe,
  province: maybe,
  level: z.enum(placeLevels).nullable(),
  kind: z.enum(reportKinds),
  year: z.number().int().nullable(),
  periodStart: maybe,
  periodEnd: maybe,
  published: maybe,
  title: maybe,
  source: maybe,
  author: maybe,
  script: z.enum(["simplified", "traditional"]),
  garbled: z.boolean(),
  /** Length of the clean text. */
  characters: count,
  facts: count,
  reformCounts: count,
  targets: count,
  outcomes: count,
  contexts: count,
  /** Outcomes that give the value before (由A压缩至B). */
  outcomesWithBefore: count,
  targetsWithDeadline: count,
  /** Targets in whose sentence a lead body is named. */
  targetsWithLead: count,
  /** Facts that match an entry of the catalogue. */
  catalogued: count,
  honoursNational: count,
  honoursProvincial: count,
  honoursMunicipal: count,
  honoursOther: count,
  reforms: count,
  assignments: count,
  rejected: count,
  issues: count
});
export type ReportRow = z.infer<typeof ReportRow>;

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

/** `domains.sql`: one row a policy domain, with what the ledger holds of it. */
export const DomainRow = z.object({id: text, nameZh: text, nameEn: text, facts: count, reports: count, reforms: count});
export type DomainRow = z.infer<typeof DomainRow>;

/** `indicators.sql`: one row an entry of the catalogue, in the catalogue's order. */
export const IndicatorRow = z.object({
  id: text,
  family: text,
  domain: text,
  nameZh: text,
  nameEn: text,
  definitionZh: text,
  definitionEn: text,
  unitClass: text,
  polarity: z.enum(["more", "less", "neutral"]),
  phrases: z.array(text),
  source: maybe,
  facts: count,
  reports: count
});
export type IndicatorRow = z.infer<typeof IndicatorRow>;

/** `agenda.sql`: the headline number of reforms of each report that states one. Offsets into the clean text. */
export const AgendaRow = z.object({
  reportId: text,
  factId: text,
  start: count,
  end: count,
  text,
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: text,
  comparator: z.enum(comparators),
  role: z.enum(roles),
  indicator: text
});
export type AgendaRow = z.infer<typeof AgendaRow>;

/** `runs.sql`: the latest runs that changed the ledger, latest first. */
export const RunRow = z.object({
  id: count,
  finishedAt: text,
  filesUnread: count,
  reportsAdded: count,
  reportsChanged: count,
  reportsWithdrawn: count,
  factsAdded: count,
  factsChanged: count,
  factsWithdrawn: count
});
export type RunRow = z.infer<typeof RunRow>;

/** `history.sql`: what the latest runs did to each report that they touched. */
export const HistoryRow = z.object({
  runId: count,
  finishedAt: text,
  action: z.enum(["added", "changed", "withdrawn"]),
  reportId: text,
  /** Whether the ledger still holds this very report. */
  held: z.boolean(),
  placeName: maybe,
  year: z.number().int().nullable(),
  title: maybe,
  fileName: text,
  facts: count,
  factsAdded: count,
  factsChanged: count,
  factsWithdrawn: count
});
export type HistoryRow = z.infer<typeof HistoryRow>;
