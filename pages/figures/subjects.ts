import {placeColour} from "../components/colours.ts";
import type {ReportRow} from "../components/data.ts";
import {term} from "../components/i18n.ts";
import {placeLabel, reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import type {Subject} from "./held.ts";
import {initials} from "./initials.ts";

/** How a compared report is called, coloured and tagged throughout a view. */
export interface Face {
  id: string;
  /** 赣州 2021; with the kind where two of one place and year are compared. */
  name: string;
  /** One or two letters for a dot. */
  tag: string;
  colour: string;
  href: string;
}

/** Name of a report in a list of others. */
export function reportName(row: ReportRow, others: readonly ReportRow[]): string {
  const plain = reportLabel(row);
  const twins = others.filter((other) => other !== row && reportLabel(other) === plain);
  return twins.length === 0 ? plain : `${plain} ${term("kind", row.kind)}`;
}

/** A letter or two of each place that no other has, where there are; the year's end for a place that is there twice. */
export function tags(rows: readonly ReportRow[]): string[] {
  return rows.map((row) => {
    const place = placeLabel(row);
    const others = rows.filter((other) => placeLabel(other) !== place).map(placeLabel);
    const again = rows.filter((other) => placeLabel(other) === place).length > 1;
    return again && row.year !== null
      ? String(row.year).slice(-2)
      : (ownLetters(place, others) ?? numbered(place, others));
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
