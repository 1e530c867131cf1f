import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pageDictionary} from "../site/dictionary.ts";
import {rendered} from "./chromium.ts";
import type {Composed} from "./formats.ts";
import {type Program, programName} from "./program.ts";

/**
 * A brief as a page, without what the pages of its template do not hold: laid out by Chromium, and written there as the page
 * of briefs writes it. Works in `folder`.
 */
export async function fittedHtml({brief, sheet}: Composed, {script, styles}: Program, folder: string): Promise<string> {
  const {lang, template} = brief;
  const asked = [lang, pageDictionary(lang), template].map((value) => JSON.stringify(value));
  await writeFile(join(folder, "fit.js"), `${script}\n${programName}.fitPage(${asked.join(", ")});`);
  await writeFile(join(folder, "fit.html"), pageOf(sheet, styles));
  const [, made] = /<!--made:([^>]*)-->/.exec(await rendered(folder, "fit.html")) ?? [];
  if (made === undefined) throw new Error("Chromium did not lay the brief out");
  return decodeURIComponent(made);
}

// Styles in a file of their own could not be read there: every file is a host by itself.
const pageOf = (sheet: HTMLElement, styles: string): string => `<!doctype html>
<html lang="${sheet.lang}"><meta charset="utf-8"><style>${styles}</style>
<body>${sheet.outerHTML}<script src="fit.js"></script></body></html>`;
