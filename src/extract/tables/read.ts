import {bareOf, type Heading} from "../../model/heading.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import type {Rejected} from "../../model/fact.ts";
import type {CellMention} from "../../model/mention.ts";
import type {Span} from "../../model/span.ts";
import {type Outline, sentenceAt} from "../../model/text.ts";
import {boundedAll} from "../comparators.ts";
import {findAmounts} from "../amounts.ts";
import {screen} from "../screen.ts";
import type {Block} from "./blocks.ts";
import {type Column, columnsOf} from "./columns.ts";
import {figureIn} from "./figure.ts";
import {covers, type Entry, filled, type Grid} from "./grid.ts";
import {pathsOf, type RowPath} from "./rows.ts";
import {unitOf} from "./units.ts";

/** A block with what stands above its table. */
interface Input {
  block: Block;
  grid: Grid;
  above: readonly string[];
}

interface Read {
  figures: CellMention[];
  rejected: Rejected[];
  /** Cells that tell something in words; those that fill a row alone. */
  prose: ({cell: Entry} & Pick<CellMention, "column" | "deadline">)[];
  lines: Entry[];
}

/** Reads the cells of a block: figures by their headings, the other numbers with the reason why they are none. */
export function readBlock({block, grid, above}: Input, outline: Outline, lexicon: Lexicon): Read {
  const columns = columnsOf(block, grid.columns, lexicon);
  const reader = readerOf({block, grid, above}, columns, outline, lexicon);
  const read: Read = {figures: [], rejected: [], prose: [], lines: []};
  const take = (entry: Entry, reason: string): void => void read.rejected.push(...rejectedIn(entry, reason, lexicon));
  for (const cell of [...block.captions, ...block.heads.flatMap(filled)]) take(cell, "heading");
  for (const cell of block.numbering.flatMap(filled)) take(cell, "number of a column");
  for (const row of block.body) readRow(row, read, {reader, columns, take, lexicon, width: grid.columns});
  // A row that holds no more than what reaches down into it is read again.
  const figures = new Map(read.figures.map((one) => [one.quantity.start, one]));
  const rejected = new Map(read.rejected.map((one) => [one.start, one]));
  return {...read, figures: [...figures.values()], rejected: [...rejected.values()]};
}

interface RowTools {
  reader: Reader;
  columns: readonly Column[];
  take: (entry: Entry, reason: string) => void;
  lexicon: Lexicon;
  width: number;
}

function readRow(row: readonly Entry[], read: Read, {reader, columns, take, lexicon, width}: RowTools): void {
  const cells = filled(row).filter(({row: own}) => own === ownRow(row));
  const [only] = cells;
  if (only && filled(row).length === 1 && (only.columns >= width || !isNamed(only, columns))) {
    read.lines.push(only);
    return;
  }
  for (const cell of cells) {
    const column = columns.find(({at}) => covers(cell, at));
    const reason = column ? reasonOf(column) : "table not understood";
    if (reason !== null) take(cell, reason);
    else if (column) readCell(cell, {read, reader, columns, column, take, lexicon, row});
  }
}

/** Whether a cell stands in a column of names. */
const isNamed = (cell: Entry, columns: readonly Column[]): boolean =>
  columns.some((column) => covers(cell, column.at) && isName(column));

/** The last row that the cells of a row begin in: those that reach down into it have been read. */
const ownRow = (row: readonly Entry[]): number => Math.max(...row.map((cell) => cell.row));

/** Why the numbers of a column are no figures; null where they may be. */
function reasonOf({kind}: Column): string | null {
  if (kind === "figures" || kind === "other" || kind === "empty" || kind === "date") return null;
  return kind === "ordinal" ? "ordinal" : kind === "code" ? "code" : "heading";
}

interface CellTools extends Omit<RowTools, "width"> {
  read: Read;
  column: Column;
  row: readonly Entry[];
}

function readCell(cell: Entry, {read, reader, columns, column, take, lexicon, row}: CellTools): void {
  if (lexicon.headings.nothing.has(cell.bare)) return;
  const told = reader(cell, column, row);
  if (told === "words") {
    read.prose.push({cell, column: column.heads, deadline: deadlineOf(columns, row)});
    return;
  }
  if (typeof told === "string") take(cell, told);
  else read.figures.push(told);
}

/** A figure, "words" for a cell that tells something, or the reason why its numbers are none. */
type Reader = (cell: Entry, column: Column, row: readonly Entry[]) => CellMention | string;

function readerOf({block, grid, above}: Input, columns: readonly Column[], outline: Outline, lexicon: Lexicon): Reader {
  const names = namesOf(block, columns, lexicon, grid.columns);
  const lines = [...block.captions.toReversed().map(({text}) => text), ...above];
  const unitLines = lines.map((line) => lexicon.headings.unitsOfLine(line));
  return (cell, column, row) => {
    const labels = labelsOf(columns, column);
    const path = names(row, labels);
    const beside = columns
      .filter(({at, kind}) => kind === "figures" && at < column.at && at > (labels[0]?.at ?? -1))
      .toReversed();
    const unit = unitOf(
      {
        column: column.heads,
        row: path,
        cell: unitCell(columns, column, labels, row),
        others: columns.filter(({kind}) => kind === "figures").map(({heads}) => heads),
        names: labels.flatMap(({heads}) => heads),
        lines: unitLines
      },
      lexicon
    );
    const figure = figureIn(cell.text, unit?.unit ?? "", lexicon);
    if (figure === null) return "words";
    if ("reason" in figure) return figure.reason;
    if (column.kind === "date") return "date";
    if (column.heads.at(-1)?.column === "other") return "remark";
    if (!isUnderstood(column, path, columns)) return "table not understood";
    const isRank =
      column.heads.some(({kinds}) => kinds.includes("rank")) || path.at(-1)?.kinds.includes("rank") === true;
    if (figure.unit === "" && unit === null && !isRank) return "no unit";
    const {moved, ...amount} = figure;
    const shift = <T extends Span>(span: T): T => ({
      ...span,
      start: span.start + cell.start,
      end: span.end + cell.start
    });
    const ranked = isRank && figure.unitClass !== "share" ? {unit: "rank", unitClass: "rank"} : {};
    const quantity = {
      ...shift(amount),
      ...ranked,
      outer: shift(amount.outer),
      sentence: sentenceAt(outline.sentences, cell.start)?.index ?? 0,
      text: outline.text.slice(cell.start + amount.start, cell.start + amount.end),
      from: null,
      fromSpan: null,
      fromNoun: null,
      list: null,
      rules: [...amount.rules, `table:${unit?.rule ?? "unit in cell"}`]
    };
    // Beside a column of places, others name what is there: those are told by their words.
    const [kind, ...kinds] = new Set(labels.map((label) => label.kind));
    return {
      quantity,
      table: grid.table,
      row: path,
      column: column.heads,
      beside: beside.map(({heads}) => heads),
      names: kinds.length === 0 && (kind === "place" || kind === "time") ? kind : "label",
      isAccount: labels.some(({heads}) => heads.some(({text}) => lexicon.headings.accounts.heads.has(bareOf(text)))),
      deadline: deadlineOf(columns, row),
      captions: lines,
      moved
    };
  };
}

/** A column without a head says what its figures are only where it is the one beside its names. */
function isUnderstood({heads, at}: Column, path: RowPath, columns: readonly Column[]): boolean {
  if (heads.length > 0) return path.length > 0 || heads.some(({words}) => words !== "");
  const figures = columns.filter(({kind}) => kind === "figures");
  return path.length > 0 && figures.length === 1 && figures[0]?.at === at;
}

const isName = ({kind}: Column): boolean => kind === "label" || kind === "place" || kind === "time";

/** The columns of names that a column of figures goes with: the nearest to its left, and those beside it. */
function labelsOf(columns: readonly Column[], {at}: Column): Column[] {
  const found: Column[] = [];
  for (const column of columns.slice(0, at).toReversed()) {
    if (isName(column)) found.unshift(column);
    else if (found.length > 0 && column.kind === "figures") break;
  }
  return found;
}

/** The unit in the column of units that goes with the same names. */
function unitCell(
  columns: readonly Column[],
  column: Column,
  labels: readonly Column[],
  row: readonly Entry[]
): string {
  const from = labels[0]?.at ?? 0;
  const next = columns.find(({at, kind}) => at > column.at && (kind === "label" || kind === "place"))?.at ?? Infinity;
  const own = columns.filter(({at, kind}) => kind === "unit" && at > from && at < next);
  const nearest = own.findLast(({at}) => at < column.at) ?? own[0];
  return (nearest && row.find((cell) => covers(cell, nearest.at))?.bare) ?? "";
}

/** By when, as the first column of days of a row says. */
function deadlineOf(columns: readonly Column[], row: readonly Entry[]): string {
  const dates = columns.find(({kind}) => kind === "date");
  return (dates && row.find((cell) => covers(cell, dates.at))?.text) ?? "";
}

type Names = (row: readonly Entry[], labels: readonly Column[]) => RowPath;

/** The path of each row, by the columns of its names and the lines that part the rows into groups. */
function namesOf(block: Block, columns: readonly Column[], lexicon: Lexicon, width: number): Names {
  const paths = new Map<Entry, RowPath>();
  const groups = new Map<readonly Entry[], Heading[]>();
  let group: Heading[] = [];
  let segment: (readonly Entry[])[] = [];
  const close = (): void => {
    for (const column of columns.filter(isName)) {
      const entries = segment.flatMap((row) => row.filter((cell) => covers(cell, column.at) && cell.bare !== ""));
      for (const [entry, path] of pathsOf([...new Set(entries)], lexicon))
        if (!paths.has(entry)) paths.set(entry, path);
    }
    segment = [];
  };
  for (const row of block.body) {
    const [only, ...more] = filled(row);
    if (only && more.length === 0 && only.columns >= width && width > 1) {
      close();
      group = [lexicon.headings.read(only.text)];
    } else segment.push(row);
    groups.set(row, group);
  }
  close();
  return (row, labels) => {
    const named = labels.flatMap(({at}, i) => {
      const entry = row.find((cell) => covers(cell, at));
      const name = entry?.bare === "" && i < labels.length - 1 ? lastAbove(block, row, at) : entry;
      return name && name.bare !== "" && !lexicon.headings.nothing.has(name.bare) ? [name] : [];
    });
    const distinct = [...new Set(named)];
    const inner = distinct.flatMap((name, i) => (paths.get(name) ?? []).slice(i < distinct.length - 1 ? -1 : 0));
    return [...(groups.get(row) ?? []), ...inner];
  };
}

/** The last name above in an outer column of names: it is written once for the rows below it. */
function lastAbove({body}: Block, row: readonly Entry[], at: number): Entry | undefined {
  const above = body.slice(0, body.indexOf(row)).toReversed();
  return above
    .map((one) => one.find((cell) => covers(cell, at) && cell.bare !== ""))
    .find((cell) => cell !== undefined);
}

/** The numbers of a cell, each with the reason why prose would read it as none, else with `reason`. */
export function rejectedIn({text, start}: Entry, reason: string, lexicon: Lexicon): Rejected[] {
  if (!/\d/u.test(text)) return [];
  const amounts = boundedAll(text, findAmounts(text, lexicon), lexicon.comparators);
  const {accepted, rejected} = screen(text, amounts, lexicon);
  const others = accepted.map((amount) => ({...amount, reason}));
  return [...rejected, ...others].map((one) => ({
    start: start + one.start,
    end: start + one.end,
    text: text.slice(one.start, one.end),
    reason: one.reason
  }));
}
