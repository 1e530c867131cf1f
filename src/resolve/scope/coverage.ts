import type {Lexicon} from "../../lexicon/index.ts";
import {matchesOf} from "../../model/matches.ts";
import type {Segment} from "../segments.ts";

/** A figure as far as what it covers goes. */
interface Covering {
  segment: Segment;
  scope: string | null;
  /** The words of its sentence before it. */
  before: string;
  /** Whether it says by how many per cent something was cut (时限压减65%). */
  isCut: boolean;
}

/**
 * What part a figure is of, in the report's words: a first batch, so many matters, a level of government. The words stand
 * before it in its clause, or in the clause before where they are all that the figure of a change can be of; a cut in per cent
 * is of the matters that its sentence counted last: 推出70个重点事项，跑动次数减少93%，办理时限压缩65%.
 */
export function coverageOf({segment, scope, before, isCut}: Covering, {scopes}: Lexicon): string | null {
  const {levels, tiers, covered} = scopes;
  if (scope !== null && (levels.has(scope) || tiers.has(scope))) return scope;
  if (isCut) return lastOf(before, covered);
  const said = lastOf(segment.said, covered);
  return said ?? (segment.follows ? null : lastOf(segment.clauseBefore, covered, ({length}) => length > batch));
}

/** As long as the words for a batch alone (首批, 第二批), which say what a figure is of only in its clause: 入选首批试点，新增工厂5家. */
const batch = 3;

/** The last of the words that fit `form`, which is global, and count. */
const lastOf = (text: string, form: RegExp, counts = (_words: string): boolean => true): string | null =>
  matchesOf(text, form)
    .map(([words]) => words)
    .findLast(counts) ?? null;
