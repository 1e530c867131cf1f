import {referenceFolder} from "../lexicon/folder.ts";
import {loadPackageWords} from "../lexicon/package.ts";
import {quoted} from "../model/sql.ts";
import {fill} from "../model/words.ts";
import type {ExportTable} from "./tables.ts";

/** Columns that lead from the root of the site to a sentence. */
const isLink = (name: string): boolean => name === "link" || name.endsWith("_link");

/** A table whose links are whole addresses of a site. */
export function onSite(table: ExportTable, site: string): ExportTable {
  const links = table.columns.flatMap(({name}) => (isLink(name) ? [name] : []));
  if (links.length === 0) return table;
  const {zh, en} = loadPackageWords(referenceFolder).link;
  const words = {zh: fill(zh, {site}, {}), en: fill(en, {site}, {})};
  const whole = links.map((name) => `${quoted(site)} || ${name} AS ${name}`);
  return {
    ...table,
    columns: table.columns.map((column) => (column.name === "link" ? {...column, ...words} : column)),
    sql: `SELECT * REPLACE (${whole.join(", ")}) FROM (${table.sql})`
  };
}
