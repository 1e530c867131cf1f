import type {Sheet, SheetRow} from "../charts/sheet.ts";
import type {ReportRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {placeOf, reportLabel} from "../components/names.ts";
import type {Kind} from "../figures/kinds.ts";
import type {Given} from "./facts.ts";
import {dayOf} from "./order.ts";
import {columns, figureRow, silentRows} from "./sheet.ts";
import {pointsIn, type Trend} from "./trend.ts";
import type {Quiet} from "./trendSilence.ts";

/** Every figure of trends in order of time, with who told it; then the reports that tell of a year without giving one. */
export function trendSheet(
  trends: readonly Trend[],
  {sums, quiet, indicator}: {sums: readonly Given[]; quiet: readonly Quiet[]; indicator: string}
): Sheet {
  const rows = trends.flatMap((trend) => rowsOf([...trend.all, ...sums.filter((one) => isOf(one, trend))], trend));
  const missing = quiet.flatMap((one) => silentRows(one, indicator).map((cells) => withReport(cells, one.row)));
  return {columns: [{key: "told_by", label: t("column.report")}, ...columns()], rows: [...rows, ...missing]};
}

const isOf = ({row}: Given, {place}: Trend): boolean => placeOf(row) === place;

function rowsOf(given: readonly Given[], trend: Trend): SheetRow[] {
  const unclear = new Set(pointsIn(trend).flatMap(({fact, unclear}) => (unclear ? [fact.id] : [])));
  const inOrder = [...given].sort((a, b) => dayOf(a.fact).localeCompare(dayOf(b.fact)));
  return inOrder.map((one) => figureIn(one, trend.kind, unclear));
}

const figureIn = (one: Given, kind: Kind, unclear: ReadonlySet<string>): SheetRow =>
  withReport(figureRow(one, kind, unclear.has(one.fact.id) ? "ambiguous" : undefined), one.row);

const withReport = ({values, ...rest}: SheetRow, row: ReportRow): SheetRow => ({
  ...rest,
  values: {told_by: reportLabel(row), ...values}
});
