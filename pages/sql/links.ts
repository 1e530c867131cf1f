import {link} from "../components/state.ts";
import {isAddress, isLinkName} from "./addresses.ts";
import type {Result, ResultColumn} from "./result.ts";
import {listed, textOf} from "./values.ts";

/** Whether a column holds addresses of the site: `link`, `outcome_link`, or a list of such. */
export const isLink = ({name, kind}: ResultColumn): boolean => isLinkName(name) && (kind === "text" || kind === "list");

/** The addresses in a cell, as the page leads there. */
export function addressesIn(column: ResultColumn, row: number): string[] {
  const value = column.at(row);
  if (value === null) return [];
  const all = column.kind === "list" ? listed(value, column.type) : [textOf(value, column.type)];
  return all.filter(isAddress).map((address) => `./${address}`);
}

/** Where a row of a result leads; empty where it leads nowhere. */
export type Ways = (row: number) => readonly string[];

/**
 * Where the rows of a result lead: what their link says; else the sentence of what their `id` names, by `byId`; else the report
 * that they name. Null where no row of such columns leads anywhere.
 */
export function waysOf({columns}: Result, byId: ReadonlyMap<string, string>): Ways | null {
  const links = columns.filter(isLink);
  if (links.length > 0) return (row) => links.flatMap((column) => addressesIn(column, row));
  const named = (name: string): ResultColumn | undefined => columns.find((column) => column.name === name);
  const [id, report] = [named("id"), named("report_id")];
  if (!id && !report) return null;
  return (row) => {
    const address = byId.get(String(id?.at(row)));
    if (address !== undefined && isAddress(address)) return [`./${address}`];
    const of = report?.at(row);
    return typeof of === "string" ? [link("report", {id: of})] : [];
  };
}
