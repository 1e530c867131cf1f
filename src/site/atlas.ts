import {referenceFolder} from "../lexicon/folder.ts";
import {loadPlaces} from "../lexicon/places.ts";
import {loadTiles} from "../lexicon/tiles.ts";
import type {AtlasRow} from "../query/place/rows.ts";

/** Every province and prefecture that there is, by code, with what a map needs of it. Throws UserError for bad tables. */
export function atlasRows(folder: string = referenceFolder): AtlasRow[] {
  const places = loadPlaces(folder);
  const tiles = loadTiles(folder, places);
  return [...places.byCode.values()].flatMap(({code, level, short, latin, until}): AtlasRow[] => {
    if (level === "county" || until !== null) return [];
    const {column = null, row = null, sign = null, letters = null} = tiles.get(code) ?? {};
    return [{code, level, short, latin, column, row, sign, letters}];
  });
}
