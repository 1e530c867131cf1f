import {element} from "../components/elements.ts";
import {target} from "../components/folds.ts";
import {t} from "../components/i18n.ts";
import {get, note} from "../components/state.ts";

/** The ways to look at a figure. */
const views = ["chart", "table", "map"] as const;
export type ViewName = (typeof views)[number];

/** The views of a figure, the one that it shows unasked first. */
export type Offered = readonly [ViewName, ...ViewName[]];

/**
 * The view that the address asks for of a figure: `view=map` is of the figure behind the `#`, of all where none stands there.
 * A figure that has no such view shows its first.
 */
function askedView(id: string, offered: Offered): ViewName {
  const named = target();
  const asked = offered.find((view) => view === get("view"));
  return asked && (named === "" || named === id) ? asked : offered[0];
}

/** What the address says of a view; nothing of a chart. */
export const viewParameter = (view: ViewName): string | null => (view === "chart" ? null : view);

/** Buttons for the views of a figure; the one that is open is pressed, and stands in the address. */
export function viewSwitch(id: string, offered: Offered, open: (view: ViewName) => void): HTMLElement {
  const buttons = offered.map((view) => {
    const button = element("button", {type: "button", "data-view": view}, t(`figure.${view}`));
    button.addEventListener("click", () => {
      show(view);
      note({view: view === offered[0] ? null : view}, id);
    });
    return button;
  });
  function show(view: ViewName): void {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset["view"] === view));
    open(view);
  }
  show(askedView(id, offered));
  return element("span", {class: "views", role: "group", "aria-label": t("figure.views")}, ...buttons);
}
