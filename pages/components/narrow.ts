import {changed} from "./state.ts";

const narrow = typeof matchMedia === "function" ? matchMedia("(max-width: 640px)") : null;

/** Whether the window is as narrow as a telephone, where what is long is folded; pages are drawn anew when that changes. */
export const isNarrow = (): boolean => narrow?.matches ?? false;

narrow?.addEventListener("change", changed);
