import type {PlaceEntry, Places} from "../lexicon/places.ts";
import type {Sheet} from "../model/sheet.ts";

/** Fewer places are a comparison within a report. */
const fewestPlaces = 5;

/** No place has more parts: a table with more places below one is a yearbook of its parts' parts. */
const mostParts = 40;

/** Of the rows of a workbook, those that name a place make it a table of places. */
const mainShare = 0.5;

/** Whether a workbook is a table of many places: of no place above them all, or of more than a place has parts. */
export function comparesPlaces(sheets: readonly Sheet[], places: Places): boolean {
  const named = new Set<PlaceEntry[]>();
  let [rows, withPlace] = [0, 0];
  for (const {cells} of sheets.flatMap((sheet) => sheet.rows)) {
    const found = cells.flatMap(({shown}) => {
      const candidates = places.named(shown.replace(/\s/g, ""));
      return candidates.length > 0 ? [candidates] : [];
    });
    for (const candidates of found) named.add(candidates);
    rows++;
    if (found.length > 0) withPlace++;
  }
  if (named.size < fewestPlaces || withPlace < mainShare * rows) return false;
  return named.size > mostParts || !haveOneAbove([...named]);
}

/** Whether one place lies above all of them, or is one of them and above the others. */
function haveOneAbove(named: readonly PlaceEntry[][]): boolean {
  const [first = [], ...others] = named.map((candidates) => new Set(candidates.flatMap(lineOf)));
  return [...first].some((above) => others.every((line) => line.has(above)));
}

/** A place and those above it. */
function lineOf(place: PlaceEntry): PlaceEntry[] {
  return [place, ...(place.parent ? lineOf(place.parent) : [])];
}
