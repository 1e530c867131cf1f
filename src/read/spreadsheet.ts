import type {ContainerWords} from "../lexicon/containers.ts";
import {unreadable} from "../lexicon/unread.ts";
import type {Warning} from "../model/report.ts";
import type {Sheet} from "../model/sheet.ts";
import {comparesPlaces} from "./comparing.ts";
import {type Reader, requireShort} from "./reader.ts";
import {sheetsText} from "./sheetText.ts";
import {sheetsOf, workbookFormat} from "./workbook.ts";

/** Workbooks: the sheets that are seen, one below the other, with their tables. */
export const spreadsheet: Reader = {
  format: "workbook",
  accepts: async (bytes) => (await workbookFormat(bytes)) !== null,
  async read(file, words, {places}) {
    const sheets = await sheetsOf(file);
    const seen = sheets.filter(({isHidden}) => !isHidden);
    if (comparesPlaces(seen, places)) throw unreadable("metrics-of-places", {path: file.path});
    requireShort({length: charactersIn(seen)}, file.path, "text");
    const format = (await workbookFormat(file.bytes)) ?? "workbook";
    const text = sheetsText(seen, (name) => isName(name, words));
    return [{format, encoding: null, ...text, hardWrapped: false, stated: {}, warnings: leftOut(sheets)}];
  }
};

/** How much the cells of sheets show: one string may stand in each of them. */
const charactersIn = (sheets: readonly Sheet[]): number =>
  sheets.flatMap(({rows}) => rows.flatMap(({cells}) => cells)).reduce((sum, {shown}) => sum + shown.length, 0);

/** Whether a sheet has a name of its own, made of words. */
const isName = (name: string, {defaultSheet}: ContainerWords): boolean =>
  /\p{L}{2}/u.test(name) && !defaultSheet.test(name);

/** What of a workbook is hidden, and so not in its text. */
function leftOut(sheets: readonly Sheet[]): Warning[] {
  const names = sheets.filter(({isHidden, rows}) => isHidden && rows.length > 0).map(({name}) => name);
  const parts = sheets.filter(({isHidden}) => !isHidden);
  const count = (code: string, of: (sheet: Sheet) => number): Warning[] =>
    parts.filter((sheet) => of(sheet) > 0).map((sheet) => ({code, values: {sheet: sheet.name, n: of(sheet)}}));
  return [
    ...(names.length === 0 ? [] : [{code: "hidden-sheets", values: {sheets: names.join(", ")}}]),
    ...count("hidden-rows", ({hidden}) => hidden.rows.length),
    ...count("hidden-columns", ({hidden}) => hidden.columns.length)
  ];
}
