import type {Fact} from "../model/fact.ts";
import type {Grounds} from "./confidence.ts";
import type {RoleReading} from "./role.ts";

/** Below this a role is doubtful: it is hardly more often right than wrong (docs/evaluation.md, "Confidence"). */
const likely = 0.6;

/** What of a figure is too doubtful to set it beside others, and the role that it may have instead. */
export function doubtsOf({probability, next}: RoleReading, {fact, scope}: Grounds): Pick<Fact, "doubts" | "otherRole"> {
  const isRoleDoubtful = probability < likely;
  const isScopeDoubtful = scope.isTitled && (fact.scope === null || fact.scopeBasis === "carried");
  return {
    doubts: [...(isRoleDoubtful ? (["role"] as const) : []), ...(isScopeDoubtful ? (["scope"] as const) : [])],
    otherRole: isRoleDoubtful ? next : null
  };
}
