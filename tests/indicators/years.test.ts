import {afterEach, describe, expect, test, vi} from "vitest";
import type {IndicatorFigure} from "../../pages/components/data.ts";
import {yearsFigures} from "../../pages/indicators/years.ts";
import {viewOf} from "../../pages/indicators/view.ts";
import type {Given} from "../../pages/series/facts.ts";
import {document} from "../charts/setup.ts";
import {indicator, jobs, report, statisticJobs, type Name} from "../series/setup.ts";

const done = (name: Name, year: number, value: number): Given => jobs(report(name, year), value);

/** The charts of these figures, as the address asks for them. */
function figures(given: readonly Given[], search = "") {
  vi.stubGlobal("location", {search, href: `http://site/indicators.html${search}`});
  const read = given.map(({row, fact}) => ({...fact, report: row.id}) as IndicatorFigure);
  const reports = [...new Map(given.map(({row}) => [row.id, row])).values()];
  return yearsFigures({indicator, reports, periods: [], read: {id: indicator.id, figures: read, gaps: [], near: []}});
}

const both = [
  done("赣州", 2021, 61_000),
  done("赣州", 2022, 64_000),
  done("永州", 2021, 48_000),
  done("永州", 2022, 49_000),
  done("潍坊", 2022, 127_000)
];

afterEach(() => vi.unstubAllGlobals());

describe("an indicator over the years", () => {
  test("is drawn for the places that have a development, with every figure of them in its data", () => {
    const [figure, ...others] = figures(both);
    expect(others).toEqual([]);
    expect(figure?.title).toBe("New urban jobs, year by year");
    expect(figure?.sheet().rows.map(({values}) => values["value"])).toEqual([61_000, 64_000, 48_000, 49_000]);
  });

  test("is drawn for the places that the address names", () => {
    const [figure] = figures(both, "?places=431100");
    expect(figure?.sources.map(({label}) => label)).toEqual(["永州 2021", "永州 2022"]);
    expect(figure?.under).toContain("1 of 2 places");
  });

  test("is nothing where no place has figures of two years", () => {
    expect(figures([done("赣州", 2022, 64_000), done("永州", 2022, 49_000)])).toEqual([]);
    expect(figures(both, "?places=370700")).toEqual([]);
  });

  test("keeps levels of places apart", () => {
    const provinces = [done("江西", 2021, 470_000), done("江西", 2022, 471_000)];
    expect(figures([...both, ...provinces]).map(({id}) => id)).toEqual([
      expect.stringContaining("prefecture"),
      expect.stringContaining("province")
    ]);
  });
});

test("places without a report of an indicator are those whose reports give none, not those of statistics alone", () => {
  vi.stubGlobal("location", {search: "", href: "http://site/indicators.html"});
  vi.stubGlobal("document", document);
  const given = [done("赣州", 2021, 61_000), statisticJobs("永州", 2020, 48_000), statisticJobs("潍坊", 2020, 9_000)];
  const figures = given.map(({row, fact}) => ({...fact, report: row.id}) as IndicatorFigure);
  const alone = report("江西", 2020, {id: "江西statistics", kind: "statistics"});
  const reports = [...given.map(({row}) => row), alone, report("潍坊")];
  const catalogue = {families: [], domains: [], indicators: []};
  const read = {id: indicator.id, figures, gaps: [], near: []};
  const {silent} = viewOf({indicator, reports, periods: [], read, catalogue, coverage: undefined});
  expect(silent.map(({row}) => row.id)).toEqual(["潍坊2023"]);
});
