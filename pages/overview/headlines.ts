import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import {
  loadFigures,
  loadHeadlines,
  loadMainPeriods,
  loadReports,
  type HeadlineRow,
  type ReportRow
} from "../components/data.ts";
import {element, panel} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {placeOf} from "../components/names.ts";
import {familyHeadlines} from "./familyHeadlines.ts";
import {stripFigure} from "./stripFigure.ts";

/** Charts of the overview. */
const shown = 4;

/** The part of the places, and the number of them, from which an indicator is worth a chart of its own. */
const enough = {part: 1 / 5, places: 3};

/** What most places of the ledger share: the level of comparison, and a figure each, those with most places first. */
interface Headlines {
  level: 1 | 2;
  figures: Figure[];
}

/** The charts of the overview, chosen by how many places they reach. */
export const overviewFigures = async (): Promise<Figure[]> => (await headlines(await loadReports())).figures;

/** The indicators that most places give; where hardly two share one, the families. */
async function headlines(reports: readonly ReportRow[]): Promise<Headlines> {
  const places = new Set(reports.map(placeOf)).size;
  const least = Math.max(enough.places, places * enough.part);
  const shared = (await loadHeadlines()).filter((row) => row.places >= least).slice(0, shown);
  if (shared.length < 2) return {level: 2, figures: await familyHeadlines(reports, shown)};
  return {level: 1, figures: await indicatorHeadlines(shared, reports)};
}

async function indicatorHeadlines(shared: readonly HeadlineRow[], reports: readonly ReportRow[]): Promise<Figure[]> {
  const [periods, ...read] = await Promise.all([loadMainPeriods(), ...shared.map(({id}) => loadFigures(id))]);
  return shared.flatMap((indicator, i) => {
    const figures = read[i];
    return (figures && stripFigure(indicator, figures, {reports, periods})) ?? [];
  });
}

/** The panel of the overview that sets all places side by side; null where there is nothing to compare yet. */
export async function headlinePanel(reports: readonly ReportRow[]): Promise<HTMLElement | null> {
  const {level, figures} = await headlines(reports);
  if (figures.length === 0) return null;
  return panel(
    {id: "headlines", title: t(`headlines.title.${level}`), under: t(`headlines.under.${level}`)},
    element("div", {class: "figures"}, ...figures.map(figureFrame))
  );
}
