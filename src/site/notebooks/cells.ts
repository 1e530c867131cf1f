import {guarded} from "./loops.ts";
import {importable, sqlModule, type FindModule} from "./names.ts";
import type {CellNode, Fault, Place} from "./markdown.ts";

/** A cell as the page runs it. */
export interface Cell {
  id: string;
  /** The names that it uses, and those that it defines. */
  uses: readonly string[];
  defines: readonly string[];
  place: Place;
  /** The call that defines it, as Framework writes it. */
  code: string;
  /** Lines of the call below those of the cell. */
  below: number;
}

/** Writes the call that defines a cell, with imports led to where they lie. */
export type Transpile = (resolveImport: (specifier: string) => string) => string;

interface Parsed {
  id: string;
  node: CellNode;
  place: Place;
}

/** A cell made ready; one that asks for what is not here says so where it stands. */
export function cellOf(
  {id, node, place}: Parsed,
  find: FindModule,
  transpile: Transpile
): {cell: Cell; fault: Fault | null} {
  const names = namesIn(node);
  const message = missingIn(node, find);
  if (message === null) {
    const code = callOf(transpile((name) => find(name) ?? name));
    return {cell: {...names, id, place, code, below: linesBelow(node)}, fault: null};
  }
  const cell = {...names, id, place: {...place, last: null}, code: throwing(id, node, message), below: 0};
  return {cell, fault: {line: place.line, message}};
}

/** What a cell asks for that no notebook has, in words; null where it asks for nothing of the kind. */
function missingIn({imports, files}: CellNode, find: FindModule): string | null {
  const stranger = imports.map(({name}) => name).find((name) => find(name) === null);
  if (stranger !== undefined)
    return `no such package here: ${stranger}; a notebook can import ${importable.join(", ")}`;
  const [file] = files;
  return file ? `no files beside a notebook can be read: ${file.name}; put small tables into a cell` : null;
}

/**
 * A call as Framework writes it, fit for a page: Framework overlooks an `await` in a loop, and waits in what does not; and a
 * text that ends a script would end that of the page.
 */
const callOf = (code: string): string =>
  guarded(code.replace(", body: (", ", body: async (").replace(tableOfRows, `${table}(Inputs, `), turn).replaceAll(
    /<\/(?=script)/gi,
    "<\\/"
  );

/** What a loop calls with each turn; no name of a cell's own. */
const turn = "__turn";

/** What shows the rows of a statement, in the place of the table that Framework writes there. */
const table = "__table";
const tableOfRows = /Inputs\.table\((?=_, \{select: false\}|await sql`)/;

const namesIn = ({references, declarations}: CellNode): Pick<Cell, "uses" | "defines"> => ({
  uses: references.map(({name}) => name),
  defines: (declarations ?? []).map(({name}) => name)
});

/** Where the page keeps the place of the cell below, which shows nothing. */
export const databaseCell = "00000000";

/** What Framework calls DuckDB; in notebooks both ask the ledger's tables. */
const databaseNames = ["sql", "DuckDBClient"];

/** The cell that defines those of these names that a cell uses and none defines; none where nobody asks in SQL. */
function databaseOf(cells: readonly Cell[], find: FindModule): Cell[] {
  const wanted = databaseNames.filter(
    (name) => cells.some(({uses}) => uses.includes(name)) && !cells.some(({defines}) => defines.includes(name))
  );
  if (wanted.length === 0) return [];
  const module = JSON.stringify(find(sqlModule));
  const code = `define({id: "${databaseCell}", outputs: ${JSON.stringify(wanted)}, body: async () => import(${module})});`;
  return [{id: databaseCell, uses: [], defines: wanted, place: {line: 1, last: null}, code, below: 0}];
}

/** Framework ends a call with a line of its own, one for what the cell defines, and one for an expression that is shown. */
function linesBelow({declarations, expression, references}: CellNode): number {
  const showsItself = references.some(({name}) => name === "display" || name === "view");
  return 1 + (declarations?.length ? 1 : 0) + (expression && !showsItself ? 1 : 0);
}

const throwing = (id: string, {declarations}: CellNode, message: string): string =>
  `define({id: ${JSON.stringify(id)}, outputs: ${JSON.stringify((declarations ?? []).map(({name}) => name))}, ` +
  `body: () => { throw new Error(${JSON.stringify(message)}); }});\n`;

/** What the page is told of a cell: id, its first line in the file, and how far lines of the page are from lines of the file. */
type Told = [id: string, line: number, from: number, to: number, shift: number];

/**
 * The script of a notebook; `above` is the number of lines before its first. Faults of cells are told with the line of the file,
 * which is found by the line of the page: a call ends as its cell does, while imports are gathered at its beginning.
 */
export function scriptOf(
  cells: readonly Cell[],
  {file, find, above}: {file: string; find: FindModule; above: number}
): string {
  const imports = [
    `import {define as run} from ${JSON.stringify(find("observablehq:client"))};`,
    `import {follow, rowsTable as ${table}, turn as ${turn}} from ${JSON.stringify(find("./notebook/follow.js"))};`
  ];
  let line = above + imports.length + 2;
  const told: Told[] = [];
  const calls = [...cells, ...databaseOf(cells, find)].map(({id, place, code, below}) => {
    const call = code.trim();
    const last = line + call.split("\n").length - 1;
    const end = last - below;
    told.push([id, place.line, line, end, place.last === null ? 0 : place.last - end]);
    line = last + 1;
    return call;
  });
  const known = JSON.stringify({file, cells: told}).replaceAll("<", "\\u003c");
  return [...imports, `const define = follow(run, ${known});`, ...calls, ""].join("\n");
}
