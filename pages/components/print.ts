import {t} from "./i18n.ts";

/** What is drawn in a place for its width, and how to draw it again. */
const places = new Map<HTMLElement, () => void>();

const root = typeof document === "undefined" ? null : document.documentElement;

/**
 * Draws a place anew when the page goes to print, laid out as wide as the paper, so that letters keep their size and
 * nothing is left out that the window has not shown yet. What watches its width draws it for the window again.
 */
export function redrawForPrint(place: HTMLElement, redraw: () => void): void {
  places.set(place, redraw);
}

/** What is folded is left out on paper, and its line says so. */
function nameFolded(): void {
  for (const summary of document.querySelectorAll<HTMLElement>("details:not([open]) > summary"))
    summary.dataset["folded"] = t("print.folded");
}

function toPaper(): void {
  root?.setAttribute("data-printing", "");
  nameFolded();
  document.getElementById("observablehq-footer")?.setAttribute("data-address", location.href);
  for (const [place, redraw] of places) {
    if (place.isConnected) redraw();
    else places.delete(place);
  }
}

if (root) {
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", () => root.removeAttribute("data-printing"));
}
