import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {afterTyping} from "../components/typing.ts";
import {cellView, type CellOptions, type CellView} from "./cellView.ts";
import type {CellText} from "./notebook.ts";
import {cellOf, noteCells, type Cell} from "./open.ts";

/** The cells on the page. */
export interface CellList {
  node: HTMLElement;
  cells: () => Cell[];
  /** Puts a cell below the others. */
  add: (text: CellText) => CellView;
  /** Puts these in the place of all that are there. */
  replace: (texts: readonly CellText[]) => void;
  /** Runs them in their order, as far as each gives an answer; what to say then. */
  runAll: () => Promise<string>;
  /** Puts words where the caret is, or was last. */
  insert: (words: string) => void;
}

/** Shows cells; each change of them is kept in the address. */
export function cellList(
  cells: readonly Cell[],
  known: Pick<CellOptions, "tables" | "errors" | "questions">
): CellList {
  const node = element("div", {class: "sql-cells"});
  let views: readonly CellView[] = [];
  let entered: CellView | undefined;
  const all = (): Cell[] => views.map(({cell}) => cell);
  function show(next: readonly CellView[]): void {
    arrange(node, views, next);
    views = next;
  }
  function change(next: readonly CellView[], focused: CellView | undefined): void {
    show(next);
    focused?.focus();
    noteCells(all());
  }
  const view = (cell: Cell): CellView =>
    cellView(cell, {
      ...known,
      changed: afterTyping(() => noteCells(all())).soon,
      entered: (one) => (entered = one),
      remove: (one) => change(without(views, one), neighbour(views, one)),
      raise: (one) => change(raised(views, one), one)
    });
  show(cells.map(view));
  return {
    node,
    cells: all,
    add: (text) => {
      const added = view(cellOf(text));
      change([...views, added], added);
      return added;
    },
    replace: (texts) => {
      const fresh = texts.map((text) => view(cellOf(text)));
      change(fresh, fresh[0]);
    },
    runAll: () => inOrder(views),
    insert: (words) => (entered && views.includes(entered) ? entered : views.at(-1))?.insert(words)
  };
}

/**
 * Takes away what is no longer among the cells of a list, and puts the others in their order; what stays in its place is not
 * touched.
 */
function arrange(list: HTMLElement, before: readonly CellView[], now: readonly CellView[]): void {
  for (const {node: gone} of before.filter((one) => !now.includes(one))) gone.remove();
  for (const [i, {node}] of now.entries()) if (list.children[i] !== node) putBefore(node, list, i);
}

/** Puts a cell where the `i`th is. A table that scrolls begins anew in another place, and has to hear of it. */
function putBefore(cell: HTMLElement, list: HTMLElement, i: number): void {
  list.insertBefore(cell, list.children[i] ?? null);
  for (const region of cell.querySelectorAll(".long")) region.dispatchEvent(new Event("scroll"));
}

async function inOrder(views: readonly CellView[]): Promise<string> {
  for (const view of views) {
    if (view.cell.sql.trim() !== "" && !(await view.run())) return t("sql.ranUntil");
  }
  return "";
}

const without = <T>(all: readonly T[], one: T): T[] => all.filter((other) => other !== one);

/** The one below, or above where it is the last. */
function neighbour<T>(all: readonly T[], one: T): T | undefined {
  const at = all.indexOf(one);
  return all[at + 1] ?? all[at - 1];
}

/** All of them, this one a place higher. */
function raised<T>(all: readonly T[], one: T): T[] {
  const others = without(all, one);
  others.splice(Math.max(0, all.indexOf(one) - 1), 0, one);
  return others;
}
