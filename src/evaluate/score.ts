import {yearInFigures} from "../model/dates.ts";
import type {ExtractRecord, Fact} from "../model/fact.ts";
import {sameNumber} from "../model/numbers.ts";
import {overlaps, type Span} from "../model/span.ts";
import type {Gold, GoldFact} from "./gold.ts";
import {bareLabel, likeness} from "./likeness.ts";
import {pair, type Pairing} from "./pairing.ts";

/** Right, spurious and missed ones of a kind that is looked for. */
export interface Found {
  right: number;
  spurious: number;
  missed: number;
}

/** How often something said of a matched item was right. */
export interface Share {
  right: number;
  of: number;
}

export interface Score {
  found: Record<"fact" | "recognition" | "reform" | "assignment", Found>;
  said: Record<string, Share>;
  /** Facts by tenth of confidence: how many of them were read right in every part. */
  calibration: Record<string, Share>;
  errors: string[];
}

/** A score that has counted nothing, to which reports are added. */
export const emptyScore = (): Score => {
  const none = (): Found => ({right: 0, spurious: 0, missed: 0});
  return {
    found: {fact: none(), recognition: none(), reform: none(), assignment: none()},
    said: {},
    calibration: {},
    errors: []
  };
};

const sameUnit = (a: string | null | undefined, b: string): boolean => bareUnit(a ?? "") === bareUnit(b);
const bareUnit = (unit: string): string => (unit.length > 1 ? unit.replace(/^个/u, "") : unit);

const lastYear = (text: string): string | undefined => text.match(new RegExp(yearInFigures, "g"))?.sort().at(-1);

/** What makes up the meaning of a figure: all of it must be right where a figure is called right as a whole. */
const parts = ["role", "comparator", "change", "from", "period", "scope", "indicator"];

/** What is right about a fact that was matched, by name; a name is absent when the annotation says nothing of it. */
function judge(gold: GoldFact, fact: Fact): Record<string, boolean> {
  const year = lastYear(gold.period ?? "");
  return {
    role: gold.role === fact.role,
    comparator: gold.comparator === fact.comparator,
    change: gold.change === fact.change,
    ...(gold.from != null || fact.from !== null ? {from: sameNumber(gold.from, fact.from)} : {}),
    ...(year ? {period: lastYear(fact.period?.end ?? "") === year} : {}),
    ...(gold.scope || fact.scope ? {scope: likeness(gold.scope, fact.scope) >= 0.5} : {}),
    ...(gold.scope
      ? {"scope, where there is one": likeness(gold.scope, fact.scope) >= 0.5}
      : {"no scope, where there is none": fact.scope === null}),
    indicator: likeness(gold.indicator, fact.indicator) >= 0.5
  };
}

/** Whether a fact says what its annotation says, in every part. */
export const isWhole = (gold: GoldFact, fact: Fact): boolean => isWholeBy(judge(gold, fact));

const isWholeBy = (judged: Record<string, boolean>): boolean => parts.every((name) => judged[name] !== false);

/** Counts whether something said of a matched item was right, under a name. */
export function note(shares: Record<string, Share>, name: string, right: boolean): void {
  const share = (shares[name] ??= {right: 0, of: 0});
  share.of++;
  if (right) share.right++;
}

/** Adds what a report's reading got right and wrong, by its annotations, to a score. */
export function addToScore(score: Score, gold: Gold, record: ExtractRecord): void {
  const within = <T extends Span>(items: readonly T[]): T[] =>
    items.filter(({start, end}) => !gold.range || (start >= gold.range[0] && end <= gold.range[1]));
  scoreFacts(score, gold, within(record.facts));
  scoreRecognitions(score, gold, within(record.recognitions));
  const reforms = pair(gold.reforms, within(record.reforms), (g, p) => sameName(g.name, p.name));
  count(score, "reform", gold.file, reforms, (p) =>
    gold.reforms.some((g) => g.optional && (overlaps(g, p) || sameName(g.name, p.name) > 0))
  );
  if (gold.range) return;
  const assignments = pair(gold.assignments, record.assignments, (g, p) =>
    g.unit === p.unit && likeness(g.task, p.task) >= 0.6 ? 1 : 0
  );
  count(score, "assignment", gold.file, assignments, () => false);
  scoreDescription(score, gold, record);
}

function scoreFacts(score: Score, gold: Gold, facts: Fact[]): void {
  const before = gold.facts.flatMap(({from_start: start, from_end: end}) =>
    start != null && end != null ? [{start, end}] : []
  );
  const excused = [...before, ...gold.facts.filter(({optional}) => optional)];
  const fits = (g: GoldFact, p: Fact): number =>
    overlaps(g, p) && sameNumber(g.value, p.value) && sameUnit(g.unit, p.unit) ? 1 : 0;
  const pairing = pair(gold.facts, facts, fits);
  count(score, "fact", gold.file, pairing, (p) => excused.some((span) => overlaps(span, p)));
  for (const [g, p] of pairing.matched) {
    if (g.optional) continue;
    const judged = judge(g, p);
    for (const [name, right] of Object.entries(judged)) {
      note(score.said, name, right);
      if (!right) score.errors.push(`${name}: ${gold.file} ${g.start}-${g.end} ${g.text}`);
    }
    const whole = isWholeBy(judged);
    note(score.said, "all of these", whole);
    note(score.calibration, (Math.floor(p.confidence * 10) / 10).toFixed(1), whole);
  }
}

function scoreRecognitions(score: Score, gold: Gold, found: ExtractRecord["recognitions"]): void {
  const pairing = pair(gold.recognitions, found, (g, p) => {
    const shared = Math.min(g.end, p.end) - Math.max(g.start, p.start);
    return g.type === p.type && shared >= Math.min(g.end - g.start, p.end - p.start) / 2 && shared > 0 ? shared : 0;
  });
  count(score, "recognition", gold.file, pairing, (p) => gold.recognitions.some((g) => g.optional && overlaps(g, p)));
  for (const [g, p] of pairing.matched) if (!g.optional) note(score.said, "recognition level", g.level === p.level);
}

/** Names that are alike, or of which the longer holds the shorter. */
function sameName(a: string, b: string): number {
  const alike = likeness(a, b);
  const [shorter = "", longer = ""] = [bareLabel(a), bareLabel(b)].sort((x, y) => x.length - y.length);
  return alike >= 0.6 || (shorter.length >= 4 && longer.includes(shorter)) ? alike + 0.01 : 0;
}

function count<G extends object, P extends object>(
  score: Score,
  kind: keyof Score["found"],
  file: string,
  {matched, missed, spurious}: Pairing<G, P>,
  isExcused: (found: P) => boolean
): void {
  const tally = score.found[kind];
  tally.right += matched.filter(([g]) => !isOptional(g)).length;
  const lost = missed.filter((g) => !isOptional(g));
  const extra = spurious.filter((p) => !isExcused(p));
  tally.missed += lost.length;
  tally.spurious += extra.length;
  score.errors.push(
    ...lost.map((g) => `${kind} missed: ${file} ${labelOf(g)}`),
    ...extra.map((p) => `${kind} spurious: ${file} ${labelOf(p)}`)
  );
}

const isOptional = (gold: object): boolean => "optional" in gold && gold.optional === true;

function labelOf(item: object): string {
  const {text, name, quote, task, start} = item as Record<string, unknown>;
  return `${String(start ?? "")} ${String(text ?? name ?? quote ?? task ?? "")}`;
}

/** Titles may differ by a mark or a word of the site; not by a line. */
const sameTitle = 0.85;

function scoreDescription(score: Score, {meta, file}: Gold, {report}: ExtractRecord): void {
  if (!meta) return;
  const checks: Record<string, boolean> = {
    place: meta.code === (report.place?.code ?? null),
    kind: meta.doc_type === report.kind,
    year: meta.year === report.year,
    published: (meta.published ?? null) === report.published,
    ...(meta.title == null ? {} : {title: likeness(meta.title, report.title) >= sameTitle}),
    script: meta.script === report.script,
    garbled: meta.garbled === report.garbled
  };
  for (const [name, right] of Object.entries(checks)) {
    note(score.said, `report ${name}`, right);
    if (!right) score.errors.push(`report ${name}: ${file}`);
  }
}
