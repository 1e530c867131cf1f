import type {Figure} from "../charts/figure.ts";
import {figureFrame} from "../charts/frame.ts";
import {peers, tokenOf} from "../figures/choice.ts";
import {honoursFigure} from "../comparisons/honoursFigure.ts";
import {facesOf, type Compared} from "../figures/subjects.ts";
import {
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
import {element, panel} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {chineseName, placeFullName, placeLabel, placeOf, provinceLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import {accountabilityFigure} from "./accountability.ts";
import {domainFigure} from "./domains.ts";
import {leadList, reformList} from "./lists.ts";
import {promisedPanel} from "./promised.ts";
import {historyOf, reportsTable} from "./reports.ts";
import {headlines, rankOf, type Level, type Rank} from "./standing.ts";
import {standingFigure} from "./standingFigure.ts";
import {saidBy, type Said} from "./subjects.ts";
import {trendFigures, trendPanel} from "./trends.ts";

/** Indicators whose standing is shown: those that most of the same level report. */
const shownRanks = 12;

/** Places that are offered to compare it with. */
const shownPeers = 4;

/** All that the profile of a place is made of. */
export interface PlaceMaterial {
  name: string;
  level: Level;
  catalogue: Catalogue;
  /** Every report that the ledger holds, those that count, and those of the place. */
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
function peersOf({level, reports, own}: PlaceMaterial): ReportRow[] {
  const latest = new Map<string, ReportRow>();
  for (const row of reports) {
    if (row.level !== level || row.placeCode === own[0]?.placeCode) continue;
    const known = latest.get(placeOf(row));
    if (!known || (row.year ?? 0) >= (known.year ?? 0)) latest.set(placeOf(row), row);
  }
  return [...latest.values()];
}

/** Every chart of the profile, in the order of the page. */
export function figuresOf(material: PlaceMaterial): Figure[] {
  const {ranks, name, level, compared, catalogue, trends} = material;
  const [latest] = compared;
  return [
    ...(ranks.length > 0 ? [standingFigure(ranks, name, level)] : []),
    ...(latest ? [accountabilityFigure(latest.row, peersOf(material), level)] : []),
    domainFigure(compared, catalogue, name),
    ...trends,
    honoursFigure(compared)
  ];
}

/** The profile of a place: what it reports, how it stands, what it promised, who praised it, what it reforms and who leads. */
export function profile(material: PlaceMaterial): Node {
  const {name, own, held, compared, catalogue, ranks} = material;
  const figures = new Map(figuresOf(material).map((figure) => [figure.id, figure]));
  const frame = (id: string): HTMLElement[] => {
    const figure = figures.get(id);
    return figure ? [figureFrame(figure)] : [];
  };
  const rows = compared.map(({row}) => row);
  const page = document.createDocumentFragment();
  page.append(
    head(material),
    panel({id: "reports", title: t("place.reports")}, reportsTable(own, rows, held)),
    panel(
      {id: "stands", title: t("place.standing"), under: t("place.standing.under")},
      ...(ranks.length > 0 ? frame("standing") : [element("p", {}, t("place.standing.none"))])
    ),
    element(
      "div",
      {class: "columns"},
      panel(
        {id: "checkable", title: t("place.accountability"), under: t("place.accountability.under")},
        ...frame("accountability")
      ),
      panel({id: "figures", title: t("place.domains")}, ...frame("domains"))
    ),
    trendPanel(material.trends, name) ?? "",
    promisedPanel({...material, more: allTargets(material)}),
    panel({id: "honours", title: t("compare.honours")}, ...frame("honours-compared")),
    element(
      "div",
      {class: "columns"},
      panel({id: "reforms", title: t("place.reforms", {place: name})}, reformList(compared, catalogue)),
      panel({id: "leads", title: t("place.leads"), under: t("place.leads.under")}, leadList(compared))
    )
  );
  return page;
}

const allTargets = ({own}: PlaceMaterial): HTMLElement =>
  element("a", {href: link("targets", {places: own[0]?.placeCode ?? ""})}, t("place.targets.all"));

/** What else the place is called, and the province that it lies in. */
const namesBeside = (row: ReportRow, name: string): (string | null)[] => [
  placeFullName(row) === name ? null : placeFullName(row),
  chineseName(row),
  row.level === "province" ? null : provinceLabel(row)
];

function head(material: PlaceMaterial): HTMLElement {
  const {name, level, own, compared, reports} = material;
  const [first] = own;
  const rows = compared.map(({row}) => row);
  const where = [...(first ? namesBeside(first, name) : []), t(`place.level.${level}`), first?.placeCode];
  const counts = t("place.counts", {
    reports: formatCount(own.length),
    figures: formatCount(own.reduce((sum, {facts}) => sum + facts, 0))
  });
  const others = peers(rows.slice(0, 1), peersOf(material), shownPeers).map(({row}) => row);
  const tokens = [...rows.slice(0, 1), ...others].map((row) => tokenOf(row, reports));
  const compare = element(
    "a",
    {href: link("compare", {places: tokens})},
    t("place.compare", {names: others.map(placeLabel).join(t("list.comma"))})
  );
  return element(
    "header",
    {class: "head"},
    element("p", {}, element("a", {href: link("place")}, `← ${t("place.all")}`)),
    element("h1", {}, name),
    element("p", {}, where.filter(Boolean).join(" · ")),
    element("p", {}, counts),
    others.length > 0 ? element("p", {}, compare) : null
  );
}
