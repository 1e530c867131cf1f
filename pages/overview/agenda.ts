import {amounts} from "../charts/dots.ts";
import {agree} from "../../src/model/interval.ts";
import {saidBy} from "../../src/model/rounding.ts";
import type {Lane, Mark} from "../charts/rows.ts";
import {roleColour} from "../components/colours.ts";
import type {AgendaRow, ReportRow} from "../components/data.ts";
import {element, fitted, panel} from "../components/elements.ts";
import {formatQuantity, formatTick} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeAndYear, placeOf, reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import {latestOf} from "../figures/latest.ts";
import {eitherOf} from "../figures/marks.ts";

/** Places that the chart shows; the others are in the table of the compare page. */
const shownPlaces = 12;

interface Stated {
  report: ReportRow;
  row: AgendaRow;
}

/** The number that stands for a place, and those of its other reports of that year that exclude it. */
interface Entry extends Stated {
  rivals: Stated[];
}

/** Who counts how many reforms: the headline number of the latest report of each place that states one. */
export function agenda(reports: readonly ReportRow[], rows: readonly AgendaRow[]): HTMLElement {
  const latest = latestOf(reports);
  const stated = latest.flatMap((report): Entry[] => {
    const [first, ...others] = statedBesides(report, reports, rows);
    return first ? [{...first, rivals: others.filter((other) => isRival(first.row, other.row))}] : [];
  });
  const shown = stated.sort((a, b) => b.row.value - a.row.value).slice(0, shownPlaces);
  const named = new Set(stated.map(({report}) => placeOf(report)));
  const silent = latest.filter((report) => !named.has(placeOf(report)));
  const notes = [t("agenda.note"), ...(silent.length ? [missingNote(silent)] : [])];
  const under = t(shown.length < stated.length ? "agenda.under" : "agenda.underAll", {
    shown: shown.length,
    all: stated.length
  });
  return panel({id: "agenda", title: t("agenda.title"), under, notes}, shown.length ? chart(shown) : nothing());
}

/** What a report and the others of its place and year state: what was done before what is planned, then as `rows` are. */
function statedBesides(latest: ReportRow, reports: readonly ReportRow[], rows: readonly AgendaRow[]): Stated[] {
  const isSame = (one: ReportRow): boolean => placeOf(one) === placeOf(latest) && one.year === latest.year;
  const same = new Map(reports.filter(isSame).map((report) => [report.id, report]));
  const stated = rows.flatMap((row): Stated[] => {
    const report = same.get(row.reportId);
    return report ? [{report, row}] : [];
  });
  return stated.sort((a, b) => Number(a.row.role === "target") - Number(b.row.role === "target"));
}

const isRival = (a: AgendaRow, b: AgendaRow): boolean =>
  a.role === b.role && a.indicator === b.indicator && a.unit === b.unit && !agree(saidBy(a), saidBy(b));

const nothing = (): HTMLElement => element("p", {}, t("agenda.nothing"));

const chart = (shown: readonly Entry[]): HTMLElement =>
  fitted((width) => amounts(shown.map(lane), {width, alt: t("agenda.alt", {n: shown.length}), tick: formatTick}));

function lane({report, row, rivals}: Entry): Lane {
  const [first, ...others] = [{report, row}, ...rivals].map(markOf);
  const name = rivals.length > 0 ? placeAndYear(report) : reportLabel(report);
  const missing = rivals.length > 0 ? "ambiguous" : null;
  const marks = first ? eitherOf(first, others, rivals.length) : [];
  return {id: report.id, name, colour: roleColour(row.role), marks, missing};
}

function markOf({report, row}: Stated): Mark {
  const label = formatQuantity(row);
  return {
    value: row.value,
    max: row.valueMax,
    from: null,
    comparator: row.comparator,
    unclear: false,
    label,
    counts: row.indicator,
    computed: "",
    title: `${reportLabel(report)}: ${label} ${row.indicator}`,
    source: {report: report.id, start: row.start, end: row.end}
  };
}

/** Names who states no number: never zero, never dropped. */
function missingNote(silent: readonly ReportRow[]): HTMLElement {
  const names = silent.flatMap((report, i) => [
    i ? t("list.comma") : "",
    element("a", {href: link("report", {id: report.id})}, reportLabel(report))
  ]);
  if (silent.length <= 8) return element("span", {}, `${t("missing.not_reported")}: `, ...names);
  const summary = element("summary", {}, t("agenda.silent", {n: silent.length}));
  return element("details", {}, summary, ...names);
}
