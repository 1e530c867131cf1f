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
}

/**
 * A part of a page that is folded under what it is and what is in it. Its content is made when it is opened, by hand or
 * by an address that points at something in it.
 */
export function partFold(
  {summary, holds, open = false, ...rest}: PartOptions,
  content: () => readonly Child[]
): HTMLElement {
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
  if (open || holds(target())) {
    fill();
    fold.open = true;
  }
  return fold;
}

/** The id that the address points at; empty without one. */
export const target = (): string => decodeURIComponent(location.hash.slice(1));

/** Opens the parts that hold what has this id, so that it is there to be shown. */
export function unfoldFor(id: string): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.part")) {
    const known = folded.get(fold);
    if (!known?.holds(id)) continue;
    known.fill();
    fold.open = true;
  }
}
