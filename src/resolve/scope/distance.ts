import type {ScopeWords} from "../../lexicon/scopes.ts";
import type {Scope, ScopedStretch} from "./index.ts";

/** What makes it doubtful whom a figure belongs to. */
export interface ScopeReading {
  /** Whether the body was named more than a sentence before. */
  isFar: boolean;
  /** Whether the report itself is of a body, as its title says: of the one read, or of one that was not. */
  isTitled: boolean;
}

/** How surely a figure of the sentence `index` belongs to a scope, in a report with this title. */
export const scopeReading = (
  {scope, basis}: Scope,
  title: string,
  scopes: readonly (readonly ScopedStretch[])[],
  index: number,
  {endings, bodies}: Pick<ScopeWords, "endings" | "bodies">
): ScopeReading => ({
  isFar: scope !== null && basis === "carried" && !isNear(scope, scopes, index),
  isTitled: scope === null ? basis === "assumed" && (endings.isIn(title) || bodies.isIn(title)) : title.includes(scope)
});

/** Whether a body is named in a sentence or in the one before. */
const isNear = (scope: string, scopes: readonly (readonly ScopedStretch[])[], index: number): boolean =>
  scopes
    .slice(Math.max(0, index - 1), index + 1)
    .some((stretches) => stretches.some((stretch) => stretch.basis === "stated" && stretch.scope === scope));
