// What the command line runs of the pages, in a window without a browser (src/brief/).
import type {Brief} from "../../src/model/brief.ts";
import type {Dictionary} from "../../src/model/words.ts";
import {speak} from "../components/i18n.ts";
import {fitBrief} from "./fit.ts";
import {briefHtml} from "./html.ts";

export {speakPageLanguage} from "../components/words.ts";
export {svgText} from "../charts/svg.ts";
export {composeBrief} from "./compose.ts";
export {briefDocx} from "./docx.ts";
export {briefYaml} from "./file.ts";
export {briefHtml} from "./html.ts";
export {proposeBrief} from "./propose.ts";
export {stateOf} from "./state.ts";

/** Leaves out of the brief on a page what its pages do not hold, and writes it down as a page of its own, in a comment. */
export function fitPage(lang: Brief["lang"], words: Dictionary, template: Brief["template"]): void {
  speak(lang, words);
  const sheet = sheetOf(document);
  fitBrief(sheet, template);
  document.body.append(document.createComment(`made:${encodeURIComponent(briefHtml(sheet))}`));
}

/** The sheet in the HTML of a page. */
export const sheetIn = (html: string): HTMLElement =>
  document.importNode(sheetOf(new DOMParser().parseFromString(html, "text/html")), true);

function sheetOf(page: Document): HTMLElement {
  const sheet = page.querySelector<HTMLElement>(".brief-sheet");
  if (!sheet) throw new Error("there is no brief on the page");
  return sheet;
}
