import type {DoubtfulRow} from "../../src/query/quality/rows.ts";
import {bars, type Bar} from "../charts/bars.ts";
import {hidden} from "../charts/sheet.ts";
import type {Figure} from "../charts/figure.ts";
import type {IndicatorRow, Quality, ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatShare} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {paged} from "../components/pager.ts";
import {link} from "../components/state.ts";
import {table, type Column} from "../components/table.ts";
import {quoteLink} from "../components/quoteLink.ts";
import {doubtWords} from "../figures/doubts.ts";
import {readAs} from "../figures/wording.ts";
import {byId, nameOfReport} from "./names.ts";

const tenths = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0];

const tenthName = (tenth: number): string =>
  tenth === 9 ? t("quality.tenth.top", {from: "0.9"}) : t("quality.tenth", {from: `0.${tenth}`, to: `0.${tenth + 1}`});

/** How many figures were read with which confidence; null when there are none. */
export function confidenceFigure({confidences}: Pick<Quality, "confidences">): Figure | null {
  const count = (tenth: number): number =>
    confidences.filter((one) => one.tenth === tenth).reduce((sum, {figures}) => sum + figures, 0);
  const total = tenths.reduce((sum, tenth) => sum + count(tenth), 0);
  if (total === 0) return null;
  const rows = tenths.slice(0, lowest(confidences.map(({tenth}) => tenth)) + 1).map((tenth): Bar => {
    const label = `${formatCount(count(tenth))} (${smallShare(count(tenth) / total)})`;
    return {name: tenthName(tenth), value: count(tenth), label, title: `${tenthName(tenth)}: ${label}`, href: null};
  });
  const inTables = confidences.reduce((sum, one) => sum + one.inTables, 0);
  const title = t("quality.confidence.title", {share: formatShare((count(9) + count(8)) / total)});
  return {
    id: "confidence-histogram",
    title,
    under: t("quality.confidence.unit", {n: formatCount(total)}),
    draw: (width) => bars(rows, {width, alt: title, colour: "var(--accent)"}),
    height: rows.length * 22,
    legend: [],
    sheet: () => ({
      columns: [
        {key: "from", label: t("column.confidence")},
        {key: "role", label: t("column.role")},
        {key: "figures", label: t("column.figures"), numeric: true},
        ...hidden("in_tables")
      ],
      rows: confidences.map(({tenth, role, figures, inTables}) => ({
        values: {from: tenth / 10, role: term("role", role), figures, in_tables: inTables},
        href: null
      }))
    }),
    sources: [{label: t("quality.ledger"), href: link("index")}],
    notes: [
      t("quality.confidence.note"),
      ...(inTables > 0 ? [t("quality.confidence.tables", {n: formatCount(inTables)})] : [])
    ]
  };
}

/** A share that does not round to nothing. */
const smallShare = (share: number): string => (share > 0 && share < 0.01 ? "<1%" : formatShare(share));

/** Position of the lowest tenth that holds figures. */
const lowest = (held: readonly number[]): number => tenths.indexOf(Math.min(9, ...held));

const perPage = 15;

/** The figures to look at first: read with the least confidence, each in its sentence. */
export function doubtful(
  rows: readonly DoubtfulRow[],
  reports: readonly ReportRow[],
  indicators: readonly IndicatorRow[]
): HTMLElement {
  if (rows.length === 0) return element("p", {}, t("quality.doubtful.none"));
  const {shown, pager} = paged(rows, perPage, "doubt");
  const known = byId(reports);
  const columns: Column<DoubtfulRow>[] = [
    {label: t("column.confidence"), figure: true, cell: ({confidence}) => confidence.toFixed(2)},
    {label: t("column.doubts"), cell: doubtWords},
    {label: t("column.report"), cell: ({reportId}) => nameOfReport(reportId, known)},
    {label: t("column.sentence"), cell: quoteLink},
    {label: t("column.takenAs"), cell: (row) => readAs(row, indicators)}
  ];
  const heading = element("h3", {}, t("quality.doubtful", {n: formatCount(rows.length)}));
  const listed = table(shown, {caption: t("quality.confidence"), class: "quality-table", columns});
  return element("div", {class: "doubtful"}, heading, listed, pager);
}
