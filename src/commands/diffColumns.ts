import type {DiffCountRow, DiffRow} from "../query/run/rows.ts";
import type {Format} from "./options.ts";
import type {Column} from "./rows.ts";

/** How many figures of a place and indicator became what. */
export const countColumns: readonly Column<DiffCountRow>[] = [
  ["place", (row) => row.placeName],
  ["indicator", (row) => row.indicator],
  ["added", (row) => row.added],
  ["withdrawn", (row) => row.withdrawn],
  ["changed", (row) => row.changed],
  ["re_anchored", (row) => row.reanchored]
];

const shared: readonly Column<DiffRow>[] = [
  ["place", (row) => row.placeName],
  ["year", (row) => row.year],
  ["indicator", (row) => row.indicatorZh ?? row.label],
  ["action", (row) => row.action],
  ["because", (row) => row.because],
  ["before", (row) => row.previousText],
  ["after", (row) => (row.factId === null ? null : row.text)],
  ["otherwise", otherwise],
  ["sentence", (row) => row.sentence.trim()]
];

const forPrograms: readonly Column<DiffRow>[] = [
  ["place_code", (row) => row.placeCode],
  ["indicator_id", (row) => row.indicatorId],
  ["report_id", (row) => row.reportId],
  ["fact_id", (row) => row.factId],
  ["previous_id", (row) => row.previousId],
  ["read_before", (row) => row.before],
  ["read_after", (row) => row.after]
];

/** What became of a figure; for programs also the ids, and the whole reading before and after as JSON. */
export const factColumns = (format: Format): readonly Column<DiffRow>[] =>
  format === "table" ? shared : [...shared, ...forPrograms];

/** What is said otherwise: `value 50 → 60; period {…} → {…}`. */
function otherwise({fields, before, after}: DiffRow): string | null {
  if (fields.length === 0) return null;
  const [was, is] = [before, after].map((json) => JSON.parse(json ?? "{}") as Record<string, unknown>);
  return fields.map((field) => `${field} ${said(was?.[field])} → ${said(is?.[field])}`).join("; ");
}

const said = (value: unknown): string =>
  value === null || value === undefined
    ? "–"
    : typeof value === "object"
      ? Object.values(value).join(" ")
      : String(value);
