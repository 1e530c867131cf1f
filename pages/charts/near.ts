import {drawerOf} from "../components/elements.ts";
import {redrawForPrint} from "../components/print.ts";

/**
 * Draws a place when it comes near the window, and again when its width changes, so that a page of fifty charts costs
 * what is looked at. Printing draws them all.
 */
export function near(place: HTMLElement, height: number, draw: (width: number) => Node): void {
  const redraw = drawerOf(place, (width) => {
    place.style.minHeight = "";
    return draw(width);
  });
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
