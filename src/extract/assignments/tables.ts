import type {BodyLexicon, LabelKind} from "../../lexicon/bodies.ts";
import type {Assignment} from "../../model/fact.ts";
import type {Span} from "../../model/span.ts";
import {bodiesIn, taskIn, type Paragraph} from "./paragraphs.ts";

interface Cell extends Span {
  text: string;
}

interface Columns {
  task: number;
  lead: number;
}

interface Tabled {
  assignments: Assignment[];
  /** Indexes of the paragraphs that are rows of a table. */
  rows: Set<number>;
}

/** Assignments by table: a line of column heads, then a line for each task, cells parted by tabs or bars. */
export function findTabled(paragraphs: readonly Paragraph[], bodies: BodyLexicon): Tabled {
  const found: Tabled = {assignments: [], rows: new Set()};
  let columns: Columns | null = null;
  let task = "";
  for (const paragraph of paragraphs) {
    const cells = cellsOf(paragraph.text);
    const heads: Columns | null = columnsOf(cells, bodies);
    if (heads || cells.length < 2) [columns, task] = [heads, ""];
    if (columns) found.rows.add(paragraph.index);
    if (!columns || heads) continue;
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

/** Which columns name the tasks and their lead bodies; null when the line is no row of column heads. */
function columnsOf(cells: readonly Cell[], {kindOf, taskColumns}: BodyLexicon): Columns | null {
  const column = (kind: LabelKind): number => cells.findIndex(({text}) => kindOf(text.replace(/\s+/g, "")) === kind);
  const lead = column("lead") === -1 ? column("responsible") : column("lead");
  if (lead === -1 || cells.length < 2) return null;
  for (const word of taskColumns) {
    const task = cells.findIndex(({text}, i) => i !== lead && text.replace(/\s+/g, "").includes(word));
    if (task !== -1) return {task, lead};
  }
  return null;
}
