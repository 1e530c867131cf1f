import type {ReformLexicon} from "../../lexicon/reforms.ts";
import type {WordHit, WordList} from "../../lexicon/word-list.ts";
import {closerOf, listMarks} from "../../model/punctuation.ts";
import type {Span} from "../../model/span.ts";

/** A noun that a name can end with, its tails included (改革 + 试点 + 建设). */
interface Head extends Span {
  /** Whether a name with this head must stand behind a verb. */
  objectOnly: boolean;
  /** Whether it says of which field it is the reform. */
  isReform: boolean;
}

/** The head nouns of a clause; each question is about those that lie in [from, end). */
export interface Heads {
  isNone: boolean;
  /** Whether one of them says of which field it is the reform. */
  hasReform: boolean;
  within(from: number, end: number): Head[];
  /** Whether the character at `at` lies in one: the verb in 改革深化提升行动 is none. */
  cover(at: number): boolean;
  /** The head that the stretch ends with, 等 aside. */
  atEnd(from: number, end: number): Head | undefined;
  /** The first one with a predicate behind it. */
  withPredicate(from: number, end: number): Head | undefined;
  /** What the object of a verb ends with: the head at its end, else the first with a predicate, else the last. */
  ofObject(from: number, end: number): Head | undefined;
}

/** Finds the nouns that can end a name at the top level of a clause, or last in quotation marks. */
export function headsOf(text: string, depths: Int16Array, isAboutReform: boolean, lexicon: ReformLexicon): Heads {
  const heads = headsIn(text, depths, headList(text, isAboutReform, lexicon), isAboutReform, lexicon);
  if (heads.length === 0) return noHeads;
  const within: Heads["within"] = (from, end) => {
    const found: Head[] = [];
    for (let i = firstFrom(heads, from); i < heads.length; i++) {
      const head = heads[i];
      if (!head || head.end > end) break;
      found.push(head);
    }
    return found;
  };
  const isLast = (head: Head, end: number): boolean => head.end === end || text.startsWith("等", head.end);
  const atEnd: Heads["atEnd"] = (from, end) => within(from, end).findLast((head) => isLast(head, end));
  const withPredicate: Heads["withPredicate"] = (from, end) =>
    within(from, end).find((head) => tells(text, head.end, head.isReform, lexicon));
  const ofObject: Heads["ofObject"] = (from, end) =>
    atEnd(from, end) ?? withPredicate(from, end) ?? within(from, end).at(-1);
  const cover: Heads["cover"] = (at) => (heads[firstFrom(heads, at + 1) - 1]?.end ?? 0) > at;
  const hasReform = heads.some(({isReform}) => isReform);
  return {isNone: false, hasReform, within, cover, atEnd, withPredicate, ofObject};
}

/** What most clauses hold. */
const noHeads: Heads = {
  isNone: true,
  hasReform: false,
  within: () => [],
  cover: () => false,
  atEnd: () => undefined,
  withPredicate: () => undefined,
  ofObject: () => undefined
};

/** Index of the first head that starts at `from` or behind it. */
function firstFrom(heads: readonly Head[], from: number): number {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function headList(text: string, isAboutReform: boolean, {heads, pioneering}: ReformLexicon): WordList {
  if (pioneering.isIn(text)) return heads.pioneered;
  return isAboutReform ? heads.inReform : heads.always;
}

function headsIn(
  text: string,
  depths: Int16Array,
  list: WordList,
  isAboutReform: boolean,
  lexicon: ReformLexicon
): Head[] {
  const heads: Head[] = [];
  for (const {start, end: first, word} of found(text, list, isAboutReform, lexicon)) {
    if (start < (heads.at(-1)?.end ?? 0)) continue;
    let end = first;
    for (let tail = lexicon.tails.at(text, end); tail !== null; tail = lexicon.tails.at(text, end)) end += tail.length;
    if (depths[start] === 1 && text.charAt(end) === "”") end++;
    else if (depths[start] !== 0) continue;
    const reform = lexicon.heads.always.ending(text.slice(start, end));
    const isReform = reform !== null && isOfField(text.slice(0, end - reform.length), reform, lexicon);
    const objectOnly = reform === null && lexicon.isObjectOnly(word);
    if (canEnd(text, end, isReform, lexicon)) heads.push({start, end, isReform, objectOnly});
  }
  return heads;
}

/** The nouns of the list, and those right behind a brand, in order. */
function found(text: string, list: WordList, isAboutReform: boolean, {heads}: ReformLexicon): WordHit[] {
  const named = list.findAll(text).filter(({word}) => !heads.none.has(word));
  if (!text.includes("”")) return named;
  const behind = (isAboutReform ? heads.brandedTalk : heads.afterBrand).findAll(text);
  const branded = behind.filter(({start}) => text.charAt(start - 1) === "”");
  return [...branded, ...named].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether what stands before a noun of reform ends with a field that is reformed. */
const isOfField = (front: string, reform: string, {fields, zones}: ReformLexicon): boolean =>
  fields.ending(front) !== null && zones.ending(reform) === null;

/** Between two phrases of a headline. */
const blank = /\s/;

const canEnd = (text: string, at: number, isReform: boolean, lexicon: ReformLexicon): boolean =>
  at === text.length ||
  text.startsWith("等", at) ||
  blank.test(text.charAt(at)) ||
  listMarks.has(text.charAt(at)) ||
  closerOf.has(text.charAt(at)) ||
  lexicon.joiners.at(text, at) !== null ||
  lexicon.behind.at(text, at) !== null ||
  tells(text, at, isReform, lexicon);

/** Behind the reform of a field all that is no noun tells of it (国企改革走向深入), behind other heads what tables know. */
const tells = (text: string, at: number, isReform: boolean, lexicon: ReformLexicon): boolean =>
  lexicon.hasPredicate(text, at) || (isReform && goesOn(text, at, lexicon));

const goesOn = (text: string, at: number, {nouns, joiners}: ReformLexicon): boolean =>
  /[\p{Script=Han}\d]/u.test(text.charAt(at)) && nouns.at(text, at) === null && joiners.at(text, at) === null;
