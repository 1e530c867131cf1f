import {placeColour} from "../components/colours.ts";
import type {ReportRow} from "../components/data.ts";
import {term} from "../components/i18n.ts";
import {placeAndYear, placeLabel, reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import type {Subject} from "./held.ts";
import {initials} from "./initials.ts";

/** How a compared report is called, coloured and tagged throughout a view. */
export interface Face {
  id: string;
  /** 赣州 2021; with the kind, the title or the file where two of one place and year are compared. */
  name: string;
  /** One or two letters for a dot. */
  tag: string;
  colour: string;
  href: string;
}

/** What a report may be called, from the shortest name to one that is its own. */
const names: readonly ((row: ReportRow) => string)[] = [
  placeAndYear,
  (row) => `${placeAndYear(row)} ${term("kind", row.kind)}`,
  reportLabel,
  (row) => `${reportLabel(row)} ${row.id}`
];

/** The shortest name of a report that no other of a list or of its place and year has: with its kind, its title or its file. */
export function reportName(row: ReportRow, others: readonly ReportRow[]): string {
  const rest = others.filter((other) => other !== row);
  // The shorter names are shared with another report of the ledger, whether or not that is in the list.
  const own = row.edition === null ? names : names.slice(2);
  const name = own.find((named) => rest.every((other) => named(other) !== named(row))) ?? reportLabel;
  return name(row);
}

/**
 * A letter or two of each place that no other has, where there are; the year's end for a place that is there twice, a number
 * for one that is there twice with one year.
 */
export function tags(rows: readonly ReportRow[]): string[] {
  return rows.map((row) => {
    const place = placeLabel(row);
    const same = rows.filter((other) => placeLabel(other) === place);
    const others = rows.filter((other) => !same.includes(other)).map(placeLabel);
    if (same.length === 1 || row.year === null) return ownLetters(place, others) ?? numbered(place, others);
    const twins = same.filter(({year}) => year === row.year);
    return twins.length === 1 ? String(row.year).slice(-2) : String(1 + twins.indexOf(row));
  });
}

/** A character that is in no other name; of names in Latin letters the first, the initials, or the first and a later one. */
function ownLetters(name: string, others: readonly string[]): string | undefined {
  const marks = /^\p{Script=Latin}/u.test(name) ? latinMarks : (word: string) => [...word];
  return marks(name).find((mark) => others.every((other) => !marks(other).includes(mark)));
}

// Shanxi and Shaanxi have the same letters.
const numbered = (name: string, others: readonly string[]): string =>
  /^\p{Script=Latin}/u.test(name)
    ? name.slice(0, 1) + (1 + others.filter((other) => other.startsWith(name.slice(0, 1)) && other < name).length)
    : name.slice(0, 2);

function latinMarks(name: string): string[] {
  const [first = "", ...rest] = name;
  return [first, initials(name).toUpperCase().slice(0, 2), ...rest.map((letter) => first + letter)];
}

/** The faces of the reports compared, in their order. */
export function facesOf(rows: readonly ReportRow[]): Face[] {
  const codes = [...new Set(rows.map(({placeCode}) => placeCode ?? "0"))];
  const colours = placeColour(codes);
  const letters = tags(rows);
  return rows.map((row, i) => ({
    id: row.id,
    name: reportName(row, rows),
    tag: letters[i] ?? "",
    colour: colours.get(row.placeCode ?? "0") ?? "currentColor",
    href: link("report", {id: row.id})
  }));
}

/** A compared report with its face. */
export interface Compared extends Subject {
  face: Face;
}
