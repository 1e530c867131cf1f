import {element} from "./elements.ts";
import {formatCount} from "./format.ts";
import {t} from "./i18n.ts";
import {get, set} from "./state.ts";

/** The page that the address asks for under `name`, from 1, at most `pages`. */
function pageNow(name: string, pages: number): number {
  const asked = Number(get(name));
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, Math.max(1, pages)) : 1;
}

/** One page of a long list, and the way to the others when there are any. */
export function paged<T>(items: readonly T[], size: number, name: string): {shown: T[]; pager: HTMLElement | null} {
  const pages = Math.ceil(items.length / size);
  const page = pageNow(name, pages);
  return {shown: items.slice((page - 1) * size, page * size), pager: pages > 1 ? pager(name, page, pages) : null};
}

/** Buttons to the page before and after; the page stands in the address under `name`. */
export function pager(name: string, page: number, pages: number, moved: () => void = () => {}): HTMLElement {
  const step = (to: number, way: "previous" | "next"): HTMLButtonElement => {
    const button = element("button", {type: "button", id: `${name}-${way}`, disabled: to < 1 || to > pages});
    button.append(t(`pager.${way}`));
    button.addEventListener("click", () => {
      set({[name]: to === 1 ? null : String(to)});
      moved();
    });
    return button;
  };
  return element(
    "nav",
    {class: "pager", "aria-label": t("pager.pages")},
    step(page - 1, "previous"),
    element("span", {}, t("pager.page", {page: formatCount(page), pages: formatCount(pages)})),
    step(page + 1, "next")
  );
}
