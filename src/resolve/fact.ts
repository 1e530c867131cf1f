import type {Lexicon} from "../lexicon/index.ts";
import type {Fact, Measure} from "../model/fact.ts";
import {yearOf} from "../model/calendar.ts";
import {factId} from "../model/identity.ts";
import type {Description} from "../model/report.ts";
import type {Sentence} from "../model/text.ts";
import {classifyDomain, type Match, matchIndicator} from "./catalogue.ts";
import type {ChangeReading} from "./change.ts";
import {confidenceOf} from "./confidence.ts";
import {deadlineOf} from "./deadline.ts";
import {measureOf} from "./measure.ts";
import {namedPeriod, type NamedTimes} from "./period.ts";
import {roleOf} from "./role.ts";
import {coverageOf} from "./scope/coverage.ts";
import type {Segment} from "./segments.ts";
import type {Subject} from "./subject/index.ts";
import {periodOf, type TimeReading} from "./times.ts";

/** What was read of a figure and of the sentence that it stands in. */
export interface Reading {
  segment: Segment;
  subject: Subject;
  change: ChangeReading;
  scope: string | null;
  /** Who says whom it belongs to. */
  basis: Fact["scopeBasis"];
  /** The words of its sentence before it, or before the list that it is in. */
  said: string;
  sentence: Sentence;
  text: string;
  time: TimeReading;
  named: NamedTimes;
  /** Where its sentence turned to its time (…，下一步…); null when it did not. */
  turn: number | null;
  /** Headings above it, the nearest first. */
  headings: string[];
}

/** The report that a figure is in. */
interface Source {
  reportId: string;
  description: Description;
}

/** A fact without what only the whole report tells: who leads its task, and whether it is a part of a total. */
export type LoneFact = Omit<Fact, "lead" | "part">;

/** Puts a fact together from what was read. */
export function factOf(reading: Reading, {reportId, description}: Source, lexicon: Lexicon): LoneFact {
  const {segment, subject, change, sentence, text, headings} = reading;
  const {quantity} = segment;
  const timing = timingOf(reading, description, lexicon);
  const match = matchOf(reading, timing, description, lexicon);
  const {role, period} = timing;
  const rules = rulesOf(reading, timing.rule, match);
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
    change: change.change,
    measure: measureIn(reading, match, lexicon),
    from: quantity.from,
    indicator: subject.indicator,
    indicatorId: match.indicatorId,
    family: match.family,
    domain: match.domain ?? classifyDomain([subject.indicator, text, ...headings], lexicon.catalogue),
    period,
    deadline: role === "target" ? deadlineIn(reading, timing, lexicon) : null,
    cumulative: timing.cumulative,
    ...scopeIn(reading, role, lexicon),
    confidence: confidenceOf(rules, subject.indicator, lexicon.confidence),
    rules
  };
}

/** When a figure holds, and whether it was reached or is to be. */
type Timing = Pick<Fact, "role" | "period" | "cumulative"> & {rule: string};

function timingOf(reading: Reading, description: Description, lexicon: Lexicon): Timing {
  const {segment, subject, text, time, named, turn, sentence} = reading;
  const implied = periodOf(time.time, description);
  const period = namedPeriod({segment, text, offset: sentence.start, turn}, named, lexicon) ?? implied;
  const isLater = period !== null && implied !== null && period.start > implied.end;
  const lastYear = implied && yearOf(implied.end);
  const role = roleOf(segment, {time: time.time, subject, isLater, lastYear, words: lexicon.roles});
  return {...role, period, cumulative: isCumulative(segment, lexicon)};
}

function matchOf(
  {segment: {quantity}, subject, change, scope, sentence, text, headings}: Reading,
  {role, period, cumulative}: Timing,
  description: Description,
  lexicon: Lexicon
): Match {
  const query = {
    indicator: subject.indicator,
    unit: quantity.unit,
    change: change.change,
    role,
    sentence: text,
    at: quantity.start - sentence.start,
    value: quantity.value,
    period,
    cumulative,
    placeNames: [...placeNames(description, lexicon), ...(scope === null ? [] : [scope])],
    headings
  };
  return matchIndicator(query, lexicon.catalogue);
}

function measureIn({segment: {quantity}, subject, change, said}: Reading, match: Match, {catalogue}: Lexicon): Measure {
  const settled = catalogue.indicators.get(match.indicatorId ?? "")?.measure.counts;
  return measureOf(
    {...quantity, change: change.change, before: quantity.from === null ? said : subject.indicator, settled},
    catalogue
  );
}

/** The names of the rules that decided, in the order in which they were asked. */
const rulesOf = ({segment, subject, change, time}: Reading, role: string, match: Match): string[] => [
  ...segment.quantity.rules,
  subject.rule,
  ...(change.word ? [`change:${change.word}`] : []),
  role,
  `time:${time.cue}`,
  match.why
];

const deadlineIn = ({segment, sentence, text}: Reading, {period}: Timing, {times}: Lexicon): Fact["deadline"] =>
  deadlineOf(segment.clause.text, text.slice(0, segment.quantity.start - sentence.start), period, times.deadlines);

function scopeIn({segment, scope, basis}: Reading, role: Fact["role"], lexicon: Lexicon): Scoped {
  const coverage = coverageOf(segment, scope, lexicon);
  const compared = role === "context" ? comparedIn(segment, lexicon) : null;
  return compared === null ? {scope, scopeBasis: basis, coverage} : {scope: compared, scopeBasis: "stated", coverage};
}

type Scoped = Pick<Fact, "scope" | "scopeBasis" | "coverage">;

/** The area that a background figure is of: 在全国337个城市中. */
const comparedIn = ({left}: Segment, {scopes}: Lexicon): string | null => scopes.compared.exec(left)?.[1] ?? null;

const placeNames = ({place}: Description, {places}: Lexicon): string[] =>
  place ? [place.name, places.byCode.get(place.code)?.short ?? place.name] : [];

const isCumulative = ({said}: Segment, {clauses}: Lexicon): boolean => clauses.totals.isIn(said);
