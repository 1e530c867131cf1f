import {type Fact, type Role, roles} from "../model/fact.ts";
import type {Grounds} from "./confidence.ts";
import type {RoleReading} from "./role.ts";

/** Where a role stands in a comparison: activity and result both stand with what was done. */
const sides: Record<Role, "done" | "promised" | "background"> = {
  reform_count: "done",
  outcome: "done",
  target: "promised",
  context: "background"
};

/** Below this it is doubtful where a figure stands: it is hardly more often right than wrong (docs/evaluation.md, "Confidence"). */
const likely = 0.6;

/** What of a figure is too doubtful to set it beside others, and the role that would stand elsewhere. */
export function doubtsOf(
  {role, probabilities}: RoleReading,
  {fact, scope}: Grounds
): Pick<Fact, "doubts" | "otherRole"> {
  const otherRole = probabilities && otherThan(role, probabilities);
  const isScopeDoubtful = scope.isTitled && (fact.scope === null || fact.scopeBasis === "carried");
  return {
    doubts: [...(otherRole ? (["role"] as const) : []), ...(isScopeDoubtful ? (["scope"] as const) : [])],
    otherRole
  };
}

/** The likeliest role on another side, where it is doubtful that this one's is right. */
function otherThan(role: Role, probabilities: Readonly<Record<Role, number>>): Role | null {
  const elsewhere = roles
    .filter((one) => sides[one] !== sides[role])
    .sort((a, b) => probabilities[b] - probabilities[a]);
  const here = 1 - elsewhere.reduce((sum, one) => sum + probabilities[one], 0);
  return here < likely ? (elsewhere[0] ?? null) : null;
}
