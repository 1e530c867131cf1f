import type {Lexicon} from "../lexicon/index.ts";
import type {PlaceEntry} from "../lexicon/places.ts";
import {type Fact, type Measure, ownReader} from "../model/fact.ts";
import {factId} from "../model/identity.ts";
import type {Sign} from "../model/linear.ts";
import type {Description, Period} from "../model/report.ts";
import type {Sentence} from "../model/text.ts";
import {classifyDomain, type Match, matchIndicator} from "./catalogue.ts";
import type {ChangeReading} from "./change.ts";
import {confidenceOf, type Grounds} from "./confidence.ts";
import {doubtsOf} from "./doubts.ts";
import {deadlineOf} from "./deadline.ts";
import {measureOf} from "./measure.ts";
import {namedPeriod, type NamedTimes} from "./period.ts";
import {rankFieldOf} from "./rankField.ts";
import {roleOf, type RoleReading} from "./role.ts";
import {has, isMove} from "../model/unitClasses.ts";
import {coverageOf} from "./scope/coverage.ts";
import {isOfWider} from "./scope/areas.ts";
import type {ScopeReading} from "./scope/distance.ts";
import type {Segment} from "./segments.ts";
import type {Subject} from "./subject/index.ts";
import {isAhead, periodOf, type TimeReading} from "./times.ts";
import {yearlyOf} from "./yearly.ts";

/** What the figures of a sentence share. */
export interface Within {
  sentence: Sentence;
  text: string;
  /** The sentence with 将 that means 把 written so. */
  plain: string;
  named: NamedTimes;
  /** Headings above it, the nearest first. */
  headings: readonly string[];
}

/** What was read of a figure itself. */
export interface FigureReading {
  segment: Segment;
  subject: Subject;
  change: ChangeReading;
  scope: string | null;
  /** Who says whom it belongs to. */
  basis: Fact["scopeBasis"];
  /** The words of its sentence before it, or before the list that it is in. */
  said: string;
}

/** What was read of a figure and of the sentence that it stands in. */
export interface Reading {
  figure: FigureReading;
  within: Within;
  /** What makes it doubtful whom it belongs to. */
  whose: ScopeReading;
  time: TimeReading;
  /** Where its sentence turned to its time (…，下一步…); null when it did not. */
  turn: number | null;
  /** The last head noun before it in its sentence that was counted in its unit; "" when there is none. */
  sharedHead: string;
}

/** The report that a figure is in. */
interface Source {
  reportId: string;
  description: Description;
  /** Whether the kind of the report is sure. */
  kindIsSure: boolean;
}

/** What other figures and the whole report tell of a fact: who leads its task, and whether it is a part of a total. */
type Placed = Pick<Fact, "lead" | "part">;

/** A fact with the signs of its role, and what its confidence rests on. */
export interface Signed<F = Fact> {
  fact: F;
  signs: readonly Sign[];
  grounds: Grounds;
}

/** Puts a fact together from what was read. Its fields are told one by one: spread, they cost more than to find them. */
export function factOf(reading: Reading, {lead, part}: Placed, source: Source, lexicon: Lexicon): Signed {
  const {
    figure: {segment, subject, change},
    within: {sentence, text, headings}
  } = reading;
  const {quantity} = segment;
  const timing = timingOf(reading, source, lexicon);
  const match = matchOf(reading, timing, source.description, lexicon);
  const {period} = timing;
  const {role} = timing.told;
  const {scope, scopeBasis, coverage} = scopeIn(reading, role, lexicon);
  const grounds = groundsOf(reading, {timing, match, scope, scopeBasis}, source);
  const measure = measureIn(reading.figure, match.indicatorId, lexicon);
  const field = rankFieldOf({unit: quantity.unit, indicator: subject.indicator, said: segment.said}, lexicon.ranks);
  const {doubts, otherRole} = doubtsOf(timing.told, grounds);
  const fact: Fact = {
    id: factId(source.reportId, quantity.start, quantity.end),
    start: quantity.start,
    end: quantity.end,
    text: quantity.text,
    sentence: {start: sentence.start, end: sentence.end, text},
    value: quantity.value,
    valueMax: quantity.valueMax,
    unit: quantity.unit,
    comparator: quantity.comparator,
    role,
    change: change.change,
    measure,
    from: quantity.from,
    field: field.field,
    fieldGroup: field.fieldGroup,
    fieldArea: field.fieldArea,
    indicator: subject.indicator,
    indicatorId: match.indicatorId,
    family: match.family,
    domain: match.domain ?? classifyDomain([subject.indicator, text, ...headings], lexicon.catalogue),
    period,
    deadline: role === "target" ? deadlineIn(reading, timing, lexicon) : null,
    cumulative: timing.cumulative,
    yearly: yearlyIn(reading.figure, measure, lexicon),
    scope,
    scopeBasis,
    coverage,
    doubts,
    otherRole,
    confidence: confidenceOf(grounds, lexicon.confidence),
    cell: null,
    reader: ownReader,
    rules: grounds.fact.rules,
    lead,
    part
  };
  return {fact, signs: timing.told.signs, grounds};
}

/** What was told of a figure before its confidence is. */
interface Told extends Pick<Fact, "scope" | "scopeBasis"> {
  timing: Timing;
  match: Match;
}

function groundsOf(
  {figure, whose, time}: Reading,
  {timing, match, scope, scopeBasis}: Told,
  {description, kindIsSure}: Source
): Grounds {
  const rules = rulesOf(figure, {role: timing.told.rule, time: time.cue, match: match.why});
  return {
    fact: {rules, indicator: figure.subject.indicator, period: timing.period, scope, scopeBasis},
    likely: timing.told.probability,
    scope: whose,
    timeBy: time.by === "kind" ? `kind (${kindIsSure ? "sure" : "unsure"})` : time.by,
    isNamed: timing.isNamed,
    isPlaced: description.place !== null,
    isDated: description.year !== null
  };
}

/** When a figure holds, and whether it was reached or is to be. */
interface Timing extends Pick<Fact, "period" | "cumulative"> {
  told: RoleReading;
  isNamed: boolean;
}

function timingOf(
  {figure, within, time: base, sharedHead, turn}: Reading,
  {description, kindIsSure}: Source,
  lexicon: Lexicon
): Timing {
  const {segment, subject, change, scope} = figure;
  const {text, plain, sentence, headings} = within;
  const named = namedPeriod({segment, text, offset: sentence.start, turn}, within.named, lexicon);
  const time = beforeAhead(base, named, description);
  const told = roleOf(
    {
      segment,
      subject,
      change: change.change,
      text,
      at: segment.quantity.start - sentence.start,
      plain,
      time,
      named,
      reviewed: periodOf("past", description),
      heading: headings[0] ?? "",
      kind: kindIsSure ? "sure" : "unsure",
      isOfWider: isOfWider(scope, description.place, lexicon),
      sharedHead
    },
    lexicon.roles
  );
  const implied = impliedTime(told.role, time, description.kind);
  return {
    told,
    period: named ?? periodOf(implied, description),
    isNamed: named !== null,
    cumulative: isCumulative(segment, lexicon)
  };
}

/** What a figure under a look ahead names that ended before the time ahead begins (2023年末有医院41家) lies behind. */
function beforeAhead(time: TimeReading, named: Period | null, description: Description): TimeReading {
  const ahead = isAhead(time.time) && time.by !== "words" ? periodOf(time.time, description) : null;
  return ahead && named && named.end < ahead.start ? {time: "past", cue: `named ${named.end}`, by: "words"} : time;
}

/**
 * The time of a figure that names none. What was reached in spite of a look ahead was reached in the time that is looked back
 * on; what is promised where nothing tells of time but that the report looks both ways is promised for the time ahead.
 */
function impliedTime(role: Fact["role"], {time, by}: TimeReading, kind: Description["kind"]): TimeReading["time"] {
  if (isReached(role) && isAhead(time)) return "past";
  return role === "target" && by === "kind" && kind === "mixed" ? "next" : time;
}

const isReached = (role: Fact["role"]): boolean => role === "outcome" || role === "reform_count";

function matchOf(
  {figure, within: {sentence, text, headings}}: Reading,
  {told, period, cumulative}: Timing,
  description: Description,
  lexicon: Lexicon
): Match {
  const {segment, subject, change, scope} = figure;
  const {quantity} = segment;
  const query = {
    indicator: subject.indicator,
    unit: quantity.unit,
    change: change.change,
    role: told.role,
    sentence: text,
    at: quantity.start - sentence.start,
    value: quantity.value,
    period,
    cumulative,
    isMove: isMove(measureIn(figure, null, lexicon), quantity.unitClass),
    placeNames: [
      ...placeNames(description, lexicon),
      leadingPlace(subject.indicator, scope, description, lexicon),
      ...(scope === null ? [] : [scope])
    ],
    headings
  };
  return matchIndicator(query, lexicon.catalogue);
}

/** How a figure counts, by the entry that it is of where there is one. */
function measureIn(
  {segment: {quantity}, subject, change, said}: FigureReading,
  indicatorId: string | null,
  {catalogue}: Lexicon
): Measure {
  const {unitClass, from, form} = quantity;
  const settled = catalogue.indicators.get(indicatorId ?? "")?.measure.counts;
  const before = from === null ? said : subject.indicator;
  return measureOf({unitClass, change: change.change, from, form, before, settled}, catalogue);
}

function yearlyIn(
  {segment: {quantity, left, said}, subject}: FigureReading,
  measure: Measure,
  lexicon: Lexicon
): Fact["yearly"] {
  return yearlyOf({unitClass: quantity.unitClass, measure, left, said, indicator: subject.indicator}, lexicon);
}

/** The names of the rules that decided, in the order in which they were asked. */
const rulesOf = (
  {segment, subject, change}: FigureReading,
  {role, time, match}: Record<"role" | "time" | "match", string>
): string[] => [
  ...segment.quantity.rules,
  subject.rule,
  ...(change.word ? [`change:${change.word}`] : []),
  role,
  `time:${time}`,
  match
];

function deadlineIn({figure: {segment}, within}: Reading, {period}: Timing, {times}: Lexicon): Fact["deadline"] {
  const before = within.text.slice(0, segment.quantity.start - within.sentence.start);
  return deadlineOf([segment.clause.text, before, within.named.inForce?.said], period, times.deadlines);
}

function scopeIn({figure, within: {text, sentence}}: Reading, role: Fact["role"], lexicon: Lexicon): Scoped {
  const {segment, scope, basis, change, subject} = figure;
  const before = text.slice(0, segment.quantity.start - sentence.start);
  const isCut = segment.quantity.unitClass === "share" && change.change === "decrease";
  const coverage = coverageOf({segment, scope, label: subject.indicator, before, isCut}, lexicon);
  const compared = role === "context" ? comparedIn(segment, lexicon) : null;
  return compared === null ? {scope, scopeBasis: basis, coverage} : {scope: compared, scopeBasis: "stated", coverage};
}

type Scoped = Pick<Fact, "scope" | "scopeBasis" | "coverage">;

/** The area that a background figure is of: 在全国337个城市中. */
const comparedIn = ({left}: Segment, {scopes}: Lexicon): string | null => scopes.compared.exec(left)?.[1] ?? null;

const placeNames = ({place}: Description, {places}: Lexicon): string[] =>
  place ? [place.name, places.byCode.get(place.code)?.short ?? place.name] : [];

/**
 * The place names that a label begins with (福建省三明市), where they say whose the figure is: the reporting place, one
 * that its scope tells, or any where no place is known. Other names stay, for they tell of somewhere else.
 */
function leadingPlace(label: string, scope: string | null, {place}: Description, {places}: Lexicon): string {
  let end = 0;
  let last: readonly PlaceEntry[] = [];
  for (let next = places.at(label, 0); next; next = places.at(label, end)) ({end, candidates: last} = next);
  const isOwn = !place || scope?.includes(label.slice(0, end)) || last.some(({code}) => code === place.code);
  return isOwn ? label.slice(0, end) : "";
}

/** Whether it is a running total: 累计投入9亿元, 企业总数达400户; 收入总量 is that of its period. */
const isCumulative = ({said, quantity}: Segment, {clauses, catalogue}: Lexicon): boolean =>
  clauses.totals.findAll(said).some(({word}) => word === catalogue.words.total || !has(quantity.unitClass, "periodic"));
