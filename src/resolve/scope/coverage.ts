import type {ClauseWords} from "../../lexicon/clauses.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {matchesOf} from "../../model/matches.ts";
import {has} from "../../model/unitClasses.ts";
import type {Segment} from "../segments.ts";

/** A figure as far as what it covers goes. */
interface Covering {
  segment: Segment;
  scope: string | null;
  /** What it measures. */
  label: string;
  /** The words of its sentence before it. */
  before: string;
  /** Whether it says by how many per cent something was cut (时限压减65%). */
  isCut: boolean;
}

/**
 * What part a figure is of, in the report's words: a first batch, so many matters, a level of government. The words stand
 * before it in its clause, or in the clause before where it measures what was counted there: 60个重点项目落地，总投资90亿元. What is
 * counted itself is no part of what stands beside it: 80个事项全程网办，30个事项跨省通办. A cut in per cent is of the matters that
 * its sentence counted last: 推出70个重点事项，跑动次数减少93%，办理时限压缩65%.
 */
export function coverageOf(
  {segment, scope, label, before, isCut}: Covering,
  {scopes, clauses}: Lexicon
): string | null {
  const {levels, tiers, covered} = scopes;
  if (scope !== null && (levels.has(scope) || tiers.has(scope))) return scope;
  if (isCut) return lastOf(before, covered);
  const isListed = segment.follows && has(segment.quantity.unitClass, "things");
  const said = lastOf(isListed ? memberOf(segment.said, clauses) : segment.said, covered);
  if (said !== null || segment.follows) return said;
  const earlier = lastOf(segment.clauseBefore, covered) ?? "";
  return (isBatch(earlier) ? earlier.length > batch : isOf(label, earlier)) ? earlier : null;
}

/** As long as the words for a batch alone (首批, 第二批), which say what a figure is of only in its clause: 入选首批试点，新增工厂5家. */
const batch = 3;

const isBatch = (covered: string): boolean => /^\P{N}/u.test(covered);

/** As many characters at the end of what is covered as a label must name. */
const named = 4;

/** Whether a label says something of what `covered` counts: 重点项目总投资 is of 60个重点项目. */
function isOf(label: string, covered: string): boolean {
  const thing = covered.slice(-named);
  return thing !== "" && label.includes(thing) && !label.endsWith(thing);
}

/** The words of a clause behind its last mark or joiner: what stands before that is counted beside the figure. */
const memberOf = (said: string, {joiners}: ClauseWords): string =>
  said.slice(Math.max(said.lastIndexOf("、") + 1, joiners.findAll(said).at(-1)?.end ?? 0));

/** The last of the words that fit `form`, which is global. */
const lastOf = (text: string, form: RegExp): string | null => matchesOf(text, form).at(-1)?.[0] ?? null;
