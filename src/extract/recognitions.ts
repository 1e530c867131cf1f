import {closers, isListMark, listMarks} from "../model/punctuation.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {Frame, RecognitionLexicon} from "../lexicon/recognitions.ts";
import type {WordHit} from "../lexicon/word-list.ts";
import {type Recognition, type RecognitionLevel, type RecognitionType} from "../model/fact.ts";
import {contains} from "../model/span.ts";
import type {Outline, Sentence} from "../model/text.ts";
import {clausesOf, depthsOf, splitOutside, type Clause} from "../model/clauses.ts";
import {hasHappened} from "./recognitions/happened.ts";
import {levelOf} from "./recognitions/levels.ts";
import {firstItem, honoursOf, objectOf, unpaidItems} from "./recognitions/objects.ts";
import {areasIn, isHonour, isPredicate, type Scene} from "./recognitions/scene.ts";

/** An honour as written. */
export interface RecognitionMention extends Omit<Recognition, "level"> {
  /** Null when the words name no area or body that it comes from. */
  level: RecognitionLevel | null;
  /** Whether the clause only hopes for it (争取入选…). */
  hoped: boolean;
  /** Whether the clause says that it came (被评为, 得到肯定, 已): so it did, whatever the heading above looks ahead to. */
  happened: boolean;
  /** Index of the sentence that it stands in. */
  sentence: number;
  /** Name of the frame that it was read by. */
  frame: string;
}

/** Every clause in which somebody else honours, chooses, spreads or praises the work, or in which it came first. */
export function findRecognitions(outline: Outline, {recognitions}: Lexicon): RecognitionMention[] {
  return outline.sentences.flatMap((sentence) => inSentence(outline, sentence, recognitions));
}

function inSentence({text}: Outline, sentence: Sentence, lexicon: RecognitionLexicon): RecognitionMention[] {
  if (!lexicon.triggers.isIn(text.slice(sentence.start, sentence.end))) return [];
  const found: RecognitionMention[] = [];
  let context = "";
  for (const clause of clausesOf(text, sentence)
    .flatMap((whole) => predicatesOf(whole, lexicon))
    .flatMap(inPieces)) {
    for (const mention of inClause(clause, context, lexicon)) {
      const happened = mention.happened || goesOn(found, mention, lexicon);
      found.push({...mention, happened, level: mention.level ?? carried(found, mention), sentence: sentence.index});
    }
    context = clause.text;
  }
  return found;
}

/** 受到…表扬，并列为…: came as what it goes on with. */
const goesOn = (earlier: RecognitionMention[], {hoped, text}: ClauseMention, {set}: RecognitionLexicon): boolean =>
  !hoped && set("goingOn").at(text, 0) !== null && earlier.at(-1)?.happened === true;

/** 率先 after 在全省首创: what one sentence says alike is measured against one field. */
const carried = (earlier: RecognitionMention[], {frame}: ClauseMention): RecognitionLevel | null =>
  earlier.findLast((mention) => mention.frame === frame)?.level ?? null;

/**
 * 获评…、入选… holds two predicates: cuts at a 、 between two parts that each hold a trigger word, and before honours
 * between two that each name the field that they are the first in (全国首例…、全国首单…).
 */
function predicatesOf(clause: Clause, lexicon: RecognitionLexicon): Clause[] {
  const starts: number[] = [];
  let [complete, first] = [false, false];
  for (const part of splitOutside(clause.text, isListMark)) {
    const text = clause.text.slice(part.start, part.end);
    const [predicate, another] = [isPredicate(text, lexicon), namesField(text, lexicon)];
    const cut = complete ? predicate : first && another;
    if (starts.length === 0 || cut) starts.push(part.start);
    complete ||= predicate;
    first ||= another;
  }
  return starts.map((start, i) => piece(clause, start, (starts[i + 1] ?? clause.text.length + 1) - 1));
}

const namesField = (text: string, {areas, triggers, framesOf}: RecognitionLexicon): boolean =>
  areas.findAll(text).some(({end}) => framesOf(triggers.at(text, end) ?? "")[0]?.type === "first");

const piece = (clause: Clause, start: number, end: number): Clause => ({
  start: clause.start + start,
  end: clause.start + end,
  text: clause.text.slice(start, end)
});

/** Longer than any clause that people write: read piece by piece, so that the time grows with the length alone. */
const longestClause = 400;

function inPieces(clause: Clause): Clause[] {
  const pieces: Clause[] = [];
  for (let start = 0; start < clause.text.length; start += longestClause) {
    pieces.push(piece(clause, start, Math.min(start + longestClause, clause.text.length)));
  }
  return pieces;
}

type ClauseMention = Omit<RecognitionMention, "sentence">;

interface Reading {
  type: RecognitionType;
  frame: Frame;
  trigger: WordHit;
}

function inClause(clause: Clause, context: string, lexicon: RecognitionLexicon): ClauseMention[] {
  const triggers = lexicon.triggers.findAll(clause.text);
  if (triggers.length === 0) return [];
  const scene: Scene = {text: clause.text, context, areas: areasIn(clause.text, lexicon), lexicon};
  const depths = depthsOf(clause.text);
  const readings = triggers.flatMap((trigger): Reading[] => {
    const isQuoted = depths[trigger.start] !== 0;
    const frame = lexicon.framesOf(trigger.word).find((one) => (!isQuoted || one.quoted) && fits(one, trigger, scene));
    return frame ? [{frame, trigger, type: typeOf(frame, objectOf(trigger, scene).text, lexicon)}] : [];
  });
  return distinct(readings.filter((reading) => !isAttribute(reading, readings, clause.text))).flatMap((reading) =>
    mentionsOf(reading, clause, scene)
  );
}

function fits(frame: Frame, trigger: WordHit, scene: Scene): boolean {
  const {text, context, lexicon} = scene;
  const has = (set: string | undefined, stretch: string): boolean =>
    set === undefined || lexicon.set(set).isIn(stretch);
  const after = isHonour(frame) ? objectOf(trigger, scene).text : text.slice(trigger.end);
  const stretches = frame.unpaid ? unpaidItems(after, lexicon) : [after];
  return (
    has(frame.before, (frame.context ? context : "") + text.slice(0, trigger.start)) &&
    stretches.some((stretch) => has(frame.after, stretch)) &&
    has(frame.around, text) &&
    (frame.without === undefined || !has(frame.without, text)) &&
    (frame.ending === undefined || lexicon.set(frame.ending).ending(untrailed(text, lexicon)) !== null) &&
    !(isHonour(frame) && lexicon.set("standing").isIn(firstItem(text.slice(trigger.end)))) &&
    (!frame.closes || isClosing(text.charAt(trigger.end))) &&
    (frame.last === undefined || tailOf(text, trigger.end) <= frame.last) &&
    (!frame.area || levelOf(frame, trigger, scene) !== null)
  );
}

/** 第一证, but not 第一证据: whether a mark, or nothing, follows a name. */
const isClosing = (next: string): boolean => next === "" || listMarks.has(next) || closers.has(next);

/** A clause without how many there are, and without what says of a status that several have it (…试点县之一). */
function untrailed(text: string, {tally, set}: RecognitionLexicon): string {
  const counted = text.replace(tally, "");
  return counted.slice(0, counted.length - (set("trailing").ending(counted)?.length ?? 0));
}

/** How many characters follow `at`; none where a 的 stands there (在全国推广的做法有5项). */
const tailOf = (text: string, at: number): number => (text.charAt(at) === "的" ? 0 : text.length - at);

/** A selection is a pilot when the thing that it is for is one: what is said last of the object decides. */
function typeOf({type, orPilot}: Frame, object: string, {set}: RecognitionLexicon): RecognitionType {
  if (!orPilot) return type;
  const last = (name: string): number => set(name).findAll(object).at(-1)?.end ?? -1;
  return last("pilot") >= Math.max(0, last("honour")) ? "pilot" : type;
}

/** 全市唯一一个两次获评该奖的县: an honour that only says which one was the first is an attribute of it. */
const isAttribute = ({type, trigger}: Reading, readings: readonly Reading[], text: string): boolean =>
  isHonour({type}) &&
  text.includes("的", trigger.end) &&
  readings.some((first) => first.type === "first" && first.trigger.end < trigger.start);

/** One reading per type; a first that is part of an honour (入选全国首个…试点) is that honour alone. */
function distinct(readings: Reading[]): Reading[] {
  return readings.filter(({type, trigger}, i) => {
    const earlier = readings.slice(0, i);
    if (earlier.some((other) => other.type === type)) return false;
    if (type === "first") return !earlier.some(isHonour);
    return !earlier.some(
      (other) => opinions.has(type) && opinions.has(other.type) && trigger.start <= other.trigger.end + 1
    );
  });
}

/** 肯定和推广 is one statement. */
const opinions: ReadonlySet<RecognitionType> = new Set(["praised", "promoted"]);

function mentionsOf({type, frame, trigger}: Reading, clause: Clause, scene: Scene): ClauseMention[] {
  const level = levelOf(frame, trigger, scene);
  const hoped = isHoped(scene.text.slice(0, trigger.start), scene.lexicon);
  const happened = !hoped && hasHappened(frame, trigger, scene);
  const said = {level, hoped, happened, frame: frame.name};
  const objects = isHonour(frame) ? honoursOf(trigger, scene) : [];
  if (objects.length < 2) return [{start: clause.start, end: clause.end, text: clause.text, type, ...said}];
  return objects.map(({start, end}, i) => {
    const {text, ...span} = piece(clause, i === 0 ? 0 : start, end);
    const own = scene.areas.find((area) => contains({start, end}, area))?.level;
    const kind = typeOf(frame, clause.text.slice(start, end), scene.lexicon);
    return {...span, text, type: kind, ...said, level: own ?? level};
  });
}

/** 争取 hopes, 成功争取 and 争取到 have it, and 申报的 says what was chosen. */
const isHoped = (front: string, {set}: RecognitionLexicon): boolean =>
  set("hoped")
    .findAll(front)
    .some(
      ({start, end}) =>
        set("succeeded").ending(front.slice(0, start)) === null && set("attained").at(front, end) === null
    );
