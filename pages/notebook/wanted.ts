import {nearestFew} from "../../src/model/nearest.ts";
import {t, type Key} from "../components/i18n.ts";
import type {Indicator, OfPlace} from "./tables.ts";

/** What a notebook asked for is not in the ledger, or not as it was asked. */
export class NotHeld extends Error {
  override name = "";
}

const fold = (word: string): string =>
  word
    .normalize("NFKD")
    .replaceAll(/\p{M}|['’\s]/gu, "")
    .toLowerCase();

const namesOf = ({place_code, place, place_en, place_name}: OfPlace): string[] =>
  [place_code, place, place_en, place_name].flatMap((name) => (name === null ? [] : [fold(name)]));

/** Whether a row is of a place that goes by this name: its code, short or full name, or name in Latin letters. */
const isOf = (row: OfPlace, wanted: string): boolean => namesOf(row).includes(fold(wanted));

/** A list that a notebook gives, or the one thing in its place; null where it asks for all. */
export const listOf = <One>(wanted: One | readonly One[] | undefined): readonly One[] | null =>
  wanted === undefined ? null : Array.isArray(wanted) ? (wanted as readonly One[]) : [wanted as One];

/** The codes of places by name, in the order asked. Throws NotHeld for a place of which no report is held. */
export function placesNamed(wanted: readonly string[], held: readonly OfPlace[]): string[] {
  return [...new Set(wanted.map((name) => placeNamed(String(name), held)))];
}

function placeNamed(name: string, held: readonly OfPlace[]): string {
  const found = new Set(held.filter((row) => isOf(row, name)).flatMap(({place_code}) => place_code ?? []));
  const [code, ...others] = found;
  if (code === undefined)
    throw missing(
      "notebook.noPlace",
      name,
      held.flatMap(({place}) => place ?? [])
    );
  if (others.length > 0) throw new NotHeld(t("notebook.manyPlaces", {name, codes: [...found].join(t("list.comma"))}));
  return code;
}

/** The ids of entries of the catalogue by id or name. Throws NotHeld for what the catalogue does not have. */
export function indicatorsNamed(wanted: readonly string[], catalogue: readonly Indicator[]): string[] {
  return wanted.map((name) => {
    const found = catalogue.find((entry) =>
      [entry.id, entry.name, entry.name_en].some((one) => fold(one) === fold(name))
    );
    if (found) return found.id;
    const meant = near(name, catalogue);
    throw missing(meant.length > 0 ? "notebook.nearIndicator" : "notebook.noIndicator", name, meant);
  });
}

/** The ids of entries that a misspelt or unfinished id or name may mean. */
function near(word: string, catalogue: readonly Indicator[]): string[] {
  const named = ({id, name, name_en}: Indicator): string[] => [id, name, name_en];
  const meant = nearestFew(word, catalogue.flatMap(named));
  return catalogue.filter((entry) => named(entry).some((one) => meant.includes(one))).map(({id}) => id);
}

/** Names beyond this many are no help. */
const shown = 12;

function missing(key: Key, name: string, others: readonly string[]): NotHeld {
  const known = [...new Set(others)];
  const list = known.slice(0, shown).join(t("list.comma")) + (known.length > shown ? " …" : "");
  return new NotHeld(t(key, {name, known: list}));
}

/** Takes only what a tool knows. Throws NotHeld for another name: it would be passed over in silence. */
export function requireOptions(options: object, known: readonly string[]): void {
  const stranger = Object.keys(options).find((name) => !known.includes(name));
  if (stranger === undefined) return;
  const meant = nearestFew(stranger, known);
  throw meant.length > 0
    ? missing("notebook.nearOption", stranger, meant)
    : missing("notebook.noOption", stranger, known);
}
