import {changed} from "./state.ts";

const narrow = typeof matchMedia === "function" ? matchMedia("(max-width: 640px)") : null;

/** Whether the window is as narrow as a telephone, where what is long is folded; pages are drawn anew when that changes. */
export const isNarrow = (): boolean => narrow?.matches ?? false;

// A page on its way to the printer is as wide as the paper: drawn anew then, it would be printed empty.
let isPrinting = false;
let isDrawnNarrow = isNarrow();
function follow(): void {
  if (isPrinting || isNarrow() === isDrawnNarrow) return;
  isDrawnNarrow = isNarrow();
  changed();
}
if (narrow) {
  addEventListener("beforeprint", () => (isPrinting = true));
  addEventListener("afterprint", () => (isPrinting = false));
  narrow.addEventListener("change", follow);
}
