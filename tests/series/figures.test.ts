import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import {speak} from "../../pages/components/i18n.ts";
import {seriesFigures} from "../../pages/series/figures.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import {document, wordsOf} from "../charts/setup.ts";
import {lanesOf} from "../../pages/series/lanes.ts";
import {indicator, jobs, period, report, series, statisticJobs, type Name} from "./setup.ts";

// Plot draws in the window's document where none is handed over.
vi.stubGlobal("window", document.defaultView);
beforeAll(() => speak("en", pageDictionary("en")));
afterAll(() => vi.unstubAllGlobals());

const figures = (given: Parameters<typeof series>[0], most?: number) => {
  const [found] = series(given);
  return found ? seriesFigures(found, indicator, most) : [];
};

const three = (["赣州", "永州", "潍坊"] as const).map((name: Name, i) => jobs(report(name), (i + 5) * 10_000));

describe("the chart of a series", () => {
  test("says what is found, of whom, of when and in what unit", () => {
    const [figure] = figures(three);
    expect(figure?.title).toBe("New urban jobs: from 50K people (赣州) to 70K people (潍坊)");
    expect(figure?.under).toBe(
      "cities and prefectures · done: 2023 · people · level 1: same indicator, unit, kind of period and scope"
    );
    expect(figure?.sources.map(({label}) => label)).toEqual(["赣州 2023", "永州 2023", "潍坊 2023"]);
  });

  test("takes a range by both of its ends", () => {
    const rate = {unit: "%", unitClass: "share", measure: "rate", change: "increase"} as const;
    const titleOf = (...ranges: [number, number | null][]): string | undefined =>
      figures(
        ranges.map(([value, valueMax], i) => jobs(three[i]?.row ?? report("江西"), value, {...rate, valueMax}))
      )[0]?.title;
    expect(titleOf([5, 5.5], [5.1, null])).toBe("New urban jobs: all within +5–5.5% (赣州)");
    expect(titleOf([5, 5.5], [5.1, null], [4.8, null])).toBe("New urban jobs: from +4.8% (潍坊) to +5–5.5% (赣州)");
  });

  test("draws the first places only where they are too many, and says so; title and data are of all", () => {
    const [figure] = figures(three, 2);
    expect(figure?.title).toContain("to 70K people (潍坊)");
    expect(figure?.under).toContain("the first 2 of 3 places");
    expect(figure && wordsOf(figure.draw(700)).filter((word) => word === "潍坊")).toEqual([]);
    expect(figure?.sheet().rows).toHaveLength(3);
  });

  test("names who is of another time than most; of different times where none is usual", () => {
    const old = jobs(report("江西", 2021, {level: "prefecture"}), 90_000);
    expect(figures([...three, old])[0]?.notes.join(" ")).toContain("Of another time than most: 江西 (2021).");
    const [mixed] = figures([jobs(report("赣州", 2021), 1), jobs(report("永州", 2022), 2)]);
    expect(mixed?.notes.join(" ")).toContain("Of different times: 赣州 (2021), 永州 (2022).");
    expect(mixed?.under).toContain("done: 2021, 2022");
  });

  test("names bounds where others are exact, sums since a start, parts, and contradictions", () => {
    const notes = (given: Parameters<typeof series>[0]): string => figures(given)[0]?.notes.join(" ") ?? "";
    const [first, second] = three;
    if (!first || !second) throw new Error("no figures");
    expect(notes([first, jobs(report("永州"), 1, {comparator: "gt"})])).toContain("not an exact value: 永州");
    expect(notes([first, jobs(report("永州"), 1, {valueMax: 2})])).toContain("not an exact value: 永州");
    const long = {period: period(2021, 2025)};
    const [sum, total] = [jobs(report("赣州"), 1, long), jobs(report("永州"), 1, {...long, cumulative: true})];
    expect(notes([sum, total])).toContain("Counted since a start, not");
    expect(notes([first, jobs(report("永州"), 1, {part: true})])).toContain("A part of a total: 永州");
    expect(notes([first, second, jobs(report("永州"), 9)])).toContain("several figures for the same thing: 永州");
    expect(notes([first, second])).toBe("");
  });

  test("draws the tasks of a year in a lane of their own, not beside those of the year before", () => {
    const tasks = (role: "reform_count" | "outcome") => [
      jobs(report("赣州", 2021), 117, {role}),
      jobs(report("赣州", 2022), 14, {role: "target"})
    ];
    const lanesIn = (role: "reform_count" | "outcome") => series(tasks(role)).map((one) => lanesOf(one).length);
    expect(lanesIn("outcome")).toEqual([1]);
    expect(lanesIn("reform_count")).toEqual([2]);
  });

  test("gives the verdict of the ledger beside the outcome that the target was rated by, beside no other", () => {
    const promised = (by: string[]) =>
      jobs(report("赣州"), 45_000, {role: "target", comparator: "ge", rating: {verdict: "kept", ratedBy: by}});
    const [figure] = figures([...three, promised(three.map(({fact}) => fact.id))]);
    expect(figure && wordsOf(figure.draw(700))).toContain("50K people · target ≥45K people · kept");
    const [other] = figures([...three, promised(["another"])]);
    expect(other && wordsOf(other.draw(700))).toContain("50K people · target ≥45K people");
  });

  test("says of sums over several years that they are", () => {
    const long = {period: period(2021, 2025)};
    const [figure] = figures([jobs(report("赣州"), 300_000, long), jobs(report("永州"), 250_000, long)]);
    expect(figure?.title).toContain("New urban jobs · over 5 years:");
  });
});

describe("a chart of reports and statistics", () => {
  const [said] = three;
  const statistics = [statisticJobs("永州", 2020, 900_000), statisticJobs("潍坊", 2020, 800_000)];

  test("is of the time of reports; statistics of another stand labelled with theirs", () => {
    const [found] = series([...statistics, ...(said ? [said] : [])]);
    const counts = found && lanesOf(found).map(({name, marks}) => [name, marks[0]?.counts]);
    expect(Object.fromEntries(counts ?? [])).toEqual({赣州: "", 永州: "2020", 潍坊: "2020"});
  });

  test("draws places with reports first where not all have room", () => {
    const [figure] = figures([...statistics, ...(said ? [said] : [])], 1);
    expect(figure && wordsOf(figure.draw(600))).toContain("赣州");
  });

  test("says in the tip what statistics say otherwise", () => {
    const [found] = series([...(said ? [said] : []), statisticJobs("赣州", 2023, 47_500)]);
    expect(found && lanesOf(found)[0]?.marks[0]?.title).toContain("statistics say 47.5K people");
  });
});
