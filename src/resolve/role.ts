import type {RoleWords} from "../lexicon/roles.ts";
import {type Role, roles} from "../model/fact.ts";
import {type Choice, choose, type Sign} from "../model/linear.ts";
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
  if (attributive && quantity.unitClass !== "duration") return {role: "context", rule: "role:threshold"};
  const before = clauseBefore + said;
  if (words.settled.isIn(before)) return null;
  const [promise] = words.promised.findAll(before);
  if (promise) return {role: "target", rule: `role:promised ${promise.word}`};
  return isPromised(context, words) ? {role: "target", rule: "role:promised for a later year"} : null;
}

/** How likely it is that a rule without exception has met one. */
const certain = 0.97;

/** Background, promise, reform activity or result: what a rule says, else what the signs of a figure speak for. */
export function roleOf(context: RoleContext, words: RoleWords): RoleReading {
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
const rarer = 4;

function chosen(signs: readonly Sign[], context: RoleContext, words: RoleWords): Choice<Role> {
  if (!looksAhead(context, words)) return choose(signs, words.weights, roles);
  const choice = choose(signs, words.weights, unreached);
  const {target, context: background} = choice.probabilities;
  const promised = target / (target + background / rarer);
  const [role, next] = promised >= 0.5 ? (["target", "context"] as const) : (["context", "target"] as const);
  return {
    ...choice,
    class: role,
    next,
    probability: Math.max(promised, 1 - promised),
    probabilities: {...choice.probabilities, target: promised, context: 1 - promised}
  };
}

/** Whether words, not only the kind of report, look ahead: there nothing was reached, unless the clause looks back. */
const looksAhead = ({time, segment}: RoleContext, {lookingBack}: RoleWords): boolean =>
  isAhead(time.time) && time.by !== "kind" && !lookingBack.isIn(segment.clause.text);
