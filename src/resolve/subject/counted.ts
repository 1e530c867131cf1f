import type {ClauseWords} from "../../lexicon/clauses.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {wordsOf} from "../../lexicon/segmenter.ts";
import {firstWord, stripFront} from "../../lexicon/strip.ts";
import type {Segment} from "../segments.ts";
import {cleanLeft, clip, longestSubject, tailOf} from "./phrase.ts";
import {splitPredicate, telling} from "./predicate.ts";
import type {Subject, SubjectContext} from "./subject.ts";
import {has} from "../../model/unitClasses.ts";

/** True for a figure that counts things: its subject may stand after it. */
export const isCounted = ({quantity: {unit, unitClass, from}}: Segment): boolean =>
  has(unitClass, "things") || (unit === "" && unitClass === "" && from === null);

/** Words after a figure that name the thing counted or measured; "" when the clause goes on with something else. */
export function thingAfter(segment: Segment, lexicon: Lexicon): string {
  const {quantity, right, left} = segment;
  const {clauses: words} = lexicon;
  const rest = right
    .replace(/^的/u, "")
    // An aside (牵头单位：市发改委) names no thing.
    .replace(/^（[^（）]*）/u, "")
    .replace(/(?:共有?|，)$/u, "")
    .trim();
  if (!/^[\p{Script=Han}A-Za-z“（《\d]/u.test(rest) || words.movers.has(rest) || words.joiners.has(rest)) return "";
  const hasSubject = cleanLeft(left, lexicon) !== "" && !left.endsWith("的");
  const goesOn = words.predicates.at(rest, 0) !== null && !rest.includes("的");
  if (isCounted(segment)) return hasSubject && goesOn ? "" : rest;
  if (right.startsWith("的") || !hasSubject) return rest;
  // 建设47.8万亩高标准农田: nothing but a verb stands before.
  if (!goesOn && contentVerb(left, words) !== "" && quantity.comparator === "eq" && quantity.unitClass !== "money")
    return rest;
  return !goesOn && quantity.unitClass === "share" && beginsWithNoun(rest) ? `${cleanLeft(left, lexicon)}${rest}` : "";
}

const beginsWithNoun = (text: string): boolean => /^(?:n|a|b|j)/u.test(wordsOf(text.slice(0, 12))[0]?.tag ?? "");

const longestModifier = 14;

/** The subject of a figure that counts the thing named after it. */
export function afterSubject(segment: Segment, after: string, {lexicon}: SubjectContext): Subject {
  const {noun, predicate} = splitPredicate(after, lexicon);
  const head = lastNoun(noun);
  const core = `${openingOf(segment.left, noun, lexicon)}${noun.length > longestModifier ? head : noun}`;
  const indicator = clip(`${core}${telling(predicate, lexicon)}`);
  return {
    indicator,
    topic: clip(core),
    head,
    predicate,
    verb: contentVerb(segment.left, lexicon.clauses),
    rule: "subject:after"
  };
}

const longestOpening = 12;
const shortNoun = 3;

/** The words before a counted figure that belong to the thing: a clause that ends in 的, a verb, or the owner of 经验. */
function openingOf(left: string, noun: string, lexicon: Lexicon): string {
  if (left.endsWith("的")) {
    const clause = stripFront(left, lexicon.clauses.openers);
    return clause.length <= longestOpening ? clause : "";
  }
  const verb = contentVerb(left, lexicon.clauses);
  if (verb || noun.length > shortNoun || left.endsWith("等")) return verb;
  const owner = tailOf(cleanLeft(left, lexicon), lexicon);
  return owner.length <= longestSubject && /^[nabjx]/u.test(firstWord(owner)?.tag ?? "") ? owner : "";
}

/** The head of a long noun phrase: what stands after its last 的. */
const lastNoun = (noun: string): string => noun.slice(noun.lastIndexOf("的") + 1) || noun;

const longestVerb = 5;

/** The verb right before a counted figure, when it says more than that there are so many: 新增, 打通, 优化. */
function contentVerb(left: string, words: ClauseWords): string {
  const bare = stripFront(left.replace(/^.*[、的]/u, ""), words.plainOpeners);
  if (bare === "" || bare.length > longestVerb || bare.endsWith("等") || words.levelVerbs.has(bare)) return "";
  return /^(?:v|d|vn)$/u.test(firstWord(bare)?.tag ?? "") ? bare : "";
}
