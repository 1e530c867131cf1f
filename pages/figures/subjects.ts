import {placeColour} from "../components/colours.ts";
import type {ReportRow} from "../components/data.ts";
import {term} from "../components/i18n.ts";
import {placeLabel, reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import type {Subject} from "./held.ts";

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

/** A letter of each place that no other has, where there is one; the year's end for a place that is there twice. */
export function tags(rows: readonly ReportRow[]): string[] {
  return rows.map((row) => {
    const place = placeLabel(row);
    const others = rows.filter((other) => placeLabel(other) !== place).map(placeLabel);
    const letter = [...place].find((character) => others.every((other) => !other.includes(character)));
    const again = rows.filter((other) => placeLabel(other) === place).length > 1;
    return again && row.year !== null ? String(row.year).slice(-2) : (letter ?? place.slice(0, 2));
  });
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
