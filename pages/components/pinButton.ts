import type {BriefItem} from "../../src/model/brief.ts";
import {saying} from "./actions.ts";
import {element} from "./elements.ts";
import {t} from "./i18n.ts";
import {pinned} from "./pinCount.ts";
import {link} from "./state.ts";

export interface PinButton {
  button: HTMLButtonElement;
  /** Has the button say what it does now. */
  refresh: () => void;
}

/** What keeps pins is fetched when somebody pins, or has pinned. */
const keeper = () => import("./pins.ts");

/** A button that pins what `item` gives to the brief, and takes it out again; `said` tells, and offers the way on or back. */
export function pinButton(item: () => BriefItem, said: HTMLOutputElement): PinButton {
  const button = element("button", {type: "button", class: "pin", "aria-pressed": "false"}, t("pin.add"));
  const show = (isPinned: boolean): void => {
    button.setAttribute("aria-pressed", String(isPinned));
    button.textContent = t(isPinned ? "pin.remove" : "pin.add");
  };
  const toggle = async (): Promise<void> => {
    const {isPinned, pin, unpin} = await keeper();
    const one = item();
    if (isPinned(one)) tellRemoved(said, unpin(one), show);
    else tellPinned(said, pin(one), show);
  };
  button.addEventListener("click", () => void toggle());
  const refresh = async (): Promise<void> => show(pinned() > 0 && (await keeper()).isPinned(item()));
  return {button, refresh: () => void refresh()};
}

/** Says that something was pinned, or could not be, with the way to the brief. */
function tellPinned(said: HTMLOutputElement, isDone: boolean, show: (isPinned: boolean) => void): void {
  const words = t(isDone ? "pin.added" : "pin.forbidden");
  said.replaceChildren(words, " ", element("a", {href: link("brief")}, t("pin.open")));
  show(isDone);
}

/** Says that something was taken out, with the way to have it back. */
function tellRemoved(said: HTMLOutputElement, back: () => boolean, show: (isPinned: boolean) => void): void {
  const undo = element("button", {type: "button", class: "undo"}, t("pin.undo"));
  undo.addEventListener("click", () => {
    show(back());
    said.replaceChildren(t("pin.added"));
  });
  said.replaceChildren(t("pin.removed"), " ", undo);
  show(false);
}

/** The tools of a part of a page, and among them a button that pins what `item` gives. */
export function withPin(tools: HTMLElement, item: () => BriefItem): HTMLElement {
  const said = tools.querySelector("output") ?? saying();
  const {button, refresh} = pinButton(item, said);
  refresh();
  said.before(button);
  return tools;
}
