import {t} from "../components/i18n.ts";

/** In milliseconds for which a page may be held without drawing anything or listening to anybody. */
const longest = 10_000;

/** Turns after which the clock is looked at. */
const some = 64;

let turns = 0;
let began: number | null = null;

/** Is called with each turn of a loop in a cell. Throws where the cells have held the page for too long without a pause. */
export function turn(): void {
  turns++;
  if (turns % some !== 0) return;
  if (began === null) {
    began = performance.now();
    // It runs once the page is free again.
    setTimeout(() => (began = null));
  } else if (performance.now() - began > longest) {
    throw new RangeError(t("notebook.endless", {n: longest / 1000}));
  }
}
