import {expect, test} from "vitest";
import {builtInBoth, ofTheMoment} from "./zones.ts";

test("a site built on two machines a day and a language apart is the same bytes, but for what names the moment", async () => {
  const {files, differ} = await builtInBoth();
  // Two machines may come to it in the same moment.
  expect(differ.filter((name) => !ofTheMoment.includes(name))).toEqual([]);
  expect(files).toBeGreaterThan(200);
});
