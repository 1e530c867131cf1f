import type {CellObject, WorkSheet} from "@e965/xlsx";
import type {Sheet, SheetCell, SheetRange} from "../model/sheet.ts";

/** Whether a number format writes numbers as days. */
type IsDate = (format: unknown) => boolean;

/** What of a sheet is seen. A sheet may claim a million rows: only those that are there are looked at. */
export function seenIn(sheet: WorkSheet, isDate: IsDate): Pick<Sheet, "rows" | "merges" | "hidden"> {
  const [rows, columns] = [hiding(sheet["!rows"]), hiding(sheet["!cols"])];
  const ends = new Map((sheet["!merges"] ?? []).map(({s, e}) => [`${s.r} ${s.c}`, e]));
  const found = new Map<number, SheetCell[]>();
  const merges: SheetRange[] = [];
  const all = cellsIn(sheet, isDate);
  for (const cell of all) {
    const {r: bottom, c: right} = ends.get(`${cell.row} ${cell.column}`) ?? {r: cell.row, c: cell.column};
    // A merged cell is seen in what of it is not hidden.
    const [row, column] = [rows.next(cell.row), columns.next(cell.column)];
    if (row > bottom || column > right) continue;
    const line = found.get(row) ?? [];
    line.push({...cell, row, column});
    found.set(row, line);
    if (bottom > row || right > column) merges.push({top: row, left: column, bottom, right});
  }
  const seen = [...found.entries()].sort(([a], [b]) => a - b).map(([row, cells]) => ({row, cells}));
  const reach = {row: all.at(-1)?.row ?? -1, column: all.reduce((last, {column}) => Math.max(last, column), -1)};
  return {
    rows: seen,
    merges: merges.map((range) => within(range, reach)),
    hidden: {
      rows: rows.hidden.filter((row) => row <= reach.row),
      columns: columns.hidden.filter((column) => column <= reach.column)
    }
  };
}

/** A merged range, as far as the sheet holds something. */
const within = (range: SheetRange, reach: {row: number; column: number}): SheetRange => ({
  ...range,
  bottom: Math.min(range.bottom, reach.row),
  right: Math.min(range.right, reach.column)
});

/** What of the rows or columns is hidden, and which is the next that is not. */
function hiding(lines: WorkSheet["!rows"] | WorkSheet["!cols"]): {hidden: number[]; next(at: number): number} {
  const hidden: number[] = [];
  for (const [at, line] of thereIn(lines)) if (line?.hidden) hidden.push(at);
  const nexts = new Map<number, number>();
  for (const at of hidden.toReversed()) nexts.set(at, nexts.get(at + 1) ?? at + 1);
  return {hidden, next: (at) => nexts.get(at) ?? at};
}

function cellsIn(sheet: WorkSheet, isDate: IsDate): SheetCell[] {
  const cells: SheetCell[] = [];
  for (const [row, line] of thereIn(sheet["!data"])) {
    for (const [column, cell] of thereIn(line)) {
      const read = cell && cellOf(cell, isDate);
      if (read) cells.push({row, column, ...read});
    }
  }
  return cells;
}

/**
 * The places of a list where something is, in order, with what is there: it may be longer than anybody could walk. What a
 * file gives no place that there is stands at -1, which a list holds behind all others.
 */
const thereIn = <T>(list: readonly T[] | undefined): [at: number, T][] =>
  Object.entries(list ?? [])
    .map(([at, item]): [number, T] => [Number(at), item])
    .sort(([a], [b]) => a - b);

/** What a formula gives that cannot be worked out, which says nothing; saved as values, it is a text. */
const error = /^\s*#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NULL!|NUM!)$/;

function cellOf({t, v, w, z}: CellObject, isDate: IsDate): Pick<SheetCell, "shown" | "value" | "type"> | null {
  const shown = (w ?? String(v ?? "")).replace(/\r\n?/g, "\n").trimEnd();
  if (shown === "" || t === "z" || v === undefined || t === "e" || error.test(shown)) return null;
  if (typeof v === "boolean") return {shown, value: v, type: "boolean"};
  if (typeof v !== "number") return {shown, value: String(v), type: "text"};
  return {shown: signed(shown, v), value: v, type: isDate(z) ? "date" : "number"};
}

/** Some formats show a negative number in red alone, which a text does not. */
const signed = (shown: string, value: number): string =>
  value < 0 && /^\s*[0.,]*[1-9][\d.,]*%?$/.test(shown) ? `-${shown.trimStart()}` : shown;
