import type {OwnWords} from "../../src/model/ownWords.ts";
import {element} from "./elements.ts";
import {target, unfoldFor} from "./folds.ts";
import {changed, states} from "./state.ts";
import {composed} from "./typing.ts";
import {faultBox, refill, waiter} from "./waiting.ts";
import {speakPageLanguage} from "./words.ts";

/** Makes the page's content from the address and the data. Called again whenever either changes, or the language. */
export type Draw = () => Promise<Node> | Node;

/**
 * The place in a page where `draw` draws. The old content stays until the new is ready, and the page says so when that takes;
 * the focus stays on the control with the same id, with what is being typed there. A fault is shown in words, in place of the
 * content, with a way to try again. A page that has words of its own names itself.
 */
export function mount(draw: Draw, ...own: OwnWords[]): HTMLElement {
  const place = element("div", {class: "page", "aria-busy": "true"});
  const wait = waiter(place);
  place.append(wait.status);
  let turn = 0;
  let isFirst = true;
  const redraw = async (): Promise<void> => {
    const mine = ++turn;
    wait.start();
    const content = await drawn(draw, own);
    await composed();
    if (mine !== turn) return;
    refill(place, wait.status, content);
    wait.end();
    // The browser looked for the target before there was any content.
    if (isFirst) showTarget();
    isFirst = false;
  };
  states.addEventListener("change", redraw);
  void redraw();
  return place;
}

async function drawn(draw: Draw, own: readonly OwnWords[]): Promise<Node> {
  try {
    await speakPageLanguage(...own);
    return await draw();
  } catch (error) {
    return faultBox(error, changed);
  }
}

/** Brings what the address points to (`#id`) into view, unfolding what it is folded into. */
function showTarget(): void {
  unfoldFor(target());
  const shown = document.getElementById(target());
  if (!shown) return;
  for (let fold = shown.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  shown.scrollIntoView();
}

if (typeof addEventListener === "function") addEventListener("hashchange", showTarget);
