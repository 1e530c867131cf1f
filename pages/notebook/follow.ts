import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {speakPageLanguage} from "../components/words.ts";
import {surround} from "./surround.ts";

export {turn} from "./turn.ts";

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
  // Words that did not come are told where they are wanted.
  const spoken = speakPageLanguage("notebook").catch(() => undefined);
  markErrors((id) => `${told.file}:${lineOf(id)}`, told.file);
  surround();
  return (cell) => {
    const line = lineOf(cell.id);
    const located = (error: unknown): Located => locate(error, told, line);
    const settled = (work: unknown): Promise<unknown> => patiently(work, cell.id, `${told.file}:${line}`);
    run({
      ...cell,
      body: async (...inputs) => {
        // A cell that holds the page for good could not be told in words that come later.
        await spoken;
        try {
          return withLocated(await settled(cell.body(...inputs)), {located, settled});
        } catch (error) {
          throw located(error);
        }
      }
    });
  };
}

/** In milliseconds; a cell that takes longer may wait for what never comes. */
const patience = 10_000;

/** Says in the place of a cell that it is still at work, from a while on and until it has ended. */
async function patiently(work: unknown, id: string, where: string): Promise<unknown> {
  const note = element("p", {class: "note", role: "status"});
  const timer = setTimeout(() => {
    note.textContent = t("notebook.atWork", {where});
    markOf(id)?.before(note);
  }, patience);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    note.remove();
  }
}

/** The mark of a cell, a comment that stands behind what the cell shows. */
function markOf(id: string): Comment | null {
  const comments = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode()) {
    if (node instanceof Comment && node.data === `:${id}:`) return node;
  }
  return null;
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

interface Ways {
  located: (error: unknown) => Located;
  settled: (work: unknown) => Promise<unknown>;
}

/** What a cell defines, where promises that fail name their line, too, and those that do not end are told. */
function withLocated(value: unknown, {located, settled}: Ways): unknown {
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [
      name,
      one instanceof Promise
        ? settled(one).catch((error: unknown) => {
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
