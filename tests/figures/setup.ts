import type {Catalogue, PageFact, ReportRow} from "../../pages/components/data.ts";
import {wordList} from "../../src/lexicon/word-list.ts";
import {measureOf} from "../../src/resolve/measure.ts";
import type {Gap} from "../../src/query/report/document.ts";
import type {Subject} from "../../pages/figures/held.ts";

const words = {
  words: {reaches: wordList(["到", "至"]), reached: wordList([]), rateNouns: wordList([])},
  comparators: {asides: wordList([]), ending: () => null}
};

let next = 0;

/** Fields of a figure, and the words right before it. */
type Over = Partial<PageFact> & {before?: string};

/** A figure of a report; what a test does not name is plain: an exact outcome, a count. */
export function fact({before = "共有", ...over}: Over = {}): PageFact {
  const start = next++ * 100 + 50;
  const {unitClass = "count", change = "none", from = null} = over;
  return {
    measure: measureOf({unitClass, change, from, before}, words),
    id: `0123456789ab-${start}-${start + 3}`,
    start,
    end: start + 3,
    text: "117项",
    sentence: {start: start - before.length, end: start + 20, text: `${before}117项重点改革任务。`},
    value: 117,
    valueMax: null,
    unit: "项",
    unitClass: "count",
    comparator: "eq",
    role: "outcome",
    change: "none",
    from: null,
    indicator: "重点改革任务",
    indicatorId: null,
    family: "reform-agenda",
    domain: "administration",
    period: null,
    deadline: null,
    cumulative: false,
    scope: null,
    confidence: 0.9,
    received: {start, end: start + 3},
    section: 0,
    scopeBasis: "assumed",
    doubts: [],
    otherRole: null,
    field: null,
    fieldGroup: null,
    fieldArea: null,
    yearly: null,
    coverage: null,
    lead: null,
    part: false,
    cell: null,
    reader: "rules",
    status: "read",
    ...over
  };
}

export const percent = (value: number, over: Over = {}): PageFact =>
  fact({value, unit: "%", unitClass: "share", indicator: "占比", ...over});

export const days = (value: number, over: Over = {}): PageFact =>
  fact({value, unit: "工作日", unitClass: "duration", indicator: "审批时限", family: "approvals", ...over});

export function row(id: string, over: Partial<ReportRow> = {}): ReportRow {
  const counts = {facts: 0, reformCounts: 0, targets: 0, outcomes: 0, contexts: 0, outcomesWithBefore: 0};
  const targets = {targetsWithDeadline: 0, targetsWithLead: 0, catalogued: 0};
  const honours = {honoursNational: 0, honoursProvincial: 0, honoursMunicipal: 0, honoursOther: 0};
  const place = {
    placeCode: "360700",
    placeName: "赣州市",
    placeShort: "赣州",
    placeLatin: null,
    placeEnglish: null,
    placePinyin: null,
    province: "江西省",
    provinceLatin: null,
    level: "prefecture"
  } as const;
  const rest = {
    periodStart: null,
    periodEnd: null,
    published: null,
    source: null,
    title: null,
    edition: null,
    kindTells: false,
    versionOf: null,
    versionShare: null,
    author: null
  };
  const found = {reforms: 0, assignments: 0, rejected: 0, issues: 0};
  const form = {kind: "review", year: 2021, script: "simplified", garbled: false, characters: 5000} as const;
  return {id, ...place, ...rest, ...form, ...counts, ...targets, ...honours, ...found, ...over};
}

export const subject = (
  id: string,
  facts: PageFact[],
  over: {row?: Partial<ReportRow>; gaps?: string[]; near?: Subject["read"]["near"]} = {}
): Subject => ({
  row: row(id, over.row),
  read: {
    id,
    facts,
    recognitions: [],
    reforms: [],
    assignments: [],
    gaps: (over.gaps ?? []).map((indicatorId): Gap => ({indicatorId, start: 0, end: 1, received: {start: 0, end: 1}})),
    near: over.near ?? []
  }
});

const family = (id: string) => ({
  id,
  nameZh: id,
  nameEn: id,
  questionZh: null,
  questionEn: null,
  facts: 0,
  reports: 0
});

const indicator = (id: string, nameZh: string, family: string, question: string | null = null) => ({
  id,
  family,
  domain: "general",
  nameZh,
  nameEn: id,
  unitClass: "count",
  polarity: "more" as const,
  base: "place" as const,
  question,
  questionZh: question,
  questionEn: question,
  standing: "never" as const,
  sign: "none" as const,
  labels: [],
  facts: 0,
  reports: 0
});

export const catalogue: Catalogue = {
  families: ["reform-agenda", "approvals", "economy"].map(family),
  domains: [],
  indicators: [
    indicator("reform-tasks", "重点改革任务", "reform-agenda", "reform-on-agenda"),
    indicator("reform-measures", "改革举措", "reform-agenda", "reform-on-agenda"),
    indicator("gdp-growth", "地区生产总值增速", "economy")
  ]
};
