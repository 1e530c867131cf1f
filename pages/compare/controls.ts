import {choiceOf} from "../components/choices.ts";
import type {Catalogue} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {nameOf, t} from "../components/i18n.ts";
import {get} from "../components/state.ts";

/** Policy domain and level of comparison. */
export function narrowing({domains}: Catalogue): HTMLElement {
  const all = t("compare.all");
  const held = domains.filter(({facts}) => facts > 0).map((domain) => ({value: domain.id, label: nameOf(domain)}));
  const levels = (["1", "2"] as const).map((value) => ({value, label: t(`compare.level.${value}`)}));
  return element(
    "p",
    {class: "controls"},
    choiceOf({name: "domain", label: t("compare.domain"), choices: held, chosen: get("domain"), all}),
    choiceOf({name: "level", label: t("compare.level"), choices: levels, chosen: get("level"), all})
  );
}
