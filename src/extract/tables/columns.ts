import type {ColumnKind, Heading} from "../../model/heading.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import type {Block} from "./blocks.ts";
import {plainNumber} from "./figure.ts";
import {covers, type Entry} from "./grid.ts";
import {looksLikeFigure} from "./shapes.ts";

/** A column of a block: what stands over it, outermost first, and what it holds. */
export interface Column {
  at: number;
  heads: readonly Heading[];
  kind: ColumnKind | "figures" | "empty";
}

/** The columns of a block. */
export function columnsOf(block: Block, width: number, lexicon: Lexicon): Column[] {
  const columns: Column[] = [];
  for (let at = 0; at < width; at++) {
    const heads = headsOver(block, at).map(({text}) => lexicon.headings.read(text));
    columns.push({at, heads, kind: kindOf({block, at, heads, before: columns}, lexicon)});
  }
  return columns;
}

/**
 * What stands over a column, outermost first. An empty cell of an upper row goes on with the one to its left where a lower row
 * names the column itself.
 */
function headsOver({heads}: Block, at: number): Entry[] {
  const found = new Set<Entry>();
  const named = namedBelow(heads, at);
  for (const [i, row] of heads.entries()) {
    const own = row.find((cell) => covers(cell, at));
    const cell = own?.bare === "" && (named[i] ?? -1) > i ? leftOf(row, at, heads, i) : own;
    if (cell && cell.bare !== "") found.add(cell);
  }
  return [...found];
}

/** For each row of the heads, the last row in which a cell begins that names a column below it; -1 where none does. */
function namedBelow(heads: Block["heads"], at: number): number[] {
  let last = -1;
  const below = heads.toReversed().map((row) => {
    const found = last;
    for (const cell of row) if (covers(cell, at) && cell.bare !== "") last = Math.max(last, cell.row);
    return found;
  });
  return below.toReversed();
}

/** The nearest filled cell to the left in its row, but for the first, which heads the names of the rows. */
function leftOf(row: readonly Entry[], at: number, heads: Block["heads"], i: number): Entry | undefined {
  const left = row.findLast((cell) => cell.column < at && cell.bare !== "");
  if (!left || left.column === 0) return undefined;
  // A head that another stands under at its own column covers what lies beside that as well; so does one that reaches down.
  const reachesDown =
    left.rows > 1 ||
    heads.slice(i + 1).some((below) => below.some((cell) => covers(cell, left.column) && cell !== left));
  return reachesDown ? left : undefined;
}

interface Asked {
  block: Block;
  at: number;
  heads: readonly Heading[];
  before: readonly Column[];
}

function kindOf({block, at, heads, before}: Asked, lexicon: Lexicon): Column["kind"] {
  const cells = bodyOf(block, at);
  const named = heads.at(-1)?.column ?? null;
  const filled = cells.filter(({bare}) => bare !== "" && !lexicon.headings.nothing.has(bare));
  const figures = filled.filter((cell) => looksLikeFigure(cell, lexicon)).length;
  if (named !== null && !(named === "label" && figures * 2 > filled.length)) return named;
  if (filled.length === 0) return "empty";
  const hasFigures = before.some(({kind}) => kind === "figures");
  if (!hasFigures && isCounting(filled)) return "ordinal";
  if (!hasFigures && filled.every(({bare}) => lexicon.headings.times.test(bare))) return "time";
  if (figures * 2 > filled.length) return "figures";
  if (tellsFigures(heads)) return "figures";
  if (filled.some(({text}) => text.length > longestName)) return "other";
  if (!hasFigures) return isUnits(filled, lexicon) && before.some(({kind}) => kind === "label") ? "unit" : "label";
  if (repeatsLabel(heads, before)) return "label";
  if (isUnits(filled, lexicon)) return "unit";
  return figures > 0 ? "figures" : "other";
}

/** No name of a row is longer: a longer text tells something. */
const longestName = 30;

/** Whether a head says that figures stand under it, though words may (目标：建成3个). */
const tellsFigures = (heads: readonly Heading[]): boolean => (heads.at(-1)?.kinds.length ?? 0) > 0;

/** A second column of names beside figures: it is headed as the first is. */
function repeatsLabel(heads: readonly Heading[], before: readonly Column[]): boolean {
  const last = heads.at(-1);
  return (
    last !== undefined && before.some(({kind, heads: [...own]}) => kind === "label" && own.at(-1)?.words === last.words)
  );
}

const bodyOf = ({body}: Block, at: number): Entry[] => [
  ...new Set(
    body.flatMap((row) =>
      row.filter((cell) => covers(cell, at) && cell.columns < row.reduce((sum, one) => sum + one.columns, 0))
    )
  )
];

const isUnits = (cells: readonly Entry[], {headings}: Lexicon): boolean =>
  cells.every(({bare}) => headings.isUnit(bare)) && !areLevels(cells, headings);

/** 类, 款, 项: the levels of an account, not units. */
function areLevels(cells: readonly Entry[], {accounts}: Lexicon["headings"]): boolean {
  const words = new Set(cells.map(({bare}) => bare));
  return words.size > 1 && [...words].every((word) => accounts.levels.has(word));
}

/** 1, 2, 3 … down a column. */
const isCounting = (cells: readonly Entry[]): boolean =>
  cells.length > 1 && cells.every(({bare}, i) => plainNumber(bare) === i + 1);
