import type {ClauseWords} from "../../lexicon/clauses.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {wordsOf} from "../../lexicon/segmenter.ts";
import {firstWord, stripEnd} from "../../lexicon/strip.ts";
import {labelOf} from "./label.ts";
import type {Segment} from "../segments.ts";
import {
  antecedent,
  cleanLeft,
  longestSubject,
  measureOf,
  particle,
  stripOpening,
  tailOf,
  withoutOpeners
} from "./phrase.ts";
import {bareNoun, splitPredicate, telling, withoutGoal} from "./predicate.ts";
import type {Subject, SubjectContext} from "./subject.ts";
import {has} from "../../model/unitClasses.ts";

/** True for a figure that counts things: its subject may stand after it. */
export const isCounted = ({quantity: {unit, unitClass, from}}: Segment): boolean =>
  has(unitClass, "things") || (unit === "" && unitClass === "" && from === null);

/** Words after a figure that name the thing counted or measured; "" when the clause goes on with something else. */
export function thingAfter(segment: Segment, lexicon: Lexicon): string {
  const {quantity, right, left} = segment;
  const {clauses: words} = lexicon;
  const rest = untilFigure(
    segment,
    right
      .replace(/^的/u, "")
      .replace(words.leadingTime, "")
      // An aside (牵头单位：市发改委) names no thing.
      .replace(/^（[^（）]*）/u, "")
      .replace(/(?:共有?|，)$/u, "")
      .trim(),
    lexicon
  );
  if (quantity.unitClass === "money" && !right.startsWith(particle) && words.uses.at(rest, 0) !== null) return "";
  const names = /^[\p{Script=Han}A-Za-z“（《\d]/u.test(rest);
  if (!names || words.movers.has(rest) || words.joiners.has(rest)) return "";
  const own = cleanLeft(left, lexicon);
  const hasSubject = own !== "" && !left.endsWith(particle) && !isArea(own, lexicon);
  const goesOn = words.predicates.at(rest, 0) !== null && !rest.includes(particle);
  if ((words.fields.at(rest, 0)?.length ?? 0) > 1) return "";
  if (!has(quantity.unitClass, "things") && (words.milestones.has(rest) || boundIn(right, words) !== "")) return "";
  const isRemainder = words.remainders.ending(left) !== null;
  if (disposes(left, words)) return withoutGoal(rest, words);
  if (isCounted(segment)) return (hasSubject && goesOn) || (isRemainder && beginsWithDeed(rest, words)) ? "" : rest;
  // 总投资3亿元的8个项目 is of the projects, and names what it measures.
  if (right.startsWith(particle) && words.relational.has(own)) return "";
  if (right.startsWith(particle) || !hasSubject) return rest;
  // 设立3亿元人才发展基金: money of a name that is money itself.
  if (quantity.unitClass === "money" && contentVerb(left, words) !== "" && beginsWithNoun(rest)) {
    return measureOf(splitPredicate(rest, lexicon).noun, words) === null ? "" : rest;
  }
  // 建设47.8万亩高标准农田: nothing but a verb stands before.
  if (!goesOn && contentVerb(left, words) !== "" && quantity.comparator === "eq" && quantity.unitClass !== "money")
    return rest;
  if (quantity.unitClass !== "share") return "";
  return (!goesOn && beginsWithNoun(rest)) || isDoneByPart(own, rest, segment, lexicon) ? `${own}${rest}` : "";
}

/** 村里把300亩闲地流转: the body before does something with what stands behind. */
const disposes = (left: string, {disposals}: ClauseWords): boolean => disposals.has(wordsOf(left).at(-1)?.text ?? "");

/** 经批准延期, 已办结, 改为备案: what became of the rest of them. */
const beginsWithDeed = (text: string, {predicates}: ClauseWords): boolean =>
  predicates.at(text, 0) !== null || /^(?:p|d|v(?!n))/u.test(firstWord(text)?.tag ?? "");

/** 30%的红线以内: what an amount bounds; "" for an amount that bounds nothing. */
export function boundIn(right: string, {bounds}: ClauseWords): string {
  const start = right.startsWith(particle) ? particle.length : 0;
  return bounds.at(right, start) ?? "";
}

const shortestDeed = 5;

/** 卫生院有90%达到推荐标准: what a part of them did. */
const isDoneByPart = (own: string, rest: string, {quantity, clause}: Segment, {clauses}: Lexicon): boolean =>
  quantity.list === null &&
  rest.length >= shortestDeed &&
  !rest.includes(particle) &&
  clause.text.endsWith(rest) &&
  measureOf(own, clauses) === null &&
  clauses.remarks.at(rest, 0) === null &&
  clauses.anaphoric.at(rest, 0) === null &&
  /^v(?!n)/u.test(firstWord(rest)?.tag ?? "");

/** 测评点中有 and 产值占总产值的 without the words that lead to the figure behind them. */
function untilFigure({clause, right}: Segment, text: string, {clauses}: Lexicon): string {
  if (clause.text.endsWith(right)) return text;
  // 20种进口商品和降幅较大的50种商品: what stands behind the joiner is of the next.
  const joint = text.endsWith(particle)
    ? wordsOf(text).findLast(({text: word}) => clauses.joiners.has(word))
    : undefined;
  if (joint && joint.start > 1) return text.slice(0, joint.start);
  const share = clauses.shareOf.exec(text);
  const front = share ? text.slice(0, share.index) : text;
  const some = clauses.countsSome.ending(front);
  return stripEnd(some === null ? front : front.slice(0, -some.length), clauses.levelVerbs, clauses.boundVerbs);
}

const longestArea = 6;

/** 中心城区106公里外环高速: where something is says nothing of what it is. */
const isArea = (text: string, {clauses}: Lexicon): boolean =>
  text.length <= longestArea && clauses.holders.ending(text) !== null && clauses.relational.ending(text) === null;

const beginsWithNoun = (text: string): boolean => /^(?:n|a|b|j)/u.test(wordsOf(text.slice(0, 12))[0]?.tag ?? "");

const longestModifier = 18;
const reach = 8;

/** The subject of a figure that counts the thing named after it. */
export function afterSubject(segment: Segment, after: string, {lexicon, topic, total}: SubjectContext): Subject {
  const {noun, predicate: own} = splitPredicate(agentOf(after, segment, lexicon), lexicon);
  const predicate = own || sharedPredicate(noun, segment, lexicon);
  const head = lastNoun(noun);
  const some = someOf(segment, topic, lexicon);
  // 160人参加: those that do it are of what was spoken of.
  const spoken =
    own === "" && (total !== "" || isAgents(segment, lexicon)) && onlyActs(noun)
      ? antecedent(segment, topic, lexicon)
      : openingOf(segment, noun, lexicon);
  const core = some ?? `${spoken}${noun.length > longestModifier ? head : noun}`;
  const indicator = some ?? `${core}${telling(predicate, core, lexicon)}`;
  return {
    indicator: labelOf(indicator),
    topic: labelOf(some ? topic : core),
    head: some ? topic : head,
    predicate,
    verb: contentVerb(segment.left, lexicon.clauses),
    rule: some ? "subject:some" : "subject:after"
  };
}

const longestAct = 4;

const isAgents = ({quantity: {unit, unitClass}}: Segment, {clauses}: Lexicon): boolean =>
  clauses.agents.has(unit) || unitClass === "visits";

const onlyActs = (text: string): boolean =>
  text.length <= longestAct && wordsOf(text).every(({tag}) => /^(?:v(?!n)|d)/u.test(tag));

/** 4所高校、2所医院加快建设: what became of the next thing became of a noun that says next to nothing itself. */
const sharedPredicate = (noun: string, {next, right}: Segment, lexicon: Lexicon): string =>
  noun.length <= bareNoun && noun === right ? splitPredicate(next, lexicon).predicate : "";

/** 任务中有39项取得进展, 完成的有42条: which of the things spoken of are counted; null where no part of them is. */
export function someOf(segment: Segment, topic: string, {clauses}: Lexicon): string | null {
  const word = clauses.countsSome.ending(segment.left);
  // 普通高中有12所 is no part of anything.
  if (word === null || !startsWord(segment.left, word.length) || !topic || !segment.refersBack || !isCounted(segment))
    return null;
  const which = segment.right || stripOpening(segment.left.slice(0, -word.length), clauses.partOpeners, clauses);
  // “零材料”办理的事项有101项，“一证”通办的有85项: both tell of what stands behind 的.
  return modified(which, word.startsWith(particle) ? lastNoun(topic) : topic);
}

const startsWord = (text: string, length: number): boolean =>
  wordsOf(text.slice(-reach)).some(({start}) => start === Math.min(reach, text.length) - length);

const modified = (clause: string, noun: string): string => (clause ? `${clause}的${noun}` : noun);

/** 26个部门承担的153项审批事项, 742家企业参与的调查: who does what the clause says is counted, not what it is done to. */
function agentOf(after: string, {quantity, next}: Segment, {clauses}: Lexicon): string {
  const [, clause = "", thing = ""] = /^(\p{Script=Han}{3,10})的(\p{Script=Han}{0,8})/u.exec(after) ?? [];
  if (!clause || (thing && !clauses.agents.has(quantity.unit))) return after;
  const verb = wordsOf(clause).findLast(({start, tag}) => start >= 2 && /^v(?!n)/u.test(tag));
  if (!verb || verb.end !== clause.length) return after;
  const what = nounIn(thing || next);
  return modified(what && `${verb.text}${what}`, clause.slice(0, verb.start));
}

/** The words of a text up to its first verb, adverb or mark. */
function nounIn(text: string): string {
  const end = wordsOf(text).find(({start, tag}) => start > 1 && /^(?:v(?!n)|d|p|c|u|x)/u.test(tag));
  return text.slice(0, end?.start ?? 8);
}

const longestOpening = 12;
const shortNoun = 3;

/**
 * The clause before a figure that says which things are counted, behind what it is listed with; none that goes on from the
 * figure before, of which it is said (19个部门承担的88项).
 */
function clauseOf({left, said, follows}: Segment, {clauses}: Lexicon): string {
  const joint = wordsOf(left).findLast(({text}) => clauses.joiners.has(text));
  const goesOn = follows && /\p{Script=Han}$/u.test(said.slice(0, said.length - left.length));
  const whole = withoutOpeners(left, clauses.openers, clauses);
  const clause = whole.length > longestOpening && joint ? left.slice(joint.end) : whole;
  return (goesOn && !joint) || clause.length < 2 || clause.length > longestOpening ? "" : clause;
}

/** At least three things, the last of them right before a figure. */
const isListing = /、[^、，]{2,10}、[^、，]{2,10}$/u;

/** The words before a counted figure that belong to the thing: a clause that ends in 的, a verb, or the owner of 经验. */
function openingOf(segment: Segment, noun: string, lexicon: Lexicon): string {
  const {left} = segment;
  if (left.endsWith(particle)) return clauseOf(segment, lexicon);
  const verb = contentVerb(left, lexicon.clauses);
  // 立项、用地、施工、验收4个阶段: what is listed is counted, and its last member is no owner.
  if (verb.length > 2 && isListing.test(left) && wordsOf(verb).every(({tag}) => tag.startsWith("v"))) return "";
  if (disposes(left, lexicon.clauses)) return "";
  if (verb || noun.length > shortNoun || left.endsWith("等")) return verb;
  const owner = tailOf(cleanLeft(left, lexicon), lexicon);
  if (isArea(owner, lexicon)) return "";
  return owner.length <= longestSubject && /^[nabjx]/u.test(firstWord(owner)?.tag ?? "") ? owner : "";
}

/** The head of a long noun phrase: what stands after its last 的. */
const lastNoun = (noun: string): string => noun.slice(noun.lastIndexOf(particle) + 1) || noun;

const longestVerb = 5;

/** The verb right before a counted figure, when it says more than that there are so many: 新增, 打通, 优化. */
function contentVerb(left: string, words: ClauseWords): string {
  const bare = withoutOpeners(left.replace(/^.*[、的]/u, ""), words.plainOpeners, words);
  if (bare === "" || bare.length > longestVerb || bare.endsWith("等") || words.levelVerbs.has(bare)) return "";
  return /^(?:v|d|vn)$/u.test(firstWord(bare)?.tag ?? "") ? bare : "";
}
