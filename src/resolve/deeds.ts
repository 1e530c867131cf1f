import type {WordClasses} from "../lexicon/word-list.ts";
import {has} from "../model/unitClasses.ts";
import type {Segment} from "./segments.ts";

/** What was done with what: the two things that tell reform activity from its results. */
export interface Deed {
  segment: Segment;
  /** The head noun of the figure, and the one that it shares with others of its list. */
  head: string;
  sharedHead: string;
}

/** How far behind a figure a verb or a noun still is its own. */
const reach = 16;

/** The classes of what a figure counts and of what was done with it, each the name of a sign. */
export function deedSigns(
  {segment, head, sharedHead}: Deed,
  words: {things: WordClasses; acts: WordClasses}
): string[] {
  const {left, right, said, clauseBefore, quantity} = segment;
  const behind = right.slice(0, reach);
  const acts = [...classesIn(left, words.acts), ...classesIn(behind, words.acts).map((act) => `${act} behind`)];
  const carried = classesIn(said, words.acts).at(-1) ?? classesIn(clauseBefore, words.acts).at(-1);
  if (quantity.unitClass !== null && !has(quantity.unitClass, "things")) return acts.map((act) => `amount, act ${act}`);
  const own = lastIn(head, words.things) ?? lastWithin([left, behind.split("，")[0] ?? ""], words.things);
  const shared = lastIn(sharedHead, words.things) ?? lastWithin([said, clauseBefore], words.things);
  return [
    own ? `thing ${own}` : `thing ${shared ? `${shared} shared` : "unknown"}`,
    ...(acts.length > 0 ? acts : [carried ? `${carried} carried` : "unknown"]).map((act) => `act ${act}`)
  ];
}

/** The classes of all words in a text, each once. */
const classesIn = (text: string, classes: WordClasses): string[] => [
  ...new Set(classes.words.findAll(text).flatMap(({word}) => classes.of(word) ?? []))
];

/** The class of the last word of a noun: 局 is one at its end only. */
function lastIn(noun: string, classes: WordClasses): string | undefined {
  const last = classes.words.findAll(noun).findLast(({word, end}) => word.length > 1 || end === noun.length);
  return last && classes.of(last.word);
}

/** The class of the last longer word in the first of some texts that has one. */
function lastWithin(texts: readonly string[], classes: WordClasses): string | undefined {
  const hits = texts.flatMap((text) => classes.words.findAll(text).findLast(({word}) => word.length > 1) ?? []);
  return hits[0] && classes.of(hits[0].word);
}
