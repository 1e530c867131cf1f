import {unguarded} from "../model/csv.ts";
import {partedBy} from "../read/delimiter.ts";
import {isRecord, jsonLines} from "../read/jsonLines.ts";
import {rowsOf} from "../read/rows.ts";
import {checkedRow} from "./fields.ts";
import {isDocument, type Read, rowsOfDocument} from "./langextract.ts";

/** A row of a file: the line that it begins on, and its place among the rows. */
export type Line = Read & {line: number; position: number};

type Found = Read & {line: number};

/**
 * The rows of a file of extractions: JSON lines, those of langextract among them, or CSV with a heading. One that cannot be
 * understood comes with its fault.
 */
export function parseExtracted(text: string): Line[] {
  const plain = text.replace(/^\uFEFF/, "");
  const found = /^\s*[[{]/.test(plain) ? linesOfJson(plain) : csvRows(plain);
  return found.map((row, position) => ({...row, position}));
}

const linesOfJson = (text: string): Found[] =>
  jsonLines(text).flatMap(({line, value, fault}) => readingsOf(value, fault).map((read) => ({...read, line})));

function readingsOf(value: unknown, fault: string | null): Read[] {
  if (!isRecord(value)) return [unread(fault ?? "not an object {…}")];
  return isDocument(value) ? rowsOfDocument(value) : [{...checkedRow({...value}), textId: null}];
}

const unread = (detail: string): Read => ({
  row: null,
  fault: {code: "extraction-bad-line", values: {detail}},
  textId: null
});

function csvRows(text: string): Found[] {
  const {delimiter, start} = partedBy(text);
  const [heading, ...rows] = rowsOf(text.slice(start), delimiter);
  const names = (heading?.cells ?? []).map((name) => name.trim());
  const above = start > 0 ? 1 : 0;
  return rows.map(({cells, line}) => ({...checkedRow(rowOf(names, cells)), textId: null, line: line + above}));
}

/** The cells of a row by their columns; an empty one says nothing. */
const rowOf = (names: readonly string[], cells: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    cells.flatMap((cell, i) => (cell.trim() === "" || (names[i] ?? "") === "" ? [] : [[names[i], unguarded(cell)]]))
  );
