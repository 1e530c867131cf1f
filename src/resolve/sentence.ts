import type {Lexicon} from "../lexicon/index.ts";
import type {Quantity} from "../model/mention.ts";
import type {Description} from "../model/report.ts";
import {headingPath, type Outline, type Sentence} from "../model/text.ts";
import {changeOf} from "./change.ts";
import {factOf, type FigureReading, type Reading, type Signed, type Within} from "./fact.ts";
import type {LeadBody} from "./leadBody.ts";
import {type Counted, partsOf} from "./parts.ts";
import type {NamedTimes} from "./period.ts";
import {withDisposals} from "./plainly.ts";
import {scopeReading} from "./scope/distance.ts";
import {scopeAt, type ScopedStretch} from "./scope/index.ts";
import {type Segment, segmentsOf, withLeft} from "./segments.ts";
import {subjectOf} from "./subject/index.ts";
import {shareHeads, withListed} from "./subject/lists.ts";
import {
  type Carried,
  carriedFrom,
  enter,
  goOn,
  openList,
  ownLeft,
  saidBefore,
  sharedLeft,
  type Thread,
  totalOf,
  unbegun
} from "./subject/thread.ts";
import type {TimeReading} from "./times.ts";
import {timeAt, turnsIn} from "./turns.ts";

/** A report with what is read off it once for all its sentences. */
export interface Report {
  reportId: string;
  description: Description;
  /** Whether the kind of the report is sure. */
  kindIsSure: boolean;
  outline: Outline;
  /** Whom each sentence speaks of. */
  scopes: readonly (readonly ScopedStretch[])[];
  leadOf: LeadBody;
}

/** A sentence with its figures and the time that it speaks of. */
export interface Told {
  sentence: Sentence;
  quantities: readonly Quantity[];
  time: TimeReading;
  named: NamedTimes;
  /** What the sentence before it in its paragraph leaves to it. */
  carried: Carried;
}

/** The facts of a sentence, in order, and what it leaves to the next. */
export function factsOf(
  {sentence, quantities, time, named, carried}: Told,
  report: Report,
  lexicon: Lexicon
): {figures: Signed[]; carried: Carried} {
  const text = report.outline.text.slice(sentence.start, sentence.end);
  const title = report.description.title ?? "";
  const headings = headingPath(report.outline, sentence.section).toReversed();
  const turns = turnsIn(text, lexicon.times);
  const within: Within = {sentence, text, plain: withDisposals(text, lexicon.roles), named, headings};
  const scopes = report.scopes[sentence.index] ?? [];
  const segments = shareHeads(segmentsOf(text, sentence.start, quantities, lexicon.clauses), lexicon.clauses);
  let thread: Thread = {...unbegun, ...carried};
  const heads = new Map<string, string>();
  const readings = segments.map((segment): Reading => {
    const {figure, thread: next} = readFigure(segment, thread, {within, scopes}, lexicon);
    thread = next;
    const {unit, start} = segment.quantity;
    const at = start - sentence.start;
    const turn = turns.findLast((one) => one.at <= at)?.named ?? null;
    const sharedHead = heads.get(unit) ?? "";
    if (figure.subject.head) heads.set(unit, figure.subject.head);
    const whose = scopeReading(scopeAt(scopes, at), title, report.scopes, sentence.index, lexicon.scopes);
    return {figure, within, whose, time: timeAt(turns, at, time), turn, sharedHead};
  });
  const parts = partsOf(text, sentence.start, readings.map(countedIn), lexicon);
  return {
    figures: readings.map((reading, i) =>
      factOf(reading, {lead: report.leadOf(reading.figure.segment.quantity), part: parts.has(i)}, report, lexicon)
    ),
    carried: carriedFrom(thread, text)
  };
}

/** A figure as far as it may be a part of another. */
const countedIn = ({figure: {segment, subject}}: Reading): Counted => {
  const {start, value, unit} = segment.quantity;
  return {start, value, unit, indicator: subject.indicator};
};

/** Reads one figure in the light of those before it, and carries on what they share. */
function readFigure(
  found: Segment,
  last: Thread,
  {within: {sentence, text, headings}, scopes}: {within: Within; scopes: readonly ScopedStretch[]},
  lexicon: Lexicon
): {figure: FigureReading; thread: Thread} {
  const {unit, unitClass, list, start} = found.quantity;
  const at = start - sentence.start;
  const before = enter(last, found);
  const words = text.slice(0, at);
  const opened = {
    left: list?.index === 0 ? withListed(found, lexicon) : found.left,
    said: words,
    size: list?.size ?? 0
  };
  const thread = list?.index === 0 ? openList(before, opened, lexicon.clauses) : before;
  const segment = withLeft(found, sharedLeft(found, thread.listLeft, lexicon));
  const {scope: named, members, basis} = scopeAt(scopes, at);
  const scope = memberOf(members, list) ?? named;
  const topic = (list && thread.listTopics[list.index]) ?? topicFor(found, thread);
  const total = totalOf(thread, words.slice(thread.end), lexicon.clauses);
  const isCarried = thread.recent.length === 0;
  const subject = subjectOf(segment, {scope, lexicon, topic, isCarried, last: thread, total, before: words, headings});
  const change = changeOf(
    withLeft(segment, ownLeft(found, thread.listOwn, lexicon)),
    lexicon.changes,
    thread.unitClass === unitClass ? thread.change : null
  );
  const figure = {segment, subject, change, scope, basis, said: saidBefore(found, words, thread.listSaid, lexicon)};
  const end = found.quantity.end - sentence.start;
  const {share = "", told = subject.topic} = subject;
  const read = {topic: subject.topic, told, total, change, unit, unitClass, end, share};
  const next = segment.attributive ? thread : goOn(thread, read, lexicon.clauses);
  return {figure, thread: next};
}

/** 占GDP比重为60%，提高2个百分点: points tell how the share moved. */
const topicFor = ({quantity: {unitClass}}: Segment, {topic, share}: Thread): string =>
  unitClass === "points" ? topic + share : topic;

/** 甲、乙、丙分别为A、B、C: each figure of a list is of the one of the bodies that stands in its place. */
const memberOf = (members: readonly string[], list: Quantity["list"]): string | null =>
  list && list.size === members.length && members.length > 1 ? (members[list.index] ?? null) : null;
