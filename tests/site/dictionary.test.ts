import {expect, test} from "vitest";
import {loadComparators} from "../../src/lexicon/comparators.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadRanks} from "../../src/lexicon/ranks.ts";
import {byPage, pageDictionary} from "../../src/site/dictionary.ts";

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

/** Han beside a number, or beside what stands for one, with a space between; a Latin word may end with a number (UTF-8). */
const spaced = /\p{Script=Han} [\d{]|(?<![A-Za-z][-\d]*)[\d}] \p{Script=Han}/u;

test("no Chinese label has a space between Han and a number, save where it shows words as they are typed", () => {
  const labels = Object.entries(pageDictionary("zh"));
  expect(labels.filter(([, words]) => words !== undefined && spaced.test(words)).map(([key]) => key)).toEqual([
    "search.rules"
  ]);
});

test("a page loads the words of all pages without those that the page of SQL alone says", () => {
  const all = pageDictionary("en");
  const {shared, sql} = byPage(all);
  expect({...shared, ...sql}).toEqual(all);
  expect(Object.keys(shared).filter((key) => key.startsWith("sql."))).toEqual([]);
  expect(sql).toHaveProperty(["sql.run"]);
});
