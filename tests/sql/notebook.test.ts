import {describe, expect, it} from "vitest";
import {type CellText, fromAddress, fromSql, toAddress, toSql} from "../../pages/sql/notebook.ts";

const cell = (sql: string, more: Partial<CellText> = {}): CellText => ({title: "", sql, chart: null, ...more});

const cells: CellText[] = [
  cell("SELECT place, value\nFROM facts\nWHERE role = 'target'", {
    title: "各地的目标 — targets",
    chart: {kind: "bar", x: "value", y: "place", colour: null}
  }),
  cell("SELECT 1 -- one; only one"),
  cell("", {title: "still empty"}),
  cell("SELECT ';' AS \"a;b\"")
];

describe("a notebook as a file", () => {
  it("opens again as it was", () => {
    expect(fromSql(toSql(cells))).toEqual(cells);
  });

  it("is SQL of which each statement ends, a comment before it", () => {
    expect(toSql(cells.slice(0, 2))).toBe(
      `-- %% 各地的目标 — targets
-- chart: {"kind":"bar","x":"value","y":"place","colour":null}
SELECT place, value
FROM facts
WHERE role = 'target';

-- %%
SELECT 1 -- one; only one
;
`
    );
  });

  it("takes the statements of any SQL for cells, and no end of one that stands in a text or a comment", () => {
    const text = "SELECT 'a;b' AS x; -- first; really\nSELECT \"c;d\" /* ; */ FROM t;\r\n\nSELECT 2 - 1 / 3";
    expect(fromSql(text).map(({sql}) => sql)).toEqual([
      "SELECT 'a;b' AS x",
      '-- first; really\nSELECT "c;d" /* ; */ FROM t',
      "SELECT 2 - 1 / 3"
    ]);
  });

  it.each(["-- chart: by hand", '-- chart: {"kind":"pie","x":"a","y":"b"}', "-- chart: 3"])(
    "leaves a comment of somebody's own in the statement: %s",
    (comment) => {
      expect(fromSql(`-- %% a\n${comment}\nSELECT 1;`)).toEqual([cell(`${comment}\nSELECT 1`, {title: "a"})]);
    }
  );

  it("keeps nothing of a mark of bytes and of other ends of lines", () => {
    expect(fromSql("\uFEFF-- %% a\r\nSELECT 1;\r\n")).toEqual([cell("SELECT 1", {title: "a"})]);
  });
});

describe("a notebook in an address", () => {
  it("opens again as it was, and needs no escape", () => {
    const packed = toAddress(cells);
    expect(packed).toMatch(/^[\w-]+$/);
    expect(fromAddress(packed)).toEqual(cells);
  });

  it("is shorter than its text", () => {
    const long = Array.from({length: 12}, (_, i) =>
      cell(`SELECT place, value, unit, link FROM facts WHERE year = ${2010 + i}`)
    );
    expect(toAddress(long).length).toBeLessThan(toSql(long).length / 3);
  });

  it.each([toAddress(cells).slice(0, 40), "no notebook"])("is not taken for one when it is none: %s", (packed) => {
    expect(() => fromAddress(packed)).toThrow(/EOF|block type|length|invalid|distance/u);
  });
});
