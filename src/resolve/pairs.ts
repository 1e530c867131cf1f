import type {Sign} from "../model/linear.ts";
import {memo} from "../model/memo.ts";
import type {Segment} from "./segments.ts";
import type {Subject} from "./subject/index.ts";

/** What stands around a figure. */
interface Around {
  segment: Pick<Segment, "left" | "right" | "said" | "clauseBefore">;
  subject: Pick<Subject, "head">;
  /** The head noun that it shares with the figures before it. */
  sharedHead: string;
}

/** How many characters of a stretch are looked at. */
const reach = 14;
const longestHead = 4;

/** A pair speaks less surely than a word that somebody put on a list, so its weight is drawn to nothing harder. */
const value = 0.8;

/** What the name of such a sign begins with: where the pair stands. */
const places = ["left", "right", "said", "head"] as const;

/**
 * The pairs of Han characters around a figure, for what no list of words names: before and behind it, in what was said
 * before that, and at the end of its head noun. The same pair at two places is two signs.
 */
export function pairSigns({segment, subject, sharedHead}: Around): Sign[] {
  const {left, right, said, clauseBefore} = segment;
  const earlier = said.slice(0, Math.max(0, said.length - left.length));
  return [
    ...pairsIn(left.slice(-reach), "left"),
    ...pairsIn(right.slice(0, reach), "right"),
    ...pairsIn(clauseBefore.slice(-reach), "said"),
    ...pairsIn(earlier.slice(-reach), "said"),
    ...pairsIn((subject.head || sharedHead).slice(-longestHead), "head")
  ];
}

/** Whether a sign is one of a pair. */
export const isPair = (name: string): boolean => places.some((place) => name.startsWith(`${place} “`));

const [firstHan, lastHan] = [0x4e00, 0x9fff];
const hans = lastHan - firstHan + 1;

function pairsIn(text: string, place: (typeof places)[number]): Sign[] {
  const pairs: Sign[] = [];
  for (let i = 1, before = hanAt(text, 0); i < text.length; i++) {
    const own = hanAt(text, i);
    if (before >= 0 && own >= 0) pairs.push(signsOf(before * hans + own)[place]);
    before = own;
  }
  return pairs;
}

/** Which Han character stands there, counted from the first; -1 for another one. */
function hanAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= firstHan && code <= lastHan ? code - firstHan : -1;
}

/**
 * The sign that a pair is at each place. Kept: to put a name together and to look it up takes longer than all else here, and so
 * does a pair cut out of a text in place of a number.
 */
const signsOf = memo((pair: number) => {
  const name = String.fromCharCode(firstHan + Math.floor(pair / hans), firstHan + (pair % hans));
  const sign = (place: string): Sign => ({name: `${place} “${name}”`, value});
  return {left: sign("left"), right: sign("right"), said: sign("said"), head: sign("head")};
}, 16_384);
