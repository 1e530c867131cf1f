import type {Lexicon} from "../../lexicon/index.ts";
import {matchesOf} from "../../model/matches.ts";
import type {Segment} from "../segments.ts";

/**
 * What part a figure is of, in the report's words: a first batch, so many matters, a level of government. The words stand
 * before it in its clause, or in the clause before where they are all that the figure of a change can be of.
 */
export function coverageOf(segment: Segment, scope: string | null, {scopes}: Lexicon): string | null {
  const {levels, tiers, covered} = scopes;
  if (scope !== null && (levels.has(scope) || tiers.has(scope))) return scope;
  const said = lastOf(segment.said, covered);
  return said ?? (segment.follows ? null : lastOf(segment.clauseBefore, covered));
}

/** The last of the words that fit `form`, which is global. */
const lastOf = (text: string, form: RegExp): string | null => matchesOf(text, form).at(-1)?.[0] ?? null;
