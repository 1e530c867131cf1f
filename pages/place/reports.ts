import {isCounted, isStatistic, type ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatDate, formatPeriod} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {link, set} from "../components/state.ts";
import {table, type Column} from "../components/table.ts";
import {byLatest} from "../figures/latest.ts";
import {versionLines} from "../figures/versions.ts";

/** Reports that a profile is made of when the address names none: the latest. */
const mostReports = 4;

/** The reports of a place, latest first, then what statistics say of it. */
export const reportsOf = (code: string, documents: readonly ReportRow[]): ReportRow[] => {
  const own = documents.filter(({placeCode}) => placeCode === code).sort(byLatest);
  return [...own.filter(isCounted), ...own.filter(isStatistic)];
};

/**
 * Those of a place's reports that its profile is made of: those that the address names, else the latest; statistics alone where
 * there is no report.
 */
export function chosenOf(own: readonly ReportRow[], asked: readonly string[]): ReportRow[] {
  const named = own.filter(({id}) => asked.includes(id));
  const reports = own.filter(isCounted);
  return named.length > 0 ? named : (reports.length > 0 ? reports : own).slice(0, mostReports);
}

/** Reports whose figures are drawn over the years, at most. */
const mostYears = 12;

/** The reports whose figures are drawn over the years: the chosen ones; where the address names none, also older ones. */
export function historyOf(own: readonly ReportRow[], chosen: readonly ReportRow[]): readonly ReportRow[] {
  const usual = chosenOf(own, []);
  const isUsual = usual.length === chosen.length && usual.every((row) => chosen.includes(row));
  return isUsual ? own.slice(0, mostYears) : chosen;
}

/**
 * The reports of a place: kind, year, period, source; where there are several, each can be left out of the profile. Its
 * other versions stand below its title: `held` are all reports of the ledger.
 */
export function reportsTable(
  own: readonly ReportRow[],
  chosen: readonly ReportRow[],
  held: readonly ReportRow[]
): HTMLElement {
  const columns = own.length > 1 ? [tickColumn(own, chosen), ...reportColumns(held)] : reportColumns(held);
  return table(own, {caption: t("place.reports"), class: "place-reports", columns});
}

const tickColumn = (own: readonly ReportRow[], chosen: readonly ReportRow[]): Column<ReportRow> => ({
  label: t("place.column.included"),
  cell: (row) => checkbox(row, own, chosen)
});

const reportColumns = (held: readonly ReportRow[]): Column<ReportRow>[] => [
  {
    label: t("place.column.title"),
    names: true,
    cell: (row) => [titleLink(row), ...versionLines(row, held).map((line) => element("div", {}, line))]
  },
  {label: t("place.column.kind"), cell: ({kind}) => term("kind", kind)},
  {label: t("place.column.year"), cell: ({year}) => (year === null ? "" : String(year))},
  {label: t("place.column.period"), cell: periodWords},
  {label: t("place.column.published"), cell: ({published}) => (published ? formatDate(published) : "")},
  {label: t("place.column.source"), cell: ({source}) => source, attributes: () => ({lang: "zh-CN"})},
  {label: t("place.column.figures"), figure: true, cell: ({facts}) => formatCount(facts)}
];

const titleLink = ({id, title}: ReportRow): HTMLElement =>
  element("a", {href: link("report", {id}), lang: "zh-CN"}, title ?? t("report.unnamed", {id}));

const periodWords = ({periodStart, periodEnd}: ReportRow): string =>
  periodStart && periodEnd ? formatPeriod({start: periodStart, end: periodEnd}) : "";

function checkbox(row: ReportRow, own: readonly ReportRow[], chosen: readonly ReportRow[]): HTMLElement {
  const box = element("input", {
    type: "checkbox",
    id: `include-${row.id}`,
    checked: chosen.includes(row),
    // The last one stays: a profile of nothing says nothing.
    disabled: chosen.length === 1 && chosen.includes(row),
    "aria-label": t("place.include", {report: row.title ?? row.id})
  });
  box.addEventListener("change", () => {
    const next = own.filter((one) => (one === row ? box.checked : chosen.includes(one)));
    set({reports: next.map(({id}) => id)});
  });
  return box;
}
