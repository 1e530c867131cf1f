import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {jsonParts} from "../json.ts";
import {eachTable, type Format} from "./format.ts";

const pathOf = (table: string): string => `${table}.json`;

/** JSON: an array of objects, a line each. */
export const json: Format = {
  name: "json",
  mediatype: "application/json",
  encoding: "utf-8",
  missingValues: [],
  pathOf,
  write: eachTable(async ({name, sql}, {connection, folder}) =>
    writeFile(join(folder, pathOf(name)), jsonParts(await connection.stream(sql)))
  )
};
