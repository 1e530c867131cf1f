import {groupBy} from "../../src/model/group.ts";
import {positions} from "../charts/axis.ts";
import type {Figure} from "../charts/figure.ts";
import {legendOf, type LegendEntry} from "../charts/legend.ts";
import type {Sheet} from "../charts/sheet.ts";
import {years, type YearLine, type YearMark} from "../charts/years.ts";
import {sideOf} from "../figures/held.ts";
import {markOf} from "../figures/marks.ts";
import {tickFor, unitWords} from "../figures/wording.ts";
import {placeColour} from "../components/colours.ts";
import type {IndicatorRow} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, reportLabel, placeOf} from "../components/names.ts";
import {link} from "../components/state.ts";
import {axisOf, axisWords} from "../series/axis.ts";
import type {Given} from "../series/facts.ts";
import {levelOf, seriesName} from "../series/figures.ts";
import {yearFor} from "../series/order.ts";
import type {Series} from "../series/series.ts";
import {columns, figureRow} from "../series/sheet.ts";

/** A figure of a place in a year, on one side. */
export interface YearFigure extends Given {
  year: number;
  promised: boolean;
}

/**
 * What each place says year by year, of several that speak of one year the latest report, and of one report what stands
 * for it. Only places with figures of two or more years.
 */
export function overYears({all, entries}: Series): Map<string, YearFigure[]> {
  const chosen = new Set(entries.flatMap(({actual, target}) => [actual?.fact, target?.fact]));
  const rank = ({row, fact}: Given): number => (row.year ?? 0) + (chosen.has(fact) ? 0.5 : 0);
  const found = new Map<string, YearFigure[]>();
  for (const [place, own] of groupBy(all, ({row}) => placeOf(row))) {
    const told = own.flatMap((one): YearFigure[] => {
      const year = yearFor(one);
      return year === null ? [] : [{...one, year, promised: sideOf(one.fact) === "target"}];
    });
    const best = [...groupBy(told, ({year, promised}) => `${year}~${promised}`).values()].flatMap((same) =>
      same.sort((a, b) => rank(b) - rank(a)).slice(0, 1)
    );
    const inOrder = best.sort((a, b) => a.year - b.year || Number(a.promised) - Number(b.promised));
    if (new Set(inOrder.map(({year}) => year)).size > 1) found.set(place, inOrder);
  }
  return found;
}

/** True where there is a development to show: what one place did in two years, or figures of three. */
export const developed = (found: ReadonlyMap<string, readonly YearFigure[]>): boolean =>
  [...found.values()].some((told) => {
    const done = new Set(told.filter(({promised}) => !promised).map(({year}) => year));
    return done.size > 1 || new Set(told.map(({year}) => year)).size > 2;
  });

const fewPlaces = 8;

/** Sums over several years, and those since a start, tell nothing of one year. */
const isYearly = ({extent}: Series): boolean => extent === "standing" || extent === 12 || extent === "unnamed";

/** A series over the years; null where no place has a development to show. */
export function yearsFigure(series: Series, indicator: IndicatorRow): Figure | null {
  const found = overYears(series);
  if (!isYearly(series) || series.kind === "change" || !developed(found)) return null;
  const lines = linesOf(found, series);
  const marks = lines.flatMap(({marks}) => marks);
  const values = positions(lines);
  const axis = axisOf(series.kind, values, 5);
  const title = t("indicators.years.title", {name: seriesName(series, indicator)});
  const unit = axisWords(series, values, axis.log);
  const given = [...found.values()].flat();
  const reports = [...new Map(given.map(({row}) => [row.id, row])).values()];
  const colour = lines.length > fewPlaces ? "var(--faint)" : "currentColor";
  return {
    id: `${indicator.id}-over-years-${series.level ?? "unknown"}`,
    title,
    under: [t(`indicators.level.${series.level ?? "unknown"}`), unitWords(series), levelOf(series)].join(" · "),
    draw: (width) =>
      years(lines, {width, chartHeight: 340, alt: altOf(title, lines), unit, tick: tickFor(series.kind), axis}),
    height: 400,
    legend: [
      ...(marks.some(({promised}) => promised)
        ? [{sign: "swatch", form: "square", colour, opacity: 0, label: t("compare.promise")} as LegendEntry]
        : []),
      ...legendOf(
        lines.map((line) => ({...line, marks: line.marks.slice(0, 1)})),
        marks
      )
    ],
    sheet: () => yearsSheet(given, series),
    sources: reports.map((row) => ({label: reportLabel(row), href: link("report", {id: row.id})})),
    notes: [t("indicators.years.note")]
  };
}

function linesOf(found: ReadonlyMap<string, readonly YearFigure[]>, {kind}: Series): YearLine[] {
  const colours = placeColour([...found.keys()]);
  return [...found].map(([place, told]) => {
    const name = told[0] ? placeLabel(told[0].row) : place;
    const colour = found.size > fewPlaces ? "var(--faint)" : (colours.get(place) ?? "currentColor");
    const marks = told.map(({row, fact, year, promised}): YearMark => ({
      ...markOf(fact, kind, {name, report: row.id}),
      year,
      promised
    }));
    return {id: place, name, colour, marks, missing: null};
  });
}

const yearsSheet = (given: readonly YearFigure[], {kind}: Series): Sheet => ({
  columns: columns(),
  rows: given.map((one) => figureRow(one, kind))
});

const altOf = (title: string, lines: readonly YearLine[]): string =>
  `${title} ${lines.map(({name, marks}) => `${name}: ${marks.map(({year, label}) => `${year} ${label}`).join(", ")}`).join("; ")}`;
