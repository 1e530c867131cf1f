import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {loadComparators} from "../../src/lexicon/comparators.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadRanks} from "../../src/lexicon/ranks.ts";
import {ownerOf, ownWords} from "../../src/model/ownWords.ts";
import {pageDictionary, wordFiles} from "../../src/site/dictionary.ts";

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

test("a page loads the words of all pages without those that one page alone says", () => {
  const files = wordFiles("en");
  expect(Object.assign({}, ...files.values())).toEqual(pageDictionary("en"));
  expect([...files.keys()].sort()).toEqual(["en", ...ownWords.map((page) => `${page}.en`)].sort());
  expect(Object.keys(files.get("en") ?? {}).filter((key) => ownerOf(key))).toEqual([]);
});

test("the own words of a page are said in its folder alone", () => {
  const folder = new URL("../../pages/", import.meta.url);
  const modules = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts"));
  for (const page of ownWords) {
    const own = new RegExp(`["\`]${page}\\.[a-zA-Z$]`);
    const saying = modules.filter((name) => own.test(readFileSync(new URL(name, folder), "utf8")));
    expect(saying.length, page).toBeGreaterThan(0);
    expect(saying.filter((name) => !`/${name}`.includes(`/${page}/`))).toEqual([]);
  }
});
