import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import {figureGrid} from "../charts/grid.ts";
import {
  loadCatalogue,
  loadFacts,
  loadFigures,
  loadMainPeriods,
  loadReports,
  type Catalogue,
  type IndicatorFigures,
  type IndicatorRow,
  type ReportRow
} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {nameOf, t} from "../components/i18n.ts";
import {placeOf} from "../components/names.ts";
import {speakPageLanguage} from "../components/words.ts";
import {align} from "../comparisons/align.ts";
import {familyFigures} from "../comparisons/families.ts";
import {most} from "../figures/choice.ts";
import {facesOf, type Compared} from "../figures/subjects.ts";
import {toldIn} from "../indicators/years.ts";
import {givenOf} from "../series/facts.ts";
import {seriesFigures} from "../series/figures.ts";
import {mostLines, placesTrend} from "../series/placesTrend.ts";
import {sortedEntries} from "../series/order.ts";
import {seriesOf, type Series} from "../series/series.ts";
import {silentPlaces} from "../series/silence.ts";
import {trendsOf, yearCounts} from "../series/trend.ts";
import {redrawn} from "./live.ts";
import {reportsNamed} from "./reportsNamed.ts";
import {tableOf} from "./tables.ts";
import {indicatorsNamed, NotHeld, placesNamed, requireOptions} from "./wanted.ts";

interface CompareWanted {
  /**
   * Two to eight, by name or code; a year behind it (赣州2021) names a report, else it is the latest. Where none is named, all
   * places that give the indicator.
   */
  places?: readonly string[];
  /** An entry of the catalogue; or a family, of which every chart is drawn that these places allow. */
  indicator?: string;
  family?: string;
}

/**
 * The site's charts of what places say of one indicator or family, like with like; every mark leads to its sentence. Says so
 * where there is nothing to set beside each other. Throws NotHeld.
 */
export async function compareChart(wanted: CompareWanted): Promise<HTMLElement> {
  await speakPageLanguage("notebook");
  requireOptions(wanted, ["places", "indicator", "family"]);
  const {places} = wanted;
  if (places === undefined) return wholeChart(wanted.indicator ?? "");
  const [rows, catalogue] = await Promise.all([reportsNamed(places), loadCatalogue()]);
  if (rows.length < 2 || rows.length > most) throw new NotHeld(t("notebook.compareCount", {n: rows.length, most}));
  const entry = wanted.indicator === undefined ? null : await entryNamed(wanted.indicator, catalogue);
  const family = entry?.family ?? wanted.family;
  if (!catalogue.families.some(({id}) => id === family))
    throw new NotHeld(
      t("notebook.noFamily", {name: family ?? "", known: catalogue.families.map(({id}) => id).join(", ")})
    );
  const compared = await comparedOf(rows);
  const figures = (): Figure[] =>
    align(compared, catalogue)
      .families.filter((one) => one.family === family)
      .flatMap(({comparisons}) =>
        familyFigures(
          {comparisons: comparisons.filter(({indicator}) => !entry || indicator === entry.id)},
          compared,
          catalogue
        )
      );
  if (figures().length === 0) return tooLittle(t("notebook.nothingToCompare"));
  return redrawn(() => [figureGrid(figures())]);
}

/** Series beyond this many are of few places. */
const mostSeries = 2;

/** What all places say of an indicator, the series that most of them share first. */
async function wholeChart(name: string): Promise<HTMLElement> {
  const {indicator, reports, read, periods} = await groundOf(name);
  const series = seriesOf(givenOf(read.figures, indicator, reports), {indicator, periods}).slice(0, mostSeries);
  if (series.length === 0) return tooLittle(t("notebook.noFigure", {indicator: nameOf(indicator)}));
  return redrawn(() => [figureGrid(series.flatMap((one) => seriesFigures(inOrder(one), indicator)))]);
}

/** The largest first, ranks from the first. */
const inOrder = (series: Series): Series => ({...series, entries: sortedEntries(series.entries, series.kind, "value")});

async function comparedOf(rows: readonly ReportRow[]): Promise<Compared[]> {
  const read = await Promise.all(rows.map(({id}) => loadFacts(id)));
  const faces = facesOf(rows);
  return rows.flatMap((row, i): Compared[] => {
    const [facts, face] = [read[i], faces[i]];
    return facts && face ? [{row, read: facts, face}] : [];
  });
}

async function entryNamed(name: string, {indicators}: Catalogue): Promise<IndicatorRow> {
  const [id] = indicatorsNamed([name], await tableOf("indicators"));
  const entry = indicators.find((one) => one.id === id);
  if (!entry) throw new NotHeld(t("notebook.noIndicator", {name}));
  return entry;
}

/** What stands where the ledger holds too little for a chart. */
const tooLittle = (words: string): HTMLElement => element("p", {class: "too-little", role: "note"}, words);

interface Ground {
  indicator: IndicatorRow;
  catalogue: Catalogue;
  reports: ReportRow[];
  read: IndicatorFigures;
  periods: Awaited<ReturnType<typeof loadMainPeriods>>;
}

async function groundOf(name: string): Promise<Ground> {
  await speakPageLanguage("notebook");
  const [catalogue, reports, periods] = await Promise.all([loadCatalogue(), loadReports(), loadMainPeriods()]);
  const indicator = await entryNamed(name, catalogue);
  return {indicator, catalogue, reports, periods, read: await loadFigures(indicator.id)};
}

interface TrendWanted {
  /** Up to eight; those with most years where none is named. */
  places?: readonly string[];
  indicator: string;
}

/**
 * The site's chart of one indicator over the years. Says so where no place gives two years of it in one way of counting. Throws
 * NotHeld.
 */
export async function trend(wanted: TrendWanted): Promise<HTMLElement> {
  requireOptions(wanted, ["places", "indicator"]);
  const ground = await groundOf(wanted.indicator);
  const {indicator, reports, read} = ground;
  const named = wanted.places && placesNamed(wanted.places, await tableOf("reports"));
  const all = trendsOf(givenOf(read.figures, indicator, reports), indicator).filter((one) => yearCounts(one).all > 1);
  const own = named ? all.filter(({place}) => named.includes(place)) : all;
  const [first] = [...own].sort((a, b) => yearCounts(b).all - yearCounts(a).all);
  if (!first) return tooLittle(t("notebook.noTrend", {indicator: nameOf(indicator)}));
  const drawn = own
    .filter(
      ({level, kind, unitClass, extent}) =>
        level === first.level && kind === first.kind && unitClass === first.unitClass && extent === first.extent
    )
    .slice(0, mostLines);
  const setting = {indicator, told: toldIn(ground), all: drawn.length, mode: "together"} as const;
  return redrawn(() => [figureFrame(placesTrend(drawn, setting))]);
}

interface MapWanted {
  indicator: string;
}

/**
 * The site's map of one indicator, a tile a place: of the level and in the way of counting that most places share. Says so where
 * no place gives it. Throws NotHeld.
 */
export async function map(wanted: MapWanted): Promise<HTMLElement> {
  requireOptions(wanted, ["indicator"]);
  const ground = await groundOf(wanted.indicator);
  const {indicator, reports, read, periods} = ground;
  const given = givenOf(read.figures, indicator, reports);
  const [series] = seriesOf(given, {indicator, periods});
  const figure = series && seriesFigures(series, indicator)[0];
  if (!figure || series.kind === "change") return tooLittle(t("notebook.noMap", {indicator: nameOf(indicator)}));
  const silent = silentPlaces(reports, new Set(given.map(({row}) => placeOf(row))), read);
  const {tileMap} = await import("../series/tileMap.ts");
  const view = await tileMap({series, indicator, given, silent});
  const {tray, ...mapped} = view;
  return redrawn(() => [figureFrame({...figure, ...mapped, id: `${figure.id}-map`, beneath: () => tray})]);
}
