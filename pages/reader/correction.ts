import type {Span} from "../../src/model/span.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {get, note} from "../components/state.ts";
import {fetched} from "../components/waiting.ts";
import type {Finding} from "./findings.ts";
import type {Context, Report} from "./view.ts";

/**
 * A button that opens a form about something that was read, or about a stretch where something was passed over. The form is
 * fetched then; it is open from the start where the address says so (`correct=`, with what it is about).
 */
export function correction(about: Finding | Span, report: Report, context: Context, label?: string): HTMLElement {
  const of = "of" in about ? about.of : "add";
  const button = element(
    "button",
    {type: "button", id: `correct-this-${of}`, "aria-expanded": "false", "aria-keyshortcuts": "Escape"},
    label ?? t(`reader.correct.${of}`)
  );
  const place = element("div");
  const show = (isOpen: boolean): void => {
    button.setAttribute("aria-expanded", String(isOpen));
    place.replaceChildren(
      ...(isOpen
        ? [fetched(async () => [await (await import("./correct/open.ts")).openForm(about, report, context)])]
        : [])
    );
  };
  const turn = (isOpen: boolean): void => {
    note({correct: isOpen ? of : null});
    show(isOpen);
  };
  button.addEventListener("click", () => turn(button.getAttribute("aria-expanded") !== "true"));
  place.addEventListener("keydown", ({key}) => {
    if (key !== "Escape") return;
    turn(false);
    button.focus();
  });
  if (get("correct") === of) show(true);
  return element("div", {class: "correction"}, element("p", {class: "tools"}, button), place);
}
