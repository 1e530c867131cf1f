import {describe, expect, it} from "vitest";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadErrorWords} from "../../src/lexicon/sqlWords.ts";
import {faultOf} from "../../pages/sql/faults.ts";
import type {TableSchema} from "../../pages/components/data.ts";

const known = loadErrorWords(referenceFolder);

const table = (name: string, ...columns: string[]): TableSchema => ({
  name,
  about: {zh: name, en: name},
  rows: 1,
  columns: columns.map((column) => ({name: column, type: "VARCHAR", zh: column, en: column}))
});
const tables = [
  table("facts", "place", "place_en", "value", "label"),
  table("reports", "id", "place", "year", "title", "report_kind"),
  table("honours", "id", "report_id")
];

const fault = (said: string, sql: string) => faultOf(said, sql, known, tables);

/** What is underlined. */
function wrong(said: string, sql: string): string | null {
  const {span} = fault(said, sql);
  return span && sql.slice(span.from, span.to);
}

describe("where a fault is", () => {
  const said = (line: number, shown: string, caret: number): string =>
    `Binder Error: Referenced column "vlaue" not found in FROM clause!\nLINE ${line}: ${shown}\n${" ".repeat(`LINE ${line}: `.length + caret)}^`;

  it("is the word that DuckDB points to", () => {
    expect(wrong(said(1, "SELECT vlaue FROM facts", 7), "SELECT vlaue FROM facts")).toBe("vlaue");
  });

  it("is found behind Chinese, which DuckDB counts twice", () => {
    const sql = "SELECT place,\n  '营商' AS 环境, vlaue\nFROM facts";
    expect(wrong(said(2, "  '营商' AS 环境, vlaue", 18), sql)).toBe("vlaue");
  });

  it("is found in a long line of which DuckDB shows a part", () => {
    const before = "a, ".repeat(40);
    const sql = `SELECT ${before}vlaue, ${"b, ".repeat(40)}c FROM facts`;
    expect(wrong(said(1, "...a, a, a, vlaue, b, b, b...", 12), sql)).toBe("vlaue");
  });

  it("is nowhere when DuckDB does not say", () => {
    expect(fault("Out of Memory Error: Allocation failure", "SELECT 1").span).toBeNull();
  });
});

describe("what is said of a fault", () => {
  it("names what is not known and what was meant, of the tables that the statement names", () => {
    const {words, near} = fault(
      'Binder Error: Referenced column "plce" not found in FROM clause!',
      "SELECT plce FROM facts"
    );
    expect(words).toContain("plce");
    expect(near).toEqual(["place"]);
    const other = fault('Binder Error: Referenced column "tilte" not found in FROM clause!', "SELECT tilte FROM facts");
    expect(other.near).toEqual([]);
    const turned = fault(
      'Binder Error: Referenced column "vlaue" not found in FROM clause!',
      "SELECT vlaue FROM facts"
    );
    expect(turned.near[0]).toBe("value");
  });

  it("suggests columns of the table that an alias stands for, and never the one that is missing", () => {
    const sql = "SELECT h.id FROM honours h JOIN reports AS r ON h.report_id = r.report_id";
    const said = (alias: string, name: string): string =>
      `Binder Error: Table "${alias}" does not have a column named "${name}"`;
    expect(fault(said("r", "report_id"), sql).near).toEqual(["id"]);
    expect(fault(said("r", "titel"), sql).near).toEqual(["title"]);
    expect(fault(said("h", "titel"), sql).near).toEqual([]);
  });

  it.each(["Out of Memory Error: Allocation failure", "malloc of size 2147483648 failed"])(
    "has DuckDB start anew where memory has run out: %s",
    (said) => {
      expect(fault(said, "SELECT * FROM range(100000000000)").restart).toBe(true);
    }
  );

  it("keeps DuckDB's own words beside it, also where it has no others", () => {
    const said = "Some Error: that nobody has met";
    expect(fault(said, "SELECT 1")).toMatchObject({said, near: [], span: null});
  });
});
