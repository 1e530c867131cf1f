import type {Choosing} from "./choices.ts";
import {element} from "./elements.ts";
import {set} from "./state.ts";

/**
 * Choices side by side, of which one is taken: the arrow keys step from one to the next. The choice stands in the address;
 * the first stands for everything.
 */
export function stepsOf({name, label, choices, chosen, all}: Choosing & {all: string}): HTMLElement {
  const steps = [{value: "", label: all}, ...choices].map(({value, label}) => {
    const id = `step-${name}-${value || "all"}`;
    const input = element("input", {type: "radio", name: `step-${name}`, id, value, checked: value === (chosen ?? "")});
    input.addEventListener("change", () => set({[name]: value || null}));
    return element("label", {class: "step", for: id}, input, element("span", {}, label));
  });
  return element("fieldset", {class: "steps"}, element("legend", {}, label), ...steps);
}
