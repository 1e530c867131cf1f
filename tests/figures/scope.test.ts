import {beforeAll, describe, expect, test} from "vitest";
import {speak} from "../../pages/components/i18n.ts";
import {coveredBy, levelWords, scopeNotes, type Base} from "../../pages/figures/scope.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import {percent} from "./setup.ts";

beforeAll(() => speak("en", pageDictionary("en")));

const nobody = {scope: null, scopeBasis: "assumed"} as const;
const known = "level 1: same indicator, unit, kind of period and scope";
const unknown = "level 1: same indicator, unit and kind of period; scope not stated";

describe("the level of comparison", () => {
  test.each([
    ["of a place by definition, though nobody says so", "place", nobody, known],
    ["of a set that each report chooses, and nobody says which", "set", nobody, unknown],
    ["of a set, of a part that is named", "set", {scope: "市本级", scopeBasis: "stated"}, known],
    ["of a set, said before of the whole", "set", {scope: null, scopeBasis: "carried"}, known]
  ] as const)("%s", (_, base, over, words) => {
    expect(levelWords([percent(50, over), percent(60, {scope: null, scopeBasis: "stated"})], base)).toBe(words);
  });
});

test.each([
  ["what each report chooses", "set", {coverage: "119个事项"}, "119个事项"],
  ["not twice, where it is the scope", "set", {coverage: "市本级", scope: "市本级"}, ""],
  ["no other count of a count", "set", {coverage: "333个政务事项", unitClass: "count"}, ""],
  ["a batch of a count", "set", {coverage: "首批", unitClass: "count"}, "首批"],
  ["nothing of what is of the place by definition", "place", {coverage: "首批"}, ""],
  ["nothing where no entry is known", null, {coverage: "首批"}, ""]
] as [string, Base, object, string][])("what a figure covers: %s", (_, base, over, words) => {
  expect(coveredBy(percent(50, over), base)).toBe(words);
});

test("notes name what is covered, and who does not say", () => {
  const told = [
    {name: "北京", fact: percent(58, {coverage: "119个事项"})},
    {name: "天津", fact: percent(62)},
    {name: "赣州", fact: percent(50, {scope: "市本级", scopeBasis: "stated"})}
  ];
  const notes = (base: Base): string[] => scopeNotes(told, base, (names) => names.join(", "));
  expect(notes("set")).toEqual([
    "Each report chooses what this covers: 北京 119个事项.",
    "What it covers is not stated: 天津."
  ]);
  expect(notes("place")).toEqual([]);
});
