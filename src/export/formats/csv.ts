import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {toCsv} from "../../model/csv.ts";
import {cellRows} from "../cells.ts";
import {eachTable, type Format} from "./format.ts";

const pathOf = (table: string): string => `${table}.csv`;

/** CSV that spreadsheets open as it is; lists are JSON arrays. */
export const csv: Format = {
  name: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  missingValues: [""],
  pathOf,
  write: eachTable(async ({name, sql}, {connection, folder}) => {
    const result = await connection.runAndReadAll(sql);
    await writeFile(join(folder, pathOf(name)), toCsv([result.columnNames(), ...cellRows(result)]));
  })
};
