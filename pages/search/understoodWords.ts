import {chipsOf} from "../components/choices.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {type Asked, lookFor, toggle} from "./address.ts";
import type {FacetNames} from "./facetPanel.ts";

/** The words of a query that narrow it down: what each is taken for, with a way out, and the way to look for it instead. */
export function understoodWords(wanted: Asked, names: FacetNames): HTMLElement {
  const chips = wanted.understood.map(({word, facet, value}) => ({
    value: word,
    label: t("search.understood", {facet: t(`search.facet.${facet}`), value: names[facet](value)})
  }));
  const remove = (word: string): void => {
    const one = wanted.understood.find((other) => other.word === word);
    if (one) toggle(one.facet, one.value, wanted);
  };
  const others = wanted.understood.map((one) => {
    const button = element("button", {type: "button"}, t("search.asText", {word: one.word}));
    button.addEventListener("click", () => lookFor(one));
    return button;
  });
  return element("div", {class: "search-understood"}, chipsOf(t("search.narrowed"), chips, remove), ...others);
}
