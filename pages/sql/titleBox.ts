import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import type {Cell} from "./open.ts";

/** The title of a cell, which grows with its words. */
export interface TitleBox {
  node: HTMLElement;
  /** Shows the title that the cell has now. */
  refresh: () => void;
}

/** A box for the title of a cell; `typed` hears of each letter. */
export function titleBox(cell: Cell, typed: () => void): TitleBox {
  const box = element("textarea", {
    id: `sql-title-${cell.id}`,
    rows: 1,
    placeholder: t("sql.titleHint"),
    "aria-label": t("sql.title"),
    autocomplete: "off"
  });
  // The style sheet sets the same words into the ground of the box, which makes it as high as they are.
  const node = element("span", {class: "sql-title"}, box);
  const grow = (): void => void (node.dataset["words"] = box.value || t("sql.titleHint"));
  function refresh(): void {
    box.value = cell.title;
    grow();
  }
  box.addEventListener("input", () => {
    // A box that became lower once it is left would slip away from under what is pressed then.
    if (box.value.includes("\n")) box.value = lineOf(box.value);
    cell.title = lineOf(box.value);
    grow();
    typed();
  });
  box.addEventListener("change", refresh);
  // A title is one line, however many it takes.
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    box.blur();
  });
  refresh();
  return {node, refresh};
}

const lineOf = (words: string): string => words.replaceAll(/\s+/g, " ").trim();
