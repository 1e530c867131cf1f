import {element, type Child} from "./elements.ts";

interface Folded {
  holds: (id: string) => boolean;
  fill: () => void;
}

const folded = new WeakMap<HTMLDetailsElement, Folded>();

export interface PartOptions {
  class?: string;
  /** What the part is, and what is in it. */
  summary: readonly Child[];
  /** Whether what has this id is in it, made or not. */
  holds: (id: string) => boolean;
  open?: boolean;
  /** Whether its content is made before it is opened, so that the browser's own search can find what is in it. */
  atOnce?: boolean;
}

/**
 * A part of a page that is folded under what it is and what is in it. Its content is made when it is opened, by hand or
 * by an address that points at something in it.
 */
export function partFold(
  {summary, holds, open = false, atOnce = false, ...rest}: PartOptions,
  content: () => readonly Child[]
): HTMLDetailsElement {
  const fold = element(
    "details",
    {class: ["part", rest.class].filter(Boolean).join(" ")},
    element("summary", {}, ...summary)
  );
  let isFilled = false;
  const fill = (): void => {
    if (isFilled) return;
    isFilled = true;
    fold.append(...content().filter((child) => child !== null));
  };
  fold.addEventListener("toggle", fill);
  folded.set(fold, {holds, fill});
  const isOpen = open || holds(target());
  if (isOpen || atOnce) fill();
  fold.open = isOpen;
  return fold;
}

export interface FoldedPanel {
  id: string;
  title: string;
  /** What is in it. */
  under: string;
  /** Ids of what stands in it. */
  ids?: readonly string[];
}

/** A panel that is folded under its title and what is in it; an address that points at it or into it opens it. */
export function foldedPanel({id, title, under, ids = []}: FoldedPanel, content: () => readonly Child[]): HTMLElement {
  const heading = element("h2", {id: `${id}-title`}, title);
  const holds = (asked: string): boolean => asked === id || ids.includes(asked);
  const fold = partFold({summary: [heading, element("small", {}, ` ${under}`)], holds}, content);
  return element("section", {id, class: "panel folded", "aria-labelledby": `${id}-title`}, fold);
}

/** The id that the address points at; empty without one, or with what is none. */
export function target(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/** Opens the parts that hold what has this id, so that it is there to be shown. */
export function unfoldFor(id: string): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.part")) {
    const known = folded.get(fold);
    if (!known?.holds(id)) continue;
    known.fill();
    fold.open = true;
  }
}
