import {expect, test} from "vitest";
import {statedByFlags} from "../../src/commands/stated.ts";

test.each([
  [
    "a period that ends before it begins",
    {from: "2021-12-31", to: "2021-01-01"},
    "the period ends before it begins: --from 2021-12-31 --to 2021-01-01"
  ],
  ["half a period", {to: "2021-01-01"}, "a period lacks its beginning"],
  [
    "a day that no year has",
    {from: "2021-02-30", to: "2021-12-31"},
    "bad value for --from: must be a date such as 2025-12-31, and in the calendar: 2021-02-30"
  ],
  ["a day without its zeros", {published: "2021-2-3"}, "bad value for --published: must be a date"],
  [
    "a day of year 9999",
    {published: "9999-12-31"},
    "bad value for --published: must be in a year from 1949 to 2100: 9999-12-31"
  ],
  ["no year", {year: ""}, "bad value for --year: must be a year from 1949 to 2100"],
  ["a year of five digits", {year: "20211"}, "bad value for --year: must be a year from 1949 to 2100"],
  ["a year in the way of machines", {year: "2.021e3"}, "bad value for --year: must be a year"],
  ["a kind that there is not", {kind: "summary"}, "bad value for --kind: must be review or plan or mixed: summary"],
  ["an empty title", {title: " "}, "bad value for --title: must not be empty"],
  ["an empty place", {place: ""}, "bad value for --place: "],
  ["a place misspelt", {place: "赣洲市"}, "bad value for --place: no such place, or more than one: 赣洲市"]
])("flags with %s are refused", (_what, flags, message) => {
  expect(() => statedByFlags(flags)).toThrow(message);
});

test("a place misspelt is told with the one that it may mean", () => {
  const told = (): unknown => {
    try {
      return statedByFlags({place: "赣洲市"});
    } catch (error) {
      return error;
    }
  };
  expect(told()).toMatchObject({hint: expect.stringContaining("did you mean 赣州市?")});
});

test("flags state a period, a year and a day", () => {
  const flags = {from: "2021-01-01", to: "2021-06-30", year: "2021", published: "2021-07-01", place: "360700"};
  expect(statedByFlags(flags)).toEqual({
    period: {start: "2021-01-01", end: "2021-06-30"},
    year: 2021,
    published: "2021-07-01",
    place: "360700"
  });
});
