import {shadesOf} from "../charts/shades.ts";
import type {MapView} from "../charts/figure.ts";
import type {Tile, TilePanel} from "../charts/tile.ts";
import {tileChoice} from "../charts/tileChoice.ts";
import {tileLegend, tiles} from "../charts/tiles.ts";
import {loadAtlas, type IndicatorRow, type ReportRow} from "../components/data.ts";
import {glyph} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, placeOf, reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import {most} from "../figures/choice.ts";
import {positionOf} from "../figures/kinds.ts";
import {nearLabel} from "../figures/near.ts";
import {markOf} from "../figures/marks.ts";
import {labelOf, tickFor, unitWords} from "../figures/wording.ts";
import {blocksOf, tileOf, type Ground} from "./atlas.ts";
import type {Given} from "./facts.ts";
import {toldOn} from "./lanes.ts";
import {seriesNotes} from "./notes.ts";
import {citedIn, type Entry, type Series, type Told} from "./series.ts";
import {silentRows, reportsOf, seriesSheet} from "./sheet.ts";
import {stateOfSilent, type Silent} from "./silence.ts";
import {whenIn, whenWords} from "./wording.ts";
import {sides, type Side} from "../figures/held.ts";
import {sourcesFrom} from "../figures/sources.ts";

/** What a map of a series is made of. */
export interface MapMaterial {
  series: Series;
  indicator: IndicatorRow;
  /** All figures of the indicator, those of other series too. */
  given: readonly Given[];
  /** The places that give none. */
  silent: readonly Silent[];
}

/** A series as a map: what was done and what is promised, each on tiles of its own, in the same shades. */
export async function tileMap(material: MapMaterial): Promise<MapView> {
  const {series, indicator} = material;
  const ground = {level: series.level, atlas: await loadAtlas()};
  const shown = sides.filter((side) => toldOn(side, series).length > 0);
  const panels = shown.map((side) => panelOf(side, material, ground));
  const values = panels.flatMap(({blocks}) => blocks.flatMap(({tiles}) => tiles.flatMap(valueOf)));
  const shades = shadesOf(values, {ranks: series.kind === "rank"});
  const choice = tileChoice({
    names: namesOf(material),
    most,
    compare: (places) => link("compare", {places})
  });
  return {
    under: underOf(series),
    draw(width) {
      const alt = t("map.alt", {name: underOf(series), n: series.entries.length});
      const chart = tiles(panels, {width, alt, shades, unit: unitWords(series), tick: tickFor(series.kind)});
      choice.attach(chart);
      return chart;
    },
    height: 460,
    legend: tileLegend(panels),
    sheet: () => sheetOf(material, indicator),
    sources: sourcesFrom(reportsOf(series)),
    notes: [t("map.note"), ...seriesNotes(series)],
    tray: choice.tray
  };
}

const valueOf = ({value, state}: Tile): number[] => (value === null || state !== "value" ? [] : [value]);

function panelOf(side: Side, {series, given, silent}: MapMaterial, ground: Ground): TilePanel {
  const inSeries = new Map(series.entries.map((entry) => [entry.place, entry]));
  const told = [
    ...series.entries.map((entry) => toldTile(entry, side, series)),
    ...otherwise(given, series).filter(({place}) => !inSeries.has(place))
  ];
  const places = new Set(told.map(({place}) => place));
  const quiet = silent.filter(({row}) => row.level === series.level && !places.has(placeOf(row)));
  const tiles = [...told, ...quiet.map(silentTile)];
  return {title: titleOf(side, series), blocks: blocksOf(tiles, ground)};
}

function titleOf(side: Side, series: Series): string {
  const when = whenWords(toldOn(side, series), whenIn(series));
  return t(side === "actual" ? "indicators.doneIn" : "indicators.promisedFor", {when});
}

/** The tile of a place of the series; one that speaks of the other side alone gives it otherwise. */
function toldTile(entry: Entry, side: Side, series: Series): Tile {
  const told = entry[side];
  const other = entry[side === "actual" ? "target" : "actual"];
  if (!told) return otherwiseTile(entry.place, entry.name, other ? titleFor(other, series, entry.name) : entry.name);
  const {fact, cell, row} = told;
  const mark = markOf(fact, series.kind, {name: entry.name, report: row.id});
  const isUnclear = mark.unclear || cell.missing === "ambiguous";
  const title = citedIn(told)
    .map((one) => titleFor(one, series, cell.givers ? reportLabel(one.row) : entry.name))
    .join("\n");
  return tileOf(entry.place, entry.name, {
    state: isUnclear ? "ambiguous" : "value",
    value: mark.value,
    labels: labelsOf(told, series),
    title: isUnclear ? `${title}\n${t("missing.ambiguous")}` : title
  });
}

const titleFor = ({fact, row}: Given, {kind}: Series, name: string): string =>
  markOf(fact, kind, {name, report: row.id}).title;

/** The figure as written, then without its unit, then to three digits. */
function labelsOf({fact}: Told, {kind}: Series): string[] {
  const bare = labelOf({...fact, unit: ""}, kind);
  const round = glyph(fact.comparator) + tickFor(kind)(positionOf(fact, kind));
  return [labelOf(fact, kind), bare, ...(fact.valueMax === null ? [round] : [])];
}

/** Places that give the indicator in a way that does not belong into the series. */
function otherwise(given: readonly Given[], {level, kind}: Series): Tile[] {
  const others = given.filter(({row}) => row.level === level);
  const first = new Map(others.map((one) => [placeOf(one.row), one]));
  return [...first].map(([place, {row, fact}]) => {
    const name = placeLabel(row);
    return otherwiseTile(place, name, markOf(fact, kind, {name, report: row.id}).title);
  });
}

const otherwiseTile = (place: string, name: string, title: string): Tile =>
  tileOf(place, name, {
    state: "given_otherwise",
    value: null,
    labels: [],
    title: `${title}\n${t("missing.given_otherwise")}`
  });

function silentTile(silent: Silent): Tile {
  const {row, near} = silent;
  const name = placeLabel(row);
  const state = stateOfSilent(silent);
  const [first] = near;
  if (first) return otherwiseTile(placeOf(row), name, `${name}: ${first.indicator} ${nearLabel(first)}`);
  const title = t("map.tile", {place: name, words: t(`missing.${state}`)});
  return tileOf(placeOf(row), name, {state, value: null, labels: [], title});
}

function underOf(series: Series): string {
  return [t(`indicators.level.${series.level ?? "unknown"}`), unitWords(series), t("compare.level.1")].join(" · ");
}

/** What is on the map, and a row for each place that reports nothing. */
function sheetOf({series, silent}: MapMaterial, indicator: IndicatorRow): ReturnType<MapView["sheet"]> {
  const {columns, rows} = seriesSheet(series);
  const missing = silent.filter(({row}) => row.level === series.level).flatMap((one) => silentRows(one, indicator.id));
  return {columns, rows: [...rows, ...missing]};
}

/** The places of which reports are held, by code. */
function namesOf({series, given, silent}: MapMaterial): Map<string, string> {
  const rows: ReportRow[] = [...given, ...silent].map(({row}) => row).filter(({level}) => level === series.level);
  return new Map(rows.map((row) => [placeOf(row), placeLabel(row)]));
}
