import {element} from "./elements.ts";
import {formatCount} from "./format.ts";
import {t} from "./i18n.ts";
import {set} from "./state.ts";

/** Something to choose, with how much it would leave. */
export interface Choice {
  value: string;
  label: string;
  count?: number;
}

export interface Choosing {
  /** Name in the address; the id of the control is made of it. */
  name: string;
  label: string;
  choices: readonly Choice[];
  /** What is chosen; null for everything. */
  chosen: string | null;
  /** What stands for everything; without it the first choice stands for nothing chosen. */
  all?: string;
  /** Takes the choice where a part of the page draws itself anew; else the whole page does. */
  take?: (value: string | null) => void;
}

const words = ({label, count}: Choice): string =>
  count === undefined ? label : t("choice.counted", {label, count: formatCount(count)});

/** A list to choose one from, in a form of which the address does not tell. */
export const selectOf = (id: string, choices: readonly Choice[], now: string): HTMLSelectElement =>
  element("select", {id}, ...optionsOf(choices, now));

/** What a list offers; `now` is chosen. */
export const optionsOf = (choices: readonly Choice[], now: string | null): HTMLOptionElement[] =>
  choices.map((choice) => element("option", {value: choice.value, selected: choice.value === now}, words(choice)));

/** A labelled list to choose one from; the choice stands in the address. */
export function choiceOf({name, label, choices, chosen, all, take}: Choosing): HTMLElement {
  const first = all === undefined ? [] : [{value: "", label: all}];
  const options = [...first, ...choices];
  const select = selectOf(`choice-${name}`, options, chosen ?? options[0]?.value ?? "");
  select.addEventListener("change", () => {
    const value = select.value === options[0]?.value ? null : select.value;
    if (take) take(value);
    else set({[name]: value});
  });
  return element("label", {class: "control"}, `${label} `, select);
}

/**
 * A list to add from, and what was added, each with a way out; the values stand in the address, comma between them. `none`
 * is what it says while nothing is chosen: without it, that everything is.
 */
export function choicesOf({
  name,
  label,
  choices,
  chosen,
  none = t("choice.all")
}: Omit<Choosing, "chosen" | "all" | "take"> & {chosen: readonly string[]; none?: string}) {
  const select = element("select", {id: `choice-${name}`});
  const left = choices.filter(({value}) => !chosen.includes(value));
  const first = element("option", {value: ""}, chosen.length === 0 ? none : t("choice.add"));
  select.append(first, ...left.map((choice) => element("option", {value: choice.value}, words(choice))));
  select.addEventListener("change", () => select.value && set({[name]: [...chosen, select.value]}));
  const list = chipsOf(
    label,
    chosen.map((value) => choices.find((choice) => choice.value === value) ?? {value, label: value}),
    (value) => set({[name]: chosen.filter((other) => other !== value)})
  );
  return element("span", {class: "control choices"}, element("label", {}, `${label} `, select), list);
}

/** What is chosen, each with a way out; null while nothing is. */
export function chipsOf(label: string, chosen: readonly Choice[], remove: (value: string) => void): HTMLElement | null {
  if (chosen.length === 0) return null;
  const chips = chosen.map(({value, label}) => chip(label, () => remove(value)));
  return element("ul", {class: "chips", "aria-label": label}, ...chips);
}

function chip(name: string, remove: () => void): HTMLElement {
  const button = element("button", {type: "button", "aria-label": t("compare.remove", {name})}, "×");
  button.addEventListener("click", remove);
  return element("li", {class: "chip"}, name, button);
}
