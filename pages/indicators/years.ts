import {yearOf} from "../../src/model/calendar.ts";
import {groupBy} from "../../src/model/group.ts";
import type {Figure} from "../charts/figure.ts";
import {chipsOf, choiceOf} from "../components/choices.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import {placeOf} from "../components/names.ts";
import {get, getList, set} from "../components/state.ts";
import {sideOf} from "../figures/held.ts";
import {latestOf} from "../figures/latest.ts";
import {picker} from "../figures/picker.ts";
import {givenOf} from "../series/facts.ts";
import {yearFor} from "../series/order.ts";
import {mostLines, placesTrend, trendModes, type TrendMode} from "../series/placesTrend.ts";
import {isDeveloped, isSum, trendsOf, yearCounts, type Trend} from "../series/trend.ts";
import type {ToldYear} from "../series/trendSilence.ts";
import {weightsOf} from "../series/weights.ts";
import type {Material} from "./view.ts";

type Ground = Pick<Material, "indicator" | "reports" | "periods" | "read">;

/** Places whose figures may share an axis over the years, those with most years first. */
type Field = readonly Trend[];

/** The charts over the years of the places that the address names; else of those with most years. */
export function yearsFigures(ground: Ground): Figure[] {
  const {indicator} = ground;
  const asked = getList("places");
  const told = toldIn(ground);
  return fieldsOf(ground).flatMap((field) => {
    const named = field.filter(({place}) => asked.includes(place));
    const drawn =
      asked.length > 0 ? named : field.filter(isDeveloped).slice(0, modeAsked() === "together" ? mostLines : Infinity);
    return drawn.length === 0 ? [] : [placesTrend(drawn, {indicator, told, all: field.length, mode: modeFor(drawn)})];
  });
}

const modeAsked = (): TrendMode => trendModes.find((mode) => mode === get("years")) ?? trendModes[0];

/** More lines than one chart can hold stand apart. */
const modeFor = (drawn: Field): TrendMode =>
  modeAsked() === "together" && drawn.length > mostLines ? "apart" : modeAsked();

/** What may share an axis, where some place has a development to show; what most places have first. */
function fieldsOf({indicator, reports, read}: Ground): Field[] {
  const level = reports.find(({level}) => level === get("level"))?.level ?? null;
  const wanted = reports.filter((row) => !level || row.level === level);
  const trends = trendsOf(givenOf(read.figures, indicator, wanted), indicator).filter(
    (trend) => yearCounts(trend).all > 1
  );
  const key = ({level, kind, unitClass, extent}: Trend): string =>
    [level, kind, unitClass, isSum(extent) ? extent : ""].join("~");
  const fields = [...groupBy(trends, key).values()].filter((field) => field.some(isDeveloped));
  return fields.map((field) => [...field].sort(fullestFirst)).sort((a, b) => b.length - a.length);
}

const fullestFirst = (a: Trend, b: Trend): number =>
  yearCounts(b).done - yearCounts(a).done || yearCounts(b).all - yearCounts(a).all || a.place.localeCompare(b.place);

/** The years that most of what the reports of each place tell was done in, and what they say of the indicator there. */
export function toldIn({indicator, reports, periods, read}: Ground): (place: string) => readonly ToldYear[] {
  const ends = new Map(periods.flatMap(({reportId, promised, end}) => (promised ? [] : [[reportId, yearOf(end)]])));
  const given = groupBy(givenOf(read.figures, indicator, reports), ({row}) => row.id);
  const near = groupBy(read.near, ({report}) => report);
  const told = reports.flatMap((row): ToldYear[] => {
    const year = ends.get(row.id);
    if (year === undefined) return [];
    const own = (given.get(row.id) ?? []).filter((one) => sideOf(one.fact) === "actual" && yearFor(one) === year);
    const gap = read.gaps.find(({report}) => report === row.id) ?? null;
    return [{row, year, gap, near: [...own.map(({fact}) => fact), ...(near.get(row.id) ?? [])]}];
  });
  const byPlace = groupBy(told, ({row}) => placeOf(row));
  return (place) => byPlace.get(place) ?? [];
}

/** Which places stand in the charts over the years, and how; nothing where there is one place alone. */
export function yearsControls(ground: Ground): HTMLElement | null {
  const trends = new Map(fieldsOf(ground).flatMap((field) => field.map((trend) => [trend.place, trend])));
  if (trends.size < 2) return null;
  const modes = trendModes.map((value) => ({value, label: t(`trend.mode.${value}`)}));
  return element(
    "div",
    {class: "controls"},
    placesPicker([...trends.values()], ground),
    choiceOf({name: "years", label: t("trend.mode"), choices: modes, chosen: modeAsked()})
  );
}

/** The places that are chosen, each with a way out, and a box to choose more of those that have figures of several years. */
function placesPicker(trends: readonly Trend[], {indicator, reports}: Ground): HTMLElement {
  const asked = getList("places");
  const left = trends.filter(({place}) => !asked.includes(place));
  const nameOf = (place: string): string => trends.find((trend) => trend.place === place)?.name ?? place;
  const chips = chipsOf(
    t("trend.places"),
    asked.map((value) => ({value, label: nameOf(value)})),
    (value) => set({places: asked.filter((other) => other !== value)})
  );
  const find = picker({
    id: "places",
    label: t("trend.places"),
    reports: left.flatMap(({all}) => latestOf(all.map(({row}) => row))),
    nameOf: (row) => nameOf(placeOf(row)),
    pick: (row) => set({places: [...asked, placeOf(row)]}),
    weights: () => weightsOf(indicator.id, reports)
  });
  return element("div", {class: "chooser"}, chips, find);
}
