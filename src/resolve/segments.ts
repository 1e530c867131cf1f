import type {ClauseWords} from "../lexicon/clauses.ts";
import {type Clause, clausesOf, outerPairsOf} from "../model/clauses.ts";
import type {Quantity} from "../model/mention.ts";
import {afterLast} from "../model/punctuation.ts";
import type {Span} from "../model/span.ts";
import {has} from "../model/unitClasses.ts";

/** A quantity with the words that belong to it: `left` up to it, `right` after it, comparators taken out. */
export interface Segment {
  quantity: Quantity;
  left: string;
  right: string;
  /** The words that the next figure of the clause goes on with: 26个部门承担的153项审批事项. */
  next: string;
  /** The clause that it stands in. */
  clause: Clause;
  /** The words of that clause before it, other figures among them. */
  said: string;
  /** The clause before, in the same sentence; "" for the first. */
  clauseBefore: string;
  /** The clause behind it, where nothing stands between it and the end of its own; "" for none. */
  clauseAfter: string;
  /** True when another figure stands before it in the same clause. */
  follows: boolean;
  /** True when the clause before it, or the words before it in its own, hold a figure that it may refer back to. */
  refersBack: boolean;
  /** True when the figure limits another thing: 投资10亿元以上项目. */
  attributive: boolean;
  /** True when it stands in brackets, behind or between words that go on without it: 企业20户（占5%）. */
  isAside: boolean;
}

/** The segment with other words up to its quantity. */
export const withLeft = (segment: Segment, left: string): Segment =>
  left === segment.left ? segment : {...segment, left};

/** Gives each quantity of a sentence its words. `offset` is where the sentence begins in the clean text. */
export function segmentsOf(
  text: string,
  offset: number,
  quantities: readonly Quantity[],
  words: ClauseWords
): Segment[] {
  const clauses = joinedClauses(text, offset, quantities);
  let lastClause = -1;
  return clauses.flatMap((clause, i) => {
    const inside = quantities.filter(({start}) => start - offset >= clause.start && start - offset < clause.end);
    if (!inside.length) return [];
    const clauseBefore = clauses[i - 1]?.text ?? "";
    const refersBack = lastClause === i - 1 && i > 0;
    lastClause = i;
    return runsOf(text, clause, inside, offset)
      .flatMap((run) => {
        const placed = run.inside.map((quantity) => place(quantity, offset, run.text, words));
        const around = placed.map((_, j) => wordsAround(run.text, run, placed, j));
        return placed.map(({quantity, attributive}, j) => ({
          quantity,
          left: around[j]?.left ?? "",
          right: around[j]?.right ?? "",
          next: around[j + 1]?.right ?? "",
          clause,
          said: text.slice(clause.start, quantity.start - offset),
          clauseBefore: run.named || clauseBefore,
          clauseAfter: quantity.outer.end - offset === clause.end ? (clauses[i + 1]?.text ?? "") : "",
          follows: j > 0,
          refersBack: j > 0 || (run.named === "" && (refersBack || run.isAside)),
          attributive,
          isAside: run.isAside
        }));
      })
      .map((segment) => withoutSteps(segment, words))
      .sort((a, b) => a.quantity.start - b.quantity.start);
  });
}

/** What stands around a figure without the steps that are crossed: in 生产总值连跨3个千亿元台阶、达1万亿元 it is 生产总值 that does. */
function withoutSteps(segment: Segment, {stepsCrossed, stepsBehind}: ClauseWords): Segment {
  const left = segment.left.replace(stepsCrossed, "");
  const right = segment.right.replace(stepsBehind, "");
  const clauseBefore = segment.clauseBefore.replace(stepsCrossed, "");
  const isSame = left === segment.left && right === segment.right && clauseBefore === segment.clauseBefore;
  return isSame ? segment : {...segment, left, right, clauseBefore};
}

/** The clauses of a sentence; 75个工作日，压缩至30个 is one, for it holds one figure. */
function joinedClauses(text: string, offset: number, quantities: readonly Quantity[]): Clause[] {
  const clauses: Clause[] = [];
  for (const clause of clausesOf(text)) {
    const last = clauses.at(-1);
    const isSplit = quantities.some(({start, fromSpan}) => {
      const at = start - offset - clause.start;
      return fromSpan && fromSpan.start - offset < clause.start && at >= 0 && at < clause.text.length;
    });
    if (last && isSplit)
      clauses[clauses.length - 1] = {...clause, start: last.start, text: text.slice(last.start, clause.end)};
    else clauses.push(clause);
  }
  return clauses;
}

/** Figures that share a run of words: those of a clause, or those of a bracket in it. */
interface Run extends Span {
  inside: readonly Quantity[];
  /** The sentence; for those of a clause with its brackets blanked out. */
  text: string;
  isAside: boolean;
  /** What stands right before a bracket where no figure does: 日常监测（60%）. */
  named: string;
}

/** A clause without the brackets that hold figures of it, and each clause of these. */
function runsOf(text: string, clause: Clause, inside: readonly Quantity[], offset: number): Run[] {
  const at = ({start}: Quantity): number => start - offset;
  const holds = (span: Span) => (quantity: Quantity) => at(quantity) >= span.start && at(quantity) < span.end;
  const brackets = outerPairsOf(clause.text)
    .map(({start, end}) => ({start: start + clause.start, end: end + clause.start}))
    .filter((pair) => text[pair.start] === "（" && inside.some(holds(pair)));
  const own = inside.filter((quantity) => !brackets.some((bracket) => holds(bracket)(quantity)));
  const asides = brackets.flatMap((bracket) => {
    const named = own.some((quantity) => at(quantity) < bracket.start)
      ? ""
      : nameBefore(text.slice(clause.start, bracket.start));
    return clausesOf(text, {start: bracket.start + 1, end: bracket.end - 1}).map(({start, end}) => ({
      start,
      end,
      inside: inside.filter(holds({start, end})),
      text,
      isAside: true,
      named
    }));
  });
  return [
    {start: clause.start, end: clause.end, inside: own, text: blanked(text, brackets), isAside: false, named: ""},
    ...asides
  ];
}

/** The last member of a list, at the end of `text`. */
const nameBefore = (text: string): string => afterLast(text, nameEnds);

const nameEnds: ReadonlySet<string> = new Set("、+＋（）");

/** What stands for a character that is left out, so that others keep their place. */
const blank = "\0";

const blanked = (text: string, spans: readonly Span[]): string =>
  spans.reduce((all, {start, end}) => all.slice(0, start) + blank.repeat(end - start) + all.slice(end), text);

const shown = (text: string, start: number, end = text.length): string => text.slice(start, end).replaceAll(blank, "");

/** A quantity with its outer bounds in the sentence. */
interface Placed extends Span {
  quantity: Quantity;
  /** What the value before counts. */
  noun: string;
  attributive: boolean;
}

function place(quantity: Quantity, offset: number, text: string, words: ClauseWords): Placed {
  const start = (quantity.fromSpan ?? quantity.outer).start - offset;
  const end = quantity.outer.end - offset;
  const left = text.slice(Math.max(0, start - 6), start);
  const right = shown(text, end).slice(0, 24).replace(words.stepsBehind, "");
  const {start: from, end: to} = quantity.fromNoun ?? {start: offset, end: offset};
  const noun = text.slice(from - offset, to - offset);
  return {quantity, noun, start, end, attributive: limits(quantity, right, words) || isField(quantity, left, right)};
}

/** A bounded amount right before a noun limits that noun; one before a verb is stated. A voltage (750千伏电网) always does. */
function limits({unitClass, comparator, form, list}: Quantity, right: string, {stated}: ClauseWords): boolean {
  if (has(unitClass, "limiting")) return true;
  const isPlain = has(unitClass, "things") || has(unitClass, "relative") || has(unitClass, "bare");
  if (isPlain || list !== null || comparator === "approx") return false;
  if (comparator === "eq" && form !== "scale") return false;
  return /^[\p{Script=Han}“A-Z]/u.test(right) && stated.at(right.replace(/^的/u, ""), 0) === null;
}

/** 在全省159家开发区综合评价中跃居第四位, 104种工业产品中: the number of those compared. */
const isField = ({unitClass}: Quantity, left: string, right: string): boolean =>
  unitClass === "count" &&
  (/^[\p{Script=Han}]{1,12}中(?:，|$)/u.test(right) ||
    (/在[\p{Script=Han}]{0,4}$/u.test(left) &&
      /^[\p{Script=Han}]{1,16}中[\p{Script=Han}]{0,3}[居列排位名]/u.test(right)));

/** Words up to the figure before and the figure after; figures that limit a thing count as words of it. */
function wordsAround(text: string, clause: Span, inside: readonly Placed[], j: number): {left: string; right: string} {
  const self = inside[j];
  if (!self) return {left: "", right: ""};
  const isMark = ({attributive}: Placed): boolean => !attributive || self.attributive;
  const before = inside.slice(0, j).findLast(isMark);
  const following = inside.slice(j + 1).filter(isMark);
  // 10大类55项民生实事项目: figures that touch share what follows the last of them.
  const touching = following.findIndex((next, k) => shown(text, (following[k - 1] ?? self).end, next.start) !== "");
  const run = touching === -1 ? following : following.slice(0, touching);
  const last = run.at(-1)?.quantity.list ? self : (run.at(-1) ?? self);
  const after = inside.slice(inside.indexOf(last) + 1).find(isMark);
  const start = before ? boundary(text, before.end, self.start).next : clause.start;
  const end = after ? boundary(text, last.end, after.start).previous : clause.end;
  const right = shown(text, last.end, Math.max(last.end, end));
  const left = shown(text, Math.min(start, self.start), self.start);
  // 86个科室缩减为41个: what is counted stands behind the value before alone.
  return {left: right === "" ? `${left}${self.noun}` : left, right};
}

/** Where the words between two figures are cut: at the first 、 right after one, else the last; else shared. */
function boundary(text: string, from: number, to: number): {previous: number; next: number} {
  const between = text.slice(from, to);
  const mark = between.startsWith("、") ? 0 : between.lastIndexOf("、");
  return mark === -1 ? {previous: to, next: from} : {previous: from + mark, next: from + mark + 1};
}
