import {expect, test} from "vitest";
import {builtInBoth, ofTheMoment, pagesInBoth} from "./zones.ts";

test("pages built anew on two machines a day and a language apart are the same bytes", () => {
  const {files, differ} = pagesInBoth();
  expect(differ).toEqual([]);
  expect(files).toBeGreaterThan(150);
  console.log(`${files} of ${files} files of the pages are byte-identical in two zones and languages`);
});

test("a site built on two machines a day and a language apart is the same bytes, but for what names the moment", () => {
  const {files, differ} = builtInBoth();
  expect(differ).toEqual(ofTheMoment);
  console.log(
    `${files - differ.length} of ${files} files of the site are byte-identical; ${differ.join(", ")} name the moment`
  );
});
