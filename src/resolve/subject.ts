import type {ClauseWords} from "../lexicon/clauses.ts";
import {afterSubject, thingAfter} from "./counted.ts";
import {beforeSubject} from "./measured.ts";
import type {Segment} from "./segments.ts";
import {rankSubject} from "./standing.ts";

/** What a figure measures, in the report's own words. */
export interface Subject {
  /** The words of the indicator. */
  indicator: string;
  /** The thing that figures after it may refer back to: the indicator without the verb that moved it. */
  topic: string;
  /** The head noun of a counted thing, for telling reform activity from results; "" for measured quantities. */
  head: string;
  /** What became of a counted thing, and the verb right before it. */
  predicate: string;
  verb: string;
  rule: string;
}

export interface SubjectContext {
  words: ClauseWords;
  /** Whom the figure belongs to, whose name is no part of what is measured. */
  scope: string | null;
  /** Topic of the figure before in the same sentence. */
  topic: string;
  /** The sentence up to the figure. */
  before: string;
}

/** Finds the subject of a figure: what stands after a counted figure, else what stands before it, else the topic. */
export function subjectOf(whole: Segment, context: SubjectContext): Subject {
  const segment = {...whole, left: withoutScope(whole.left, context.scope)};
  if (segment.quantity.unit === "rank") return rankSubject(segment, context);
  const after = thingAfter(segment, context.words);
  if (after && !segment.attributive) return afterSubject(segment, after, context);
  const subject = beforeSubject(segment, context);
  if (!segment.attributive) return subject;
  return {...subject, indicator: subject.indicator || after, head: "", rule: "subject:threshold"};
}

const withoutScope = (left: string, scope: string | null): string => {
  const rest = scope !== null && left.startsWith(scope) ? left.slice(scope.length) : left;
  return rest.length > 2 ? rest : left;
};
