import Table from "cli-table3";

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

/**
 * Rows under a head, in columns that line up, Han characters counted as two. Numbers stand to the right; null shows as ·.
 */
export function table(head: readonly string[], rows: readonly (readonly Value[])[]): string {
  const widths = head.map((name, i) => ({name, numeric: rows.every((row) => isNumberLike(row[i]))}));
  const drawn = new Table({
    chars: plain,
    style: {"padding-left": 0, "padding-right": 0, head: [], border: []},
    head: [...head],
    colAligns: widths.map(({numeric}) => (numeric && rows.length > 0 ? "right" : "left"))
  });
  drawn.push(
    ...rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? "·" : oneLine(String(cell)))))
  );
  const lines = drawn.toString().split("\n");
  // cli-table3 rules between all rows; only the one under the head says anything.
  return lines
    .filter((line, i) => i < 2 || !/^[─ ]+$/.test(line))
    .map((line) => line.trimEnd())
    .join("\n");
}

const isNumberLike = (cell: Value): boolean => cell === null || cell === undefined || typeof cell === "number";

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");
