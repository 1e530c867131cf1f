import type {BodyLexicon} from "../lexicon/bodies.ts";
import {wordsOf} from "../lexicon/segmenter.ts";
import type {Assignment} from "../model/fact.ts";
import {depthsOf} from "../model/clauses.ts";
import {groupBy} from "../model/group.ts";
import type {Span} from "../model/span.ts";
import {type Outline, type Sentence, sentenceAt} from "../model/text.ts";

/** The bodies that lead one task, and where they are named. */
interface Named extends Span {
  task: string;
  bodies: string[];
  /** The sentence that names them. */
  sentence: Sentence;
  /** Whether that sentence says what they lead: 由市商务局牵头推进口岸改革 leads nothing that was told before it. */
  hasOwnTask: boolean;
}

/** The body that leads the task in which a stretch of the text stands; several with 、 between them, null for none. */
export type LeadBody = (span: Span) => string | null;

/**
 * Finds lead bodies by the layouts of reports: named behind the task in its paragraph, in front of it in its sentence, on
 * the line below, or for a section as a whole. Offsets count the clean text.
 */
export function leadBodies(outline: Outline, assignments: readonly Assignment[], bodies: BodyLexicon): LeadBody {
  const named = namedIn(outline, assignments, bodies);
  if (named.length === 0) return () => null;
  const byParagraph = groupBy(named, ({sentence}) => sentence.paragraph);
  const below = paragraphsBelow(outline.sentences);
  const bySection = sectionLeads(outline, named);
  return (span) => {
    const sentence = sentenceAt(outline.sentences, span.start);
    if (!sentence) return null;
    const found =
      inParagraph(byParagraph.get(sentence.paragraph) ?? [], span, sentence) ??
      inRow(byParagraph.get(sentence.paragraph) ?? [], sentence) ??
      onLineBelow(below.get(sentence.paragraph), sentence, byParagraph) ??
      upward(outline, sentence.section, bySection);
    return found ? found.bodies.join("、") : null;
  };
}

/** Assignments of one task side by side, as one. */
function namedIn({text, sentences}: Outline, assignments: readonly Assignment[], bodies: BodyLexicon): Named[] {
  const named: Named[] = [];
  for (const {start, end, task, unit} of [...assignments].sort((a, b) => a.start - b.start)) {
    const sentence = sentenceAt(sentences, start);
    const last = named.at(-1);
    if (!sentence) continue;
    if (last?.task === task && last.sentence.paragraph === sentence.paragraph) {
      last.end = Math.max(last.end, end);
      if (!last.bodies.includes(unit)) last.bodies.push(unit);
    } else
      named.push({
        start,
        end,
        task,
        bodies: [unit],
        sentence,
        hasOwnTask: tellsTask(text, {start, task, sentence}, bodies)
      });
  }
  return named;
}

/** Whether a sentence that tells who leads (由…牵头), in no bracket, names a thing that is led and was not told of before. */
function tellsTask(
  text: string,
  {start, task, sentence}: {start: number; task: string; sentence: Sentence},
  {by, backward}: BodyLexicon
): boolean {
  const before = text.slice(sentence.start, start);
  if (!before.endsWith(by) || (depthsOf(text.slice(sentence.start, sentence.end))[before.length] ?? 0) > 0)
    return false;
  if (!text.slice(sentence.start, sentence.end).includes(task)) return false;
  const words = wordsOf(task);
  const thing = words.findIndex(({text: word, tag}, i) => backward.has(word) || (i > 0 ? isThing : isNoun).test(tag));
  return thing !== -1 && !backward.has(words[thing]?.text ?? "");
}

/** How jieba tags what can be led, with the marks of its name: 研究 alone is a deed, 改革 behind a verb is a thing. */
const isNoun = /^(?:n|b|j|l|i|x|eng)/u;
const isThing = /^(?:n|vn|an|b|j|l|i|x|eng)/u;

/** Who is named next, but in another sentence with a task of its own; else who was named before in the sentence. */
function inParagraph(named: readonly Named[], span: Span, sentence: Sentence): Named | undefined {
  const isHere = (one: Named): boolean => one.sentence.index === sentence.index;
  const next = firstEndingAt(named, span.end);
  const own = named.slice(0, next).findLast(isHere);
  const following = named.slice(next).find((one) => isHere(one) || !one.hasOwnTask);
  return own?.hasOwnTask && following && !isHere(following) ? own : (following ?? own);
}

/** Who is named in the row of a table, wherever in it: its task is that of the whole row. */
const inRow = (named: readonly Named[], {inTable}: Sentence): Named | undefined => (inTable ? named.at(-1) : undefined);

/** Index of the first that ends at `offset` or behind it; they stand in order. */
function firstEndingAt(named: readonly Named[], offset: number): number {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first sentence of the paragraph below each paragraph. */
function paragraphsBelow(sentences: readonly Sentence[]): Map<number, Sentence> {
  const below = new Map<number, Sentence>();
  sentences.forEach((sentence, i) => {
    const before = sentences[i - 1];
    if (before && before.paragraph !== sentence.paragraph) below.set(before.paragraph, sentence);
  });
  return below;
}

/** Room for a bracket in front of a label (牵头单位：…). */
const longestBracket = 3;

/** What the line below names, when it stands in the same section and begins with a label. */
function onLineBelow(
  line: Sentence | undefined,
  above: Sentence,
  byParagraph: ReadonlyMap<number, Named[]>
): Named | undefined {
  if (!line || line.section !== above.section) return undefined;
  return byParagraph
    .get(line.paragraph)
    ?.find(({start, hasOwnTask}) => !hasOwnTask && start - line.start <= longestBracket);
}

/** The bodies that lead a section as a whole: named in its heading, or for the task that its heading names. */
function sectionLeads({sections}: Outline, named: readonly Named[]): Map<number, Named> {
  const bySection = new Map<number, Named>();
  for (const one of named) {
    const {section, isHeading} = one.sentence;
    const heading = sections[section]?.heading ?? "";
    if (heading !== "" && (isHeading || heading.includes(one.task)) && !bySection.has(section))
      bySection.set(section, one);
  }
  return bySection;
}

function upward({sections}: Outline, section: number, bySection: ReadonlyMap<number, Named>): Named | undefined {
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null) {
    const named = bySection.get(at);
    if (named) return named;
  }
  return undefined;
}
