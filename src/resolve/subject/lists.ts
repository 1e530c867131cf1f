import type {ClauseWords} from "../../lexicon/clauses.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {wordsOf} from "../../lexicon/segmenter.ts";
import {firstWord, stripEnd, stripFront} from "../../lexicon/strip.ts";
import {cleanLeft, isAnaphor, measureOf, stripOpening} from "./phrase.ts";
import type {Quantity} from "../../model/mention.ts";
import type {Segment} from "../segments.ts";

const shortModifier = 3;

/**
 * 城镇和农村居民人均可支配收入分别…: the subject of a figure of a list, with the words that the members share added. Null when
 * nothing deals the figures out, or the words before it do not list as many subjects. Figures of one unit are dealt out by
 * themselves to as many subjects (自来水、卫生厕所普及率达98%、85%).
 */
export function distribute(left: string, words: ClauseWords, {list, form}: Quantity): string | null {
  const dealt =
    list && (dealtIn(left, words) ?? (form === "share" ? structureIn(left, words) : pairedIn(left, list, words)));
  if (!dealt) return null;
  const {subjects, tail, said} = dealt;
  // 2019年和2021年分别新增企业A、B: only years are listed.
  if (subjects === "") return tail;
  const {index, size} = list;
  const parts = partsOf(subjects, words, size);
  const pair = pairOf(subjects, size, words);
  if (pair && parts.length < size) return (pair[1][index] ?? "") + subjects.slice(pair[0].length) + said;
  if (parts.length < size) return null;
  return `${memberOf(parts, list, words)}${said}`;
}

/**
 * The words before a list of figures with what they are dealt out to, where that stands in the clause before and they name
 * nothing themselves: 甲、乙，增速分别为 is 甲、乙分别增速为.
 */
export function withListed({left, quantity, refersBack, clauseBefore}: Segment, lexicon: Lexicon): string {
  const {clauses} = lexicon;
  const dealt = refersBack ? undefined : clauses.distributors.findAll(left).at(-1);
  if (!dealt || !isAnaphor(cleanLeft(left, lexicon), lexicon)) return left;
  const size = quantity.list?.size ?? Infinity;
  if (partsOf(clauseBefore, clauses, size).length < size) return left;
  const own = stripOpening(left.slice(0, dealt.start).replace(clauses.comparedWith, ""), clauses.plainOpeners, clauses);
  return `${clauseBefore}${dealt.word}${own}${left.slice(dealt.end)}`;
}

/** What figures are dealt out to, the words between that and them, and what these say of each. */
type Dealt = Record<"subjects" | "tail" | "said", string>;

function dealtIn(left: string, words: ClauseWords): Dealt | null {
  const dealt = words.distributors.findAll(left).at(-1);
  if (!dealt) return null;
  const tail = left.slice(dealt.end);
  const said = stripEnd(tail.replace(words.comparedWith, "").trim(), words.movers);
  const front = left.slice(0, dealt.start).replace(words.comparedWith, "");
  return {subjects: stripOpening(front, words.openers, words), tail, said};
}

/** The word that stands for `size` things at the head of `subjects`, with these: 城乡. */
const pairOf = (subjects: string, size: number, {pairs}: ClauseWords): [string, readonly string[]] | undefined =>
  Object.entries(pairs).find(([word, both]) => both.length === size && subjects.startsWith(word));

/** 苹果、梨产量增长8%、6%, 城乡收入增长5%、7%: as many figures of one unit as subjects, which name no year and no number themselves. */
function pairedIn(left: string, {size, isOneUnit}: NonNullable<Quantity["list"]>, words: ClauseWords): Dealt | null {
  const whole = stripOpening(stripEnd(left, words.movers), words.openers, words);
  const said = words.averages.ending(whole) ?? "";
  const subjects = whole.slice(0, whole.length - said.length);
  const parts = partsOf(subjects, words, size);
  if (words.successive.isIn(left)) return null;
  const isListed = parts.length === size || (parts.length === 1 && isPair(subjects, size, words));
  const isPaired = isOneUnit && isListed && parts.every((part) => part !== "" && !/\d/u.test(part));
  return isPaired ? {subjects, tail: "", said} : null;
}

/** 城乡 is two things by itself; 进出口 is so only where something deals it out, for it has a total of its own. */
const isPair = (subjects: string, size: number, words: ClauseWords): boolean => {
  const [word] = pairOf(subjects, size, words) ?? [];
  return word !== undefined && !words.traded.has(word);
};

/** 三次产业结构为9:47:44: the shares of a whole. */
function structureIn(left: string, words: ClauseWords): Dealt | null {
  const whole = stripEnd(left.replace(words.structureFrom, ""), words.movers, words.boundVerbs);
  const name = words.structures.ending(whole);
  const subjects = name === null ? "" : stripOpening(whole.slice(0, -name.length), words.openers, words);
  return subjects === "" ? null : {subjects, tail: "", said: words.shareNames.part};
}

/** The member of a list that stands for figure `index`, with the words that it shares with the others. */
function memberOf(parts: readonly string[], {index, size}: {index: number; size: number}, words: ClauseWords): string {
  const members = [parts.slice(0, parts.length - size + 1).join("、"), ...parts.slice(parts.length - size + 1)];
  const own = members[index] ?? "";
  const [first = "", last = ""] = [members[0], members.at(-1)];
  const body = wordsOf(last)[0];
  // 东河县 beside 西河县地区生产总值 is of the same.
  if (own !== last && body && words.holders.ending(own) !== null && words.holders.ending(body.text) !== null)
    return own + last.slice(body.end);
  if (own !== last && needsHead(own, last, words)) return own + sharedHead(own, last, words);
  const measure = words.relational.ending(last) ?? words.traded.ending(last);
  if (own !== last && measure !== null && lacksMeasure(own, measure, words)) return own + measure;
  return own !== first && lacksOpening(own, first) ? sharedOpening(first, own, words) + own : own;
}

/** 黄金 beside 镍产量 lacks the measure, 货值 does not; nothing is a share or a rate that does not say so. */
function lacksMeasure(own: string, measure: string, words: ClauseWords): boolean {
  if (words.derived.has(measure)) return words.derived.ending(own) === null;
  if (words.traded.ending(own) !== null) return false;
  const named = measureOf(own, words);
  return named === null || (named.length === 1 && firstWord(own)?.text === own);
}

/**
 * The members of a list, cut at marks and conjunctions that are words of their own: 普及率 is not cut. Where the marks alone make
 * as many as there are figures, members hold conjunctions: 仓储和邮政业、软件和信息服务业.
 */
function partsOf(text: string, {joiners}: ClauseWords, size: number): string[] {
  const marked = text.split("、");
  if (marked.length === size && size > 2) return marked;
  const parts = [""];
  for (const {text: word} of wordsOf(text)) {
    if (word === "、" || joiners.has(word)) parts.push("");
    else parts[parts.length - 1] += word;
  }
  return parts;
}

/** What is left of the last member without the words that stand where the shorter one's do, cut between words. */
function sharedHead(own: string, last: string, {modifiers}: ClauseWords): string {
  const parallel = modifiers.allAt(last, 0);
  const like = parallel.find(({length}) => length === bare(own).length) ?? parallel[0] ?? "";
  const modifier = modifiers.has(bare(own)) ? like : "";
  if (modifier && modifier.length < last.length) return last.slice(modifier.length);
  const parts = wordsOf(last);
  // 工业 beside 工业技改投资 lacks 投资 alone.
  if (last.startsWith(bare(own))) return parts.at(-1)?.text ?? "";
  const length = bare(own).length;
  const cut = parts.find(({end}) => end >= length)?.end ?? length;
  return last.slice(cut < last.length ? cut : length);
}

/** The words that open the first member: what stands before its measure, or before as much as the other one says. */
const sharedOpening = (first: string, own: string, {relational}: ClauseWords): string =>
  first.slice(0, first.length - (relational.ending(first) ?? own).length);

const bare = (member: string): string => member.replace(/^[对向从]/u, "");

/** 城镇 lacks the head noun that the last member carries. */
const needsHead = (member: string, last: string, {modifiers, relational}: ClauseWords): boolean =>
  !relational.has(member) &&
  (modifiers.has(bare(member)) || bare(member).length <= shortModifier || isParallel(member, last)) &&
  last.length > bare(member).length + 1;

/** 企业投资项目 beside 中低风险项目审批时限: the last one goes on after a part that ends alike. */
const isParallel = (member: string, last: string): boolean => {
  const tail = member.slice(-2);
  const at = last.indexOf(tail);
  return at > 0 && at + tail.length < last.length && Math.abs(at + tail.length - member.length) <= 2;
};

/** 死亡人数 after 生产安全事故起数 lacks the words that open the first member. */
const lacksOpening = (member: string, first: string): boolean => first.length >= member.length + 3;

/**
 * 3个省级、20个市级、12个县级样板区, 省级3个、市级20个样板区: a bare modifier behind or before a figure, or a bare verb before it, takes
 * the head noun of the last one in the row.
 */
export function shareHeads(segments: readonly Segment[], words: ClauseWords): Segment[] {
  let head = "";
  let last: Segment | null = null;
  return segments
    .toReversed()
    .map((segment) => {
      const isRow = last?.clause === segment.clause && last.quantity.unit === segment.quantity.unit;
      last = segment;
      if (words.modifiers.has(segment.right) && head) return {...segment, right: segment.right + head};
      const level = levelIn(segment, words);
      const right = segment.right || (isRow && (level || isVerb(segment.left)) ? head : "");
      head = right.slice(words.modifiers.at(right, 0)?.length ?? 0);
      if (level && right) return {...segment, left: "", right: level + right};
      return right === segment.right ? segment : {...segment, right};
    })
    .toReversed();
}

const isVerb = (text: string): boolean => firstWord(text)?.text === text && firstWord(text)?.tag === "v";

/** A modifier, and no verb, that is all that stands before a figure: 其中省级. */
function levelIn({left}: Segment, {modifiers, partOpeners}: ClauseWords): string {
  const word = stripFront(left, partOpeners);
  return modifiers.has(word) && !firstWord(word)?.tag.startsWith("v") ? word : "";
}
