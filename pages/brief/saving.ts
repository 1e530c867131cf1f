import type {Brief} from "../../src/model/brief.ts";
import {drawingOf} from "../charts/picture.ts";
import {actionRow, copied, saved, type Action} from "../components/actions.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import type {Desk} from "./controls.ts";
import {addressOf, faultWords, type Draft} from "./draft.ts";
import {briefHtml} from "./html.ts";
import {stateOf} from "./state.ts";

/** Name of the files of a brief, without their ending. */
const fileName = "reform-ledger-brief";

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The ways to take a brief along, and to open one from a file. */
export function saving(draft: Draft, desk: Desk): HTMLElement {
  const ways: Action[] = [
    {id: "brief-print", label: t("brief.print"), run: async () => (sheetOf(desk), print(), "")},
    {id: "brief-docx", label: t("brief.docx"), run: () => asWord(sheetOf(desk))},
    {id: "brief-html", label: t("brief.html"), run: async () => asHtml(sheetOf(desk))},
    {id: "brief-file", label: t("brief.file"), run: () => asFile(sheetOf(desk), draft.brief)},
    {id: "brief-link", label: t("save.link"), run: () => copied(addressOf(draft.brief))}
  ];
  const row = actionRow(ways);
  row.append(opener(draft, desk));
  return row;
}

function sheetOf({sheet}: Desk): HTMLElement {
  const made = sheet();
  if (!made) throw new Error(t("wait.now"));
  return made;
}

const asHtml = (sheet: HTMLElement): string =>
  saved(`${fileName}.html`, new Blob([briefHtml(sheet)], {type: "text/html"}));

async function asWord(sheet: HTMLElement): Promise<string> {
  const {briefDocx} = await import("./docx.ts");
  const bytes = await briefDocx(sheet, drawingOf);
  return saved(`${fileName}.docx`, new Blob([new Uint8Array(bytes)], {type: word}));
}

async function asFile(sheet: HTMLElement, brief: Brief): Promise<string> {
  const [{briefYaml}, state] = await Promise.all([import("./file.ts"), stateOf(sheet, brief)]);
  return saved(`${fileName}.yml`, new Blob([briefYaml(brief, state)], {type: "application/yaml"}));
}

/** A box that opens a file; one that holds no brief leaves everything as it is, and says what is wrong where. */
function opener(draft: Draft, {change, redraw}: Desk): HTMLElement {
  const input = element("input", {type: "file", id: "brief-open", accept: ".yml,.yaml,.json"});
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    try {
      const {readBrief} = await import("./file.ts");
      const opened = readBrief(await file.text());
      draft.fault = "";
      change(() => opened);
    } catch (error) {
      draft.fault = t("brief.file.unread", {file: file.name, reason: faultWords(error)});
      redraw();
    }
  });
  return element("label", {class: "brief-open"}, t("brief.open"), " ", input);
}
