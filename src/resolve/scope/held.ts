import type {Lexicon} from "../../lexicon/index.ts";
import {goesOn, type Reach, type Said} from "./clause.ts";

/** Whom a stretch of a sentence speaks of: a place or body, or null for the reporting place as a whole. */
export interface Scope {
  scope: string | null;
  /** Said in the stretch; held from words before it; or said by nobody. */
  basis: "stated" | "carried" | "assumed";
  /** The bodies of a list, one by one. */
  members: readonly string[];
}

/** A scope with how far it holds. */
export interface Held extends Scope {
  reach: Reach;
  /** The clause that set it. */
  from: string;
}

/** Said by nobody: the place as a whole. */
export const nobody: Scope = {scope: null, basis: "assumed", members: []};

/** A hall that a sentence begins with is spoken of until the next one. */
export const isOfHall = ({scope}: Said, {scopes}: Lexicon): boolean =>
  scopes.halls.ending(scope ?? "") !== null || scopes.levelHall.test(scope ?? "");

/** Whether it can hold past its own clause and figure. */
export const lasts = ({reach}: Said): boolean => reach === "sentence" || reach === "affairs";

/** What only a later clause names holds no further than its figure; what a word means that stood before holds on. */
export const heldFrom = (said: Said, clause: string, isTheme: boolean, lexicon: Lexicon): Held => ({
  scope: said.scope,
  basis: basisHeld(said),
  members: said.members,
  reach: isTheme || !said.isStated || !lasts(said) || isOfHall(said, lexicon) ? said.reach : "figure",
  from: clause
});

/** What holds whatever clauses say that name nobody. */
export const throughout = ({scope, basis, members}: Scope): Held => ({
  scope,
  basis,
  members,
  reach: "sentence",
  from: ""
});

/** Whether it holds in a clause that names nobody, of a sentence that gives an account of money or does not. */
export function holds({scope, reach, from}: Held, clause: string, isAccount: boolean, lexicon: Lexicon): boolean {
  if (scope === null || reach === "sentence") return true;
  if (reach === "account") return isAccount;
  if (reach === "step") return lexicon.scopes.steps.at(clause, 0) !== null;
  return goesOn(clause, from, lexicon) || (reach === "affairs" && lexicon.scopes.describing.isIn(clause));
}

/** In the clause that says so. */
export const scopeOf = ({scope, members, isStated}: Said): Scope => ({
  scope,
  basis: isStated ? "stated" : scope === null ? "assumed" : "carried",
  members
});

/** What is left of it in what follows. */
export const held = (said: Said): Scope => ({scope: said.scope, basis: basisHeld(said), members: said.members});

const basisHeld = ({scope, isStated}: Said): Scope["basis"] => (scope === null && !isStated ? "assumed" : "carried");
