import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {placesCsv} from "../../data/tools/make-places.ts";

test("places.csv is what its script makes of the codes and their changes", () => {
  const shipped = readFileSync(new URL("../../data/reference/places.csv", import.meta.url), "utf8");
  expect(placesCsv()).toBe(shipped);
});
