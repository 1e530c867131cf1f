import type {ClauseWords} from "../lexicon/clauses.ts";
import type {Role} from "../model/fact.ts";
import type {Segment} from "./segments.ts";
import type {Subject} from "./subject/index.ts";
import type {Time} from "./times.ts";
import {containsAny, suffixOf} from "./words.ts";

export interface RoleReading {
  role: Role;
  rule: string;
}

export interface RoleContext {
  time: Time;
  subject: Pick<Subject, "head" | "predicate" | "verb">;
  /** True when the words name a year after those reviewed. */
  isLater: boolean;
  words: ClauseWords;
}

/** Background first, then what is promised, then reform activity, then results. */
export function roleOf(segment: Segment, {time, subject, isLater, words}: RoleContext): RoleReading {
  if (segment.attributive) return {role: "context", rule: "role:threshold"};
  if (isBackground(segment, words)) return {role: "context", rule: "role:background"};
  const isAhead = time === "next" || time === "plan";
  if (isAhead && !looksBack(segment)) return {role: "target", rule: `role:${time}`};
  if (isLater) return {role: "target", rule: "role:later year"};
  const promise = promiseIn(segment, words);
  if (promise) return {role: "target", rule: `role:promised ${promise}`};
  if (subject.head && isReform(subject, words)) return {role: "reform_count", rule: "role:reform"};
  return {role: "outcome", rule: "role:achieved"};
}

/** A figure of the country, or one that a rule sets, not of the place. */
const isBackground = ({left, quantity}: Segment, {background}: ClauseWords): boolean =>
  quantity.unitClass !== "points" &&
  (/^全国(?:共有?|平均|累计|已有|总)/u.test(left) || containsAny(left.slice(-8), background));

/** A plan may look back in a clause of its own: 去年, 目前已. */
const looksBack = ({clause}: Segment): boolean => /(?:去年|上年|目前已|截至目前|已累计)/u.test(clause.text);

/** The word that shows a figure of a review to be hoped for; "" when it is reported as done. */
function promiseIn({clauseBefore, clause, quantity}: Segment, {promised}: ClauseWords): string {
  const said = clauseBefore + clause.text.slice(0, clause.text.indexOf(quantity.text));
  return containsAny(said, ["已", "累计"]) ? "" : (promised.find((word) => said.includes(word)) ?? "");
}

/** Tasks, measures, documents, matters and the like; bodies set up or merged; matters put online. */
function isReform({head, predicate, verb}: RoleContext["subject"], words: ClauseWords): boolean {
  const noun = head.replace(/（[^）]{0,20}）/gu, "").replace(/“[^”]{0,20}”$/u, "");
  if (containsAny(predicate, words.online)) return true;
  const isSetUp =
    words.setUp.some((word) => predicate.startsWith(word)) || (suffixOf(verb, words.setUp) !== "" && verb !== "");
  if (isSetUp && suffixOf(noun, words.bodies) !== "") return true;
  const no = suffixOf(noun, words.notReformHeads);
  const yes = suffixOf(noun, words.reformHeads);
  return yes !== "" && yes.length > no.length;
}
