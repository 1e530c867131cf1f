import {element} from "./elements.ts";
import {t} from "./i18n.ts";

/** A part of a page, and the words of the way to it. */
export interface Way {
  /** Id of the part. */
  id: string;
  way: string;
}

/** The ways to the parts of a long page, under its head. */
export const waysTo = (parts: readonly Way[]): HTMLElement =>
  element(
    "nav",
    {class: "parts", "aria-label": t("page.parts")},
    element("ul", {}, ...parts.map(({id, way}) => element("li", {}, element("a", {href: `#${id}`}, way))))
  );

/** The ways to panels, each by its title. */
export const waysToPanels = (panels: readonly HTMLElement[]): HTMLElement =>
  waysTo(panels.map((one) => ({id: one.id, way: one.querySelector("h2")?.textContent ?? one.id})));
