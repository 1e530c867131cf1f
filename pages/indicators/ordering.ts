import {choiceOf} from "../components/choices.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {get, note} from "../components/state.ts";
import {isSort, sorts, type Sort} from "../series/order.ts";

/** The order of a page's charts and table. It stands in the address; a change draws these parts alone anew. */
export interface Ordering {
  control: HTMLElement;
  now: () => Sort;
  /** A part of the page that follows the order. */
  follow: (draw: (sort: Sort) => readonly Node[]) => HTMLElement;
}

/** A control for the order, which the address keeps, and the parts of the page that follow it. */
export function makeOrdering(): Ordering {
  const asked = get("sort");
  let now: Sort = isSort(asked) ? asked : sorts[0];
  const redraws: (() => void)[] = [];
  const control = choiceOf({
    name: "sort",
    label: t("compare.sort"),
    choices: sorts.map((value) => ({value, label: t(`indicators.sort.${value}`)})),
    chosen: now,
    take: (value) => {
      now = isSort(value) ? value : sorts[0];
      note({sort: value});
      for (const redraw of redraws) redraw();
    }
  });
  return {
    control,
    now: () => now,
    follow(draw) {
      const place = element("div", {}, ...draw(now));
      redraws.push(() => place.replaceChildren(...draw(now)));
      return place;
    }
  };
}
