import {describe, expect, test} from "vitest";
import {cellOf} from "../../pages/figures/cells.ts";
import {contradictions} from "../../src/link/contradictions.ts";
import {agree} from "../../src/model/interval.ts";
import {saidBy, type Written} from "../../src/model/rounding.ts";
import {comparators} from "../../src/model/vocabulary.ts";
import {fact as checkedFact, issuesOf, lexicon} from "../check/setup.ts";
import {fact as pageFact} from "../figures/setup.ts";

const written = (
  text: string,
  value: number,
  comparator: Written["comparator"] = "eq",
  valueMax: number | null = null
): Written => ({text, value, valueMax, comparator});

/** What the figures of all three are of: one that has no sign and whose unit the catalogue knows. */
const question = {
  indicatorId: "hitech-firms",
  unit: "家",
  role: "outcome",
  period: {start: "2021-01-01", end: "2021-12-31"}
} as const;

const users = {
  "a report that is checked": (a: Written, b: Written) =>
    issuesOf({facts: [a, b].map((one) => checkedFact({...question, ...one}))}).every(({code}) => code !== "differing"),
  "two reports of a place": (a: Written, b: Written) => {
    const [one, other] = [a, b].map((one, i) => ({
      ...checkedFact({...question, ...one}),
      reportId: `report${i}`,
      placeCode: "360700",
      isStatistic: false
    }));
    return contradictions([one!, other!], lexicon).length === 0;
  },
  "a cell of a page": (a: Written, b: Written) => {
    const facts = [a, b].map((one) => pageFact({...question, ...one}));
    const preference = {times: [], timeKey: () => null, shared: () => 0, exact: () => false, largest: true};
    return cellOf(facts, preference, "not_reported").missing === null;
  }
};

const decided: [Written, Written, boolean][] = [
  [written("1200亿家", 1200e8), written("约1180亿家", 1180e8, "approx"), true],
  [written("1200家", 1200), written("超过1200家", 1200, "gt"), true],
  [written("5万家", 5e4), written("5.02万家", 50_200), true],
  [written("5万家", 5e4), written("5.2万家", 52_000), true],
  [written("5.0万家", 5e4), written("5.2万家", 52_000), false],
  [written("3.3万家", 33_000), written("3.4万家", 34_000), false],
  [written("1000至1200家", 1000, "eq", 1200), written("1100家", 1100), true],
  [written("1000至1200家", 1000, "eq", 1200), written("1201家", 1201), false],
  [written("不足5万家", 5e4, "lt"), written("5万家", 5e4), true],
  [written("不足5万家", 5e4, "lt"), written("5.1万家", 51_000), false],
  [written("不足5万家", 5e4, "lt"), written("超5万家", 5e4, "gt"), false],
  [written("5万家以下", 5e4, "le"), written("5万家以上", 5e4, "ge"), true],
  [written("超过400家", 400, "gt"), written("超过500家", 500, "gt"), true],
  [written("约100家", 100, "approx"), written("120家", 120), false]
];

const amounts: [string, number][] = [
  ["5万家", 5e4],
  ["5.02万家", 50_200],
  ["约数", 0],
  ["49800家", 49_800],
  ["60000家", 6e4]
];

/** Every comparator beside every other, each with amounts that are equal, close and far apart. */
const pairs = comparators.flatMap((one) =>
  comparators.flatMap((other) =>
    amounts.flatMap(([text, value]) =>
      amounts.map(([beside, besides]) => [written(text, value, one), written(beside, besides, other)] as const)
    )
  )
);

const named = (a: Written, b: Written): string => `${a.comparator} ${a.text} beside ${b.comparator} ${b.text}`;

test.each(decided)("$0.text and $1.text agree: %#", (a, b, together) => {
  expect(agree(saidBy(a), saidBy(b))).toBe(together);
  expect(agree(saidBy(b), saidBy(a))).toBe(together);
});

describe.each(Object.entries(users))("%s", (_, together) => {
  test("has figures of every comparator agree with every other as the one rule says", () => {
    const told = [...pairs, ...decided].map(([a, b]) => `${named(a, b)}: ${together(a, b)}`);
    expect(told).toEqual([...pairs, ...decided].map(([a, b]) => `${named(a, b)}: ${agree(saidBy(a), saidBy(b))}`));
  });
});
