import type {Coded} from "../lexicon/checks.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {Meaning} from "../model/fact.ts";
import {factId} from "../model/identity.ts";
import {overlaps, type Span} from "../model/span.ts";
import {chosen} from "./choose.ts";
import {shownValue} from "./fields.ts";
import {numberOf, numbersIn, type Standing} from "./figure.ts";
import {type Place, stretchesOf} from "./find.ts";
import {differences, type Said, saidIn, wholeMeaning} from "./meaning.ts";
import {type HeldFact, type HeldReport, sentencesAt} from "./report.ts";
import type {Extracted} from "./schema.ts";

/** What became of a row: it stands at a figure that was there, it is a figure that nobody else had read, or it has no place. */
type OutcomeKind = "paired" | "added" | "unplaced";

/** Where a row stands, and what it says there. */
export interface Placed {
  outcome: OutcomeKind;
  reportId: string | null;
  /** How its quote was found, and where, in clean text. */
  place: Place | null;
  /** Where its figure stands in clean text. */
  figure: Span | null;
  said: Said;
  /** Whether the value stands in the quote; null where that was not asked. */
  inQuote: boolean | null;
  factId: string | null;
  /** The fields in which it differs from the figure at which it stands. */
  differs: string[];
  /** What a person should know of it. */
  issue: Coded | null;
  /** The figure that it adds. */
  added: Added | null;
}

/** A figure that no rule has read. */
interface Added {
  fact: HeldFact;
  meaning: Meaning;
  section: number;
  sentence: number;
  rules: string[];
  confidence: number;
}

const nowhere: Omit<Placed, "issue" | "said"> = {
  outcome: "unplaced",
  reportId: null,
  place: null,
  figure: null,
  inQuote: null,
  factId: null,
  differs: [],
  added: null
};

/** A row that has no place, and why. */
export const unplaced = (issue: Coded, known: Partial<Placed> = {}): Placed => ({
  ...nowhere,
  said: {},
  ...known,
  issue
});

/** A row, and what it is read with. */
interface Job {
  row: Extracted;
  reader: string;
  lexicon: Lexicon;
}

/**
 * Places a row of `reader` in one of the reports that it may mean. What it adds stands among the facts of its report
 * from then on, so that a reader after it pairs with it.
 */
export function place(job: Job, reports: readonly HeldReport[]): Placed {
  const {row, lexicon} = job;
  const {said, fault} = saidIn(row, lexicon);
  if (fault) return unplaced(fault);
  const found = chosen(row, reports);
  const [one, ...others] = found;
  if (!one) return unplaced(about("not-found", row), {said});
  if (others.length > 0) return unplaced(about("ambiguous", row, {n: found.length}), {said});
  return placedAt(job, one.report, {reportId: one.report.id, place: one.place, said});
}

const about = (what: string, {quote}: Extracted, values: Coded["values"] = {}): Coded => ({
  code: `extraction-${what}`,
  values: {quote: shownValue(quote), ...values}
});

type Known = Pick<Placed, "reportId" | "said"> & {place: Place};

function placedAt(job: Job, report: HeldReport, known: Known): Placed {
  const {row, lexicon} = job;
  const numbers = numbersIn(report, known.place, lexicon);
  const meant = withinWords(row, report, known.place, numbers);
  const figures = meant.some(({isFigure}) => isFigure) ? meant.filter(({isFigure}) => isFigure) : meant;
  const [sole, ...others] = figures;
  if (row.value === undefined) {
    if (!sole) return unplaced(about("no-number", row), known);
    return others.length > 0 ? unplaced(about("several-numbers", row), known) : atNumber(job, report, known, sole);
  }
  const {value = row.value, unit} = known.said;
  const said = {value, unit};
  const number = numberOf(meant, said, row.value) ?? numberOf(numbers, said, row.value);
  return number ? atNumber(job, report, known, number) : withoutNumber(job, report, known, numbers);
}

/** The numbers in the words that a row gives of its figure; all of them, where it gives none or other ones. */
function withinWords(
  {figure}: Extracted,
  {clean}: HeldReport,
  {start, end}: Place,
  numbers: readonly Standing[]
): readonly Standing[] {
  const [words] = figure === undefined ? [] : stretchesOf(figure, clean.slice(start, end));
  if (!words) return numbers;
  const within = {start: start + words.start, end: start + words.end};
  const found = numbers.filter((number) => overlaps(number, within));
  return found.length > 0 ? found : numbers;
}

function atNumber(job: Job, report: HeldReport, known: Known, number: Standing): Placed {
  const {value, valueMax, unit, start, end} = number;
  const read: Said = {value, unit, ...(valueMax === null ? {} : {valueMax})};
  const said = known.said.value === undefined ? {...read, ...known.said} : known.said;
  const held = factAt(report, number, said);
  const stand = {...known, said, inQuote: true, figure: {start, end}};
  return held ? paired(job, stand, held) : added(job, report, {...stand, said: {unit, ...said}});
}

/** The figure that stands at a number: of several the one with its value. */
function factAt(report: HeldReport, number: Span, {value}: Said): HeldFact | undefined {
  const there = report.facts.filter((fact) => overlaps(fact, number));
  return there.find((fact) => fact.value === value) ?? there[0];
}

/** 全覆盖 coded as 100%: a quote without a number is a figure; one with others is of the one figure in it, or of none. */
function withoutNumber(job: Job, report: HeldReport, known: Known, numbers: readonly Standing[]): Placed {
  const {place, said} = known;
  const [sole, ...others] = report.facts.filter((fact) => overlaps(fact, place));
  const stand = {...known, inQuote: false};
  if (sole && others.length === 0) return paired(job, {...stand, figure: {start: sole.start, end: sole.end}}, sole);
  if (numbers.length > 0) return unplaced(about("value-elsewhere", job.row, {value: said.value ?? ""}), stand);
  const end = Math.min(place.end, sentencesAt(report, place)[0]?.end ?? place.end);
  return added(job, report, {...stand, figure: {start: place.start, end}});
}

type Stand = Known & {inQuote: boolean; figure: Span};

function paired({row}: Job, stand: Stand, held: HeldFact): Placed {
  const differs = differences(stand.said, held, row);
  return {...nowhere, ...stand, outcome: "paired", factId: held.id, differs, issue: caution(row, stand)};
}

/** What a person should know of a row that was placed. */
function caution(row: Extracted, {place, inQuote, said}: Stand): Coded | null {
  if (!inQuote) return about("value-not-in-quote", row, {value: said.value ?? ""});
  return place.way === "nearest" ? about("nearest", row, {percent: Math.round(place.score * 100)}) : null;
}

/** How sure a reader is who does not say: neither sure nor doubtful. */
const unsaid = 0.5;

function added({row, reader, lexicon}: Job, report: HeldReport, stand: Stand): Placed {
  const meaning = wholeMeaning(stand.said, lexicon);
  if (meaning.indicator === "") {
    return unplaced({code: "extraction-lacks-field", values: {field: "indicator"}}, stand);
  }
  const {figure, place, inQuote} = stand;
  const id = factId(report.id, figure.start, figure.end);
  const fact = {id, ...figure, text: report.clean.slice(figure.start, figure.end), reader, ...meaning};
  report.facts.push(fact);
  const [sentence] = sentencesAt(report, figure);
  const where = {section: sentence?.section ?? 0, sentence: sentence?.index ?? 0};
  const rules = [`quote: ${place.way}`, ...(inQuote ? [] : ["quote: value not in it"])];
  const confidence = row.confidence ?? unsaid;
  const own = {fact, meaning, ...where, rules, confidence};
  return {...nowhere, ...stand, outcome: "added", factId: id, issue: caution(row, stand), added: own};
}
