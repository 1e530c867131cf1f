import {expect, test} from "vitest";
import {loadComparators} from "../../src/lexicon/comparators.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";

test("pages show every word of the table of comparators under what it gives, and none that gives nothing", () => {
  const dictionary = pageDictionary("en");
  for (const {word, comparator, position} of loadComparators(referenceFolder).rows) {
    const shown = dictionary[`comparator.words.${comparator}`]?.split(" ").includes(word);
    expect(shown, word).toBe(position !== "beside");
  }
});
