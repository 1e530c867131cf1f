import {strFromU8, strToU8, type Unzipped} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import {valueIn} from "./xmlTag.ts";

/** Real workbooks have some dozens of sheets, each with some parts; the parser looks for each sheet among all parts. */
const most = {sheets: 1000, parts: 5000};

/**
 * The parts of a workbook as they are parsed. Throws UnreadableError where they say to be of more sheets or rows than there
 * can be.
 */
export function readyParts(parts: Unzipped, path: string): Unzipped {
  requireOwnParts(parts, path);
  const ready = Object.entries(parts).map(([name, part]) => {
    const isSheet = name.startsWith("xl/worksheets/");
    return [name, isSheet ? strToU8(readySheet(strFromU8(part), path)) : part] as const;
  });
  return Object.fromEntries(ready);
}

/** Each sheet is a part of its own: one that is the part of many would be read for each of them. */
function requireOwnParts(parts: Unzipped, path: string): void {
  const tags = (name: string, tag: RegExp): string[] => strFromU8(parts[name] ?? new Uint8Array()).match(tag) ?? [];
  const relations = tags("xl/_rels/workbook.xml.rels", /<(?:\w{1,20}:)?Relationship\s[^<>]*>/g);
  const targets = new Map(relations.map((tag) => [valueIn(tag, "Id"), targetOf(valueIn(tag, "Target"))]));
  const sheets = tags("xl/workbook.xml", /<(?:\w{1,20}:)?sheet\s[^<>]*>/g).map((tag) => valueIn(tag, "id"));
  const own = sheets.flatMap((id) => targets.get(id) ?? []);
  const isShared = new Set(own).size < own.length;
  const isMore = sheets.length > most.sheets || Object.keys(parts).length > most.parts;
  if (isShared || isMore) throw unreadable("many-parts", {path});
}

/** Where a part is, however it is spelled. */
const targetOf = (target: string): string =>
  target
    .toLowerCase()
    .replaceAll("\\", "/")
    .replace(/^\/?xl\//, "");

/** A place beyond the million rows of a sheet. */
const beyond = /\sr="[A-Z]{0,20}\d{8}/;

/** A sheet as it is parsed: each row up to the last place would be looked at, however few there are. */
function readySheet(sheet: string, path: string): string {
  if (beyond.test(sheet)) throw unreadable("broken-workbook", {path});
  return withoutWidths(sheet);
}

/** Columns that are only wide or narrow are many and say nothing; a sheet has 16384. */
const withoutWidths = (sheet: string): string =>
  sheet.replace(/<(?:\w{1,20}:)?col\s[^<>]*>/g, (column) => {
    const isHidden = /\shidden="(?:1|true)"/.test(column);
    return isHidden ? column.replace(/\b(max|min)="(\d+)"/g, (_, end, at) => `${end}="${Math.min(+at, 1 << 14)}"`) : "";
  });
