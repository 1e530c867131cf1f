import {amounts} from "../charts/dots.ts";
import type {Lane} from "../charts/rows.ts";
import {roleColour} from "../components/colours.ts";
import type {AgendaRow, ReportRow} from "../components/data.ts";
import {element, fitted, panel} from "../components/elements.ts";
import {formatQuantity, formatTick} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import {latestOf} from "./latest.ts";

/** Places that the chart shows; the others are in the table of the compare page. */
const shownPlaces = 12;

interface Entry {
  report: ReportRow;
  row: AgendaRow;
}

/** Who counts how many reforms: the headline number of the latest report of each place that states one. */
export function agenda(reports: readonly ReportRow[], rows: readonly AgendaRow[]): HTMLElement {
  const latest = latestOf(reports);
  const byReport = new Map(rows.map((row) => [row.reportId, row]));
  const stated = latest.flatMap((report): Entry[] => {
    const row = byReport.get(report.id);
    return row ? [{report, row}] : [];
  });
  const shown = stated.sort((a, b) => b.row.value - a.row.value).slice(0, shownPlaces);
  const silent = latest.filter(({id}) => !byReport.has(id));
  const notes = [t("agenda.note"), ...(silent.length ? [missingNote(silent)] : [])];
  const under = t("agenda.under", {shown: shown.length, all: stated.length});
  return panel({id: "agenda", title: t("agenda.title"), under, notes}, shown.length ? chart(shown) : nothing());
}

const nothing = (): HTMLElement => element("p", {}, t("agenda.nothing"));

const chart = (shown: readonly Entry[]): HTMLElement =>
  fitted((width) => amounts(shown.map(lane), {width, alt: t("agenda.alt", {n: shown.length}), tick: formatTick}));

function lane({report, row}: Entry): Lane {
  const label = formatQuantity(row);
  const name = reportLabel(report);
  const mark = {
    value: row.value,
    max: row.valueMax,
    from: null,
    comparator: row.comparator,
    unclear: false,
    label,
    counts: row.indicator,
    computed: "",
    title: `${name}: ${label} ${row.indicator}`,
    source: {report: report.id, start: row.start, end: row.end}
  };
  return {id: report.id, name, colour: roleColour(row.role), marks: [mark], missing: null};
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
