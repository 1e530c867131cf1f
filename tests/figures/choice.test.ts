import {describe, expect, test} from "vitest";
import {choose, peers, search, startingSets, tokenOf} from "../../pages/figures/choice.ts";
import {facesOf, tags} from "../../pages/figures/subjects.ts";
import type {ReportRow} from "../../pages/components/data.ts";
import {row} from "./setup.ts";

const ganzhou = row("a00000000001", {facts: 30, placePinyin: "Ganzhou"});
const later = row("a00000000002", {year: 2023, facts: 20, placePinyin: "Ganzhou"});
const plan = row("a00000000003", {year: 2023, kind: "plan", facts: 10, placePinyin: "Ganzhou"});
const place = (placeCode: string, placeName: string, placeShort: string, province: string) => ({
  placeCode,
  placeName,
  placeShort,
  province
});
const inLatin = {placePinyin: "Yongzhou", provinceLatin: "Hunan"};
const yongzhou = row("b00000000001", {
  ...place("431100", "永州市", "永州", "湖南省"),
  ...inLatin,
  year: 2023,
  facts: 25
});
const jiangxi = row("c00000000001", {
  ...place("360000", "江西省", "江西", "江西省"),
  level: "province",
  year: 2026,
  kind: "mixed",
  facts: 200
});
const unknown = row("d00000000001", {
  placeCode: null,
  placeName: null,
  placeShort: null,
  province: null,
  year: null,
  title: "改革综述"
});
const all = [ganzhou, later, plan, yongzhou, jiangxi, unknown];

test.each([
  ["place and year", ganzhou, "360700-2021"],
  ["the kind too, where two share place and year", plan, "360700-2023-plan"],
  ["the id, where place or year is not known", unknown, "d00000000001"]
])("the address calls a report by %s", (_, report, token) => expect(tokenOf(report, all)).toBe(token));

test("every token leads back to its report", () => {
  for (const report of all) expect(choose([tokenOf(report, all)], all).rows).toEqual([report]);
});

describe("choose", () => {
  test("a bare code means the latest report of the place", () => {
    expect(choose(["360700"], all).rows[0]?.year).toBe(2023);
  });

  test("takes each report once, however many, and names what it does not know", () => {
    const many = Array.from({length: 12}, (_, i) => row(`e0000000000${i.toString(16)}`, {year: 2000 + i}));
    expect(
      choose(
        many.map(({id}) => id),
        many
      ).rows
    ).toHaveLength(12);
    expect(choose(["431100", "431100-2023", "nowhere"], all)).toEqual({rows: [yongzhou], unknown: ["nowhere"]});
  });
});

describe("search", () => {
  test.each([
    ["赣州", [ganzhou, later, plan]],
    ["3607", [ganzhou, later, plan]],
    ["赣州 2023", [later, plan]],
    ["江西", [jiangxi, ganzhou, later, plan]],
    ["４３１１００", [yongzhou]],
    ["综述", [unknown]],
    ["gz", [ganzhou, later, plan]],
    ["yz 2023", [yongzhou]],
    ["Yongzhou", [yongzhou]],
    ["hunan", [yongzhou]],
    ["北海", []]
  ])("%s", (query, found) => expect(search(query, all)).toEqual(found));
});

describe("peers", () => {
  const rowsOf = (chosen: ReportRow[], held: ReportRow[] = all): ReportRow[] =>
    peers(chosen, held, 9).map(({row}) => row);

  test("are of the same level and kind, those of the same year first", () => {
    expect(rowsOf([later]).slice(0, 2)).toEqual([yongzhou, ganzhou]);
    expect(rowsOf([later])).not.toContain(plan);
  });

  test("say what they have in common with all that are chosen", () => {
    expect(peers([later], all, 1)[0]?.shared).toEqual(["level", "kind", "year", "size"]);
    expect(peers([later, yongzhou], all, 1)[0]?.shared).toEqual(["level", "kind", "size"]);
  });

  test("of one size come before those many times as long", () => {
    const long = row("f00000000001", {year: 2023, facts: 400});
    const short = row("f00000000002", {year: 2023, facts: 12});
    expect(rowsOf([later], [later, long, short])).toEqual([short, long]);
  });
});

test("sets to begin with hold two or more reports of one level, those with most figures first", () => {
  expect(startingSets(all, 3)).toEqual([[ganzhou, yongzhou, later]]);
  const nowhere = ["x", "y"].map((id) => ({...ganzhou, id, placeCode: null, level: null}));
  expect(startingSets(nowhere, 3)).toEqual([]);
});

test.each([
  [
    ["赣州", "永州"],
    ["赣", "永"]
  ],
  [
    ["江西", "江苏", "山西"],
    ["江西", "苏", "山"]
  ],
  [
    ["湖南", "湖北", "河南", "河北"],
    ["湖南", "湖北", "河南", "河北"]
  ]
])("places %j are tagged %j", (names, expected) => {
  const found = tags(names.map((placeShort, i) => row(String(i), {placeShort})));
  expect(new Set(found).size).toBe(found.length);
  expect(found.every((tag, i) => names[i]?.includes(tag))).toBe(true);
  expect(found.map((tag) => tag.length)).toEqual(expected.map((tag) => tag.length));
});

test("two years of one place are tagged by their years", () => {
  expect(tags([ganzhou, later, yongzhou])).toEqual(["21", "23", "永"]);
  expect(tags([later, plan, yongzhou])).toEqual(["1", "2", "永"]);
});

test.each([
  [
    ["Ganzhou", "Yongzhou", "Weifang"],
    ["G", "Y", "W"]
  ],
  [
    ["Guangdong", "Gansu", "Guangxi"],
    ["GD", "GS", "GX"]
  ],
  [
    ["Shanxi", "Shaanxi"],
    ["S2", "S1"]
  ]
])("places %j in Latin letters have tags that differ", (names, expected) => {
  const found = tags(names.map((placeLatin, i) => row(String(i), {placeLatin, placeCode: String(i)})));
  expect(new Set(found).size).toBe(found.length);
  expect(found.map((tag) => tag.length)).toEqual(expected.map((tag) => tag.length));
});

describe("reports of one place and year are called", () => {
  const twin = row("a00000000004", {year: 2023, title: "营商环境总结"});
  const told = {...later, edition: "改革总结"};

  test.each([
    ["by place and year where nothing else has them", [ganzhou, yongzhou], ["赣州 2021", "永州 2023"]],
    ["with the kind where that tells them apart", [later, plan], ["赣州 2023 review", "赣州 2023 plan"]],
    [
      "with title or file where place, year and kind are the same",
      [told, {...twin, edition: "营商环境总结"}],
      ["赣州 2023 改革总结", "赣州 2023 营商环境总结"]
    ],
    ["with the id where nothing else is known", [later, twin], [`赣州 2023 ${later.id}`, `赣州 2023 ${twin.id}`]]
  ])("%s", (_, rows, expected) => expect(facesOf(rows).map(({name}) => name)).toEqual(expected));
});

describe("a version of another report", () => {
  const version = row("a00000000005", {year: 2023, versionOf: later.id, versionShare: 0.96});
  const held = [...all, version];

  test("goes by its id alone, and the report that counts keeps its name", () => {
    expect(tokenOf(version, held)).toBe(version.id);
    expect(choose(["360700-2023-review", version.id], held).rows).toEqual([later, version]);
  });

  test("is offered to nobody who does not ask for it by its id", () => {
    expect(search("赣州 2023", held)).toEqual([later, plan]);
    expect(search(version.id, held)).toEqual([version]);
    expect(peers([ganzhou], held, 9).map(({row}) => row)).not.toContain(version);
    expect(startingSets(held, 9).flat()).not.toContain(version);
  });
});
