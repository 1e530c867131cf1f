import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {readCsv} from "./file.ts";
import type {PlaceEntry, Places} from "./places.ts";

const TileRow = z.strictObject({
  code: z.string().regex(/^\d{6}$/, "must be a 6-digit division code"),
  column: z.coerce.number().int().nonnegative(),
  row: z.coerce.number().int().nonnegative(),
  sign: z.string().length(1, "must be one character"),
  letters: z.string().regex(/^[A-Z]{2}$/, "must be two capitals")
});

/** Where a province stands on the tile map, counted from the upper left, and its one-character and two-letter names. */
export type TileEntry = z.infer<typeof TileRow>;

/**
 * Loads `tiles.csv`: the tile of each province by its code. Throws UserError where a province has none or two, where
 * something else has one, or where two stand in one place.
 */
export function loadTiles(folder: string, {byCode}: Pick<Places, "byCode">): Map<string, TileEntry> {
  const rows = readCsv(folder, "tiles.csv", TileRow);
  const provinces = [...byCode.values()].filter(isProvince).map(({code}) => code);
  const wrong = [
    ...odd(rows.map(({code}) => code)).map((code) => `two tiles for ${code}`),
    ...odd(rows.map(({column, row}) => `column ${column}, row ${row}`)).map((cell) => `two tiles at ${cell}`),
    ...rows.filter(({code}) => !provinces.includes(code)).map(({code}) => `no province: ${code}`),
    ...provinces.filter((code) => !rows.some((row) => row.code === code)).map((code) => `no tile for ${code}`)
  ];
  if (wrong.length > 0) throw new UserError(`bad reference data in tiles.csv: ${wrong.join("; ")}`);
  return new Map(rows.map((row) => [row.code, row]));
}

const isProvince = ({level, until}: PlaceEntry): boolean => level === "province" && until === null;

/** What stands in a list more than once. */
const odd = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);
