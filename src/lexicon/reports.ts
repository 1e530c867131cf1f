import {z} from "zod";
import {dayInFigures, writtenPlan, writtenYear, yearInFigures} from "../model/dates.ts";
import {smallDigits} from "../model/numerals.ts";
import {type PlaceLevel, placeLevels} from "../model/level.ts";
import type {ReportKind} from "../model/report.ts";
import {readYaml} from "./file.ts";
import {anyOf, compile, expressionOf, Pattern} from "./pattern.ts";

/** Words by which a report tells its kind, its place and years, and its origin; `report-words.yml` explains each list. */
export interface ReportWords {
  /** What a title says of the kind: that it says both, and how it ends. */
  bothTitles: RegExp;
  titles: readonly {kind: ReportKind; pattern: RegExp}[];
  /** What it says of the state of the text and not of its kind (征求意见稿); global. */
  drafts: RegExp;
  /** What the first paragraphs say of it; the first that matches wins. */
  openings: readonly {kind: ReportKind; pattern: RegExp}[];
  /** Headings that look back and headings that look ahead; the expressions are global. */
  headings: Directions;
  /** Which time a sentence speaks of, and how it begins. */
  sentences: Record<"done" | "ahead" | "bare" | "quoted" | "leads" | "figure" | "amount" | "regulation", RegExp>;
  labels: Record<"title" | "published" | "source" | "author" | "other", string[]>;
  offices: string[];
  reporters: string[];
  /** How papers, agencies and sites are called by their last characters, and bodies that sign a document. */
  outlets: string[];
  signers: string[];
  nobody: ReadonlySet<string>;
  /** A group in brackets at the end, up to its names. */
  credit: RegExp;
  /** The label of a field within a line: the group that is there. */
  field: RegExp;
  /** A day of publication beside its label, with no more between them than marks of a table. */
  dayShown: RegExp;
  /** A body that signs a document, as a line of its own. */
  signer: RegExp;
  /** The line below a day that says before whom a report was given then. */
  given: RegExp;
  /** How a line begins that names the body which issues the report, with the group `body`. */
  issuer: RegExp;
  /** A paper, agency or site alone; and how it opens its news, with the group `outlet`. */
  outlet: RegExp;
  dispatch: RegExp;
  /** How the line begins with which a speaker or a letter addresses its audience. */
  address: RegExp;
  /** How a paragraph begins that stands above the title: an editor's note, an abstract. */
  note: RegExp;
  /** What behind a place's name shows that it acts. */
  acting: RegExp;
  years: YearPatterns;
  /** Of what 今年 is an anniversary, with the groups `event` and `count`; and the years of those events. */
  anniversary: RegExp;
  anniversaries: Readonly<Record<string, number>>;
  zones: ZoneWords;
  /** What is called like a county and is none, behind its name: 金沙江. */
  features: RegExp;
  /** By the last characters of a place's name, the longest first: its level, and what a report of that place calls it. */
  selves: ReadonlyMap<string, {level: PlaceLevel; calls: string[]}>;
  firstPerson: string[];
  beside: string[];
}

/** Areas that report for themselves and have no division code: 高新区, 管理区. */
interface ZoneWords {
  /** Kinds of which a name may mean all that there are in a place. */
  anyOf: ReadonlySet<string>;
  /** What stands behind the name of a place, with the groups `between` and `kind`. */
  behind: RegExp;
  /** Names that need no place before them, with the group `kind`; global. */
  named: RegExp;
  /** What a zone stands behind that is only where something was done. */
  where: RegExp;
}

export interface Directions {
  back: RegExp;
  ahead: RegExp;
}

const words = z.array(z.string().min(1)).min(1);
const byKind = z.strictObject({mixed: words, plan: words, review: words});
const titleKinds = byKind.extend({both: words});
const directions = z.strictObject({back: words, ahead: words});
const years = z.strictObject({
  lived: Pattern,
  told: z.array(Pattern).min(1),
  toldNow: Pattern,
  toldLast: Pattern,
  stretch: Pattern,
  short: Pattern,
  effective: Pattern,
  written: Pattern,
  partYear: Pattern,
  annual: Pattern,
  since: Pattern,
  begun: Pattern,
  occasion: Pattern,
  outlook: Pattern,
  outlookHeading: Pattern,
  onwards: Pattern,
  programme: Pattern,
  summedUp: Pattern,
  called: Pattern,
  present: Pattern,
  news: Pattern,
  compared: Pattern,
  contrasted: Pattern,
  opens: Pattern,
  closes: Pattern,
  labelled: Pattern
});
type YearPatterns = Record<Exclude<keyof z.infer<typeof years>, "told">, RegExp> & {told: RegExp[]};

const file = "report-words.yml";
const Shape = z.strictObject({
  titles: titleKinds,
  openings: byKind,
  headings: directions,
  sentences: z.strictObject({
    done: words,
    ahead: words,
    bare: words,
    quoted: z.string(),
    leads: z.string(),
    figure: z.string(),
    amount: z.string(),
    regulation: z.string()
  }),
  labels: z.strictObject({title: words, published: words, source: words, author: words, other: words}),
  offices: words,
  reporters: words,
  nobody: words,
  credits: words,
  creditLinks: words,
  signers: words,
  addresses: words,
  notes: words,
  drafts: Pattern,
  given: Pattern,
  issuer: Pattern,
  outlets: words,
  dispatch: Pattern,
  acting: words,
  years,
  anniversaries: z.record(z.string(), z.number().int()),
  anniversary: Pattern,
  zones: z.strictObject({kinds: words, anyOf: words, behind: Pattern, named: Pattern, where: Pattern}),
  features: Pattern,
  selves: z.record(z.string(), z.strictObject({level: z.enum(placeLevels), calls: words})),
  firstPerson: words,
  beside: words
});

/** Loads `report-words.yml`. Throws UserError for a missing list or an expression that does not compile. */
export function loadReportWords(folder: string): ReportWords {
  const {titles, openings, headings, sentences, selves, ...rest} = readYaml(folder, file, Shape);
  return {
    ...rest,
    bothTitles: any(titles.both),
    titles: kinds(titles),
    openings: kinds(openings),
    headings: {back: any(headings.back), ahead: any(headings.ahead)},
    sentences: {
      done: expressionOf(sentences.done.join("|"), file),
      ahead: expressionOf(sentences.ahead.join("|"), file),
      bare: expressionOf(`^${anyOf(sentences.bare)}`, file),
      quoted: expressionOf(sentences.quoted, file),
      leads: expressionOf(sentences.leads, file),
      figure: expressionOf(sentences.figure, file),
      amount: new RegExp(expressionOf(sentences.amount, file), "gu"),
      regulation: new RegExp(expressionOf(sentences.regulation, file), "mu")
    },
    nobody: new Set(rest.nobody),
    credit: expressionOf(`^${anyOf(rest.credits)}${anyOf(rest.creditLinks)}?`, file),
    signer: expressionOf(`^[\\p{Script=Han}“”、\\s]{2,50}${anyOf(rest.signers)}$`, file),
    field: new RegExp(expressionOf(fieldPattern(rest.labels), file), "gu"),
    dayShown: expressionOf(`${anyOf(rest.labels.published)}[^\\d\\n]{0,6}${dayInFigures}`, file),
    address: expressionOf(`^${anyOf(rest.addresses)}`, file),
    drafts: new RegExp(compile(rest.drafts, file), "gu"),
    given: compile(rest.given, file),
    issuer: compile(rest.issuer, file, {year: yearInFigures}),
    outlet: expressionOf(`^${outletPattern(rest.outlets)}$`, file),
    dispatch: compile(rest.dispatch, file, {
      outlet: `(?<outlet>${outletPattern(rest.outlets)})`,
      year: yearInFigures
    }),
    note: expressionOf(`^[【（]?${anyOf(rest.notes)}`, file),
    acting: expressionOf(`^${anyOf(rest.acting)}`, file),
    years: yearPatterns(rest.years),
    anniversary: compile(rest.anniversary, file, {events: anyOf(Object.keys(rest.anniversaries))}),
    zones: zoneWords(rest.zones),
    features: compile(rest.features, file),
    selves: new Map(Object.entries(selves).sort(([a], [b]) => b.length - a.length))
  };
}

const zoneWords = ({kinds, anyOf: general, behind, named, where}: z.infer<typeof Shape>["zones"]): ZoneWords => ({
  anyOf: new Set(general),
  behind: compile(behind, file, {kinds: anyOf([...kinds].sort((a, b) => b.length - a.length))}),
  named: new RegExp(compile(named, file), "gu"),
  where: compile(where, file)
});

const outletPattern = (endings: readonly string[]): string => `\\p{Script=Han}{1,10}?${anyOf(endings)}`;

/**
 * 来源：…; a label that is known, with no more than a space behind it (发布时间 2024-01-02); one of a day or an author, wherever it
 * stands.
 */
const fieldPattern = ({published, source, author}: ReportWords["labels"]): string => {
  const known = anyOf([...published, ...source]);
  const day = anyOf(published);
  return `(?:(?<=^|[\\d\\s|｜（([【：•·/-])(?:((?!\\p{Script=Han}{1,6}${anyOf(author)}\\s{0,9}：)\\p{Script=Han}{2,8})(?:\\s?[A-Za-z]+)?\\s*：|(${known})(?=\\s))|(${day})\\s*：(?=\\s{0,9}${yearInFigures})|(?<=\\p{Script=Han})(${anyOf(author)})\\s*：)\\s*`;
};

const kinds = ({mixed, plan, review}: z.infer<typeof byKind>): {kind: ReportKind; pattern: RegExp}[] => [
  {kind: "mixed", pattern: any(mixed)},
  {kind: "plan", pattern: any(plan)},
  {kind: "review", pattern: any(review)}
];

const any = (sources: string[]): RegExp => new RegExp(expressionOf(sources.join("|"), file), "gu");

/** The expressions for years, each with its year as the first group; those that are counted are global. */
function yearPatterns(rows: z.infer<typeof years>): YearPatterns {
  const parts = {
    year: `(${yearInFigures})`,
    fiveYears: writtenPlan,
    anyYear: writtenYear,
    digits: `[\\d${smallDigits}]{1,3}`,
    item: `(?:[（(]?[${smallDigits}\\d]{1,2}[）)、.．])`
  };
  const once = (row: z.infer<typeof Pattern>): RegExp => compile(row, file, parts);
  const all = (row: z.infer<typeof Pattern>): RegExp => new RegExp(once(row), "gu");
  return {
    lived: all(rows.lived),
    told: rows.told.map(all),
    toldNow: all(rows.toldNow),
    toldLast: all(rows.toldLast),
    stretch: all(rows.stretch),
    short: all(rows.short),
    effective: once(rows.effective),
    written: once(rows.written),
    partYear: once(rows.partYear),
    annual: once(rows.annual),
    since: once(rows.since),
    begun: once(rows.begun),
    occasion: once(rows.occasion),
    outlook: once(rows.outlook),
    outlookHeading: once(rows.outlookHeading),
    onwards: once(rows.onwards),
    programme: once(rows.programme),
    summedUp: once(rows.summedUp),
    called: once(rows.called),
    present: all(rows.present),
    news: once(rows.news),
    compared: all(rows.compared),
    contrasted: all(rows.contrasted),
    opens: once(rows.opens),
    closes: once(rows.closes),
    labelled: all(rows.labelled)
  };
}
