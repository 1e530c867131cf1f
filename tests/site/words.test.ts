import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {readDictionary} from "../../src/lexicon/dictionary.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {unitClasses} from "../../src/model/unitClasses.ts";
import {holesOf} from "../../src/model/words.ts";

const en = readDictionary("en");
const zh = readDictionary("zh");
/** Units that only ever stand below the line (元/月) make a class that nothing is measured in. */
const belowTheLine = "denominator";
const holes = (text = ""): string[] => holesOf(text);

test("both dictionaries have the same keys, in the same order", () => {
  expect(Object.keys(zh)).toEqual(Object.keys(en));
});

test("every label says something, and asks for the same values, in both languages", () => {
  const keys = Object.keys(en);
  expect(keys.filter((key) => en[key] === "" || zh[key] === "")).toEqual([]);
  expect(keys.filter((key) => holes(en[key]).join() !== holes(zh[key]).join())).toEqual([]);
});

test("no Chinese label is left in English", () => {
  const words = (key: string): string => (zh[key] ?? "").replaceAll(/\{[^{}]*\}/g, "");
  const latin = Object.keys(zh).filter((key) => /[A-Za-z]{4}/.test(words(key)) && !/\p{Script=Han}/u.test(words(key)));
  expect(latin).toEqual([]);
});

test.each(Object.keys(unitClasses).filter((name) => name !== belowTheLine))("units of %s have a name", (name) => {
  expect(`class.${name}` in en).toBe(true);
});

test.each([...new Set(loadLexicon(referenceFolder).quantities.nonFacts.map(({reason}) => reason))])(
  "what is read as a %s has a name",
  (reason) => {
    expect(`reason.${reason}` in en).toBe(true);
  }
);

const pages = readdirSync("pages").filter((name) => name.endsWith(".md"));

test.each(pages)("%s holds no words of its own: labels come from the dictionaries", (name) => {
  const text = readFileSync(`pages/${name}`, "utf8");
  const [, body = ""] = /^---\n[\s\S]*?\n---\n([\s\S]*)$/.exec(text) ?? [];
  const prose = body.replaceAll(/```[\s\S]*?```/g, "").replaceAll(/<[^>]*>/g, "");
  expect(prose.trim()).toBe("");
});
