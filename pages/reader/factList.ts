import type {Catalogue, PageFact} from "../components/data.ts";
import {unsureWords} from "../figures/doubts.ts";
import {readBy} from "../figures/readings.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {nameOf, t} from "../components/i18n.ts";
import {groupBy} from "../../src/model/group.ts";
import {footingLabel, indicatorOf} from "../figures/wording.ts";

/** The facts of a report beside its text. */
export interface FactList {
  element: HTMLElement;
  /** Facts in the order of the list: what j and k walk along. */
  order: readonly PageFact[];
  select: (id: string | null) => void;
}

export type Order = "family" | "text";

/** The facts grouped by family, in the catalogue's order, or in the order of the text. */
export function factList(
  facts: readonly PageFact[],
  order: Order,
  catalogue: Catalogue,
  open: (fact: PageFact) => void
): FactList {
  const groups = order === "text" ? [{name: "", facts: [...facts]}] : families(facts, catalogue);
  const buttons = new Map<string, HTMLElement>();
  const sections = groups.map(({name, facts}) => {
    const items = facts.map((fact) => {
      const button = factButton(fact, catalogue, open);
      buttons.set(fact.id, button);
      return element("li", {}, button);
    });
    const heading = name === "" ? null : element("h3", {}, name, element("small", {}, ` ${formatCount(facts.length)}`));
    return element("section", {}, heading, element("ul", {}, ...items));
  });
  let current: HTMLElement | undefined;
  return {
    element: element(
      "div",
      {class: "fact-list"},
      ...(facts.length ? sections : [element("p", {class: "note"}, t("reader.noFacts"))])
    ),
    order: groups.flatMap(({facts}) => facts),
    select: (id) => {
      current?.removeAttribute("aria-current");
      current = buttons.get(id ?? "");
      current?.setAttribute("aria-current", "true");
      const list = current?.closest(".reader-list");
      if (current && list) keepInSight(current, list);
    }
  };
}

/** Scrolls the list alone, never the page: the text is what the reader looks at. */
function keepInSight(item: HTMLElement, list: Element): void {
  const [inner, outer] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top + 40) list.scrollTop -= outer.top + 40 - inner.top;
  else if (inner.bottom > outer.bottom - 40) list.scrollTop += inner.bottom - outer.bottom + 40;
}

function families(facts: readonly PageFact[], catalogue: Catalogue): {name: string; facts: PageFact[]}[] {
  const groups = groupBy(facts, ({family}) => family ?? "");
  const known = catalogue.families.flatMap((family) => {
    const own = groups.get(family.id);
    return own ? [{name: nameOf(family), facts: own}] : [];
  });
  const ids = new Set(catalogue.families.map(({id}) => id));
  const rest = [...groups].filter(([id]) => !ids.has(id)).flatMap(([, own]) => own);
  return rest.length ? [...known, {name: t("compare.noFamilyName"), facts: rest}] : known;
}

function factButton(fact: PageFact, catalogue: Catalogue, open: (fact: PageFact) => void): HTMLElement {
  const value = element("span", {class: "fact-value", "data-role": fact.role}, footingLabel(fact, catalogue));
  const what = element(
    "span",
    {class: "fact-what"},
    [fact.scope, indicatorOf(fact, catalogue)].filter(Boolean).join(" · ")
  );
  const unsure = unsureWords(fact);
  const doubt = unsure === "" ? null : element("span", {class: "doubt", title: unsure}, " ?");
  const button = element(
    "button",
    {type: "button", "data-list-fact": fact.id, title: readBy(fact)},
    what,
    value,
    doubt
  );
  button.addEventListener("click", () => open(fact));
  return button;
}
