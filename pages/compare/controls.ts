import type {Catalogue} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {nameOf, t} from "../components/i18n.ts";
import {get, set} from "../components/state.ts";

interface Option {
  value: string;
  label: string;
}

/** A labelled list to choose from; what is chosen stands in the address under `name`. */
export function choiceOf(name: string, label: string, options: readonly Option[]): HTMLElement {
  const now = get(name) ?? options[0]?.value ?? "";
  const select = element("select", {id: `compare-${name}`});
  select.append(...options.map(({value, label}) => element("option", {value, selected: value === now}, label)));
  select.addEventListener("change", () => set({[name]: select.value === options[0]?.value ? null : select.value}));
  return element("label", {class: "control"}, `${label} `, select);
}

/** Policy domain and level of comparison. */
export function narrowing({domains}: Catalogue): HTMLElement {
  const all = {value: "", label: t("compare.all")};
  const held = domains.filter(({facts}) => facts > 0).map((domain) => ({value: domain.id, label: nameOf(domain)}));
  const levels = (["1", "2"] as const).map((value) => ({value, label: t(`compare.level.${value}`)}));
  return element(
    "p",
    {class: "controls"},
    choiceOf("domain", t("compare.domain"), [all, ...held]),
    choiceOf("level", t("compare.level"), [all, ...levels])
  );
}
