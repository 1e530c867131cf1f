import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";

/** The smallest letters that are read on paper, 6.5 points in CSS pixels. */
const leastLetters = (6.5 / 72) * 96;

/** By how much a drawing gets smaller at a time. */
const step = 0.04;

/**
 * Draws the charts of a part as much smaller as it takes until it fits, their letters still to be read. False, and all as it
 * was, where that does not do.
 */
export function drawnSmaller(part: HTMLElement, fits: () => boolean): boolean {
  const drawings = [...part.querySelectorAll<SVGSVGElement>(".brief-chart > svg:not(.legend)")].map(sizeOf);
  const least = Math.max(...drawings.map(({letters}) => leastLetters / letters));
  for (let scale = 1 - step; drawings.length > 0 && scale >= least; scale -= step) {
    for (const drawing of drawings) resize(drawing, scale);
    if (fits()) return true;
  }
  for (const drawing of drawings) resize(drawing, 1);
  return false;
}

interface Drawing {
  drawing: SVGSVGElement;
  width: number;
  height: number;
  /** Of its letters, in pixels. */
  letters: number;
}

function sizeOf(drawing: SVGSVGElement): Drawing {
  const [width = 0, height = 0] = ["width", "height"].map((name) => Number(drawing.getAttribute(name)));
  if (!drawing.hasAttribute("viewBox")) drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const letters = Number.parseFloat(getComputedStyle(drawing).fontSize);
  return {drawing, width, height, letters};
}

function resize({drawing, width, height}: Drawing, scale: number): void {
  drawing.setAttribute("width", String(Math.round(width * scale)));
  drawing.setAttribute("height", String(Math.round(height * scale)));
}

/** Rows that a table has at least while other parts are set beside it, and below which it is not worth its room. */
const rows = {beside: 10, least: 3};

/** A table that no pages hold. */
export interface LongTable {
  /** Shows so many of its rows, and says how many there are more. */
  show: (n: number) => void;
  /** How many rows it has with others beside it, and how many by itself. */
  beside: number;
  alone: number;
}

/** The table of a part with the first of its rows, as many as fit; null, and all as it was, where hardly any do. */
export function firstRows(part: HTMLElement, fits: () => boolean): LongTable | null {
  const table = part.querySelector("table");
  if (!table) return null;
  const all = [...table.tBodies].flatMap((body) => [...body.rows].map((row) => ({row, body})));
  const total = all.filter(({row}) => isEntry(row)).length;
  const line = element("p", {class: "brief-rests brief-more"});
  const show = (n: number): void => {
    for (const body of table.tBodies) body.replaceChildren();
    for (const {row, body} of firstOf(all, n)) body.append(row);
    line.textContent = t("place.promised.rest", {n: formatCount(total - n)});
    if (n < total) (table.closest(".scroll") ?? table).after(line);
    else line.remove();
  };
  const alone = mostThatFit({show, beside: 0, alone: total}, fits);
  if (alone < rows.least) show(total);
  return alone < rows.least ? null : {show, beside: Math.min(rows.beside, alone), alone};
}

const isEntry = (row: Element): boolean => !row.matches(".group");

/** The first `n` rows below the headings that they stand under; no heading by itself. */
function firstOf<Row extends {row: Element}>(all: readonly Row[], n: number): readonly Row[] {
  let left = n;
  const end = all.findIndex(({row}) => isEntry(row) && left-- === 0);
  const first = end < 0 ? all : all.slice(0, end);
  const last = first.findLastIndex(({row}) => isEntry(row));
  return first.slice(0, last + 1);
}

/** Shows as many rows of a table as fit, of which `beside` do; gives how many. */
export function mostThatFit({show, beside, alone}: LongTable, fits: () => boolean): number {
  let [least, most] = [beside, alone];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    show(middle);
    if (fits()) least = middle;
    else most = middle - 1;
  }
  show(least);
  return least;
}
