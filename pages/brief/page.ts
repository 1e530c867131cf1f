import type {Brief} from "../../src/model/brief.ts";
import {element} from "../components/elements.ts";
import {language, t} from "../components/i18n.ts";
import {isBrief} from "../components/pins.ts";
import {changed, set} from "../components/state.ts";
import {afterTyping} from "../components/typing.ts";
import {faultBox, refill} from "../components/waiting.ts";
import {composeBrief} from "./compose.ts";
import type {Desk} from "./controls.ts";
import {desk} from "./desk.ts";
import {change, hold, isOfBrief, openDraft, takeBack, takeUp, type Draft} from "./draft.ts";
import {fitBrief, type Fitted} from "./fit.ts";
import {scaleToFit} from "./scale.ts";

/** The draft stays while language and data change. */
let draft: Draft | null = null;

/** The brief: what it is made of on one side, how it will be printed on the other. */
export function brief(): Node {
  const isFirst = draft === null;
  const open = (draft ??= openDraft());
  if (isFirst && open.brief.lang !== language()) speak(open.brief.lang);
  else if (open.brief.lang !== language()) open.brief = {...open.brief, lang: language()};
  hold(open);
  return page(open);
}

/** Has the page speak the language of a brief; it is drawn anew. */
function speak(lang: Brief["lang"]): void {
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  set({lang}, {replace: true});
}

function page(open: Draft): Node {
  const [side, paper] = [element("div", {class: "brief-side"}), element("div", {class: "brief-paper", tabindex: 0})];
  scaleToFit(paper);
  const said = element("output", {class: "brief-pages"});
  const print = printer(
    paper,
    said,
    (names) => named(side, names),
    (fitted) => lacking(side, fitted)
  );
  deskOf(open, {side, paper, print}).redraw();
  return element(
    "div",
    {class: "brief-page"},
    element("header", {class: "head"}, element("h1", {}, t("brief.title")), element("p", {}, t("brief.intro"))),
    element("div", {class: "brief-desk"}, side, element("div", {class: "brief-preview"}, said, paper))
  );
}

/** The two sides of the page, and what sets a brief on the paper. */
interface Sides {
  side: HTMLElement;
  paper: HTMLElement;
  print: (brief: Brief) => Promise<void>;
}

/** What the composing side does to the page: the paper follows each change, that of words after a pause. */
function deskOf(open: Draft, {side, paper, print}: Sides): Desk {
  const printing = afterTyping(() => void print(open.brief));
  const redraw = (): void => {
    printing.cancel();
    refill(side, desk(open, tools));
    void print(open.brief);
  };
  const tools: Desk = {
    brief: () => open.brief,
    change: (edit, {quietly = false} = {}) => {
      change(open, edit(open.brief), quietly ? document.activeElement?.id : "");
      if (!quietly) return redraw();
      side.querySelector("#brief-undo")?.removeAttribute("disabled");
      printing.soon();
    },
    takeBack: () => {
      takeBack(open);
      redraw();
    },
    speak,
    redraw,
    sheet: () => paper.querySelector<HTMLElement>(".brief-sheet[data-ready]")
  };
  return tools;
}

/** Calls the items of the composing side as they are called on paper. */
function named(side: HTMLElement, names: ReadonlyMap<number, string>): void {
  for (const [at, name] of names) side.querySelector(`#brief-item-${at}-name`)?.replaceChildren(name);
}

/** Says on the composing side of what the pages do not hold that they do not, and what helps. */
function lacking(side: HTMLElement, {left, never}: Fitted): void {
  for (const said of side.querySelectorAll<HTMLElement>(".brief-lacking")) {
    const part = left.find(({dataset}) => said.id === `brief-item-${dataset["item"]}-lacking`);
    said.hidden = part === undefined;
    said.textContent = part ? t(never.includes(part) ? "brief.lacking.never" : "brief.lacking") : "";
  }
}

/** What sets a brief on paper, as the latest that asks wants it; the sheet before stays until then. */
function printer(
  paper: HTMLElement,
  said: HTMLElement,
  tell: (names: ReadonlyMap<number, string>) => void,
  lack: (fitted: Fitted) => void
): (brief: Brief) => Promise<void> {
  let turn = 0;
  return async function print(brief: Brief): Promise<void> {
    const mine = ++turn;
    paper.setAttribute("aria-busy", "true");
    const again = (): void => void print(brief);
    const sheet = await composeBrief(brief).catch((error: unknown) => faultBox(error, again));
    if (mine !== turn) return;
    paper.replaceChildren(sheet);
    paper.removeAttribute("aria-busy");
    if (!sheet.matches(".brief-sheet")) return;
    tell(namesIn(sheet));
    await document.fonts.ready;
    const fitted = fitBrief(sheet, brief.template);
    const {left, pages} = fitted;
    lack(fitted);
    const rest = left.length === 0 ? "" : t("brief.pages.left", {n: left.length});
    said.textContent = `${t("brief.pages", {n: pages})}${rest}`;
    sheet.dataset["ready"] = "";
  };
}

/** What the items of a sheet are called, by their places. */
const namesIn = (sheet: HTMLElement): Map<number, string> =>
  new Map(
    [...sheet.querySelectorAll<HTMLElement>("[data-item]")].map((part) => [
      Number(part.dataset["item"]),
      part.querySelector("h2")?.textContent ?? ""
    ])
  );

/** What was pinned elsewhere while the page was open or put away; of two windows that speak differently, the latest is heard. */
function again(): void {
  if (draft) takeUp(draft);
  if (draft && draft.brief.lang !== language()) speak(draft.brief.lang);
  else changed();
}

addEventListener("storage", ({key}) => isBrief(key) && again());
addEventListener("pageshow", ({persisted}) => persisted && again());
addEventListener("hashchange", () => {
  if (!isOfBrief(location.hash)) return;
  draft = null;
  changed();
});
