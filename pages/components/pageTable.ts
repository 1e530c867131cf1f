import {actionRow} from "./actions.ts";
import type {Action} from "./actions.ts";
import type {Child} from "./elements.ts";
import {askedParameters, openPage} from "./embedding.ts";
import {withPin} from "./pinButton.ts";

/** A table of a page that is beside no chart: what a brief takes of it. */
export interface PageTable {
  title: string;
  under: string;
  /** What to be careful about, and what is missing. */
  notes: readonly string[];
  content: HTMLElement;
}

/** The ways to take a table along, and among them a button that pins it under the id that its page has for it. */
export function tableTools(id: string, actions: readonly Action[] = []): Child {
  const page = openPage();
  const row = actionRow(actions);
  return page ? withPin(row, () => ({kind: "table", page, figure: id, ask: askedParameters()})) : row;
}
