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

function toPaper(): void {
  root?.setAttribute("data-printing", "");
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
