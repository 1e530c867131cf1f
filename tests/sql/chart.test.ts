import {columnFromArray, float64, tableFromColumns, tableToIPC, utf8} from "@uwdata/flechette";
import {describe, expect, it} from "vitest";
import {guess, pointsOf} from "../../pages/sql/chart.ts";
import {fileNameOf, labelOf} from "../../pages/sql/labels.ts";
import {heldIn} from "../../pages/sql/named.ts";
import type {Answer, Cell} from "../../pages/sql/open.ts";
import {resultOf} from "../../pages/sql/result.ts";
import {titleAfter} from "../../pages/sql/worked.ts";

const column = (name: string, en: string, unit?: {in: string}) => ({name, type: "VARCHAR", zh: en, en, unit});
const facts = {
  name: "facts",
  about: {zh: "facts", en: "facts"},
  rows: 1,
  columns: [column("place", "Short name: in Chinese"), column("value", "Value in base units: 50% is 50", {in: "unit"})]
};

type Columns = Record<string, readonly (string | number)[]>;

/** What a statement on `facts` gave: a column a name. */
function answer(columns: Columns, sql = "SELECT * FROM facts"): Answer {
  const arrow = Object.entries(columns).map(([name, values]) => [
    name,
    columnFromArray([...values], typeof values[0] === "number" ? float64() : utf8())
  ]);
  const bytes = tableToIPC(tableFromColumns(Object.fromEntries(arrow)), {format: "stream"}) as Uint8Array;
  return {result: resultOf(bytes), ways: null, tables: ["facts"], held: heldIn(sql, [facts]), took: 1};
}

/** The names and colours of the bars that are drawn where nobody has chosen. */
function bars(columns: Columns): [unknown, string | null][] {
  const given = answer(columns);
  const choice = guess(given.result);
  const drawn = choice && pointsOf(given, choice);
  return (drawn?.points ?? []).map(({y, colour}) => [y, colour]);
}

describe("bars of one name", () => {
  it("have a colour for each value of the column that tells them apart", () => {
    const columns = {
      province: ["江西", "江西", "湖南"],
      province_en: ["J", "J", "H"],
      level: ["a", "b", "a"],
      n: [3, 2, 1]
    };
    expect(bars(columns)).toEqual([
      ["江西", "a"],
      ["江西", "b"],
      ["湖南", "a"]
    ]);
  });

  it("are named by a second column where it has more values than colours", () => {
    const many = Array.from({length: 12}, (_, i) => `a${i}`);
    const columns = {
      place: [...many.map(() => "赣州"), "永州"],
      label: [...many, "b"],
      n: many.concat("").map((_, i) => i + 1)
    };
    expect(bars(columns).slice(-2)).toEqual([
      ["赣州 · a11", null],
      ["永州", null]
    ]);
  });

  it("have one colour where each has a name of its own", () => {
    expect(bars({place: ["赣州", "永州"], level: ["a", "b"], n: [1, 2]}).map(([, colour]) => colour)).toEqual([
      null,
      null
    ]);
  });
});

describe("an axis", () => {
  const columns = {place: ["赣州", "永州"], value: [50, 60], unit: ["%", "%"]};

  it("says what its column holds, with the unit that all rows have", () => {
    expect(labelOf(answer(columns), "value")).toBe("Value in base units (%)");
    expect(labelOf(answer(columns), "place")).toBe("Short name");
    expect(labelOf(answer({...columns, unit: ["%", "项"]}), "value")).toBe("Value in base units");
  });

  it("has the analyst's own name where the statement gives one", () => {
    expect(labelOf(answer(columns, "SELECT place, count(*) AS value FROM facts"), "value")).toBe("value");
  });
});

describe("the title of a worked question", () => {
  const worked = [{id: "q", title: {zh: "问", en: "Which?"}, sql: "SELECT 1\nFROM facts\n"}];
  const after = (title: string, sql: string): string => titleAfter({title, sql}, worked);

  it("goes with its statement, comes back with it, and one's own stays", () => {
    expect(after("Which?", "SELECT 1 FROM facts;")).toBe("Which?");
    expect(after("问", "SELECT 1 FROM facts")).toBe("问");
    expect(after("Which?", "SELECT 2 FROM facts")).toBe("");
    expect(after("", "SELECT 1 FROM facts")).not.toBe("");
    expect(after("Mine", "SELECT 2 FROM facts")).toBe("Mine");
  });
});

it("the files of a cell have its title, or the columns that it gives, for a name", () => {
  const {result} = answer({place: ["赣州"], n: [1]});
  const named = (title: string): string => fileNameOf({title} as Cell, result);
  expect(named("审批时限压减（50%）多少？")).toBe("审批时限压减-50%-多少");
  expect(named("")).toBe("place-n");
});
