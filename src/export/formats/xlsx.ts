import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {codebookSheet, noticeSheet, sourceSheet, tableSheet} from "../sheets.ts";
import {workbook} from "../workbook.ts";
import type {Format} from "./format.ts";

const file = "reform-ledger.xlsx";

/** One workbook: what to know, a sheet for each table, the sources, the codebook. */
export const xlsx: Format = {
  name: "xlsx",
  mediatype: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  missingValues: [""],
  pathOf: () => file,
  dialectOf: (table) => ({sheetName: table}),
  write: async ({connection, tables, about, folder}) => {
    const sheets = [noticeSheet(about)];
    for (const table of tables) sheets.push(await tableSheet(connection, table, about));
    sheets.push(sourceSheet(about), codebookSheet(about, tables));
    await writeFile(join(folder, file), await workbook(sheets));
  }
};
