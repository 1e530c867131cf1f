import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, test} from "vitest";
import {query} from "../../src/query/index.ts";
import {FileRow} from "../../src/query/quality/rows.ts";
import {append} from "../../src/store/append.ts";
import {openForWriting, openLedger, withLedger} from "../../src/store/database.ts";
import {migrate, migrations} from "../../src/store/migrate.ts";
import {inTransaction} from "../../src/store/transaction.ts";
import {project} from "./setup.ts";

/** One fact and one file that could not be read, as the first three migrations have them. */
const first = `
  INSERT INTO sentence VALUES ('r', 0, 0, 0, false, 0, 5, 0, 5, '12个文件');
  INSERT INTO fact VALUES ('r-0-3', 'r', 0, 0, 0, 3, 0, 3, '12个', 12, NULL, '个', 'eq', 'outcome', 'none', NULL,
    '文件', NULL, NULL, 'general', NULL, NULL, NULL, NULL, NULL, false, NULL, 1, [], NULL, true);
  INSERT INTO unread_file VALUES ('a.pdf', 'a.pdf', NULL, 'x', '{}', 'x', 'damaged', 'broken PDF: a.pdf', NULL, now())`;

/** A ledger as the first migrations made it, with these rows. */
async function writeEarlier(path: string, steps: number, rows: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(
    "CREATE TABLE schema_migration (name VARCHAR PRIMARY KEY, sha256 VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL DEFAULT (now() AT TIME ZONE 'UTC'))"
  );
  for (const {name, sql, sha256} of migrations().slice(0, steps)) {
    await connection.run(sql);
    await connection.run("INSERT INTO schema_migration (name, sha256) VALUES ($name, $sha256)", {name, sha256});
  }
  await connection.run(`
    INSERT INTO schema_migration VALUES ('views.sql', 'of then', '2025-01-01');
    ${rows}`);
  connection.closeSync();
  instance.closeSync();
}

describe("migrations", () => {
  test("explain every table, view and column", async () => {
    const {connection, close} = await openForWriting(":memory:");
    const silent = await connection.runAndReadAll(`
      SELECT table_name FROM duckdb_tables() WHERE comment IS NULL AND NOT internal
      UNION ALL SELECT view_name FROM duckdb_views() WHERE comment IS NULL AND NOT internal
      UNION ALL SELECT table_name || '.' || column_name FROM duckdb_columns()
        WHERE comment IS NULL AND NOT internal AND table_name NOT IN (SELECT view_name FROM duckdb_views())`);
    expect(silent.getRows()).toEqual([]);
    close();
  });

  test("are applied once", async () => {
    const {connection, close} = await openForWriting(":memory:");
    await connection.run(
      "INSERT INTO place (code, name, short_name, province, level) VALUES ('360700', '赣州市', '赣州', '江西省', 'prefecture')"
    );
    await migrate(connection, ":memory:");
    const places = await connection.runAndReadAll("SELECT count(*)::INTEGER FROM place");
    expect(places.getRows()).toEqual([[1]]);
    close();
  });

  test("bring a ledger of an earlier version up to date, with all that it holds", async () => {
    const {folder} = project();
    const path = join(folder, "ledger.duckdb");
    await writeEarlier(path, 3, first);
    await expect(openLedger(path)).rejects.toThrow("cannot use the ledger: made by another version");
    (await openForWriting(path)).close();
    const figures = await withLedger(path, async (connection) =>
      (await connection.runAndReadAll("FROM figure")).getRowObjectsJson()
    );
    const renewed = await withLedger(path, async (connection) =>
      (
        await connection.runAndReadAll("SELECT name FROM schema_migration WHERE applied_at > '2025-01-01'")
      ).getRowsJson()
    );
    expect(renewed).toHaveLength(migrations().length + 1);
    const unread = await withLedger(path, (connection) => query(connection, "quality/files", {}, FileRow));
    expect(unread).toMatchObject([{code: "damaged", fault: null, details: null, reason: "broken PDF: a.pdf"}]);
    expect(figures).toMatchObject([
      {
        id: "r-0-3",
        reportId: "r",
        value: 12,
        part: true,
        field: null,
        fieldGroup: null,
        fieldArea: null,
        yearly: null,
        status: "read",
        sentence: {start: 0, end: 5, text: "12个文件"}
      }
    ]);
  });

  test("keep what comes near an entry, which reports read again would tell anew", async () => {
    const path = join(project().folder, "ledger.duckdb");
    await writeEarlier(path, 31, "INSERT INTO near_figure VALUES ('r', 'gdp', 'r-0-3')");
    (await openForWriting(path)).close();
    const near = await withLedger(path, async (connection) =>
      (await connection.runAndReadAll("FROM near_entry")).getRowsJson()
    );
    expect(near).toEqual([["r", "gdp", "r-0-3"]]);
  });

  test("find what reports name beside a number that was not read, which nobody asks of their words any more", async () => {
    const path = join(project().folder, "ledger.duckdb");
    await writeEarlier(
      path,
      33,
      `INSERT INTO indicator BY NAME
         SELECT 'gdp' AS id, 0 AS position, 'economy' AS family, 'economy' AS domain, '地区生产总值' AS name_zh, 'GDP' AS name_en,
           'money' AS unit_class, ['元'] AS units, 'level' AS measure, 'more' AS polarity, ['生产总值'] AS phrases;
       INSERT INTO sentence VALUES ('r', 0, 0, 0, false, 0, 5, 0, 5, '开头5年。'), ('r', 1, 0, 0, false, 5, 15, 6, 16, '生产总值见表3所示。')`
    );
    (await openForWriting(path)).close();
    const gaps = await withLedger(path, async (connection) =>
      (await connection.runAndReadAll("SELECT report_id, indicator_id, start_at, end_at FROM gap")).getRowsJson()
    );
    expect(gaps).toEqual([["r", "gdp", 5, 15]]);
  });

  test("are numbered without a gap", () => {
    expect(migrations().map(({name}) => name.slice(0, 5))).toEqual(
      migrations().map((_, i) => `${String(i + 1).padStart(4, "0")}_`)
    );
  });
});

test("a transaction that cannot be committed says why", async () => {
  const {connection, close} = await openForWriting(":memory:");
  await connection.run("CREATE TABLE held AS SELECT 1 AS a");
  const twice = inTransaction(connection, () =>
    connection.run(
      "ALTER TABLE held ADD COLUMN b INTEGER; UPDATE held SET b = 1; ALTER TABLE held ADD COLUMN c INTEGER"
    )
  );
  await expect(twice).rejects.toThrow("altered");
  close();
});

describe("a ledger", () => {
  /** A ledger that `sql` has been at. */
  const altered = async (sql: string): Promise<string> => {
    const {folder} = project();
    const path = join(folder, "ledger.duckdb");
    const {connection, close} = await openForWriting(path);
    await connection.run(sql);
    close();
    return path;
  };

  test("that is not there is asked for by name", async () => {
    await expect(openLedger("/nowhere/ledger.duckdb")).rejects.toThrow("no ledger: /nowhere/ledger.duckdb");
  });

  test("of another make is refused", async () => {
    const edited = await altered("UPDATE schema_migration SET sha256 = 'x'");
    await expect(openLedger(edited)).rejects.toThrow("cannot use the ledger: made by another version");
    await expect(openForWriting(edited)).rejects.toThrow("is not the one that made it");
    const newer = await altered("INSERT INTO schema_migration (name, sha256) VALUES ('9999_fly.sql', 'x')");
    await expect(openLedger(newer)).rejects.toThrow(
      "made by a newer version of Reform Ledger, which knows 9999_fly.sql"
    );
    await expect(openForWriting(newer)).rejects.toThrow("made by a newer version of Reform Ledger");
  });

  test("is open for reading and for nothing else", async () => {
    const path = await altered("SELECT 1");
    const attempts = [
      "DELETE FROM place",
      "CREATE TABLE t (a INTEGER)",
      `COPY place TO '${path}.csv'`,
      "FROM read_text('/etc/hostname')",
      "INSTALL spatial",
      "SET enable_external_access = true"
    ];
    await withLedger(path, async (connection) => {
      for (const sql of attempts) await expect(connection.run(sql), sql).rejects.toThrow(/Error/);
    });
  });
});

describe("append", () => {
  const place = {
    code: "360700",
    name: "赣州市",
    short_name: "赣州",
    province: "江西省",
    level: "prefecture",
    latin: "Ganzhou",
    english: "Ganzhou City",
    pinyin: "Ganzhou",
    province_latin: "Jiangxi",
    above: "江西",
    above_latin: "Jiangxi"
  };

  test("refuses rows that lack a column or have one too many", async () => {
    const {connection, close} = await openForWriting(":memory:");
    const {level: _level, ...short} = place;
    await expect(append(connection, "place", [short])).rejects.toThrow("row for table place lacks column: level");
    await expect(append(connection, "place", [{...place, mayor: "x"}])).rejects.toThrow("place has no column: mayor");
    close();
  });

  test("writes more rows than a chunk holds", async () => {
    const {connection, close} = await openForWriting(":memory:");
    await append(
      connection,
      "place",
      Array.from({length: 5000}, (_, i) => ({...place, code: String(100000 + i)}))
    );
    expect((await connection.runAndReadAll("SELECT count(DISTINCT code)::INTEGER FROM place")).getRows()).toEqual([
      [5000]
    ]);
    close();
  });
});
