import type {ClauseWords} from "../../lexicon/clauses.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {firstWord} from "../../lexicon/strip.ts";
import {bookIn} from "./accounts.ts";
import {has} from "../../model/unitClasses.ts";
import type {ChangeReading} from "../change.ts";
import type {Segment} from "../segments.ts";

/** What the figures of a sentence share: whom it speaks of, and what the figure before it said. */
export interface Thread extends Carried {
  /** What the figure before told itself; its topic is whose that is. */
  told: string;
  /** What the figures so far told, and what those did that a list after them refers back to, one to one. */
  recent: string[];
  listTopics: string[];
  change: ChangeReading | null;
  unitClass: string;
  unit: string;
  /** The words before the list that is being read, those of a list before it that it goes on from, and its own. */
  listLeft: string | null;
  listOwn: string;
  /** All words of the sentence before that list. */
  listSaid: string;
  /** Where the figure before ends in the sentence. */
  end: number;
  /** What the share before is of: 占X比重. */
  share: string;
  /** The thread that goes on behind the bracket that is being read; null outside of one. */
  outside: Thread | null;
}

/** What a sentence leaves for the next one of its paragraph: what it spoke of last, and what it told parts of. */
export interface Carried {
  topic: string;
  /** What parts are told of; "" where none are. */
  total: string;
  /** The book of accounts that figures were told of last; "" for none. */
  book: string;
  /** What was counted last with each unit. */
  counted: ReadonlyMap<string, string>;
}

/** Before the first figure of a paragraph. */
export const nothingCarried: Carried = {topic: "", total: "", book: "", counted: new Map()};

/** A sentence that ends in ； goes on with its parts in the next. */
export const carriedFrom = ({outside, ...thread}: Thread, text: string): Carried => ({
  topic: (outside ?? thread).topic,
  total: text.endsWith("；") ? thread.total : "",
  book: thread.book,
  counted: thread.counted
});

/** What the next figure is a part of, when `between` stands between it and the one before. A verb ends the parts. */
export function totalOf({topic, total}: Thread, between: string, {series, anaphoric}: ClauseWords): string {
  if (series.test(between)) return topic;
  if (total === "") return "";
  const clause = /[，；](\p{Script=Han}{3}[^]*)/u.exec(between)?.[1] ?? "";
  const first = firstWord(clause);
  return first && /^v(?!n)/u.test(first.tag) && !anaphoric.has(first.text) ? "" : total;
}

/** Before the first figure of a sentence. */
export const unbegun: Thread = {
  ...nothingCarried,
  told: "",
  recent: [],
  listTopics: [],
  change: null,
  unitClass: "",
  unit: "",
  listLeft: null,
  listOwn: "",
  listSaid: "",
  end: 0,
  share: "",
  outside: null
};

/** The thread as the next figure finds it: what brackets hold is not spoken of behind them, and is of what stands before. */
export function enter(thread: Thread, {isAside}: Segment): Thread {
  if (isAside) return thread.outside ? thread : {...thread, outside: thread, total: ""};
  return thread.outside ?? thread;
}

/** 游客达A、旅客达B，分别增长C、D: a list refers back to as many figures before it. */
export const openList = (
  thread: Thread,
  {left, said, size}: {left: string; said: string; size: number},
  words: ClauseWords
): Thread => ({
  ...thread,
  listSaid: said,
  listLeft: listOpening(left, thread.listLeft, words),
  listOwn: left,
  listTopics: thread.recent.length >= size ? thread.recent.slice(-size) : []
});

/** What a figure whose subject is known leaves to the next. */
type Read = Pick<Thread, "topic" | "told" | "total" | "change" | "unitClass" | "end" | "share"> & {unit: string};

/** The thread after a figure. */
export const goOn = (thread: Thread, read: Read, words: ClauseWords): Thread => ({
  topic: read.topic,
  total: read.total,
  book: bookIn(read.topic, words) || thread.book,
  counted: countsAnew(thread, read) ? new Map(thread.counted).set(read.unit, read.topic) : thread.counted,
  told: read.told,
  recent: [...thread.recent, read.told],
  listTopics: thread.listTopics,
  change: read.change,
  unitClass: read.unitClass,
  unit: read.unit,
  listLeft: thread.listLeft,
  listOwn: thread.listOwn,
  listSaid: thread.listSaid,
  end: read.end,
  share: read.share,
  outside: thread.outside
});

/** Whether a figure says what its unit counts from here on; 死亡2人 of 发生事故8起 does not: no accidents are counted by heads. */
const countsAnew = ({counted}: Thread, {topic, unit, unitClass}: Read): boolean =>
  has(unitClass, "things") && ![...counted].some(([other, thing]) => other !== unit && thing === topic);

/** The words before a list belong to each of its figures: 分别增长A、B和C. */
export function sharedLeft({left, quantity: {list}}: Segment, listLeft: string | null, words: Joining): string {
  if (!list || listLeft === null) return left;
  return list.index === 0 || isJoinedBy(left, words) ? listLeft : left;
}

/** The same, of this list alone: what 新增 says of a list is not said of the 累计达到 that goes on from it. */
export const ownLeft = ({left, quantity: {list}}: Segment, listOwn: string, words: Joining): string =>
  list && isJoinedBy(left, words) ? listOwn : left;

/** The words of its sentence before a figure; those before its list where nothing but a joiner stands between. */
export const saidBefore = (
  {left, quantity: {list}}: Segment,
  said: string,
  listSaid: string,
  words: Joining
): string => (list && list.index > 0 && isJoinedBy(left, words) ? listSaid : said);

/** The words that join the figures of a list. */
type Joining = Pick<Lexicon, "clauses" | "comparators">;

/** Nothing but a joiner stands before a later member of a list, or a word that leaves it as it is. */
function isJoinedBy(left: string, {clauses: {joiners}, comparators: {asides}}: Joining): boolean {
  const joiner = left.slice(0, left.length - (asides.ending(left)?.length ?? 0));
  return /^[:：∶]?$/u.test(joiner) || joiners.has(joiner);
}

/** 累计分别达到A和B after X、Y分别新增C和D still speaks of X and Y. */
function listOpening(left: string, last: string | null, {distributors}: ClauseWords): string {
  const [dealt] = distributors.findAll(left);
  return last && dealt && dealt.start <= 2 ? last : left;
}
