import {optionsOf, selectOf} from "../../components/choices.ts";
import type {Catalogue} from "../../components/data.ts";
import {element} from "../../components/elements.ts";
import {t, term} from "../../components/i18n.ts";
import {fieldOf, wordsOf} from "./fields.ts";
import type {Matter} from "./matter.ts";
import {fieldName} from "./said.ts";

/** What somebody writes into or chooses from. */
export type Control = HTMLInputElement | HTMLSelectElement;

/** A control under its name. */
export const labelled = (name: string, control: Control, ...more: readonly HTMLElement[]): HTMLElement =>
  element("label", {class: "correct-field"}, element("span", {}, name), control, ...more);

/** The control of a field, with what was read in it, and its label. */
export function fieldControl(name: string, {of, meaning}: Matter, catalogue: Catalogue): [Control, HTMLElement] {
  const {choices, likely} = fieldOf(of, name);
  const words = wordsOf(meaning[name]);
  const id = `correct-${name}`;
  if (choices) {
    const offered = choices(catalogue);
    const isOpen = name in meaning || offered.some(({value}) => value === "");
    const select = selectOf(id, isOpen ? offered : [{value: "", label: t("correct.nothing")}, ...offered], words);
    return [select, labelled(fieldName(of, name), select)];
  }
  const input = element("input", {
    id,
    value: words,
    autocomplete: "off",
    list: likely ? `${id}-list` : null,
    placeholder: hintOf(name)
  });
  const list = likely ? [element("datalist", {id: `${id}-list`}, ...optionsOf(likely(), null))] : [];
  return [input, labelled(fieldName(of, name), input, ...list)];
}

/** How to write it down, where that is not plain. */
function hintOf(name: string): string | null {
  const hint = term("correct.hint", name);
  return hint === name ? null : hint;
}
