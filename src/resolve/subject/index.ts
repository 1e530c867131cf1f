import {afterSubject, thingAfter} from "./counted.ts";
import {limitSubject} from "./limits.ts";
import {beforeSubject} from "./measured.ts";
import {withoutScope} from "./phrase.ts";
import {type Segment, withLeft} from "../segments.ts";
import {labelOf} from "./label.ts";
import {splitPredicate} from "./predicate.ts";
import {rankSubject} from "./ranked.ts";
import type {Subject, SubjectContext} from "./subject.ts";

export type {Subject} from "./subject.ts";

/** Finds the subject of a figure: what stands after a counted figure, else what stands before it, else the topic. */
export function subjectOf(whole: Segment, context: SubjectContext): Subject {
  const segment = withLeft(whole, withoutScope(whole.left, context.scope, context.lexicon));
  if (segment.quantity.unit === "rank") return rankSubject(segment, context);
  const limit = limitSubject(segment, context);
  if (limit) return limit;
  const after = thingAfter(segment, context.lexicon);
  if (after && !segment.attributive) return afterSubject(segment, after, context);
  const subject = beforeSubject(segment, context);
  if (!segment.attributive) return subject;
  const named = subject.rule === "subject:inherited" ? splitPredicate(after, context.lexicon).noun : "";
  return {...subject, indicator: labelOf(named || subject.indicator || after), head: "", rule: "subject:threshold"};
}
