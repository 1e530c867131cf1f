import type {Mentions} from "../extract/index.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {Findings} from "../model/fact.ts";
import {groupBy} from "../model/group.ts";
import type {Description} from "../model/report.ts";
import {type Outline, sentenceAt} from "../model/text.ts";
import {classifyDomain} from "./catalogue.ts";
import type {Signed} from "./fact.ts";
import {cellFacts, withTold} from "./cells/index.ts";
import {leadBodies} from "./leadBody.ts";
import {namedTimes} from "./period.ts";
import {resolveRecognitions} from "./recognitions.ts";
import {scopesOf} from "./scope/index.ts";
import {factsOf, type Report} from "./sentence.ts";
import {nothingCarried} from "./subject/thread.ts";
import {type TimeReading, timesOf} from "./times.ts";
import {timeAt, turnsIn} from "./turns.ts";

export interface Resolvable {
  reportId: string;
  description: Description;
  /** Whether the kind of the report is sure; it is when left out. */
  kindIsSure?: boolean;
  outline: Outline;
  mentions: Mentions;
}

/** Says what the mentions of a report mean. Offsets stay those of the clean text. */
export function resolve(input: Resolvable, lexicon: Lexicon): Findings {
  const {outline, mentions, description} = input;
  const times = timesOf(outline, description, lexicon.times);
  return {
    facts: factsIn(input, lexicon, times),
    recognitions: resolveRecognitions({
      description,
      mentions: mentions.recognitions,
      timeOf: ({sentence, start}) => timeIn(outline, sentence, start, times, lexicon)
    }),
    reforms: mentions.reforms.map((reform) => ({...reform, domain: classifyDomain([reform.name], lexicon.catalogue)})),
    assignments: mentions.assignments,
    rejected: mentions.rejected
  };
}

/** The facts of a report in order: those of its prose and those of its tables. */
function factsIn(input: Resolvable, lexicon: Lexicon, times: readonly TimeReading[]): Findings["facts"] {
  const {outline, mentions} = input;
  const told = new Map(mentions.told.map((one) => [one.sentence, one]));
  const prose = figuresOf(input, lexicon, times).map(({fact}) => {
    const cell = told.size > 0 ? told.get(sentenceAt(outline.sentences, fact.start)?.index ?? -1) : undefined;
    return cell ? withTold(fact, cell, lexicon) : fact;
  });
  if (mentions.cells.length === 0) return prose;
  const leadOf = leadBodies(outline, mentions.assignments, lexicon.bodies);
  return [...prose, ...cellFacts(mentions.cells, {...input, leadOf}, lexicon)].sort((a, b) => a.start - b.start);
}

/** The figures of a report's prose, each with the signs of its role. `times` is that of each sentence. */
export function figuresOf(
  input: Resolvable,
  lexicon: Lexicon,
  times: readonly TimeReading[] = timesOf(input.outline, input.description, lexicon.times)
): Signed[] {
  const {outline, mentions, description} = input;
  const report: Report = {
    kindIsSure: true,
    ...input,
    scopes: scopesOf(outline, description.place, lexicon),
    leadOf: leadBodies(outline, mentions.assignments, lexicon.bodies)
  };
  const named = namedTimes(outline, times, description, lexicon);
  const bySentence = groupBy(mentions.quantities, ({sentence}) => sentence);
  let last = {carried: nothingCarried, index: 0, paragraph: -1};
  return outline.sentences.flatMap((sentence) => {
    const quantities = bySentence.get(sentence.index);
    const [time, spoken] = [times[sentence.index], named[sentence.index]];
    if (!quantities || !time || !spoken) return [];
    const {index, paragraph} = sentence;
    const goesOn = last.paragraph === paragraph && last.index === index - 1;
    const told = factsOf(
      {sentence, quantities, time, named: spoken, carried: goesOn ? last.carried : nothingCarried},
      report,
      lexicon
    );
    last = {carried: told.carried, index, paragraph};
    return told.figures;
  });
}

/** The time that the words at a place of a sentence speak of. */
function timeIn(
  {text, sentences}: Outline,
  index: number,
  at: number,
  times: readonly TimeReading[],
  lexicon: Lexicon
): TimeReading {
  const [sentence, base] = [sentences[index], times[index]];
  if (!sentence || !base) throw new RangeError(`no such sentence: ${index}`);
  return timeAt(turnsIn(text.slice(sentence.start, sentence.end), lexicon.times), at - sentence.start, base);
}
