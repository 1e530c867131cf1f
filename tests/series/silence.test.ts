import {describe, expect, test} from "vitest";
import {silentPlaces} from "../../pages/series/silence.ts";
import {report} from "./setup.ts";

describe("who does not report an indicator", () => {
  const reports = [report("赣州", 2022), report("赣州", 2023), report("永州", 2023), report("潍坊", 2023)];

  test("is every place without a figure, once, told apart by whether its report names it", () => {
    const gap = {report: "永州2023", start: 10, end: 20};
    const silent = silentPlaces(reports, new Set(["360700"]), [gap]);
    expect(silent.map(({row, gap}) => [row.id, gap?.start ?? null])).toEqual([
      ["永州2023", 10],
      ["潍坊2023", null]
    ]);
  });

  test("names the report that speaks of it, even when a later one says nothing", () => {
    const gap = {report: "赣州2022", start: 10, end: 20};
    expect(silentPlaces(reports.slice(0, 2), new Set(), [gap]).map(({row}) => row.id)).toEqual(["赣州2022"]);
    expect(silentPlaces(reports.slice(0, 2), new Set(), []).map(({row}) => row.id)).toEqual(["赣州2023"]);
  });
});
