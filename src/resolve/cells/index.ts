import type {Lexicon} from "../../lexicon/index.ts";
import {type Change, type Fact, type Measure, ownReader, type Role} from "../../model/fact.ts";
import {type FigureKind, type Heading, saidOf} from "../../model/heading.ts";
import {factId} from "../../model/identity.ts";
import type {CellMention, CellTold} from "../../model/mention.ts";
import type {Description, Period} from "../../model/report.ts";
import type {Outline, Sentence} from "../../model/text.ts";
import {headingPath} from "../../model/text.ts";
import {countingOf} from "../../model/unitClasses.ts";
import {classifyDomain, matchIndicator} from "../catalogue.ts";
import {confidenceOf, type Grounds} from "../confidence.ts";
import {deadlineOf} from "../deadline.ts";
import type {LeadBody} from "../leadBody.ts";
import type {Viewpoint} from "../moments.ts";
import {rankFieldOf} from "../rankField.ts";
import {isOfWider} from "../scope/areas.ts";
import {periodOf, reviewedYear} from "../times.ts";
import {indicatorOf} from "./indicator.ts";
import {placeOfCaption, type Whose} from "./place.ts";
import {isRelative, periodIn, subjectIn, type Taken, taken, timeBeside, whoseIn, wordsIn} from "./taken.ts";
import {timeIn} from "./time.ts";

/** The report that a table stands in. */
export interface Source {
  reportId: string;
  description: Description;
  outline: Outline;
  leadOf: LeadBody;
}

/** The facts of the figures in tables: what their headings, their columns and the lines above say of them. */
export const cellFacts = (cells: readonly CellMention[], source: Source, lexicon: Lexicon): Fact[] =>
  cells.flatMap((cell) => {
    const sentence = source.outline.sentences[cell.quantity.sentence];
    return sentence ? [factOf(cell, sentence, source, lexicon)] : [];
  });

/** A figure of a sentence that a cell tells, with what the heads of its column and the days of its row make of it. */
export function withTold<F extends Fact>(fact: F, {column, deadline}: CellTold, lexicon: Lexicon): F {
  const kinds = new Set(column.flatMap((heading) => heading.kinds));
  const isPromised = kinds.has("target") || (deadline !== "" && !kinds.has("level"));
  if (!isPromised || fact.role === "context") return fact;
  const day = deadlineOf(daysIn(deadline, lexicon), fact.period, lexicon.times.deadlines);
  return {...fact, role: "target", deadline: day ?? fact.deadline, rules: [...fact.rules, "table:target"]};
}

/** What the headings of a figure say. */
interface Reading {
  indicator: string;
  period: Period | null;
  isNamed: boolean;
  whose: Whose | null;
  /** Whether a heading says whose it is, or the title of the table does. */
  basis: Fact["scopeBasis"];
  kinds: ReadonlySet<FigureKind>;
  /** Whether its row says by when it is to be reached. */
  hasDeadline: boolean;
}

function factOf(cell: CellMention, sentence: Sentence, source: Source, lexicon: Lexicon): Fact {
  const {quantity} = cell;
  const {description, outline, reportId} = source;
  const reading = readingOf(cell, source, lexicon);
  const {indicator, period, kinds, basis} = reading;
  const scope = reading.whose?.scope ?? null;
  const change = changeOf(cell, kinds);
  const measure = measureOf(kinds, quantity.unitClass);
  const role = roleOf(reading, scope, description, lexicon);
  const text = outline.text.slice(sentence.start, sentence.end);
  const cumulative = saysTotal(cell, lexicon);
  // The catalogue asks for words around a figure, as in prose: those of its headings, and how it moved.
  const said = `${indicator}${measure === "rate" ? lexicon.headings.moved[change] : ""}`;
  const query = {indicator, unit: quantity.unit, change, role, value: quantity.value, period, cumulative};
  const names = scope === null ? [] : [scope];
  const headings = [...cell.captions, ...headingPath(outline, sentence.section).toReversed()];
  const match = matchIndicator(
    {...query, sentence: `${said}${quantity.text}`, at: said.length, placeNames: names, headings},
    lexicon.catalogue
  );
  const rules = [...quantity.rules, ...[...kinds].map((kind) => `table:${kind}`), match.why];
  const scoped = {scope, scopeBasis: basis, coverage: coverageOf(scope, lexicon)};
  const grounds: Grounds = {
    fact: {rules, indicator, period, scope, scopeBasis: basis},
    likely: 0.95,
    scope: {isFar: false, isTitled: false},
    timeBy: "words",
    isNamed: reading.isNamed,
    isPlaced: description.place !== null,
    isDated: description.year !== null
  };
  return {
    id: factId(reportId, quantity.start, quantity.end),
    start: quantity.start,
    end: quantity.end,
    text: quantity.text,
    sentence: {start: sentence.start, end: sentence.end, text},
    value: quantity.value,
    valueMax: quantity.valueMax,
    unit: quantity.unit,
    comparator: quantity.comparator,
    role,
    change,
    measure,
    from: null,
    ...rankFieldOf({unit: quantity.unit, indicator, said: textOf(cell)}, lexicon.ranks),
    indicator,
    indicatorId: match.indicatorId,
    family: match.family,
    domain: match.domain ?? classifyDomain([indicator, ...headings], lexicon.catalogue),
    period,
    deadline: role === "target" ? deadlineOf(wordsOf(cell, lexicon), period, lexicon.times.deadlines) : null,
    cumulative,
    yearly: null,
    ...scoped,
    lead: source.leadOf(quantity),
    part: cell.row.some(({isPart}) => isPart),
    doubts: [],
    otherRole: null,
    confidence: confidenceOf(grounds, lexicon.confidence),
    cell: {
      table: cell.table,
      row: cell.row.map(({text: name}) => saidOf(name)),
      column: cell.column.map(({text: name}) => saidOf(name))
    },
    reader: ownReader,
    rules
  };
}

/** A day as a column of days tells it, with and without the word that makes it one by which something is to be done. */
const daysIn = (deadline: string, {headings: {by}}: Lexicon): string[] =>
  deadline === "" ? [] : [deadline, `${deadline}${by}`];

const wordsOf = ({column, row, captions, deadline}: CellMention, lexicon: Lexicon): string[] => [
  ...daysIn(deadline, lexicon),
  ...column.map(({text}) => text).toReversed(),
  ...row.map(({text}) => text).toReversed(),
  ...captions
];

const textOf = ({column, row}: CellMention): string => [...row, ...column].map(({text}) => text).join("");

const saysTotal = (cell: CellMention, {catalogue}: Lexicon): boolean =>
  [...cell.column, ...cell.row].some(({text}) => text.includes(catalogue.words.total));

const coverageOf = (scope: string | null, {scopes}: Lexicon): string | null =>
  scope !== null && (scopes.levels.has(scope) || scopes.tiers.has(scope)) ? scope : null;

/** How a figure counts, by its column, else by its unit. */
function measureOf(kinds: ReadonlySet<FigureKind>, unitClass: string): Measure {
  const isShare = unitClass === "share";
  if (kinds.has("rank")) return "rank";
  if (kinds.has("done")) return "share";
  if (kinds.has("rate")) return isShare ? "rate" : "step";
  if (kinds.has("step")) return isShare ? "rate" : "step";
  return countingOf(unitClass).stands;
}

/** Which way a figure moved: as its cell says, else as its sign does under a head of rates or steps. */
function changeOf({quantity: {value}, moved, column, row}: CellMention, kinds: ReadonlySet<FigureKind>): Change {
  if (moved !== null) return moved;
  if (!kinds.has("rate") && !kinds.has("step")) return "none";
  if ([...column, ...row.slice(-1)].some(({falls}) => falls)) return value < 0 ? "increase" : "decrease";
  return value > 0 ? "increase" : value < 0 ? "decrease" : "none";
}

/** What lies before the time that is looked back on, limits, and what wider areas have, is background. */
function roleOf(
  {kinds, period, hasDeadline}: Reading,
  scope: string | null,
  description: Description,
  lexicon: Lexicon
): Role {
  if (isOfWider(scope, description.place, lexicon)) return "context";
  if (kinds.has("target") || hasDeadline) return "target";
  if (kinds.has("limit")) return "context";
  const reviewed = periodOf("past", description);
  if (period === null || reviewed === null) return "outcome";
  if (period.start > reviewed.end) return "target";
  return period.end < reviewed.start ? "context" : "outcome";
}

function readingOf(cell: CellMention, {description, outline}: Source, lexicon: Lexicon): Reading {
  const caption = cell.captions.join(" ");
  const titled = timeIn(caption, viewpointOf(null, description), lexicon).period;
  const from = viewpointOf(titled, description);
  const isPlaces = cell.names === "place";
  const read = (headings: readonly Heading[], isNames: boolean): Taken[] =>
    headings.map((heading) => taken(heading, isNames, {from, isPlaces, description}, lexicon));
  const [row, column] = [read(cell.row, true), read(cell.column, false)];
  const beside = cell.beside.map((headings) => read(headings, false));
  const kinds = new Set(
    [...cell.column, ...cell.row.slice(-1).filter(({kinds: own}) => own.some(isMove))].flatMap((one) => one.kinds)
  );
  const named =
    periodIn(column) ?? periodIn(row) ?? (isRelative(kinds) ? timeBeside(cell, beside, kinds) : null) ?? titled;
  const period = named ?? periodOf("past", description);
  // 占预算 goes with the column before it: with what that measures, and whose that is.
  const near =
    isRelative(kinds) && wordsIn(column).length === 0
      ? (beside.find((one) => wordsIn(one).length > 0 || whoseIn(one) !== null) ?? [])
      : [];
  const own = whoseIn(column) ?? whoseIn(near) ?? whoseIn(row);
  const whose =
    own ??
    cell.captions.map((line) => placeOfCaption(line, description.place, lexicon)).find((one) => one !== null) ??
    null;
  const names = {
    row: wordsIn(row),
    column: wordsIn(column),
    beside: wordsIn(near),
    caption: subjectIn(cell.captions, {from, description}, lexicon),
    behind: cell.captions.map((line) => lexicon.headings.behindParts(line)).find((words) => words !== "") ?? "",
    isAccount: cell.isAccount
  };
  return {
    indicator: indicatorOf(names, lexicon) || headingPath(outline, 0).join(""),
    period,
    isNamed: named !== null,
    whose,
    basis: own ? "stated" : whose ? "carried" : "assumed",
    kinds,
    hasDeadline: cell.deadline !== "" && !kinds.has("level")
  };
}

const isMove = (kind: FigureKind): boolean =>
  kind === "rate" || kind === "share" || kind === "done" || kind === "rank" || kind === "target";

function viewpointOf(titled: Period | null, description: Description): Viewpoint {
  const year = titled ? Number(titled.start.slice(0, 4)) : reviewedYear(description);
  return {year, today: year, last: year === null ? null : `${year}-12-31`, named: year};
}
