import {element} from "../components/elements.ts";

type Cell = Node | string | null;

export interface Head {
  label: string;
  numeric?: boolean;
}

/** A table that scrolls by itself where there is no room; the first cell of a row names it. */
export function table(caption: string, heads: readonly Head[], rows: readonly (readonly Cell[])[]): HTMLElement {
  const kind = (i: number): string | null => (heads[i]?.numeric ? "figure" : null);
  const head = heads.map(({label}, i) => element("th", {scope: "col", class: kind(i)}, label));
  const body = rows.map((cells) =>
    element(
      "tr",
      {},
      ...cells.map((cell, i) =>
        i === 0 ? element("th", {scope: "row", class: kind(i)}, cell) : element("td", {class: kind(i)}, cell)
      )
    )
  );
  const made = element(
    "table",
    {class: "quality-table"},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...body)
  );
  return element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": caption}, made);
}

/** A fold whose content is made when it is opened. */
export function fold(id: string, summary: string, content: () => HTMLElement): HTMLElement {
  const made = element("details", {id}, element("summary", {}, summary));
  made.addEventListener("toggle", () => made.append(content()), {once: true});
  return made;
}
