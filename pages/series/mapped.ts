import type {Figure} from "../charts/figure.ts";
import type {MapMaterial} from "./tileMap.ts";

/** The chart of a series with its map, whose code comes when it is asked for. What is before and after has none. */
export function mapped(figure: Figure, material: MapMaterial): Figure {
  const {level, kind, entries} = material.series;
  if (level === null || kind === "change" || entries.length < 2) return figure;
  return {...figure, map: async () => (await import("./tileMap.ts")).tileMap(material)};
}
