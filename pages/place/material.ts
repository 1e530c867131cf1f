import {
  isCounted,
  loadCatalogue,
  loadCoverage,
  loadFacts,
  loadFigures,
  loadHeldReports,
  loadMainPeriods,
  loadTargets,
  type Catalogue,
  type ReportRow
} from "../components/data.ts";
import type {Figure} from "../charts/figure.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import {latestOf} from "../figures/latest.ts";
import {facesOf, type Compared} from "../figures/subjects.ts";
import {historyOf} from "./reports.ts";
import {headlines, rankOf, type Level, type Rank} from "./standing.ts";
import {saidBy, type Said} from "./subjects.ts";
import {trendFigures} from "./trends.ts";

/** Indicators whose standing is shown: those that most of the same level report. */
const shownRanks = 12;

/** All that the profile of a place is made of. */
export interface PlaceMaterial {
  name: string;
  level: Level;
  catalogue: Catalogue;
  /** Every document that the ledger holds, those whose figures count, and those of the place. */
  held: readonly ReportRow[];
  reports: readonly ReportRow[];
  own: readonly ReportRow[];
  /** Those of its reports that the profile is made of, with what was read out of them. */
  compared: Compared[];
  /** All that they say was done or is promised. */
  said: Said[];
  ranks: Rank[];
  /** Its indicators over the years. */
  trends: Figure[];
}

/** What the profile of a place needs, fetched. `own` and `chosen` must not be empty. */
export async function materialOf(
  own: readonly ReportRow[],
  chosen: readonly ReportRow[],
  reports: readonly ReportRow[]
): Promise<PlaceMaterial> {
  const [first] = own;
  if (!first) throw new RangeError("no reports of the place");
  const level = first.level ?? "prefecture";
  const [catalogue, held, periods, read, slices] = await Promise.all([
    loadCatalogue(),
    loadHeldReports(),
    loadMainPeriods(),
    Promise.all(chosen.map(({id}) => loadFacts(id))),
    Promise.all(chosen.map(({id}) => loadTargets(id)))
  ]);
  const faces = facesOf(chosen);
  const compared = chosen.flatMap((row, i): Compared[] => {
    const [facts, face] = [read[i], faces[i]];
    return facts && face ? [{row, read: facts, face}] : [];
  });
  const ranks = await ranksOf(compared, {level, place: placeOf(first), catalogue, reports});
  const fates = new Map(slices.flatMap(({targets}) => targets.map((target) => [target.id, target])));
  const said = saidBy(compared, catalogue, fates);
  const history = await Promise.all(historyOf(own, chosen).map(async (row) => ({row, read: await loadFacts(row.id)})));
  const trends = trendFigures({compared: history, catalogue, periods});
  return {name: placeLabel(first), level, catalogue, held, reports, own, compared, said, ranks, trends};
}

interface Setting {
  level: Level;
  place: string;
  catalogue: Catalogue;
  reports: readonly ReportRow[];
}

async function ranksOf(compared: readonly Compared[], {level, place, catalogue, reports}: Setting): Promise<Rank[]> {
  const [coverage, periods] = await Promise.all([loadCoverage(), loadMainPeriods()]);
  const own = new Set(compared.flatMap(({read}) => read.facts.flatMap(({indicatorId}) => indicatorId ?? [])));
  const ids = headlines(own, level, coverage).slice(0, shownRanks);
  const same = reports.filter((row) => row.level === level);
  const documents = await Promise.all(ids.map(loadFigures));
  return documents.flatMap((read) => {
    const indicator = catalogue.indicators.find(({id}) => id === read.id);
    return (indicator && rankOf(read, {place, indicator, periods, reports: same})) ?? [];
  });
}

/** The latest report of each other place of the same level. */
export const peersOf = ({level, reports, own}: PlaceMaterial): ReportRow[] =>
  latestOf(reports.filter((row) => isCounted(row) && row.level === level && row.placeCode !== own[0]?.placeCode));
