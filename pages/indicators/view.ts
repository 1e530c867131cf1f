import {
  isCounted,
  isStatistic,
  type Catalogue,
  type CoverageRow,
  type IndicatorFigures,
  type IndicatorRow,
  type MainPeriodRow,
  type ReportRow
} from "../components/data.ts";
import {placeOf} from "../components/names.ts";
import {get} from "../components/state.ts";
import {givenOf, type Given} from "../series/facts.ts";
import {makeOrdering, type Ordering} from "./ordering.ts";
import {seriesOf, type Series} from "../series/series.ts";
import {speaking, timeOf, within, type Time} from "../series/time.ts";
import {silentPlaces, type Silent} from "../series/silence.ts";

/** All that the page of one indicator is made of. */
export interface Material {
  indicator: IndicatorRow;
  coverage: CoverageRow | undefined;
  catalogue: Catalogue;
  reports: readonly ReportRow[];
  periods: readonly MainPeriodRow[];
  read: IndicatorFigures;
}

/** What the address narrows the page to. */
export interface View extends Material {
  /** The years that its figures are of, and which of them is shown. */
  time: Time;
  given: Given[];
  /** The places whose reports give none, whatever statistics say of them. */
  silent: Silent[];
  series: Series[];
  order: Ordering;
}

/** The figures that the address asks for, in series, and the places that give none; what makes no sense is passed over. */
export function viewOf(material: Material): View {
  const {indicator, reports, read, periods} = material;
  const level = reports.find(({level}) => level === get("level"))?.level ?? null;
  const wanted = reports.filter((row) => !level || row.level === level);
  const time = timeOf(givenOf(read.figures, indicator, reports));
  const given = within(givenOf(read.figures, indicator, wanted), time);
  const series = seriesOf(given, {indicator, periods});
  const reporting = new Set(given.filter(({row}) => !isStatistic(row)).map(({row}) => placeOf(row)));
  // A place that statistics alone tell of has no report that could be silent.
  const silent = silentPlaces(speaking(wanted, time, periods).filter(isCounted), reporting, read);
  return {...material, time, given, series, silent, order: makeOrdering()};
}
