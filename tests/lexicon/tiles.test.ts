import {appendFileSync, cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, onTestFinished, test} from "vitest";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadPlaces} from "../../src/lexicon/places.ts";
import {loadTiles} from "../../src/lexicon/tiles.ts";
import {atlasRows} from "../../src/site/atlas.ts";

const places = loadPlaces(referenceFolder);

/** A copy of the reference tables with a row more in tiles.csv; it goes with the test. */
function withRow(row: string): string {
  const folder = mkdtempSync(join(tmpdir(), "reference-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  cpSync(referenceFolder, folder, {recursive: true});
  appendFileSync(join(folder, "tiles.csv"), `${row}\n`);
  return folder;
}

describe("the tile map", () => {
  const tiles = loadTiles(referenceFolder, places);

  test("has all 34 provinces, no wider than a telephone takes", () => {
    expect(tiles.size).toBe(34);
    for (const code of ["710000", "810000", "820000"]) expect(tiles.has(code)).toBe(true);
    expect(Math.max(...[...tiles.values()].map(({column}) => column))).toBeLessThan(10);
  });

  test("sets neighbours side by side", () => {
    const near = (one: string, other: string): boolean => {
      const [a, b] = [tiles.get(one), tiles.get(other)];
      return !!a && !!b && Math.abs(a.column - b.column) <= 1 && Math.abs(a.row - b.row) <= 1;
    };
    const neighbours = [
      ["360000", "430000"],
      ["320000", "310000"],
      ["440000", "450000"],
      ["510000", "500000"],
      ["110000", "130000"],
      ["370000", "340000"],
      ["650000", "540000"]
    ] as const;
    expect(neighbours.filter(([one, other]) => !near(one, other))).toEqual([]);
  });

  test.each([
    ["a place that has one already", "110000,9,9,京,BJ", "two tiles for 110000"],
    ["a cell that is taken", "360700,4,2,赣,GZ", "two tiles at column 4, row 2"],
    ["what is no province", "360700,9,9,赣,GZ", "no province: 360700"],
    ["a sign of two characters", "360700,9,9,赣州,GZ", "must be one character"]
  ])("takes no tile for %s", (_, row, message) => {
    expect(() => loadTiles(withRow(row), places)).toThrow(message);
  });
});

test("the atlas has the units that stand: 34 provinces with their tiles, and the prefectures without", () => {
  const rows = atlasRows();
  expect(rows.filter(({level}) => level === "province").every(({column, letters}) => column !== null && letters)).toBe(
    true
  );
  expect(rows.filter(({level}) => level === "prefecture").length).toBeGreaterThan(300);
  expect(rows.find(({code}) => code === "360700")).toMatchObject({short: "赣州", latin: "Ganzhou", column: null});
});
