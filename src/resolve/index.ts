import type {Mentions} from "../extract/index.ts";
import type {Quantity} from "../model/mention.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {Fact, Findings} from "../model/fact.ts";
import {groupBy} from "../model/group.ts";
import {factId} from "../model/identity.ts";
import type {Description} from "../model/report.ts";
import {headingPath, type Outline, type Sentence} from "../model/text.ts";
import {classifyDomain, matchIndicator} from "./catalogue.ts";
import {type ChangeReading, changeOf} from "./change.ts";
import {confidenceOf} from "./confidence.ts";
import {deadlineOf} from "./deadline.ts";
import {explicitPeriod} from "./period.ts";
import {type LeadBody, leadBodies} from "./leadBody.ts";
import {partsOf} from "./parts.ts";
import {resolveRecognitions} from "./recognitions.ts";
import {roleOf} from "./role.ts";
import {paragraphScope, scopeAt, scopesOf, zoneAliases} from "./scope.ts";
import {shareHeads} from "./subject/lists.ts";
import {clausesOf, type Segment, segmentsOf} from "./segments.ts";
import {type Subject, subjectOf} from "./subject/index.ts";
import {goOn, openList, ownLeft, sharedLeft, unbegun} from "./subject/thread.ts";
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
  const report = {
    ...input,
    aliases: zoneAliases(outline.text, lexicon),
    openings: openingScopes(input, lexicon),
    leads: leadBodies(outline, mentions.assignments)
  };
  const times = timesOf(outline, description, lexicon.times);
  const bySentence = groupBy(mentions.quantities, ({sentence}) => sentence);
  const facts = outline.sentences.flatMap((sentence) =>
    factsOf(sentence, bySentence.get(sentence.index) ?? [], times[sentence.index], report, lexicon)
  );
  return {
    facts,
    recognitions: resolveRecognitions({description, mentions: mentions.recognitions, times}),
    reforms: mentions.reforms.map((reform) => ({...reform, domain: classifyDomain([reform.name], lexicon.catalogue)})),
    assignments: mentions.assignments,
    rejected: mentions.rejected
  };
}

/** A report with what is read off it once for all its sentences. */
interface Report extends Resolvable {
  aliases: ReadonlyMap<string, string>;
  /** Whom paragraphs speak of, by their number. */
  openings: ReadonlyMap<number, string>;
  leads: LeadBody;
}

function openingScopes({outline, description}: Resolvable, lexicon: Lexicon): Map<number, string> {
  const openings = new Map<number, string>();
  outline.sentences.forEach(({start, end, paragraph}, i) => {
    if (outline.sentences[i - 1]?.paragraph === paragraph) return;
    const scope = paragraphScope(outline.text.slice(start, end), description.place, lexicon);
    if (scope) openings.set(paragraph, scope);
  });
  return openings;
}

function factsOf(
  sentence: Sentence,
  quantities: Quantity[],
  time: TimeReading | undefined,
  input: Report,
  lexicon: Lexicon
): Fact[] {
  if (!quantities.length || !time) return [];
  const text = input.outline.text.slice(sentence.start, sentence.end);
  const paragraph = input.openings.get(sentence.paragraph) ?? null;
  const scopes = scopesOf(
    text,
    clausesOf(text),
    {place: input.description.place, aliases: input.aliases, paragraph},
    lexicon
  );
  const headings = headingPath(input.outline, sentence.section).toReversed();
  let thread = unbegun;
  const segments = shareHeads(segmentsOf(text, sentence.start, quantities, lexicon.clauses), lexicon.clauses);
  const facts = segments.map((found) => {
    const {unitClass, list, start} = found.quantity;
    if (list?.index === 0) thread = openList(thread, found.left, list.size, lexicon.clauses);
    const segment = {...found, left: sharedLeft(found, thread.listLeft)};
    const scope = scopeAt(scopes, start - sentence.start);
    const subject = subjectOf(segment, {
      scope,
      lexicon,
      topic: (list && thread.listTopics[list.index]) ?? thread.topic,
      before: text.slice(0, start - sentence.start)
    });
    const change = changeOf(
      {...segment, left: ownLeft(found, thread.listOwn)},
      lexicon.changes,
      thread.unitClass === unitClass ? thread.change : null
    );
    if (!segment.attributive) thread = goOn(thread, subject.topic, change, unitClass);
    return factOf({segment, subject, change, scope, sentence, text, time, headings}, input, lexicon);
  });
  const parts = partsOf(text, sentence.start, facts, lexicon);
  return facts.map((fact, i) => ({...fact, lead: input.leads(fact), part: parts.has(i)}));
}

interface Reading {
  segment: Segment;
  subject: Subject;
  change: ChangeReading;
  scope: string | null;
  sentence: Sentence;
  text: string;
  time: TimeReading;
  headings: string[];
}

function factOf(reading: Reading, {reportId, description}: Resolvable, lexicon: Lexicon): Omit<Fact, "lead" | "part"> {
  const {segment, subject, change, scope, sentence, text, time, headings} = reading;
  const {quantity} = segment;
  const at = quantity.start - sentence.start;
  const implied = periodOf(time.time, description);
  const period = explicitPeriod(segment, text, description, lexicon.times.periods) ?? implied;
  const isLater = period !== null && implied !== null && period.start > implied.end;
  const cumulative = isCumulative(segment, lexicon);
  const {role, rule} = roleOf(segment, {time: time.time, subject, isLater, words: lexicon.roles});
  const match = matchIndicator(
    {
      indicator: subject.indicator,
      unit: quantity.unit,
      change: change.change,
      role,
      sentence: text,
      at,
      value: quantity.value,
      period,
      cumulative,
      placeNames: placeNames(description, lexicon)
    },
    lexicon.catalogue
  );
  const moved = change.word ? [`change:${change.word}`] : [];
  const rules = [...quantity.rules, subject.rule, ...moved, rule, `time:${time.cue}`, match.why];
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
    from: quantity.from,
    indicator: subject.indicator,
    indicatorId: match.indicatorId,
    family: match.family,
    domain: match.domain ?? classifyDomain([subject.indicator, text, ...headings], lexicon.catalogue),
    period,
    deadline:
      role === "target" ? deadlineOf(segment.clause.text, text.slice(0, at), period, lexicon.times.deadlines) : null,
    cumulative,
    scope: (role === "context" ? comparedIn(segment, lexicon) : null) ?? scope,
    confidence: confidenceOf(rules, subject.indicator, lexicon.confidence),
    rules
  };
}

/** The area that a background figure is of: 在全国337个城市中. */
const comparedIn = ({left}: Segment, {scopes}: Lexicon): string | null => scopes.compared.exec(left)?.[1] ?? null;

const placeNames = ({place}: Description, {places}: Lexicon): string[] =>
  place ? [place.name, places.byCode.get(place.code)?.short ?? place.name] : [];

const isCumulative = ({clause, quantity}: Segment, {clauses}: Lexicon): boolean =>
  clauses.totals.isIn(clause.text.slice(0, clause.text.indexOf(quantity.text)));
