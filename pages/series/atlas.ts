import {groupBy} from "../../src/model/group.ts";
import type {Tile, TileBlock} from "../charts/tile.ts";
import type {AtlasRow, ReportRow} from "../components/data.ts";
import {language, t} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {provinceCodeOf} from "../components/names.ts";

/** The places among which those with a figure stand: all of one level. */
export interface Ground {
  level: ReportRow["level"];
  atlas: readonly AtlasRow[];
}

/** The tile of a place whose report is held; it leads to the page of the place. */
export const tileOf = (
  place: string,
  name: string,
  said: Pick<Tile, "state" | "value" | "labels" | "title">
): Tile => ({place, names: [name], href: link("place", {code: place}), ...said});

/**
 * Tiles in their places: provinces on the grid, all of them; others by province, with the prefectures of these provinces of
 * which no report is held.
 */
export function blocksOf(tiles: readonly Tile[], {level, atlas}: Ground): TileBlock[] {
  const known = new Map(tiles.map((tile) => [tile.place, tile]));
  const rows = atlas.filter((row) => row.level === level);
  if (level === "province") return [{name: "", tiles: rows.map((row) => onGrid(row, known.get(row.code)))}];
  const held = new Set(tiles.map(({place}) => provinceCodeOf(place)));
  const rest = rows.filter(({code}) => held.has(provinceCodeOf(code)) && !known.has(code)).map(emptyTile);
  const all = [...tiles, ...rest].sort((a, b) => a.place.localeCompare(b.place));
  return [...groupBy(all, ({place}) => provinceCodeOf(place))].map(([code, group]) => {
    const province = atlas.find((row) => row.code === code);
    return {name: province ? nameOf(province) : "", tiles: group};
  });
}

const nameOf = ({short, latin}: AtlasRow): string => (language() === "zh" ? short : latin);

function onGrid(row: AtlasRow, tile: Tile = emptyTile(row)): TileBlock["tiles"][number] {
  const {column, row: line} = row;
  const sign = language() === "zh" ? row.sign : row.letters;
  return {...tile, names: [nameOf(row), sign ?? ""], at: {column: column ?? 0, row: line ?? 0}};
}

/** The tile of a place of which no report is held. */
function emptyTile(row: AtlasRow): Tile {
  const name = nameOf(row);
  const title = t("map.tile", {place: name, words: t("map.notHeld")});
  return {place: row.code, names: [name], labels: [], value: null, state: "not_held", title, href: null};
}
