import {describe, expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {LinkFact, LinkReport} from "../../src/link/fact.ts";
import {judgeTargets} from "../../src/link/targets/judge.ts";

const lexicon = loadLexicon();

let facts = 0;

const fact = (reportId: string, over: Partial<LinkFact>): LinkFact => ({
  id: `${reportId}-${facts}`,
  reportId,
  placeCode: "360700",
  isStatistic: false,
  role: "outcome",
  indicatorId: "hitech-firms",
  text: String(over.value ?? 0),
  value: 0,
  valueMax: null,
  unit: "家",
  comparator: "eq",
  change: "none",
  measure: "level",
  period: null,
  deadline: null,
  cumulative: false,
  yearly: null,
  scope: null,
  part: false,
  field: null,
  fieldGroup: null,
  fieldArea: null,
  doubts: [],
  start: facts++,
  ...over
});

const years = (from: number, to = from): Partial<LinkFact> => ({
  period: {start: `${from}-01-01`, end: `${to}-12-31`}
});

/** The plan of 2021, and reviews of the years after it. */
const reports: LinkReport[] = [
  {id: "plan", placeCode: "360700", covers: null, plansFrom: 2021},
  ...[2020, 2021, 2022, 2023, 2025].map((year) => ({
    id: `review${year}`,
    placeCode: "360700",
    covers: year,
    plansFrom: year + 1
  }))
];

const growth = {indicatorId: "gdp-growth", unit: "%", change: "increase"} as const;
const jobs = {indicatorId: "new-urban-jobs", unit: "人", change: "increase"} as const;
const days = {indicatorId: "approval-days-government", unit: "工作日", measure: "duration"} as const;
const gdp = {indicatorId: "gdp", unit: "元"} as const;
const rank = {indicatorId: "rank-business-environment", unit: "rank", fieldArea: "全省"} as const;
const by2025: Partial<LinkFact> = {...years(2025), deadline: {date: "2025-12-31", precision: "year", text: "到2025年"}};

interface Told {
  target: Partial<LinkFact>;
  outcomes: Record<string, Partial<LinkFact>>;
  /** How many of the reports there are. */
  until?: number;
}

/** The verdict on a target of the plan, as `verdict reason`, with the values that it speaks of. */
function judged({target, outcomes, until = 9}: Told) {
  const held = reports.slice(0, until);
  const all = [
    fact("plan", {role: "target", ...target}),
    ...Object.entries(outcomes).map(([report, outcome]) =>
      fact(report, {...target, deadline: null, role: "outcome", ...outcome})
    )
  ];
  const [found] = judgeTargets({facts: all, reports: held, unread: new Set(["review2023 cpi-change"])}, lexicon);
  return [
    `${found?.verdict} ${found?.reason}`,
    found?.outcome?.figure.value ?? null,
    found?.base?.figure.value ?? null
  ];
}

describe("a target", () => {
  test.each<[string, Told, [string, number | null, number | null]]>([
    [
      "of days that something takes is not held against days saved",
      {
        target: {...days, value: 5, comparator: "le", ...years(2021)},
        outcomes: {review2021: {value: 3, change: "decrease", measure: "step"}}
      },
      ["not-reported no-figure", null, null]
    ],
    [
      "of a rank in the province is held against the rank there",
      {target: {...rank, value: 3, comparator: "le", ...years(2021)}, outcomes: {review2021: {value: 2}}},
      ["kept met", 2, null]
    ],
    [
      "of a rank in the province is not held against one in the country",
      {
        target: {...rank, value: 3, comparator: "le", ...years(2021)},
        outcomes: {review2021: {value: 1, fieldArea: "全国", field: 337, fieldGroup: "城市"}}
      },
      ["not-reported no-figure", null, null]
    ],
    [
      "for each of five years is held against what was done in each",
      {
        target: {...jobs, value: 50_000, comparator: "ge", yearly: "each", ...years(2021, 2025)},
        outcomes: {review2025: {value: 52_000, yearly: "average"}}
      },
      ["kept met", 52_000, null]
    ],
    [
      "for each of five years is not held against their sum",
      {
        target: {...jobs, value: 50_000, comparator: "ge", yearly: "each", ...years(2021, 2025)},
        outcomes: {review2025: {value: 210_000, yearly: null}}
      },
      ["not-reported other-period", null, null]
    ],
    [
      "of growth is held against growth of its year, a fall being less than nothing",
      {
        target: {...growth, value: 2, comparator: "ge", ...years(2021)},
        outcomes: {review2021: {value: 3, change: "decrease"}}
      },
      ["missed short", -3, null]
    ],
    [
      "of five years is held against the sum of five years, not against one of them",
      {
        target: {...jobs, value: 250_000, ...years(2021, 2025)},
        outcomes: {review2025: {value: 60_000, ...years(2025)}}
      },
      ["not-reported other-period", null, null]
    ],
    [
      "of one year is never held against a sum of five",
      {
        target: {...jobs, value: 50_000, ...years(2025)},
        outcomes: {review2025: {value: 260_000, ...years(2021, 2025)}}
      },
      ["not-reported other-period", null, null]
    ],
    [
      "for what there is takes the end of five years",
      {target: {value: 1500, ...by2025}, outcomes: {review2025: {value: 1600, ...years(2021, 2025)}}},
      ["kept met", 1600, null]
    ],
    [
      "for an amount by a date is for the amount of that year",
      {
        target: {...gdp, value: 4e11, ...by2025, ...years(2021, 2025)},
        outcomes: {review2025: {value: 4.1e11, ...years(2025)}}
      },
      ["kept met", 4.1e11, null]
    ],
    [
      "on its way is on course at or above the line from its base",
      {
        target: {value: 1500, ...by2025},
        outcomes: {review2020: {value: 1000, ...years(2020)}, review2022: {value: 1200, ...years(2022)}},
        until: 5
      },
      ["on-course on-line", 1200, 1000]
    ],
    [
      "on its way is pending below the line",
      {
        target: {value: 1500, ...by2025},
        outcomes: {review2020: {value: 1000, ...years(2020)}, review2022: {value: 1199, ...years(2022)}},
        until: 5
      },
      ["pending behind-line", 1199, 1000]
    ],
    [
      "on its way has no line without a base",
      {target: {value: 1500, ...by2025}, outcomes: {review2022: {value: 1200, ...years(2022)}}, until: 5},
      ["pending not-due", 1200, null]
    ],
    [
      "in per cent is not answered in percentage points",
      {target: {...growth, value: 6, ...years(2021)}, outcomes: {review2021: {value: 6.2, unit: "pp"}}},
      ["cannot-be-rated other-unit", null, null]
    ],
    [
      "in one unit is answered in another of its class",
      {
        target: {indicatorId: "afforestation", unit: "亩", value: 15_000, ...years(2021)},
        outcomes: {review2021: {value: 1100, unit: "公顷"}}
      },
      ["kept met", 16_500, null]
    ],
    [
      "for a part is not answered by the whole",
      {target: {value: 500, part: true, ...by2025}, outcomes: {review2025: {value: 900, part: false, ...years(2025)}}},
      ["not-reported other-scope", null, null]
    ],
    [
      "for a year that no report looks back on is not rated",
      {target: {value: 1500, ...years(2024)}, outcomes: {review2025: {value: 1600, ...years(2025)}}},
      ["cannot-be-rated no-report", null, null]
    ],
    [
      "whose figure could not be read is not one without a figure",
      {target: {indicatorId: "cpi-change", unit: "%", value: 3, ...years(2023)}, outcomes: {}},
      ["cannot-be-rated not-read", null, null]
    ],
    [
      "that does not say by when is not rated",
      {target: {value: 1500}, outcomes: {}},
      ["cannot-be-rated no-period", null, null]
    ],
    [
      "of no catalogue entry is not rated",
      {target: {indicatorId: null, value: 3, ...years(2021)}, outcomes: {review2021: {value: 4}}},
      ["cannot-be-rated no-indicator", null, null]
    ],
    [
      "is not answered by a figure of ten months",
      {
        target: {...growth, value: 6, ...years(2021)},
        outcomes: {review2021: {value: 7, period: {start: "2021-01-01", end: "2021-10-31"}}}
      },
      ["not-reported other-period", null, null]
    ]
  ])("%s", (_, told, expected) => expect(judged(told)).toEqual(expected));

  test("is answered by what the latest report says, and there by the most precise", () => {
    const target = fact("plan", {role: "target", value: 1500, ...by2025});
    const late = {id: "late", placeCode: "360700", covers: 2026, plansFrom: 2027};
    const said = (report: string, value: number, comparator: LinkFact["comparator"] = "eq"): LinkFact =>
      fact(report, {value, comparator, ...years(2025)});
    const of = (...outcomes: LinkFact[]) =>
      judgeTargets({facts: [target, ...outcomes], reports: [...reports, late], unread: new Set()}, lexicon)[0];
    expect(of(said("review2025", 1400), said("late", 1510))?.outcome?.figure.value).toBe(1510);
    expect(of(said("review2025", 1400, "gt"), said("review2025", 1512))?.outcome?.figure.value).toBe(1512);
    expect(of(said("review2025", 1400), said("review2025", 1512))?.reason).toBe("several-outcomes");
  });
});
