import type {RejectedSampleRow} from "../../src/query/quality/rows.ts";
import {bars, type Bar} from "../charts/bars.ts";
import type {Figure} from "../charts/figure.ts";
import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {table} from "../components/table.ts";
import {quoteLink} from "../components/quoteLink.ts";
import {byId, reportLink} from "./names.ts";

interface Reason {
  reason: string;
  name: string;
  numbers: number;
  reports: number;
  samples: RejectedSampleRow[];
}

function reasonsOf(rows: readonly RejectedSampleRow[]): Reason[] {
  const found = new Map<string, Reason>();
  for (const row of rows) {
    const {reason, numbers, reports} = row;
    const known = found.get(reason) ?? {reason, name: term("reason", reason), numbers, reports, samples: []};
    known.samples.push(row);
    found.set(reason, known);
  }
  return [...found.values()];
}

/** As what numbers were passed over; null when none was. */
export function rejectedFigure(all: readonly RejectedSampleRow[]): Figure | null {
  const reasons = reasonsOf(all);
  if (reasons.length === 0) return null;
  const total = reasons.reduce((sum, {numbers}) => sum + numbers, 0);
  const rows = reasons.map(({name, numbers}): Bar => {
    const label = formatCount(numbers);
    return {name, value: numbers, label, title: `${name}: ${label}`, href: null};
  });
  const title = t("quality.rejected.title", {n: formatCount(total)});
  return {
    id: "rejected-numbers",
    title,
    under: t("quality.rejected.unit"),
    draw: (width) => bars(rows, {width, alt: title, colour: "var(--role-context)"}),
    height: rows.length * 22,
    legend: [],
    sheet: () => ({
      columns: [
        {key: "reason", label: t("column.reason")},
        {key: "numbers", label: t("column.numbers"), numeric: true},
        {key: "reports", label: t("column.reports"), numeric: true}
      ],
      rows: reasons.map(({reason, numbers, reports}) => ({values: {reason, numbers, reports}, href: null}))
    }),
    sources: [{label: t("quality.ledger"), href: link("index")}],
    notes: [t("quality.rejected.note")]
  };
}

/** A few numbers of each reason, in their sentences: whoever doubts the reason can look. */
export function rejectedTable(all: readonly RejectedSampleRow[], reports: readonly ReportRow[]): HTMLElement {
  const reasons = reasonsOf(all);
  if (reasons.length === 0) return element("p", {}, t("quality.rejected.none"));
  const known = byId(reports);
  return table(reasons, {
    caption: t("quality.rejected"),
    class: "quality-table",
    columns: [
      {label: t("column.reason"), cell: ({name}) => name},
      {label: t("column.numbers"), figure: true, cell: ({numbers}) => formatCount(numbers)},
      {label: t("column.reports"), figure: true, cell: ({reports}) => formatCount(reports)},
      {
        label: t("column.samples"),
        cell: ({samples}) => element("ul", {class: "samples"}, ...samples.map((one) => sample(one, known)))
      }
    ]
  });
}

const sample = (row: RejectedSampleRow, reports: ReadonlyMap<string, ReportRow>): HTMLElement =>
  element("li", {}, quoteLink(row), " ", element("small", {}, reportLink(row.reportId, reports)));
