import {readFileSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadTables} from "../../src/lexicon/tables.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import {columnsOf} from "../../src/store/analysis.ts";
import {type Ledger, openLedger} from "../../src/store/database.ts";
import {ledgerOf} from "../site/made.ts";

const tables = loadTables(referenceFolder);
const notebookTypes = readFileSync("pages/notebook/tables.ts", "utf8");

const rowsOf = async (connection: DuckDBConnection, sql: string) =>
  (await connection.runAndReadAll(sql)).getRowObjectsJson();

/** The fields of a type of notebooks, those that it shares with others first. */
function fieldsOf(type: string): string[] {
  const [, shared, fields = ""] =
    new RegExp(`interface ${type} (?:extends (\\w+) )?\\{\n([^}]*)\\}`).exec(notebookTypes) ?? [];
  const own = Array.from(fields.matchAll(/^ {2}(\w+)\??:/gm), ([, name = ""]) => name);
  return [...(shared === undefined ? [] : fieldsOf(shared)), ...own];
}

describe("the analyst's tables", () => {
  let path = "";
  let ledger: Ledger;
  beforeAll(async () => {
    path = await ledgerOf("shipped");
    ledger = await openLedger(path);
  });
  afterAll(() => ledger.close());

  test("are the views of their schema, each with its comment", async () => {
    const views = await rowsOf(
      ledger.connection,
      "SELECT view_name AS name, comment FROM duckdb_views() WHERE schema_name = 'analysis' ORDER BY name"
    );
    const told = tables.map(({name, about}) => ({name, comment: about.en}));
    expect(views).toEqual(told.sort((a, b) => (a.name < b.name ? -1 : 1)));
  });

  test.each(tables.map((table) => [table.name, table] as const))(
    "%s: all columns are explained, and no others",
    async (name, table) => {
      const columns = await columnsOf(ledger.connection, name);
      const names = columns.map((column) => column.name);
      expect(names.length).toBeGreaterThan(5);
      expect(table.own.filter((column) => !names.includes(column))).toEqual([]);
      const silent = await rowsOf(
        ledger.connection,
        `SELECT column_name FROM duckdb_columns() WHERE schema_name = 'analysis' AND table_name = '${name}' AND comment IS NULL`
      );
      expect(silent).toEqual([]);
    }
  );

  test.each([
    ["facts", "Fact"],
    ["reports", "Report"],
    ["indicators", "Indicator"]
  ])("%s: the type %s of notebooks has columns that are there", async (table, type) => {
    const typed = fieldsOf(type);
    const columns = (await columnsOf(ledger.connection, table)).map(({name}) => name);
    expect(typed.length).toBeGreaterThan(2);
    expect(columns).toEqual(expect.arrayContaining(typed));
  });

  test("name the words for values of a fixed list in the dictionary of the pages", async () => {
    const dictionary = Object.keys(pageDictionary("zh"));
    for (const {name, column} of tables) {
      for (const {name: one} of await columnsOf(ledger.connection, name)) {
        const {terms} = column(one);
        if (terms === undefined) continue;
        const values = await rowsOf(
          ledger.connection,
          `SELECT DISTINCT ${one} AS v FROM analysis.${name} WHERE v IS NOT NULL`
        );
        for (const {v} of values) expect(dictionary).toContain(`${terms}.${String(v)}`);
      }
    }
  });

  test("hold every figure once, with its sentence and the way to it", async () => {
    const [count] = await rowsOf(
      ledger.connection,
      "SELECT (SELECT count(*) FROM current_fact) = count(*) AND count(*) = count(DISTINCT id) AS whole FROM analysis.facts"
    );
    expect(count).toEqual({whole: true});
    const [lost] = await rowsOf(
      ledger.connection,
      "SELECT count(*)::INTEGER AS n FROM analysis.facts WHERE NOT contains(sentence, quantity) OR NOT regexp_full_match(link, 'report.html\\?id=[0-9a-f]{12}&at=\\d+-\\d+')"
    );
    expect(lost).toEqual({n: 0});
  });

  test.each(["honours", "reforms", "lead_bodies", "promises"])("%s: no row stands twice", async (name) => {
    const [row] = await rowsOf(
      ledger.connection,
      `SELECT count(*) > 0 AND count(*) = count(DISTINCT id) AS whole FROM analysis.${name}`
    );
    expect(row).toEqual({whole: true});
  });

  test("can be read from another database that the ledger is attached to", async () => {
    const other = await DuckDBInstance.create(":memory:");
    const connection = await other.connect();
    await connection.run(`ATTACH '${path}' AS ledger (READ_ONLY)`);
    for (const {name} of tables) {
      const [row] = await rowsOf(connection, `SELECT count(*) > 0 AS some FROM ledger.analysis.${name}`);
      expect(row).toEqual({some: true});
    }
    connection.closeSync();
    other.closeSync();
  });
});
