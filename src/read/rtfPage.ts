/** A cell of a row as RTF defines it: its right edge, and whether it goes on with the one before it or above it. */
export interface CellEdge {
  right: number;
  joinsLeft: boolean;
  joinsAbove: boolean;
}

interface Row {
  cells: string[];
  edges: CellEdge[];
}

/** A page that is written paragraph after paragraph; those in a table up to the ends of its cells and rows. */
export class RtfPage {
  /** Whether paragraphs are of a cell. */
  inTable = false;
  readonly #done: string[] = [];
  #paragraph: string[] = [];
  #cell: string[] = [];
  #cells: string[] = [];
  #rows: Row[] = [];

  write(html: string): void {
    this.#paragraph.push(html);
  }

  endParagraph(): void {
    const html = `<p>${this.#paragraph.join("")}</p>`;
    this.#paragraph = [];
    if (this.inTable) this.#cell.push(html);
    else {
      this.#endTable();
      this.#done.push(html);
    }
  }

  endCell(): void {
    this.#cells.push(`${this.#cell.join("")}${this.#paragraph.join("")}`);
    this.#cell = [];
    this.#paragraph = [];
  }

  endRow(edges: readonly CellEdge[]): void {
    this.#rows.push({cells: this.#cells, edges: [...edges]});
    this.#cells = [];
  }

  /** All that was written. */
  html(): string {
    this.inTable = false;
    // What a file that is cut off leaves of a row.
    for (const cell of [...this.#cells, ...this.#cell]) this.#done.push(`<p>${cell}</p>`);
    this.endParagraph();
    return this.#done.join("");
  }

  #endTable(): void {
    if (this.#rows.length > 0) this.#done.push(tableOf(this.#rows));
    this.#rows = [];
  }
}

/** Edges that lie closer than this, in twentieths of a point, are one. */
const near = 40;

function tableOf(rows: readonly Row[]): string {
  const columns = columnsOf(rows);
  const placed = rows.map((row) => placedIn(row, columns));
  const heights = heightsOf(placed);
  const lines = placed.map((cells, at) => {
    const own = cells.filter(({joinsAbove}) => !joinsAbove || at === 0);
    return `<tr>${own.map((cell) => `<td colspan="${cell.width}" rowspan="${heights.get(cell)}">${cell.html}</td>`).join("")}</tr>`;
  });
  return `<table>${lines.join("")}</table>`;
}

/** By the right edges of the cells of a table, how many columns they reach over from the left. */
function columnsOf(rows: readonly Row[]): ReadonlyMap<number, number> {
  const edges = [...new Set(rows.flatMap(({edges}) => edges.map(({right}) => right)))].sort((a, b) => a - b);
  const reached = new Map<number, number>();
  for (const [i, edge] of edges.entries()) {
    const isNext = i === 0 || edge - (edges[i - 1] ?? 0) > near;
    reached.set(edge, (reached.get(edges[i - 1] ?? 0) ?? 0) + (isNext ? 1 : 0));
  }
  return reached;
}

interface Placed {
  html: string;
  column: number;
  width: number;
  joinsAbove: boolean;
}

/** The cells of a row in the columns of its table; a cell without an edge takes one. */
function placedIn({cells, edges}: Row, columns: ReadonlyMap<number, number>): Placed[] {
  const placed: Placed[] = [];
  let column = 0;
  for (const [i, html] of cells.entries()) {
    const edge = edges[i];
    const end = edge ? (columns.get(edge.right) ?? 0) : column + 1;
    const width = Math.max(1, end - column);
    const before = placed.at(-1);
    if (edge?.joinsLeft && before) before.width += width;
    else placed.push({html, column, width, joinsAbove: edge?.joinsAbove ?? false});
    column += width;
  }
  return placed;
}

/** How many rows each cell covers: its own, and those below it whose cell at its place joins it. */
function heightsOf(rows: readonly Placed[][]): ReadonlyMap<Placed, number> {
  const heights = new Map<Placed, number>();
  let below = new Map<number, number>();
  for (const cells of rows.toReversed()) {
    const joining = new Map<number, number>();
    for (const cell of cells) {
      const height = 1 + (below.get(cell.column) ?? 0);
      heights.set(cell, height);
      if (cell.joinsAbove) joining.set(cell.column, height);
    }
    below = joining;
  }
  return heights;
}
