import type {ClauseWords} from "../lexicon/clauses.ts";
import type {Role} from "../model/fact.ts";
import type {Segment} from "./segments.ts";
import type {Subject} from "./subject.ts";
import type {Time} from "./times.ts";
import {containsAny, suffixOf} from "./words.ts";

export interface RoleReading {
  role: Role;
  rule: string;
}

/** Background first, then what is promised, then reform activity, then results. */
export function roleOf(segment: Segment, subject: Subject, time: Time, words: ClauseWords): RoleReading {
  if (subject.threshold) return {role: "context", rule: "role:threshold"};
  if (containsAny(segment.clause.text, words.background) && segment.quantity.unitClass !== "points")
    return {role: "context", rule: "role:background"};
  const isAhead = time === "next" || time === "plan";
  if (isAhead && !isReport(segment)) return {role: "target", rule: `role:${time}`};
  const lead = segment.clause.text.slice(0, segment.clause.text.indexOf(segment.quantity.text));
  if (containsAny(lead, words.promised) && !containsAny(lead, ["已", "累计"]))
    return {role: "target", rule: "role:promised"};
  if (subject.head && isReform(subject.head, words)) return {role: "reform_count", rule: "role:reform"};
  return {role: "outcome", rule: "role:achieved"};
}

/** A plan may look back in a clause of its own: 2025年完成了, 去年, 目前已. */
const isReport = ({clause}: Segment): boolean => /(?:去年|上年|目前已|截至目前|已累计|2025年已)/u.test(clause.text);

function isReform(head: string, {reformHeads, notReformHeads}: ClauseWords): boolean {
  const noun = head.replace(/（[^）]{0,20}）/gu, "").replace(/“[^”]{0,20}”$/u, "");
  const no = suffixOf(noun, notReformHeads);
  const yes = suffixOf(noun, reformHeads);
  return yes !== "" && yes.length > no.length;
}
