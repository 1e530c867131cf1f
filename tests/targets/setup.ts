import type {PageFact, ReportRow} from "../../pages/components/data.ts";
import {placeOf} from "../../pages/components/names.ts";
import type {Names} from "../../pages/targets/names.ts";
import type {Promised} from "../../pages/targets/promises.ts";
import {percent} from "../figures/setup.ts";
import {period, report, type Name} from "../series/setup.ts";

type Over = Partial<Omit<Promised, "fact" | "row">> & {row?: ReportRow};

/** A promise of a place: growth of so much in 2024, unless a test says otherwise. */
export function promise(name: Name, value: number, over: Partial<PageFact> = {}, more: Over = {}): Promised {
  const {row = report(name, 2024), ...rest} = more;
  const fact = percent(value, {
    role: "target",
    change: "increase",
    indicator: "生产总值增长",
    indicatorId: "gdp-growth",
    family: "economy",
    domain: "economy",
    period: period(2024),
    ...over
  });
  return {
    row,
    fact,
    place: placeOf(row),
    kind: "growth",
    extent: 12,
    takenOver: "place",
    due: 2024,
    outcome: null,
    base: null,
    gap: null,
    verdict: "pending",
    reason: "not-due",
    ...rest
  };
}

/** What a place tells of its growth in a year. */
export const told = (name: Name, value: number, year = 2024, over: Partial<PageFact> = {}) => ({
  row: report(name, year),
  fact: percent(value, {change: "increase", indicatorId: "gdp-growth", period: period(year), ...over})
});

export const names: Names = {
  indicator: (id) => (id === "gdp-growth" ? {name: "Growth", at: 3} : undefined),
  domain: (id) => id,
  family: (id) => id
};
