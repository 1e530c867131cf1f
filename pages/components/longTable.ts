import {elementScroll, observeElementOffset, observeElementRect, Virtualizer} from "@tanstack/virtual-core";
import {element} from "./elements.ts";
import {regionOf, rowOf, type TableOptions} from "./table.ts";

/** Height of a row, in pixels; its style sheet keeps it so. */
const rowHeight = 28;

/** Rows beyond those in sight, so that a step of the wheel shows no gap. */
const beyond = 20;

/**
 * A table of any number of rows in a region that scrolls, of which only those in sight are in the page. All rows are of one
 * height; a reader of the screen hears which of how many each is.
 */
export function longTable(rows: readonly number[], options: TableOptions<number>): HTMLElement {
  const [above, body, below] = [element("tbody"), element("tbody"), element("tbody")];
  const region = regionOf([above, body, below], options, {"aria-rowcount": rows.length + 1});
  region.classList.add("long");
  const width = options.columns.length;
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => region,
    estimateSize: () => rowHeight,
    overscan: beyond,
    initialRect: {width: 800, height: 400},
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: draw
  });
  function draw(): void {
    const items = virtualizer.getVirtualItems();
    const [from, to] = [items[0]?.start ?? 0, items.at(-1)?.end ?? 0];
    fill(above, from, width);
    body.replaceChildren(...items.map(({index}) => numbered(rowOf(rows[index] ?? 0, options), index)));
    fill(below, virtualizer.getTotalSize() - to, width);
  }
  // So an adapter of the library has it look at what scrolls.
  // oxlint-disable-next-line no-underscore-dangle
  virtualizer._willUpdate();
  draw();
  return region;
}

// The head is the first row.
const numbered = (row: HTMLElement, index: number): HTMLElement => {
  row.setAttribute("aria-rowindex", String(index + 2));
  return row;
};

/** What takes the room of rows that are out of sight. */
function fill(body: HTMLElement, height: number, width: number): void {
  const room = element("tr", {"aria-hidden": "true", style: `height: ${height}px`}, element("td", {colspan: width}));
  body.replaceChildren(...(height > 0 ? [room] : []));
}
