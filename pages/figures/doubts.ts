import type {DrawnFact} from "../components/data.ts";
import {unsureBelow} from "../components/confidence.ts";
import {t, type Key} from "../components/i18n.ts";
import {rivalsOf, type Cell} from "./cells.ts";

/** What of a figure is in doubt, in words: its role (outcome or target), its scope; empty where nothing is. */
export const doubtWords = ({doubts, role, otherRole}: Pick<DrawnFact, "doubts" | "role" | "otherRole">): string =>
  doubts
    .map((doubt) =>
      doubt === "role" && otherRole !== null
        ? t("doubt.roles", {role: t(`role.${role}`), other: t(`role.${otherRole}`)})
        : t(`doubt.${doubt}`)
    )
    .join(t("list.comma"));

/** Why a figure should be checked in its source: what of it is in doubt, else that little is sure; empty where it need not. */
export const unsureWords = (fact: Pick<DrawnFact, "confidence" | "doubts" | "role" | "otherRole">): string =>
  doubtWords(fact) || (fact.confidence < unsureBelow ? t("reader.unsure") : "");

/** Why cells are ambiguous, a note each: whose figures exclude each other, and whose are in doubt over what. */
export function ambiguityNotes<C extends Cell<DrawnFact>>(
  cells: readonly C[],
  names: (some: readonly C[]) => string
): string[] {
  const unclear = cells.filter(({missing}) => missing === "ambiguous");
  const told = (key: Key, some: readonly C[], values: Record<string, string> = {}): string[] =>
    some.length === 0 ? [] : [t(key, {...values, places: names(some)})];
  const reasonOf = ({fact}: C): string => (fact ? doubtWords(fact) : "");
  const reasons = [...new Set(unclear.map(reasonOf))].filter((reason) => reason !== "");
  return [
    ...told(
      "compare.note.ambiguous",
      unclear.filter((cell) => rivalsOf(cell).length > 0)
    ),
    ...reasons.flatMap((reason) =>
      told(
        "compare.note.doubt",
        unclear.filter((cell) => reasonOf(cell) === reason),
        {reason}
      )
    )
  ];
}
