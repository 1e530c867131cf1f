import Table from "cli-table3";
import {visible} from "./terminal.ts";

/** A cell as it comes out of a query. */
export type Value = string | number | boolean | null | undefined;

const sides = ["top", "bottom", "left", "right"].flatMap((side) => [
  side,
  `${side}-mid`,
  `${side}-left`,
  `${side}-right`
]);

/** No frame: two spaces between columns, and a rule under the head. */
const plain = {...Object.fromEntries(sides.map((name) => [name, ""])), mid: "─", "mid-mid": "  ", middle: "  "};

/** cli-table3 takes the square of the number of rows: many are drawn in parts. */
const part = 50;

/**
 * Rows under a head, in columns that line up, Han characters counted as two. Numbers stand to the right; null shows as ·.
 */
export function table(head: readonly string[], rows: readonly (readonly Value[])[]): string {
  const isNumeric = (i: number): boolean => rows.length > 0 && rows.every((row) => isNumberLike(row[i]));
  const aligns = head.map((_, i) => (isNumeric(i) ? "right" : "left"));
  const parts = Array.from({length: Math.max(1, Math.ceil(rows.length / part))}, (_, i) =>
    drawn(head, rows.slice(i * part, (i + 1) * part), aligns)
  );
  if (parts.length === 1) return parts.flatMap(({lines}) => lines).join("\n");
  const widths = head.map((_, i) => parts.reduce((most, {widths}) => Math.max(most, widths[i] ?? 0), 0));
  const lined = parts.map((_, i) => drawn(head, rows.slice(i * part, (i + 1) * part), aligns, widths).lines);
  return lined.flatMap((lines, i) => (i === 0 ? lines : lines.slice(2))).join("\n");
}

/** The lines of a table, its head and a rule first, and how wide its columns came out. */
function drawn(
  head: readonly string[],
  rows: readonly (readonly Value[])[],
  colAligns: ("left" | "right")[],
  colWidths: number[] = []
): {lines: string[]; widths: readonly (number | null)[]} {
  const made = new Table({
    chars: plain,
    style: {"padding-left": 0, "padding-right": 0, head: [], border: []},
    head: head.map(oneLine),
    colAligns,
    colWidths: [...colWidths]
  });
  made.push(
    ...rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? "·" : oneLine(String(cell)))))
  );
  const lines = made.toString().split("\n");
  // cli-table3 rules between all rows; only the one under the head says anything. A row itself may be a dash.
  const kept = lines.filter((_, i) => i < 2 || i % 2 === 0).map((line) => line.trimEnd());
  return {lines: kept, widths: made.options.colWidths};
}

const isNumberLike = (cell: Value): boolean => cell === null || cell === undefined || typeof cell === "number";

// Written out before it is measured: cli-table3 ends colours that words begin, and would count none of their characters.
const oneLine = (text: string): string => visible(text.replaceAll(/\s+/g, " "));
