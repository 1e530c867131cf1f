import {expect, test} from "vitest";
import {pagesInBoth} from "./zones.ts";

test("pages built anew on two machines a day and a language apart are the same bytes", async () => {
  const {files, differ} = await pagesInBoth();
  expect(differ).toEqual([]);
  expect(files).toBeGreaterThan(150);
  console.log(`${files} of ${files} files of the pages are byte-identical in two zones and languages`);
});
