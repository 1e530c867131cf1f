import {surround} from "./surround.ts";

/** A cell as Framework's client takes it. */
interface Cell {
  id: string;
  body: (...inputs: readonly unknown[]) => unknown;
}

/** An error that knows its line in the cell, from 1, as one of SQL does. */
const lineInCell = (error: Error): number | null =>
  "lineInCell" in error && typeof error.lineInCell === "number" ? error.lineInCell : null;

/** What a page is told of its cells: the id, the first line in the file, and lines of the page with how far off the file's are. */
interface Told {
  file: string;
  cells: readonly [id: string, line: number, from: number, to: number, shift: number][];
}

/**
 * Defines the cells of a notebook with `run`, so that an error in one names the file and the line, and frames the page with
 * the list of notebooks and the way to the source.
 */
export function follow(run: (cell: Cell) => void, told: Told): (cell: Cell) => void {
  const lineOf = (id: string): number => told.cells.find(([one]) => one === id)?.[1] ?? 1;
  markErrors((id) => `${told.file}:${lineOf(id)}`, told.file);
  surround();
  return (cell) => {
    const located = (error: unknown): Located => locate(error, told, lineOf(cell.id));
    run({
      ...cell,
      body: async (...inputs) => {
        try {
          return withLocated(await cell.body(...inputs), located);
        } catch (error) {
          throw located(error);
        }
      }
    });
  };
}

/** An error that says its line of the file first. Cells that depend on its cell are told its message and nothing else. */
class Located extends Error {
  override name = "";

  constructor(where: string, error: Error) {
    super(`${where} ${error.name}: ${error.message}`, {cause: error});
  }
}

function locate(error: unknown, {file, cells}: Told, first: number): Located {
  if (error instanceof Located) return error;
  const known = error instanceof Error ? error : new Error(String(error));
  const own = lineInCell(known);
  return new Located(`${file}:${own === null ? (lineIn(known.stack ?? "", cells) ?? first) : first + own - 1}`, known);
}

/** The line of the file that a stack of calls passed through last; null where none of its lines is of a cell. */
function lineIn(stack: string, cells: Told["cells"]): number | null {
  const page = location.pathname.split("/").at(-1) ?? "";
  for (const frame of stack.split("\n")) {
    const line = frame.includes(page) ? Number(/:(\d+):\d+\)?$/.exec(frame)?.[1]) : NaN;
    const cell = cells.find(([, , from, to]) => from <= line && line <= to);
    if (cell) return cell[4] === 0 ? cell[1] : line + cell[4];
  }
  return null;
}

/** What a cell defines, where promises that fail name their line, too. */
function withLocated(value: unknown, located: (error: unknown) => Located): unknown {
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [
      name,
      one instanceof Promise
        ? one.catch((error: unknown) => {
            throw located(error);
          })
        : one
    ])
  );
}

/** Errors that no body threw (a name that nothing defines) get the first line of their cell; all are announced. */
function markErrors(where: (id: string) => string, file: string): void {
  const mark = (error: Element): void => {
    error.setAttribute("role", "alert");
    if (!error.textContent?.includes(`${file}:`)) error.prepend(`${where(cellAround(error))} `);
  };
  const look = (): void => document.querySelectorAll(".observablehq--error:not([role])").forEach(mark);
  new MutationObserver(look).observe(document.body, {childList: true, subtree: true});
  look();
}

/** The cell whose mark, a comment, comes next after an element. */
function cellAround(element: Element): string {
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    const [, id] = node instanceof Comment ? (/^:(.+):$/.exec(node.data) ?? []) : [];
    if (id !== undefined) return id;
  }
  return "";
}
