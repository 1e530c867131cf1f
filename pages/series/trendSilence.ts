import type {Span} from "../../src/model/span.ts";
import type {TrendSilence} from "../charts/trendParts.ts";
import type {DrawnFact, ReportRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {reportLabel} from "../components/names.ts";
import {link, sourceLink} from "../components/state.ts";
import {silentStates, stateOfSilent, type Silent} from "./silence.ts";
import type {Trend} from "./trend.ts";

/** A report, the year that most of what it tells is of, and what it says of an indicator where it gives no figure of it. */
export interface ToldYear {
  row: ReportRow;
  year: number;
  /** The sentence that names it beside a number that was not read. */
  gap: Span | null;
  /** The figures of the year that give it otherwise: in other words, in another unit, for another kind of time. */
  near: readonly DrawnFact[];
}

/** A year of which reports tell, but not the figure that a chart is of. */
export interface Quiet extends Silent {
  year: number;
}

/** The years that reports of a place tell of without giving the figure; of several reports the one that says most of it. */
export function quietYears(trend: Pick<Trend, "stretches">, told: readonly ToldYear[]): Quiet[] {
  const given = new Set(trend.stretches.flatMap(({done}) => done.map(({at}) => Math.ceil(at))));
  const all = told.filter(({year}) => !given.has(year)).map(quietOf);
  const best = (year: number): Quiet | undefined =>
    silentStates.flatMap((state) => all.filter((one) => one.year === year && stateOfSilent(one) === state))[0];
  return [...new Set(all.map(({year}) => year))].flatMap((year) => best(year) ?? []);
}

function quietOf({row, year, gap, near}: ToldYear): Quiet {
  const report = row.id;
  return {row, year, gap: gap && {...gap, report}, near: near.map((fact) => ({...fact, report}))};
}

/** The sign of such a year in a chart: it leads to what the report says instead, else to the report. */
export function quietSign(quiet: Quiet): TrendSilence {
  const {row, year, gap, near} = quiet;
  const state = stateOfSilent(quiet);
  const span = near[0] ?? gap;
  return {
    at: year,
    state,
    title: t("trend.silent", {report: reportLabel(row), year, state: t(`missing.${state}`)}),
    href: span ? sourceLink(row.id, span) : link("report", {id: row.id})
  };
}
