import {t} from "./i18n.ts";
import {states} from "./state.ts";
import {speakPageLanguage} from "./words.ts";

/** Makes the page's content from the address and the data. Called again whenever either changes, or the language. */
export type Draw = () => Promise<Node> | Node;

/**
 * The place in a page where `draw` draws. The old content stays until the new is ready; the focus stays on the control
 * with the same id. A fault is shown in words, in place of the content.
 */
export function mount(draw: Draw): HTMLElement {
  const place = document.createElement("div");
  place.className = "page";
  place.setAttribute("aria-busy", "true");
  let turn = 0;
  const redraw = async (): Promise<void> => {
    const mine = ++turn;
    const content = await drawn(draw);
    if (mine === turn) replace(place, content);
  };
  states.addEventListener("change", redraw);
  void redraw();
  return place;
}

async function drawn(draw: Draw): Promise<Node> {
  try {
    await speakPageLanguage();
    return await draw();
  } catch (error) {
    return fault(error);
  }
}

function fault(error: unknown): HTMLElement {
  const box = document.createElement("p");
  box.className = "fault";
  box.setAttribute("role", "alert");
  box.textContent = t("page.fault", {reason: error instanceof Error ? error.message : String(error)});
  return box;
}

function replace(place: HTMLElement, content: Node): void {
  const focused = document.activeElement;
  const id = focused && place.contains(focused) ? focused.id : "";
  const isFirst = place.hasAttribute("aria-busy");
  place.replaceChildren(content);
  place.removeAttribute("aria-busy");
  if (id) document.getElementById(id)?.focus({preventScroll: true});
  // The browser looked for the target before there was any content.
  if (isFirst) showTarget();
}

/** Brings what the address points to (`#id`) into view, unfolding what it is folded into. */
function showTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  target.scrollIntoView();
}

if (typeof addEventListener === "function") addEventListener("hashchange", showTarget);
