import {expect, test} from "vitest";
import {loadComparators} from "../../src/lexicon/comparators.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";

test("pages show every word of the table of comparators under what it gives", () => {
  const dictionary = pageDictionary("en");
  for (const {word, comparator} of loadComparators(referenceFolder).rows) {
    expect(dictionary[`comparator.words.${comparator}`]?.split(" ")).toContain(word);
  }
});
