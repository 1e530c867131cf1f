import type {Lexicon} from "../lexicon/index.ts";
import type {Fact} from "../model/fact.ts";
import {clausesOf} from "../model/clauses.ts";
import type {Quantity} from "../model/mention.ts";
import type {Description} from "../model/report.ts";
import {headingPath, type Outline, type Sentence} from "../model/text.ts";
import {changeOf} from "./change.ts";
import {factOf, type Reading} from "./fact.ts";
import type {LeadBody} from "./leadBody.ts";
import {partsOf} from "./parts.ts";
import {scopeAt, type ScopedClause, scopesOf} from "./scope.ts";
import {type Segment, segmentsOf} from "./segments.ts";
import {subjectOf} from "./subject/index.ts";
import {shareHeads} from "./subject/lists.ts";
import {goOn, openList, ownLeft, saidBefore, sharedLeft, type Thread, unbegun} from "./subject/thread.ts";
import {timeAt, type TimeReading, turnsIn} from "./times.ts";

/** A report with what is read off it once for all its sentences. */
export interface Report {
  reportId: string;
  description: Description;
  outline: Outline;
  /** Zones by the short names that the report goes on with. */
  aliases: ReadonlyMap<string, string>;
  /** Whom paragraphs speak of, by their number. */
  openings: ReadonlyMap<number, string>;
  leadOf: LeadBody;
}

/** A sentence with its figures and the time that it speaks of. */
export interface Told {
  sentence: Sentence;
  quantities: readonly Quantity[];
  time: TimeReading;
}

/** The facts of a sentence, in order. */
export function factsOf({sentence, quantities, time}: Told, report: Report, lexicon: Lexicon): Fact[] {
  const text = report.outline.text.slice(sentence.start, sentence.end);
  const headings = headingPath(report.outline, sentence.section).toReversed();
  const turns = turnsIn(text, lexicon.times);
  const shared = {sentence, text, headings};
  const scopes = scopesIn(shared, report, lexicon);
  const segments = shareHeads(segmentsOf(text, sentence.start, quantities, lexicon.clauses), lexicon.clauses);
  let thread = unbegun;
  const facts = segments.map((segment) => {
    const read = readFigure(segment, thread, {...shared, scopes}, lexicon);
    thread = read.thread;
    const spokenOf = timeAt(turns, segment.quantity.start - sentence.start, time);
    return factOf({...shared, ...read.figure, time: spokenOf}, report, lexicon);
  });
  const parts = partsOf(text, sentence.start, facts, lexicon);
  return facts.map((fact, i) => ({...fact, lead: report.leadOf(fact), part: parts.has(i)}));
}

type Shared = Pick<Reading, "sentence" | "text" | "headings">;

const scopesIn = ({sentence, text}: Shared, report: Report, lexicon: Lexicon): ScopedClause[] =>
  scopesOf(
    text,
    clausesOf(text),
    {
      place: report.description.place,
      aliases: report.aliases,
      paragraph: report.openings.get(sentence.paragraph) ?? null
    },
    lexicon
  );

/** Reads one figure in the light of those before it, and carries on what they share. */
function readFigure(
  found: Segment,
  before: Thread,
  {sentence, text, scopes}: Shared & {scopes: readonly ScopedClause[]},
  lexicon: Lexicon
): {figure: Omit<Reading, keyof Shared | "time">; thread: Thread} {
  const {unitClass, list, start} = found.quantity;
  const at = start - sentence.start;
  const words = text.slice(0, at);
  const opened = {left: found.left, said: words, size: list?.size ?? 0};
  const thread = list?.index === 0 ? openList(before, opened, lexicon.clauses) : before;
  const segment = {...found, left: sharedLeft(found, thread.listLeft, lexicon)};
  const scope = scopeAt(scopes, at);
  const topic = (list && thread.listTopics[list.index]) ?? thread.topic;
  const subject = subjectOf(segment, {scope, lexicon, topic, before: words});
  const change = changeOf(
    {...segment, left: ownLeft(found, thread.listOwn, lexicon)},
    lexicon.changes,
    thread.unitClass === unitClass ? thread.change : null
  );
  const figure = {segment, subject, change, scope, said: saidBefore(found, words, thread.listSaid, lexicon)};
  return {figure, thread: segment.attributive ? thread : goOn(thread, subject.topic, change, unitClass)};
}
