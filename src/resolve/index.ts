import type {Mentions} from "../extract/index.ts";
import type {Quantity} from "../extract/quantities.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {Fact, Findings} from "../model/fact.ts";
import {groupBy} from "../model/group.ts";
import {factId} from "../model/identity.ts";
import type {Description} from "../model/report.ts";
import type {Outline, Sentence} from "../model/text.ts";
import {headingPath} from "../split/index.ts";
import {changeOf} from "./change.ts";
import {deadlineOf} from "./deadline.ts";
import {explicitPeriod} from "./period.ts";
import {resolveRecognitions} from "./recognitions.ts";
import {roleOf} from "./role.ts";
import {scopeOf} from "./scope.ts";
import {type Segment, segmentsOf} from "./segments.ts";
import {subjectOf} from "./subject.ts";
import {periodOf, type TimeReading, timesOf} from "./times.ts";

export interface Resolvable {
  reportId: string;
  description: Description;
  outline: Outline;
  mentions: Mentions;
}

/** Says what the mentions of a report mean. Offsets stay those of the clean text. */
export function resolve(input: Resolvable, lexicon: Lexicon): Findings {
  const {outline, mentions, description} = input;
  const times = timesOf(outline, description.kind, lexicon.times);
  const bySentence = groupBy(mentions.quantities, ({sentence}) => sentence);
  const facts = outline.sentences.flatMap((sentence) =>
    factsOf(sentence, bySentence.get(sentence.index) ?? [], times[sentence.index], input, lexicon)
  );
  return {
    facts,
    recognitions: resolveRecognitions({description, outline, mentions: mentions.recognitions}, lexicon),
    reforms: mentions.reforms.map((reform) => ({...reform, domain: "general"})),
    assignments: mentions.assignments,
    rejected: mentions.rejected
  };
}

function factsOf(
  sentence: Sentence,
  quantities: Quantity[],
  time: TimeReading | undefined,
  input: Resolvable,
  lexicon: Lexicon
): Fact[] {
  if (!quantities.length || !time) return [];
  const text = input.outline.text.slice(sentence.start, sentence.end);
  let topic = "";
  return segmentsOf(text, sentence.start, quantities).map((segment) => {
    const subject = subjectOf(segment, {words: lexicon.clauses, topic});
    topic = subject.threshold ? topic : subject.topic;
    return factOf({segment, subject, sentence, text, time}, input, lexicon);
  });
}

interface Reading {
  segment: Segment;
  subject: ReturnType<typeof subjectOf>;
  sentence: Sentence;
  text: string;
  time: TimeReading;
}

function factOf(
  {segment, subject, sentence, text, time}: Reading,
  {reportId, description, outline}: Resolvable,
  lexicon: Lexicon
): Fact {
  const {quantity} = segment;
  const {role, rule} = roleOf(segment, subject, time.time, lexicon.clauses);
  const {change} = changeOf(segment, lexicon.clauses);
  const period = explicitPeriod(segment, text, description) ?? periodOf(time.time, description);
  void headingPath(outline, sentence.section);
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
    from: quantity.from,
    indicator: subject.indicator,
    indicatorId: null,
    family: null,
    domain: "general",
    period,
    deadline: role === "target" ? deadlineOf(text, period) : null,
    cumulative: /累计|总量|总数|总里程|保有量/u.test(
      segment.clause.text.slice(0, segment.clause.text.indexOf(quantity.text))
    ),
    scope: scopeOf(segment, description, lexicon),
    confidence: 0.8,
    rules: [...quantity.rules, subject.rule, rule, `time:${time.cue}`]
  };
}
