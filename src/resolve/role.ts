import type {RoleWords} from "../lexicon/roles.ts";
import {type Role, roles} from "../model/fact.ts";
import {stepPassed} from "../model/mention.ts";
import {type Choice, choose, named, type Sign} from "../model/linear.ts";
import {contains} from "../model/span.ts";
import {plainly} from "./plainly.ts";
import {isPromised, type RoleContext, roleSigns} from "./roleSigns.ts";
import {isAhead} from "./times.ts";

export interface RoleReading {
  role: Role;
  /** How likely it is. */
  probability: number;
  /** How likely each role is; null where a rule without exception decided. */
  probabilities: Readonly<Record<Role, number>> | null;
  /** The role, and the signs that told it from the next one. */
  rule: string;
  /** All signs that were found. */
  signs: readonly Sign[];
}

/** How many signs are told. */
const shown = 3;

/** What a rule without exception says. */
function ruled(context: RoleContext, words: RoleWords): Pick<RoleReading, "role" | "rule"> | null {
  const {attributive, quantity, clauseBefore, said} = context.segment;
  if (context.isOfWider) return {role: "context", rule: "role:wider area"};
  if (attributive && quantity.unitClass !== "duration") return {role: "context", rule: "role:threshold"};
  if (words.baseline.test(said)) return {role: "context", rule: "role:set against"};
  // What lies behind on the way to what was reached.
  if (quantity.rules.includes(stepPassed) && context.subject.rule !== "subject:distributed")
    return {role: "context", rule: "role:step"};
  const before = clauseBefore + said;
  if (words.settled.isIn(before)) return null;
  const promise = promiseIn(before, words);
  if (promise) return {role: "target", rule: `role:promised ${promise.word}`};
  if (isPromised(context, words)) return {role: "target", rule: "role:promised for a later year"};
  if (isAimed(context, words)) return {role: "target", rule: "role:aimed at"};
  return isJoined(context, words) ? {role: "outcome", rule: "role:joined into fewer"} : null;
}

/** The first word that promises, and is no part of one that does not: 力争 of 力争取得, none of 全力争取. */
function promiseIn(text: string, {promised, notPromised}: RoleWords): {word: string} | undefined {
  const others = notPromised.findAll(text);
  return promised.findAll(text).find((hit) => !others.some((other) => contains(other, hit)));
}

/** 围绕“排放量削减2.5%”等目标: what was aimed at, of which nothing says that it was reached. */
const isAimed = ({text, at, segment: {quantity}}: RoleContext, {aiming, aimed}: RoleWords): boolean =>
  aimed.test(text.slice(at + quantity.end - quantity.start)) && aiming.test(text.slice(0, at));

/** 188个园区整合为120个: things of the world that were merged or split, where words do not look ahead. */
const isJoined = ({segment: {quantity}, subject: {head}, time}: RoleContext, {joined}: RoleWords): boolean =>
  quantity.from !== null && !isAhead(time.time) && joined.ending(head) !== null;

/** How likely it is that a rule without exception has met one. */
const certain = 0.97;

/** Background, promise, reform activity or result: what a rule says, else what the signs of a figure speak for. */
export function roleOf(asked: RoleContext, words: RoleWords): RoleReading {
  const context = plainly(asked, words);
  const signs = roleSigns(context, words);
  const rule = ruled(context, words);
  if (rule) return {...rule, probability: certain, probabilities: null, signs};
  const {class: role, probability, probabilities, weighed} = chosen(signs, context, words);
  return {
    role,
    probability,
    probabilities,
    rule: `role:${role} by ${weighed.slice(0, shown).join(", ") || "nothing"}`,
    signs
  };
}

const unreached: readonly Role[] = ["target", "context"];

/** By how much background is rarer among what lies ahead than the labels have it, where nearly all is promised. */
const rarerBackground = 4;

/** By how much a promise is rarer where the opening of a paragraph looks back: labels of cut passages have it oftener. */
const rarerPromise = 3;

function chosen(signs: readonly Sign[], context: RoleContext, words: RoleWords): Choice<Role> {
  if (looksAhead(context, words)) return rarer("context", rarerBackground, choose(signs, words.weights, unreached));
  const choice = choose(signs, words.weights, roles);
  return looksBack(context) ? rarer("target", rarerPromise, choice) : choice;
}

/** The choice where one of the roles is so many times rarer than where the weights were learnt. */
function rarer(role: Role, times: number, choice: Choice<Role>): Choice<Role> {
  const odds = roles.map((one) => (one === role ? choice.probabilities[one] / times : choice.probabilities[one]));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const probabilities = named(
    roles,
    odds.map((one) => one / all)
  );
  const [first = choice.class, next = first] = [...roles].sort((a, b) => probabilities[b] - probabilities[a]);
  return {class: first, next, probability: probabilities[first], probabilities, weighed: choice.weighed};
}

/** Whether the opening of a paragraph looks back (一年来，…). */
const looksBack = ({time: {time, by}}: RoleContext): boolean => !isAhead(time) && by === "paragraph";

/** Whether words, not only the kind of report, look ahead: there nothing was reached, unless the clause looks back. */
const looksAhead = ({time, segment}: RoleContext, {lookingBack}: RoleWords): boolean =>
  isAhead(time.time) && time.by !== "kind" && !lookingBack.isIn(segment.clause.text);
