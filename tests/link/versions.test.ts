import {describe, expect, test} from "vitest";
import {versionsOf, type VersionReport} from "../../src/link/versions.ts";

/** A made-up text of `count` sentences, each unlike the others. */
const text = (topic: string, count: number): string =>
  Array.from(
    {length: count},
    (_, i) => `${topic}第${i * 7 + 3}项任务由第${i + 1}组承担，${topic}进度为百分之${i * 3 + 5}。`
  ).join("");

const report = (id: string, over: Partial<VersionReport> = {}): VersionReport => ({
  id,
  placeCode: "360700",
  year: 2023,
  clean: text("改革", 40),
  facts: 10,
  published: null,
  ...over
});

const draft = report("draft", {clean: text("改革", 40).replace("百分之5", "百分之6"), facts: 9});

describe("a version", () => {
  test("is what says nearly the same; the one with more figures counts", () => {
    const [version, ...more] = versionsOf([draft, report("final")]);
    expect(more).toEqual([]);
    expect(version).toMatchObject({id: "draft", of: "final"});
    expect(version?.share).toBeGreaterThan(0.95);
    expect(version?.share).toBeLessThan(1);
  });

  test("is what holds a part of the other, as a page beside its attachment", () => {
    const page = report("page", {clean: `转发如下。${text("改革", 25)}`, facts: 6});
    expect(versionsOf([page, report("attachment")])).toMatchObject([{id: "page", of: "attachment"}]);
  });

  test("of as many figures is the one published earlier", () => {
    const early = report("a", {published: "2024-01-05"});
    expect(versionsOf([early, report("b", {published: "2024-03-01"})])).toMatchObject([{id: "a", of: "b"}]);
  });

  test("differs in layout, quotation marks and width alone, too", () => {
    const wide = report("wide", {clean: text("改革", 40).replaceAll("，", "，\n").replaceAll("3", "３"), facts: 1});
    expect(versionsOf([wide, report("plain")])).toEqual([{id: "wide", of: "plain", share: 1}]);
  });

  test("of three is held beside the one that counts, not beside another version", () => {
    const third = report("third", {facts: 8});
    const found = versionsOf([third, draft, report("final")]);
    expect(found.map(({id, of}) => [id, of])).toEqual([
      ["draft", "final"],
      ["third", "final"]
    ]);
  });
});

test.each<[string, Partial<VersionReport>]>([
  ["another text of the same place and year", {clean: text("治理", 40)}],
  ["another place", {placeCode: "431100"}],
  ["another year", {year: 2022}],
  ["a place that is not known", {placeCode: null}]
])("%s is no version", (_, over) => {
  const others = over.placeCode === null ? [report("b", over)] : [report("b")];
  expect(versionsOf([report("a", over), ...others])).toEqual([]);
});
