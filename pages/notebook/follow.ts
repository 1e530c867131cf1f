import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {speakPageLanguage} from "../components/words.ts";
import {surround} from "./surround.ts";

export {rowsTable} from "./rowsTable.ts";
export {turn} from "./turn.ts";

/** A cell as Framework's client takes it. */
interface Cell {
  id: string;
  /** The names that it uses. */
  inputs?: readonly string[];
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
  const uses = new Map<string, readonly string[]>();
  markErrors({file: told.file, where: (id) => `${told.file}:${lineOf(id)}`, uses, spoken});
  surround();
  return (cell) => {
    const line = lineOf(cell.id);
    uses.set(cell.id, cell.inputs ?? []);
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
    super([where, error.name && `${error.name}:`, error.message].filter(Boolean).join(" "), {cause: error});
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

interface Marked {
  file: string;
  /** The file and line of a cell. */
  where: (id: string) => string;
  /** The names that each cell uses. */
  uses: ReadonlyMap<string, readonly string[]>;
  /** Settles when the page has its words. */
  spoken: Promise<unknown>;
}

const shownErrors = ".observablehq--error";

/**
 * Errors that no body threw (a name that nothing defines) get the first line of their cell; all are announced, but for those that
 * a cell has from another, which say in a quiet line which one it waits for.
 */
function markErrors(marked: Marked): void {
  const mark = (error: Element): void => {
    const cause = causeOf(error, marked);
    if (cause !== null) return quieten(error, cause, marked);
    error.setAttribute("role", "alert");
    if (!error.textContent?.includes(`${marked.file}:`)) error.prepend(`${marked.where(cellAround(error))} `);
  };
  const look = (): void => {
    document.querySelectorAll(`${shownErrors}:not([role])`).forEach(mark);
    // What a cell waits for may have come after it.
    for (const error of document.querySelectorAll(`${shownErrors}[role]`)) {
      const cause = causeOf(error, marked);
      if (cause !== null) quieten(error, cause, marked);
    }
  };
  new MutationObserver(look).observe(document.body, {childList: true, subtree: true});
  look();
}

/** The file and line of the error, shown elsewhere, that a cell only passes on; null where the error is its own. */
function causeOf(error: Element, {file, where, uses}: Marked): string | null {
  const [, passed = ""] = /RuntimeError: (.+)/.exec(error.textContent ?? "") ?? [];
  const [, missing] = /^(\S+) is not defined$/.exec(passed) ?? [];
  if (missing !== undefined) {
    if (uses.get(cellAround(error))?.includes(missing)) return null;
    const [user] = [...uses].find(([, names]) => names.includes(missing)) ?? [];
    return user === undefined ? null : where(user);
  }
  const at = passed.startsWith(`${file}:`) ? passed.split(" ", 1)[0] : undefined;
  const others = Array.from(document.querySelectorAll(shownErrors), ({textContent}) => textContent ?? "");
  return at !== undefined && others.some((text) => text.startsWith(`${at} `)) ? at : null;
}

function quieten(error: Element, cause: string, {spoken}: Marked): void {
  error.className = "waits";
  error.setAttribute("role", "note");
  error.replaceChildren();
  void spoken.then(() => (error.textContent = t("notebook.waits", {where: cause})));
}

/** The cell whose mark, a comment, comes next after an element. */
function cellAround(element: Element): string {
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    const [, id] = node instanceof Comment ? (/^:(.+):$/.exec(node.data) ?? []) : [];
    if (id !== undefined) return id;
  }
  return "";
}
