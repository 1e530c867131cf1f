import type {Lexicon} from "../../lexicon/index.ts";
import {firstWord, stripEnd, stripFront} from "../../lexicon/strip.ts";
import {yearInFigures} from "../../model/dates.ts";
import {splitPredicate} from "./predicate.ts";
import type {Segment} from "../segments.ts";

const longestIndicator = 28;

/** The longest noun phrase that is taken whole from before a figure. */
export const longestSubject = 22;

/** Shortens without cutting a quotation in half. */
export function clip(text: string): string {
  if (text.length <= longestIndicator) return text;
  const cut = text.slice(0, longestIndicator);
  const isOpen = (cut.match(/“/gu)?.length ?? 0) > (cut.match(/”/gu)?.length ?? 0);
  const close = isOpen ? text.indexOf("”", longestIndicator) : -1;
  return close !== -1 && close < longestIndicator + 12 ? text.slice(0, close + 1) : cut;
}

/** The last noun phrase of a long run of words: what stands after its last verb or preposition. */
export function tailOf(text: string, {clauses: {bridges}}: Lexicon): string {
  if (text.length <= longestSubject) return text;
  const cuts = bridges.words.map((word) => ({at: text.lastIndexOf(word), length: word.length}));
  const cut = Math.max(...cuts.map(({at, length}) => (at === -1 || text.length - at - length < 4 ? 0 : at + length)));
  return text.slice(cut).slice(-longestSubject);
}

const dated = new RegExp(`^(?:${yearInFigures}年)?(?:\\d{1,2}[—–\\-至]?\\d{0,2}月份?)?`, "u");

/** The number of an item that the figure's sentence begins with. */
const numberMark = /^(?:（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、])/u;

/** The words before a figure without date, openers, and the verbs that end them; "" when nothing is left. */
export function cleanLeft(left: string, {clauses, changes}: Lexicon): string {
  const unmarked = left.replace(numberMark, "").replace(/^[、）”\s]+/u, "");
  const front = stripFront(unmarked.replace(dated, ""), clauses.plainOpeners);
  const bare = stripEnd(front.replace(/[：“（]+$/u, ""), clauses.movers);
  const named = bare.replace(/(?:由|从)[^，]{0,8}$/u, "").replace(/^[的、]+|[的、]+$/gu, "");
  // 新增减税62.6亿元: nothing is left but verbs, which then are what is measured.
  const verb = named === "" ? changes.adding.at(front, 0) : null;
  return verb !== null && /^\p{Script=Han}{2}/u.test(front.slice(verb.length)) ? front : named;
}

/** True for words that name nothing themselves and refer back: nothing at all, a bare verb, 总规模, 平均…. */
export function isAnaphor(own: string, {clauses: {relational, anaphoric}}: Lexicon): boolean {
  const first = firstWord(own);
  // 投放65.38亿元: a bare verb measures what was spoken of.
  const isBareVerb = first !== null && first.text === own && /^v(?!n)/u.test(first.tag);
  return own === "" || relational.has(own) || isBareVerb || anaphoric.has(first?.text ?? "");
}

/** What a figure without a subject refers back to: the figure right before it, else the clause before it. */
export const antecedent = ({refersBack, clauseBefore}: Segment, topic: string, lexicon: Lexicon): string =>
  topic && (refersBack || clauseBefore === "") ? topic : topicOfClause(clauseBefore, lexicon) || topic;

const shortestName = 3;

/** What the clause before speaks of, for a figure that names nothing itself. */
function topicOfClause(clause: string, lexicon: Lexicon): string {
  const bare = stripFront(clause.replace(/^.*：/u, "").replace(dated, ""), lexicon.clauses.openers);
  const {noun} = splitPredicate(bare, lexicon);
  const named = noun.length >= shortestName ? noun : bare;
  return named.length <= longestSubject ? named : tailOf(named, lexicon);
}
