import {briefTemplates, type Brief} from "../../src/model/brief.ts";
import {languages} from "../../src/model/words.ts";
import {choiceOf} from "../components/choices.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {keepBrief, keptBrief} from "../components/pins.ts";
import type {Draft} from "./draft.ts";
import {button, withWords, words, type Desk} from "./controls.ts";
import {itemList} from "./itemList.ts";
import {saving} from "./saving.ts";
import {start} from "./start.ts";

/** The composing side: what the brief is about, what stands in it, and the ways to take it along. */
export const desk = (draft: Draft, tools: Desk): HTMLElement =>
  element(
    "div",
    {},
    ...told(draft, tools),
    start(draft.brief, tools),
    shape(draft.brief, tools),
    words({id: "brief-title", label: t("own.title"), now: draft.brief.title, rows: 1}, (title) =>
      tools.change((brief) => withWords(brief, {title}), {quietly: true})
    ),
    words({id: "brief-summary", label: t("brief.summary"), now: draft.brief.summary, rows: 3}, (summary) =>
      tools.change((brief) => withWords(brief, {summary}), {quietly: true})
    ),
    itemList(draft.brief, tools),
    element("p", {class: "tools"}, noteButton(tools), undoButton(draft, tools)),
    saving(draft, tools)
  );

/** What went wrong, and whose brief it is where it is not the one of this browser. */
function told(draft: Draft, {redraw, takeBack}: Desk): HTMLElement[] {
  const fault = draft.fault === "" ? [] : [element("p", {class: "fault", role: "alert"}, draft.fault)];
  if (draft.isKept) return fault;
  const own = keptBrief();
  const keep = button("brief-keep", t("brief.keep"), () => {
    draft.isKept = keepBrief(draft.brief);
    draft.fault = draft.isKept ? "" : t("brief.storage");
    // What the browser held until now can be had again.
    draft.before = [own, ...draft.before];
    redraw();
  });
  const open = button("brief-own", t("brief.openOwn", {n: own.items.length}), () => {
    draft.before = [...draft.before, own];
    draft.isKept = true;
    takeBack();
  });
  const words = element("p", {}, t("brief.foreign"), " ");
  words.append(keep, " ", ...(own.items.length > 0 ? [open] : []));
  return [...fault, element("div", {class: "brief-foreign", role: "status"}, words)];
}

/** Template and language. */
const shape = ({template, lang}: Brief, {change, speak}: Desk): HTMLElement =>
  element(
    "p",
    {class: "controls"},
    choiceOf({
      name: "template",
      label: t("brief.template"),
      choices: briefTemplates.map((value) => ({value, label: t(`brief.template.${value}`)})),
      chosen: template,
      take: (value) =>
        change((brief) => ({...brief, template: briefTemplates.find((one) => one === value) ?? briefTemplates[0]}))
    }),
    choiceOf({
      name: "brief-lang",
      label: t("brief.language"),
      choices: languages.map((value) => ({value, label: t(`brief.language.${value}`)})),
      chosen: lang,
      take: (value) => speak(languages.find((one) => one === value) ?? languages[0])
    })
  );

const noteButton = ({change}: Desk): HTMLElement =>
  button("brief-add-note", t("brief.addNote"), () =>
    change((brief) => ({...brief, items: [...brief.items, {kind: "note", text: t("brief.newNote")}]}))
  );

const undoButton = ({before}: Draft, {takeBack}: Desk): HTMLElement =>
  button("brief-undo", t("pin.undo"), takeBack, before.length === 0);
