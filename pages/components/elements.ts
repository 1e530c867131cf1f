import {redrawForPrint} from "./print.ts";

export type Child = Node | string | null;
export type Attributes = Record<string, string | number | boolean | null>;

/** An element with attributes and children; null stands for nothing, `true` for an attribute without a value. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export interface PanelOptions {
  /** Id of the part, to link to. */
  id: string;
  /** The question or the finding, in a sentence. */
  title: string;
  /** Period, unit, level of comparison. */
  under?: string;
  /** What to be careful about, and what is missing. */
  notes?: readonly (string | Node)[];
}

/** Things one after another with a mark between them. */
export const joined = <Thing>(things: readonly Thing[], mark: string): (Thing | string)[] =>
  things.flatMap((thing, i) => (i === 0 ? [thing] : [mark, thing]));

/** A part of a page: title, what it is about, content, notes. */
export function panel({id, title, under, notes = []}: PanelOptions, ...content: readonly Child[]): HTMLElement {
  const heading = element(
    "header",
    {},
    element("h2", {id: `${id}-title`}, title),
    under ? element("p", {}, under) : null
  );
  const foot = notes.length ? element("footer", {}, ...notes.map((note) => element("p", {}, note))) : null;
  return element("section", {id, class: "panel", "aria-labelledby": `${id}-title`}, heading, ...content, foot);
}

/** What is folded under its summary, made when it is opened for the first time. */
export function fold(attributes: Attributes, summary: Child, content: () => readonly Child[]): HTMLDetailsElement {
  const made = element("details", attributes, element("summary", {}, summary));
  made.addEventListener("toggle", () => made.append(...content().filter((child) => child !== null)), {once: true});
  return made;
}

/** What draws a place for its width, unless it is hidden or as wide as the last time. */
export function drawerOf(place: HTMLElement, draw: (width: number) => Node): () => void {
  let drawn = 0;
  return () => {
    const width = Math.floor(place.clientWidth);
    if (width === 0 || width === drawn) return;
    drawn = width;
    place.replaceChildren(draw(width));
  };
}

/** A place whose drawing follows its width. */
export function fitted(draw: (width: number) => Element): HTMLElement {
  const place = element("div", {class: "fitted"});
  const redraw = drawerOf(place, draw);
  new ResizeObserver(redraw).observe(place);
  redrawForPrint(place, redraw);
  return place;
}
