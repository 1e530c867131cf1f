import type {Figure} from "../charts/figure.ts";
import type {ReportRow} from "../components/data.ts";
import {reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";

/** Reports as the sources of a chart, each once, leading to its text. */
export function sourcesFrom(reports: readonly ReportRow[]): Figure["sources"] {
  const rows = new Map(reports.map((row) => [row.id, row]));
  return Array.from(rows.values(), (row) => ({label: reportLabel(row), href: link("report", {id: row.id})}));
}
