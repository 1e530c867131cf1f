import type {Brief, BriefItem, BriefTemplate, ChartItem} from "../../src/model/brief.ts";
import {loadCoverage, loadFacts} from "../components/data.ts";
import {most} from "../figures/choice.ts";
import {sideOf} from "../figures/held.ts";
import type {Cluster} from "../reforms/clusters.ts";
import {figuresOn} from "./figures.ts";
import {promisesIn, tellingFirst} from "./promisesPart.ts";
import {clustersHeld} from "./reformsPart.ts";
import {latestIn, settingOf, type Setting} from "./setting.ts";

/** How many of each thing a proposal has. */
const sizes: Record<BriefTemplate, Record<"figures" | "cells" | "charts" | "promises" | "reforms", number>> = {
  "one-page": {figures: 4, cells: 12, charts: 1, promises: 3, reforms: 2},
  "two-page": {figures: 6, cells: 24, charts: 2, promises: 5, reforms: 4}
};

/** Key figures of so many places: each cell has a note, and the notes of many leave no room for anything else. */
const figuresOf = ({figures, cells}: Record<"figures" | "cells", number>, places: number): number =>
  Math.min(figures, Math.max(2, Math.floor(cells / places)));

/**
 * A brief of places to begin with: key figures, charts, what was promised and delivered, reforms worth copying, as far as
 * the ledger has something to say. The same for the same ledger; its words are left to its author.
 */
export async function proposeBrief(asked: Pick<Brief, "lang" | "template" | "places" | "years">): Promise<Brief> {
  const {lang, template, places, years} = asked;
  const setting = await settingOf({places, ...(years && {years})});
  const size = sizes[template];
  const [first = [], ...further] = (await charts(setting, size.charts)).map((chart) => [chart]);
  const items = [
    ...(await keyFigures(setting, figuresOf(size, places.length))),
    ...first,
    ...(await promises(setting, size.promises)),
    ...(await reforms(setting, size.reforms)),
    // What stands last is left out first where there is no room.
    ...further.flat()
  ];
  return {lang, template, places, ...(years && {years}), items};
}

/** The indicators that most of the places give, of those that as many give what most places of the ledger do. */
async function keyFigures(setting: Setting, count: number): Promise<BriefItem[]> {
  const indicators = (await sharedIndicators(setting)).slice(0, count);
  return indicators.length === 0 ? [] : [{kind: "figures", indicators}];
}

async function sharedIndicators(setting: Setting): Promise<string[]> {
  const [coverage, ...read] = await Promise.all([loadCoverage(), ...latestIn(setting).map(({id}) => loadFacts(id))]);
  const given = read.map(
    ({facts}) => new Set(facts.flatMap((fact) => (sideOf(fact) === "actual" ? (fact.indicatorId ?? []) : [])))
  );
  const counted = coverage.map(({id, places}) => ({id, places, own: given.filter((ids) => ids.has(id)).length}));
  const held = counted.filter(({own}) => own > 0);
  return held.sort((a, b) => b.own - a.own || b.places - a.places).map(({id}) => id);
}

/** Figures that say how a report is written, not what its place does. */
const ofReports: ReadonlySet<string> = new Set([
  "accountability",
  "accountability-profile",
  "domains",
  "domain-profile",
  "honours-compared"
]);

/** The charts in which most of the places stand side by side; of a single place those of its own page. */
async function charts(setting: Setting, count: number): Promise<ChartItem[]> {
  const {places} = setting.brief;
  const [code = ""] = places;
  if (places.length > most || latestIn(setting).length === 0) return wideCharts(setting, count);
  const on =
    places.length === 1
      ? ({page: "place", ask: {code}} as const)
      : ({page: "compare", ask: {places: places.join(","), level: "1"}} as const);
  const figures = (await figuresOn(on)).filter(({id}) => !ofReports.has(id));
  const widest = [...figures].sort((a, b) => b.sources.length - a.sources.length);
  const chosen = (places.length === 1 ? figures : widest).slice(0, count);
  const own = chosen.map(({id}): ChartItem => ({kind: "chart", figure: id, ...on}));
  return own.length < count ? [...own, ...(await wideCharts(setting, count - own.length))] : own;
}

/** What all places of the ledger say to the indicators that these give; for places that no chart can hold alone. */
async function wideCharts(setting: Setting, count: number): Promise<ChartItem[]> {
  const ids = (await sharedIndicators(setting)).slice(0, count);
  const found = await Promise.all(
    ids.map(async (id): Promise<ChartItem[]> => {
      const on = {page: "indicators", ask: {id}} as const;
      const [first] = await figuresOn(on);
      return first ? [{kind: "chart", figure: first.id, ...on}] : [];
    })
  );
  return found.flat();
}

async function promises(setting: Setting, count: number): Promise<BriefItem[]> {
  const targets = tellingFirst(await promisesIn(setting))
    .slice(0, count)
    .map(({fact}) => fact.id);
  return targets.length === 0 ? [] : [{kind: "promises", targets}];
}

/** Of one place the reforms that most others name and it does not; of several those that most of them share. */
async function reforms({brief: {places}}: Setting, count: number): Promise<BriefItem[]> {
  const own = ({members}: Cluster): number =>
    new Set(members.flatMap(({place}) => (places.includes(place) ? place : []))).size;
  const clusters = (await clustersHeld()).map((cluster) => ({cluster, own: own(cluster)}));
  const fitting = clusters.filter(({own}) => (places.length === 1 ? own === 0 : own > 0));
  const wide = fitting.sort((a, b) => b.own - a.own || b.cluster.places - a.cluster.places);
  const keys = wide.slice(0, count).map(({cluster}) => cluster.key);
  return keys.length === 0 ? [] : [{kind: "reforms", reforms: keys}];
}
