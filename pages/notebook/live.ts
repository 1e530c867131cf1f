import {element} from "../components/elements.ts";
import {states} from "../components/state.ts";

/** What `draw` makes, made anew when colours change. */
export function redrawn(draw: () => readonly Node[]): HTMLElement {
  const place = element("div", {class: "tool"}, ...draw());
  states.addEventListener("change", () => place.replaceChildren(...draw()));
  return place;
}
