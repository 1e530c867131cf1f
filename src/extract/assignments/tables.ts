import type {BodyLexicon, LabelKind} from "../../lexicon/bodies.ts";
import type {Assignment} from "../../model/fact.ts";
import {matchesOf} from "../../model/matches.ts";
import type {Span} from "../../model/span.ts";
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
