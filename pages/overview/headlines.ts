import type {Figure} from "../charts/figure.ts";
import {figureGrid} from "../charts/grid.ts";
import {
  loadFigures,
  loadHeadlines,
  loadMainPeriods,
  loadReports,
  type HeadlineRow,
  type ReportRow
} from "../components/data.ts";
import {panel} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {placesIn} from "../components/names.ts";
import {givenOf} from "../series/facts.ts";
import {timeOf, within, yearSteps} from "../series/time.ts";
import {familyHeadlines} from "./familyHeadlines.ts";
import {stripFigure} from "./stripFigure.ts";

/** Charts of the overview. */
const shown = 4;

/** The part of the places, and the number of them, from which an indicator is worth a chart; of two places both. */
const enough = {part: 1 / 5, places: 3};

/** What most places of the ledger share: the level of comparison, and a figure each, those with most places first. */
interface Headlines {
  level: 1 | 2;
  figures: Figure[];
  /** Steps from year to year; null where there is nothing to step through. */
  steps: HTMLElement | null;
}

/** The charts of the overview, chosen by how many places they reach, and the map of what is held. */
export async function overviewFigures(): Promise<Figure[]> {
  const reports = await loadReports();
  const {heldFigure} = await import("./heldMap.ts");
  return [...(await headlines(reports)).figures, await heldFigure(reports)];
}

/** The indicators that most places give; where hardly two are given by enough of them, the families. */
async function headlines(reports: readonly ReportRow[]): Promise<Headlines> {
  const places = placesIn(reports);
  const least = Math.max(2, Math.min(enough.places, places), places * enough.part);
  const shared = (await loadHeadlines()).filter((row) => row.places >= least).slice(0, shown);
  if (shared.length < 2) return {level: 2, figures: await familyHeadlines(reports, shown), steps: null};
  return {level: 1, ...(await indicatorHeadlines(shared, reports))};
}

async function indicatorHeadlines(
  shared: readonly HeadlineRow[],
  reports: readonly ReportRow[]
): Promise<Omit<Headlines, "level">> {
  const [periods, ...read] = await Promise.all([loadMainPeriods(), ...shared.map(({id}) => loadFigures(id))]);
  const told = shared.flatMap((indicator, i) => {
    const figures = read[i];
    return figures ? [{indicator, figures, given: givenOf(figures.figures, indicator, reports)}] : [];
  });
  const time = timeOf(told.flatMap(({given}) => given));
  const setting = {reports, periods, time};
  const figures = told.flatMap(({indicator, figures, given}) => {
    const ofYear = within(given, time);
    return stripFigure(indicator, {given: ofYear, unmatched: figures}, setting) ?? [];
  });
  return {figures, steps: yearSteps(time)};
}

/** The panel of the overview that sets all places side by side; null where there is nothing to compare yet. */
export async function headlinePanel(reports: readonly ReportRow[]): Promise<HTMLElement | null> {
  const {level, figures, steps} = await headlines(reports);
  if (figures.length === 0) return null;
  return panel(
    {id: "headlines", title: t(`headlines.title.${level}`), under: t(`headlines.under.${level}`)},
    steps,
    figureGrid(figures)
  );
}
