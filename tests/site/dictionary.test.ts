import {expect, test} from "vitest";
import {loadComparators} from "../../src/lexicon/comparators.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadRanks} from "../../src/lexicon/ranks.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";

test("pages show every word of the table of comparators under what it gives, and none that gives nothing", () => {
  const dictionary = pageDictionary("en");
  for (const {word, comparator, position} of loadComparators(referenceFolder).rows) {
    const shown = dictionary[`comparator.words.${comparator}`]?.split(" ").includes(word);
    expect(shown, word).toBe(position !== "beside");
  }
});

test("English pages have a name for all that ranks are held among, which Chinese ones call as the ledger does", () => {
  const {areas, groups} = loadRanks(referenceFolder);
  const [en, zh] = [pageDictionary("en"), pageDictionary("zh")];
  const keys = [
    ...[...areas.english.keys()].map((name) => `fieldArea.${name}`),
    ...[...groups.english.keys()].map((name) => `fieldGroup.${name}`)
  ];
  expect(keys.filter((key) => !/^[A-Za-z -]+$/.test(en[key] ?? ""))).toEqual([]);
  expect(keys.filter((key) => key in zh)).toEqual([]);
});
