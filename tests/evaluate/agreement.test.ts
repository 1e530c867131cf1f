import {describe, expect, test} from "vitest";
import {compareReaders, kappaOf, type ReadFigure} from "../../src/evaluate/agreement.ts";

const figure = (start: number, said: ReadFigure["said"]): ReadFigure => ({start, end: start + 3, text: "5项", said});
const reader = (name: string, figures: ReadFigure[], id = "a") => ({name, byReport: new Map([[id, figures]])});

describe("two readers", () => {
  test("are compared by what both say of the figures at one place", () => {
    const one = reader("one", [
      figure(0, {value: 5, role: "target", scope: null}),
      figure(10, {value: 7, role: "outcome", indicator: "改革任务"}),
      figure(20, {value: 1})
    ]);
    const other = reader("other", [
      figure(1, {value: 5, role: "target", scope: "市本级"}),
      figure(11, {value: 8, role: "context", indicator: "改革任务数"})
    ]);
    const {figures, fields, reports, differences} = compareReaders(one, other);
    expect(figures).toEqual({both: 2, one: 1, other: 0});
    expect(fields).toEqual({
      value: {same: 1, of: 2, kappa: null},
      role: {same: 1, of: 2, kappa: expect.closeTo(1 / 3)},
      indicator: {same: 1, of: 1, kappa: null},
      scope: {same: 0, of: 1, kappa: null}
    });
    expect(reports).toEqual([{id: "a", both: 2, one: 1, other: 0, same: 3, of: 6}]);
    expect(differences).toContain('role: a 10-13 5项: "outcome", "context"');
  });

  test("of two figures at one place pair that of the same value", () => {
    const one = reader("one", [figure(0, {value: 5})]);
    const other = reader("other", [{...figure(0, {value: 6})}, {...figure(2, {value: 5})}]);
    expect(compareReaders(one, other).fields["value"]).toMatchObject({same: 1, of: 1});
  });

  test("who have read no report in common have nothing to compare", () => {
    expect(compareReaders(reader("one", [figure(0, {value: 1})]), reader("other", [], "b"))).toMatchObject({
      figures: {both: 0, one: 0, other: 0},
      reports: []
    });
  });
});

test("kappa is 1 where two always agree, 0 where they do as by chance, and none where one word is all", () => {
  expect(
    kappaOf([
      ["a", "a"],
      ["b", "b"]
    ])
  ).toBe(1);
  expect(
    kappaOf([
      ["a", "a"],
      ["a", "b"],
      ["b", "a"],
      ["b", "b"]
    ])
  ).toBe(0);
  expect(
    kappaOf([
      ["a", "a"],
      ["a", "a"]
    ])
  ).toBeNull();
  expect(kappaOf([])).toBeNull();
});
