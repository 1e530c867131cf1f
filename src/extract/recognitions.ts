import {listMarks} from "../model/punctuation.ts";
import type {Lexicon} from "../lexicon/index.ts";
import type {Frame, RecognitionLexicon} from "../lexicon/recognitions.ts";
import type {WordHit} from "../lexicon/word-list.ts";
import {recognitionLevels, type Recognition, type RecognitionLevel, type RecognitionType} from "../model/fact.ts";
import {contains, type Span} from "../model/span.ts";
import type {Outline, Sentence} from "../model/text.ts";
import {clausesOf, depthsOf, splitOutside, type Clause} from "../model/clauses.ts";

/** An honour as written. */
export interface RecognitionMention extends Omit<Recognition, "level"> {
  /** Null when the words name no area or body that it comes from. */
  level: RecognitionLevel | null;
  /** Whether the clause only hopes for it (争取入选…). */
  hoped: boolean;
  /** Index of the sentence that it stands in. */
  sentence: number;
  /** Name of the frame that it was read by. */
  frame: string;
}

/** Every clause in which somebody else honours, chooses, spreads or praises the work, or in which it came first. */
export function findRecognitions(outline: Outline, {recognitions}: Lexicon): RecognitionMention[] {
  return outline.sentences.flatMap((sentence) => inSentence(outline, sentence, recognitions));
}

const honours: ReadonlySet<RecognitionType> = new Set(["award", "pilot"]);

function inSentence({text}: Outline, sentence: Sentence, lexicon: RecognitionLexicon): RecognitionMention[] {
  const found: RecognitionMention[] = [];
  let context = "";
  for (const clause of clausesOf(text, sentence)
    .flatMap((whole) => predicatesOf(whole, lexicon))
    .flatMap(inPieces)) {
    for (const mention of inClause(clause, context, lexicon)) {
      found.push({...mention, level: mention.level ?? carried(found, mention), sentence: sentence.index});
    }
    context = clause.text;
  }
  return found;
}

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
  for (const part of splitOutside(clause.text, listMarks)) {
    const text = clause.text.slice(part.start, part.end);
    const [predicate, another] = [isPredicate(text, lexicon), namesField(text, lexicon)];
    const cut = complete ? predicate : first && another;
    if (starts.length === 0 || cut) starts.push(part.start);
    complete ||= predicate;
    first ||= another;
  }
  return starts.map((start, i) => piece(clause, start, (starts[i + 1] ?? clause.text.length + 1) - 1));
}

/** 经国家认可的 is an attribute. */
const isPredicate = (text: string, {triggers, framesOf}: RecognitionLexicon): boolean =>
  triggers
    .findAll(text)
    .some(({word, end}) => text.charAt(end) !== "的" && (framesOf(word)[0]?.type ?? "first") !== "first");

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

/** A clause with what is looked up in it again and again. */
interface Scene {
  text: string;
  /** The clause before: it may name the occasion or the person (在全省现场会上，…). */
  context: string;
  areas: Area[];
  lexicon: RecognitionLexicon;
}

interface Area extends Span {
  level: RecognitionLevel;
  /** Whether it is a province by name, which may be the one that acts: 浙江首创. */
  isProvince: boolean;
}

type ClauseMention = Omit<RecognitionMention, "sentence">;

interface Reading {
  type: RecognitionType;
  frame: Frame;
  trigger: WordHit;
}

function inClause(clause: Clause, context: string, lexicon: RecognitionLexicon): ClauseMention[] {
  const scene: Scene = {text: clause.text, context, areas: areasIn(clause.text, lexicon), lexicon};
  const depths = depthsOf(clause.text);
  const readings = lexicon.triggers.findAll(clause.text).flatMap((trigger): Reading[] => {
    const isQuoted = depths[trigger.start] !== 0;
    const frame = lexicon.framesOf(trigger.word).find((one) => (!isQuoted || one.quoted) && fits(one, trigger, scene));
    return frame ? [{frame, trigger, type: typeOf(frame, trigger, scene)}] : [];
  });
  return distinct(readings.filter((reading) => !isAttribute(reading, readings, clause.text))).flatMap((reading) =>
    mentionsOf(reading, clause, scene)
  );
}

function areasIn(text: string, {areas, levelOf, provinces}: RecognitionLexicon): Area[] {
  return areas.findAll(text).flatMap(({start, end, word}) => {
    const level = levelOf(word);
    return level ? [{start, end, level, isProvince: provinces.has(word)}] : [];
  });
}

function fits(frame: Frame, trigger: WordHit, scene: Scene): boolean {
  const {text, context, lexicon} = scene;
  const has = (set: string | undefined, stretch: string): boolean =>
    set === undefined || lexicon.set(set).isIn(stretch);
  return (
    has(frame.before, (frame.context ? context : "") + text.slice(0, trigger.start)) &&
    has(frame.after, text.slice(trigger.end)) &&
    has(frame.around, text) &&
    (frame.without === undefined || !has(frame.without, text)) &&
    (frame.ending === undefined || lexicon.set(frame.ending).ending(text.replace(lexicon.tally, "")) !== null) &&
    !(isHonour(frame) && lexicon.set("standing").isIn(firstItem(text.slice(trigger.end)))) &&
    (frame.last === undefined || tailOf(text, trigger.end) <= frame.last) &&
    (!frame.area || levelOf(frame, trigger, scene) !== null)
  );
}

/** How many characters follow `at`; none where a 的 stands there (在全国推广的做法有5项). */
const tailOf = (text: string, at: number): number => (text.charAt(at) === "的" ? 0 : text.length - at);

const isHonour = ({type}: Pick<Frame, "type">): boolean => honours.has(type);

/** What the trigger has for its object: 入选…人数居全国首位 tells of a rank, not of an honour. */
const firstItem = (object: string): string => object.slice(0, splitOutside(object, listMarks)[0]?.end ?? 0);

/** A selection is a pilot when the thing that it is for is one: what is said last of the object decides. */
function typeOf({type, orPilot}: Frame, trigger: WordHit, {text, lexicon}: Scene): RecognitionType {
  if (!orPilot) return type;
  const object = text.slice(trigger.end);
  const last = (set: string): number => lexicon.set(set).findAll(object).at(-1)?.end ?? -1;
  return last("pilot") >= Math.max(0, last("honour")) ? "pilot" : type;
}

/** 全市唯一一个两次获评该奖的县: an honour that only says which one was the first is an attribute of it. */
const isAttribute = ({type, trigger}: Reading, readings: readonly Reading[], text: string): boolean =>
  honours.has(type) &&
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

/** Whose recognition it is, by the area or body named where the frame has it. */
function levelOf(frame: Frame, trigger: WordHit, scene: Scene): RecognitionLevel | null {
  const {text, context, areas, lexicon} = scene;
  const before = areas.filter((area) => area.end <= trigger.start && !acts(area, frame, scene));
  const after = areas.filter(({start}) => start >= trigger.end);
  switch (frame.type) {
    case "first": {
      const isNear = trigger.start - (before.at(-1)?.end ?? -Infinity) <= (frame.reach ?? 0);
      const behind = after.find((area) => isBehind(area, frame, trigger, scene)) ?? sharedField(before, trigger, scene);
      return isNear ? abreast(before, text) : (behind?.level ?? null);
    }
    case "promoted":
    case "praised":
      if (frame.area === "after")
        return after.find(({start}) => start - trigger.end <= (frame.reach ?? 0))?.level ?? null;
      return jointly(before, text) ?? (frame.context ? highest(areasIn(context, lexicon)) : null);
    default: {
      const item = trigger.end + firstItem(text.slice(trigger.end)).length;
      const object = after.find((area) => !isFieldOfFirst(area, scene)) ?? after[0];
      const named = object && object.end <= item ? object : undefined;
      const giver = before.findLast((area) => isGiver(area, scene));
      const fallback = {anywhere: areas[0], before: before.at(-1), after: undefined}[frame.area ?? "after"];
      return (named ?? giver)?.level ?? renown(scene) ?? (object ?? fallback)?.level ?? null;
    }
  }
}

/** 率先在全国, and of a verb 率先全国 as well. */
function isBehind({start}: Area, {verb}: Frame, {end}: WordHit, {text, lexicon}: Scene): boolean {
  const giving = lexicon.set("giving").at(text, end)?.length ?? 0;
  return start === end + giving && (verb === true || giving > 0);
}

/** 浙江首创: a province in front of a verb is who acts, unless 在 makes a field of it. */
const acts = (area: Area, {type, verb}: Frame, scene: Scene): boolean =>
  area.isProvince && (verb === true || type !== "first") && !isGiver(area, scene);

/** 全国最大的稀土市场、首个稀土银行: the field of the item before goes on where a 、 leads on to another first. */
function sharedField(before: readonly Area[], {start}: Span, {text, lexicon}: Scene): Area | undefined {
  const area = listMarks.has(text.charAt(start - 1)) ? before.at(-1) : undefined;
  return area && lexicon.set("superlative").isIn(text.slice(area.end, start)) ? area : undefined;
}

/** 在全国全省率先: the highest of the areas that stand side by side up to the last one. */
function abreast(areas: readonly Area[], text: string): RecognitionLevel | null {
  const apart = areas.findLastIndex(({end}, i) => {
    const next = areas[i + 1]?.start ?? end;
    return next > end && !listMarks.has(text.slice(end, next));
  });
  return highest(areas.slice(apart + 1));
}

/** How many characters name a body that stands beside another. */
const longestBody = 10;

/** 省高院、市委政法委 both: the highest of the bodies that a list ends with. */
function jointly(areas: readonly Area[], text: string): RecognitionLevel | null {
  const apart = areas.findLastIndex(({end}, i) => {
    const between = text.slice(end, areas[i + 1]?.start ?? end);
    return between.length > longestBody || (between !== "" && ![...between].some((mark) => listMarks.has(mark)));
  });
  return highest(areas.slice(apart + 1));
}

const highest = (areas: readonly Area[]): RecognitionLevel | null =>
  recognitionLevels.find((level) => areas.some((area) => area.level === level)) ?? null;

/** 我省首个中国质量奖, 全市首批省级社区, 我国第五个世界设计之都: where it is one of the first or the fifth, not who gives it. */
function isFieldOfFirst({end}: Span, {text, lexicon}: Scene): boolean {
  const word = lexicon.triggers.at(text, end) ?? "";
  if (word === "") return lexicon.ordinal.test(text.slice(end, end + 5));
  const leadsOn = !lexicon.set("shared").has(word) || lexicon.areas.at(text, end + word.length) !== null;
  return leadsOn && lexicon.framesOf(word)[0]?.type === "first";
}

const renown = ({text, lexicon}: Scene): RecognitionLevel | null =>
  lexicon.renowned.find(({names}) => names.isIn(text))?.level ?? null;

/** 被…, 在…, 获…: the body in front of an award gives it, and is not the one that gets it. */
const isGiver = ({start}: Span, {text, lexicon}: Scene): boolean =>
  lexicon.set("giving").ending(text.slice(0, start)) !== null;

function mentionsOf({type, frame, trigger}: Reading, clause: Clause, scene: Scene): ClauseMention[] {
  const level = levelOf(frame, trigger, scene);
  const hoped = isHoped(scene.text.slice(0, trigger.start), scene.lexicon);
  const objects = isHonour(frame) ? honoursOf(trigger, scene) : [];
  if (objects.length < 2)
    return [{start: clause.start, end: clause.end, text: clause.text, type, level, hoped, frame: frame.name}];
  return objects.map(({start, end}, i) => {
    const {text, ...span} = piece(clause, i === 0 ? 0 : start, end);
    const own = scene.areas.find((area) => contains({start, end}, area))?.level;
    return {...span, text, type, level: own ?? level, hoped, frame: frame.name};
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

/** A shorter item (第二季度) is no honour of its own. */
const shortestHonour = 5;

/** The honours that a list names: one each where every item names its level, or where 分别 deals them out. */
function honoursOf(trigger: WordHit, {text, areas, lexicon}: Scene): Span[] {
  const items = splitOutside(text.slice(trigger.end), listMarks).map(({start, end}) => ({
    start: start + trigger.end,
    end: end + trigger.end
  }));
  const dealtOut = lexicon.distributors.isIn(text.slice(0, trigger.start));
  const named = items.every((item) => areas.some((area) => contains(item, area) && !contains(area, item)));
  const isOne = items.some((item) => item.end - item.start < shortestHonour);
  return !isOne && (dealtOut || named) ? items : [];
}
