import type {ClauseWords} from "../../lexicon/clauses.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import type {ChangeReading} from "../change.ts";
import type {Segment} from "../segments.ts";

/** What the figures of a sentence share: whom it speaks of, and what the figure before it said. */
export interface Thread {
  topic: string;
  /** Topics of the figures so far, and of those that a list after them refers back to, one to one. */
  recent: string[];
  listTopics: string[];
  change: ChangeReading | null;
  unitClass: string;
  /** The words before the list that is being read, those of a list before it that it goes on from, and its own. */
  listLeft: string | null;
  listOwn: string;
  /** All words of the sentence before that list. */
  listSaid: string;
}

/** Before the first figure of a sentence. */
export const unbegun: Thread = {
  topic: "",
  recent: [],
  listTopics: [],
  change: null,
  unitClass: "",
  listLeft: null,
  listOwn: "",
  listSaid: ""
};

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

/** The thread after a figure whose subject is known. */
export const goOn = (thread: Thread, topic: string, change: ChangeReading, unitClass: string): Thread => ({
  ...thread,
  topic,
  recent: [...thread.recent, topic],
  change,
  unitClass
});

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
  return joiner === "" || joiners.has(joiner);
}

/** 累计分别达到A和B after X、Y分别新增C和D still speaks of X and Y. */
function listOpening(left: string, last: string | null, {distributors}: ClauseWords): string {
  const [dealt] = distributors.findAll(left);
  return last && dealt && dealt.start <= 2 ? last : left;
}
