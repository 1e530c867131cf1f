import {groupBy} from "../../src/model/group.ts";
import {placeLevels, type PlaceLevel} from "../../src/model/level.ts";
import type {Figure} from "../charts/figure.ts";
import {shadesOf} from "../charts/shades.ts";
import type {Sheet} from "../charts/sheet.ts";
import type {Tile, TilePanel} from "../charts/tile.ts";
import {tileLegend, tiles} from "../charts/tiles.ts";
import {loadAtlas, type AtlasRow, type ReportRow} from "../components/data.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {placeLabel, placeOf} from "../components/names.ts";
import {absolute, link} from "../components/state.ts";
import {blocksOf, tileOf} from "../series/atlas.ts";

/** A place, with what is held of it. */
interface HeldPlace {
  place: string;
  name: string;
  reports: number;
  figures: number;
}

/** How many figures the ledger holds of each place, on a map: provinces, cities, counties. */
export async function heldFigure(reports: readonly ReportRow[]): Promise<Figure> {
  const atlas = await loadAtlas();
  const panels = placeLevels.flatMap((level) => panelOf(level, reports, atlas));
  const places = placesOf(reports.filter(({placeCode}) => placeCode !== null));
  const shades = shadesOf(places.map(({figures}) => figures));
  const title = t("held.title", {n: formatCount(places.length)});
  return {
    id: "held-map",
    title,
    under: t("held.under"),
    draw: (width) => tiles(panels, {width, alt: title, shades, unit: t("held.unit"), tick: formatCount}),
    height: 480,
    legend: tileLegend(panels),
    sheet: () => sheetOf(places),
    sources: [{label: t("held.source", {n: reports.length}), href: link("quality")}],
    notes: [t("held.note")],
    tabled: true
  };
}

const placesOf = (reports: readonly ReportRow[]): HeldPlace[] =>
  [...groupBy(reports, placeOf)].map(([place, own]) => ({
    place,
    name: own[0] ? placeLabel(own[0]) : place,
    reports: own.length,
    figures: own.reduce((sum, {facts}) => sum + facts, 0)
  }));

function panelOf(level: PlaceLevel, reports: readonly ReportRow[], atlas: readonly AtlasRow[]): TilePanel[] {
  const held = placesOf(reports.filter((row) => row.level === level));
  if (held.length === 0) return [];
  return [{title: t(`indicators.level.${level}`), blocks: blocksOf(held.map(heldTile), {level, atlas})}];
}

const heldTile = ({place, name, reports, figures}: HeldPlace): Tile =>
  tileOf(place, name, {
    state: "value",
    value: figures,
    labels: [formatCount(figures)],
    title: t("held.tile", {place: name, figures: formatCount(figures), reports: formatCount(reports)})
  });

const sheetOf = (places: readonly HeldPlace[]): Sheet => ({
  columns: [
    {key: "place", label: t("column.place")},
    {key: "place_code", label: "place_code", shown: false},
    {key: "reports", label: t("held.reports"), numeric: true},
    {key: "figures", label: t("held.unit"), numeric: true},
    {key: "link", label: "link", shown: false}
  ],
  rows: places.map(({place, name, reports, figures}) => {
    const href = link("place", {code: place});
    return {values: {place: name, place_code: place, reports, figures, link: absolute(href)}, href};
  })
});
