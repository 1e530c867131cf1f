import type {RoleWords} from "../lexicon/roles.ts";
import type {Role} from "../model/fact.ts";
import type {Segment} from "./segments.ts";
import type {Subject} from "./subject/index.ts";
import {isAhead as liesAhead, type Time} from "./times.ts";

export interface RoleReading {
  role: Role;
  rule: string;
}

export interface RoleContext {
  time: Time;
  subject: Pick<Subject, "head" | "predicate" | "verb">;
  /** True when the words name a year after those reviewed. */
  isLater: boolean;
  /** The last year reviewed; null when the report does not tell. */
  lastYear: number | null;
  words: RoleWords;
}

/** Background first, then what is promised, then reform activity, then results. */
export function roleOf(segment: Segment, {time, subject, isLater, lastYear, words}: RoleContext): RoleReading {
  if (segment.attributive) return {role: "context", rule: "role:threshold"};
  if (isBackground(segment, words)) return {role: "context", rule: "role:background"};
  const isAhead = liesAhead(time);
  // A plan may look back in a clause of its own: 去年, 目前已.
  if (isAhead && !words.lookingBack.isIn(segment.clause.text)) return {role: "target", rule: `role:${time}`};
  if (isLater) return {role: "target", rule: "role:later year"};
  const promise = promiseIn(segment, lastYear, words);
  if (promise) return {role: "target", rule: `role:promised ${promise}`};
  if (subject.head && isReform(subject, words)) return {role: "reform_count", rule: "role:reform"};
  return {role: "outcome", rule: "role:achieved"};
}

/** A figure of the country, or one that a rule sets, not of the place. */
const isBackground = ({left, quantity}: Segment, {nationwide, background}: RoleWords): boolean =>
  quantity.unitClass !== "points" && (nationwide.at(left, 0) !== null || background.isIn(left.slice(-8)));

/** The word that shows a figure of a review to be hoped for; "" when it is reported as done. */
function promiseIn({clauseBefore, said}: Segment, lastYear: number | null, words: RoleWords): string {
  const before = clauseBefore + said;
  if (words.settled.isIn(before)) return "";
  const years = [...before.matchAll(words.promisedFor)];
  const later = years.find(({groups}) => Number(groups?.["year"]) > (lastYear ?? 0));
  return words.promised.findAll(before)[0]?.word ?? later?.[0] ?? "";
}

/** Tasks, measures, documents, matters and the like; bodies set up or merged; matters put online. */
function isReform({head, predicate, verb}: RoleContext["subject"], words: RoleWords): boolean {
  if (words.online.isIn(predicate)) return true;
  const noun = head.replace(/（[^）]{0,20}）/gu, "").replace(/“[^”]{0,20}”$/u, "");
  const isSetUp = words.setUp.at(predicate, 0) !== null || words.setUp.ending(verb) !== null;
  if (isSetUp && words.bodies.ending(noun) !== null) return true;
  const [no, yes] = [words.notReformHeads.ending(noun), words.reformHeads.ending(noun)];
  return yes !== null && yes.length > (no?.length ?? 0);
}
