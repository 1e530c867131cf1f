import {expect, test} from "vitest";
import {builtInBoth, ofTheMoment} from "./zones.ts";

test("a site built on two machines a day and a language apart is the same bytes, but for what names the moment", async () => {
  const {files, differ} = await builtInBoth();
  expect(differ).toEqual(ofTheMoment);
  expect(files).toBeGreaterThan(200);
});
