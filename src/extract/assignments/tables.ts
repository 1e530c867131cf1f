import type {BodyLexicon, LabelKind} from "../../lexicon/bodies.ts";
import type {Assignment} from "../../model/fact.ts";
import {matchesOf} from "../../model/matches.ts";
import {type Cell as TableCell, gridOf, type Table} from "../../model/table.ts";
import type {Outline} from "../../model/text.ts";
import {contains, type Span} from "../../model/span.ts";
import {bodiesIn, taskIn, type Paragraph} from "./paragraphs.ts";

interface Cell extends Span {
  text: string;
}

interface Columns {
  task: number;
  lead: number;
  /** How many cells a row has, where blanks part them: a row with more has blanks of its own. Null where marks do. */
  count: number | null;
}

interface Tabled {
  assignments: Assignment[];
  /** Indexes of the paragraphs that are rows of a table. */
  rows: Set<number>;
}

/** Assignments by table: a line of column heads, then a line for each task, cells parted by tabs or bars, or by blanks. */
export function findTabled(paragraphs: readonly Paragraph[], bodies: BodyLexicon): Tabled {
  const found: Tabled = {assignments: [], rows: new Set()};
  let columns: Columns | null = null;
  let task = "";
  for (const paragraph of paragraphs) {
    const marked = cellsOf(paragraph.text);
    const cells = marked.length > 1 ? marked : blankCellsOf(paragraph.text);
    const heads: Columns | null = columnsOf(cells, marked.length > 1, bodies);
    if (heads || cells.length < 2) [columns, task] = [heads, ""];
    if (columns) found.rows.add(paragraph.index);
    if (!columns || heads || (columns.count ?? cells.length) !== cells.length) continue;
    task = taskIn(cells[columns.task]?.text ?? "") || task;
    const lead = cells[columns.lead];
    if (lead && task) found.assignments.push(...bodiesOf(lead, task, paragraph, bodies));
  }
  return found;
}

/**
 * Assignments of the tables that the container tells as such: a head row, then a row for each task. A merged cell of a task or a
 * body holds for every row that it covers.
 */
export function findInTables(outline: Outline, paragraphs: readonly Paragraph[], bodies: BodyLexicon): Tabled {
  const found: Tabled = {assignments: [], rows: new Set()};
  for (const table of outline.tables) {
    const led = ledIn(outline.text, table, bodies);
    if (led === null) continue;
    found.assignments.push(...led);
    for (const one of paragraphs) if (contains(table, one)) found.rows.add(one.index);
  }
  return found;
}

/** What the rows of a table assign; null when no row of it heads tasks and bodies. */
function ledIn(text: string, table: Table, bodies: BodyLexicon): Assignment[] | null {
  const grid = gridOf(table);
  const said = (cell: TableCell | null | undefined): string => (cell ? text.slice(cell.start, cell.end) : "");
  let columns: Columns | null = null;
  let task = "";
  const found = new Map<string, Assignment>();
  for (const row of grid) {
    const heads = columnsOf(
      row.map((cell) => ({text: said(cell), start: 0, end: 0})),
      true,
      bodies
    );
    if (heads) [columns, task] = [heads, ""];
    if (!columns || heads) continue;
    const [named, lead] = [row[columns.task], row[columns.lead]];
    task = taskIn(said(named)) || task;
    if (!lead || task === "" || lead === named) continue;
    for (const {unit, start, end} of bodiesIn(said(lead), bodies))
      found.set(`${lead.start + start} ${task}`, {start: lead.start + start, end: lead.start + end, task, unit});
  }
  return columns === null ? null : [...found.values()];
}

function bodiesOf(cell: Cell, task: string, {start}: Paragraph, bodies: BodyLexicon): Assignment[] {
  return bodiesIn(cell.text, bodies).map((body) => ({
    start: start + cell.start + body.start,
    end: start + cell.start + body.end,
    task,
    unit: body.unit
  }));
}

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let start = line.startsWith("|") ? 1 : 0;
  for (let at = start; at <= line.length; at++) {
    if (at < line.length && line[at] !== "\t" && line[at] !== "|") continue;
    const raw = line.slice(start, at);
    const indent = raw.length - raw.trimStart().length;
    const text = raw.trim();
    if (at < line.length || text !== "") cells.push({text, start: start + indent, end: start + indent + text.length});
    start = at + 1;
  }
  return cells;
}

/** The cells of a table that lost its marks: 1 推行容缺受理 市数据局 6月底; cleaning moves the number up to its neighbour. */
const blankCellsOf = (line: string): Cell[] =>
  matchesOf(line, /^\d{1,3}(?=\p{Script=Han})|\S+/gu).map(({0: text, index}) => ({
    text,
    start: index,
    end: index + text.length
  }));

/** A head of a column is no longer than this, and a table without marks has as many columns: a sentence is no row. */
const [longestHead, fewestColumns] = [8, 3];

/** Which columns name the tasks and their lead bodies; null when the line is no row of column heads. */
function columnsOf(cells: readonly Cell[], isMarked: boolean, {kindOf, taskColumns}: BodyLexicon): Columns | null {
  if (!isMarked && (cells.length < fewestColumns || cells.some(({text}) => text.length > longestHead))) return null;
  const column = (kind: LabelKind): number => cells.findIndex(({text}) => kindOf(text.replace(/\s+/g, "")) === kind);
  const lead = column("lead") === -1 ? column("responsible") : column("lead");
  if (lead === -1 || cells.length < 2) return null;
  for (const word of taskColumns) {
    const task = cells.findIndex(({text}, i) => i !== lead && text.replace(/\s+/g, "").includes(word));
    if (task !== -1) return {task, lead, count: isMarked ? null : cells.length};
  }
  return null;
}
