import {redrawForPrint} from "../components/print.ts";

/** Gives the drawing of a place for its width in pixels. */
type Draw = (width: number) => Node;

/**
 * Draws a place when it comes near the window, and again when its width changes, so that a page of fifty charts costs
 * what is looked at. Printing draws them all.
 */
export function near(place: HTMLElement, height: number, draw: Draw): void {
  let drawn = 0;
  const redraw = (): void => {
    const width = Math.floor(place.clientWidth);
    if (width === 0 || width === drawn) return;
    drawn = width;
    place.replaceChildren(draw(width));
    place.style.minHeight = "";
  };
  let started = false;
  const start = (): void => {
    if (started) return redraw();
    started = true;
    sight.disconnect();
    redraw();
    new ResizeObserver(redraw).observe(place);
  };
  const sight = new IntersectionObserver((entries) => entries.some(({isIntersecting}) => isIntersecting) && start(), {
    rootMargin: "400px"
  });
  place.style.minHeight = `${height}px`;
  redrawForPrint(place, start);
  sight.observe(place);
}
