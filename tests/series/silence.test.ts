import {describe, expect, test} from "vitest";
import {restsOn, silentPlaces, stateOfSilent} from "../../pages/series/silence.ts";
import {percent} from "../figures/setup.ts";
import {report} from "./setup.ts";

describe("who does not report an indicator", () => {
  const reports = [report("赣州", 2022), report("赣州", 2023), report("永州", 2023), report("潍坊", 2023)];

  test("is every place without a figure, once, told apart by whether its report names it", () => {
    const gap = {report: "永州2023", start: 10, end: 20};
    const silent = silentPlaces(reports, new Set(["360700"]), {gaps: [gap], near: []});
    expect(silent.map(({row, gap}) => [row.id, gap?.start ?? null])).toEqual([
      ["永州2023", 10],
      ["潍坊2023", null]
    ]);
  });

  test("names the report that speaks of it, even when a later one says nothing", () => {
    const gap = {report: "赣州2022", start: 10, end: 20};
    expect(silentPlaces(reports.slice(0, 2), new Set(), {gaps: [gap], near: []}).map(({row}) => row.id)).toEqual([
      "赣州2022"
    ]);
    expect(silentPlaces(reports.slice(0, 2), new Set(), {gaps: [], near: []}).map(({row}) => row.id)).toEqual([
      "赣州2023"
    ]);
  });

  test("gives it in other words where a figure comes near, whatever else its reports say", () => {
    const near = {...percent(83), report: "赣州2022"};
    const gap = {report: "赣州2023", start: 10, end: 20};
    const silent = silentPlaces(reports, new Set(["360700"].slice(1)), {gaps: [gap], near: [near]});
    expect(silent.map((one) => [one.row.id, stateOfSilent(one), one.near.length])).toEqual([
      ["赣州2022", "given_otherwise", 1],
      ["永州2023", "not_reported", 0],
      ["潍坊2023", "not_reported", 0]
    ]);
    const level = silent[0]?.row.level ?? null;
    expect(restsOn({entries: [], level}, silent)).toMatch(/1/);
    expect(restsOn({entries: [], level}, silent.slice(1))).toBe("");
  });
});
