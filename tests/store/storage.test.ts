import {describe, expect, test} from "vitest";
import {openForWriting} from "../../src/store/database.ts";
import {isStorageFault, storageFault} from "../../src/store/storage.ts";
import {inTransaction} from "../../src/store/transaction.ts";
import {rounded, wholeLedger} from "../faults/ledger.ts";

test("a ledger that was damaged is refused by name, or says what it said before, and no report is called unread", async () => {
  const {ends, broken} = await rounded(await wholeLedger(), {from: 0, to: 9});
  expect(broken).toEqual([]);
  expect(ends.size).toBeGreaterThan(1);
});

test("values that a table does not take are no fault of the storage", async () => {
  const {connection, close} = await openForWriting(":memory:");
  const thrown = (sql: string): Promise<unknown> => connection.run(sql).catch((error: unknown) => error);
  expect(isStorageFault(await thrown("INSERT INTO place (code) VALUES ('360700')"))).toBe(false);
  expect(isStorageFault(await thrown("SELECT 'x'::INTEGER"))).toBe(false);
  expect(isStorageFault(new TypeError("tables are out of order"))).toBe(false);
  await connection.run("SET memory_limit = '64MB'; SET temp_directory = ''; SET threads = 1");
  expect(isStorageFault(await thrown("CREATE TABLE many AS SELECT range::VARCHAR FROM range(100000000)"))).toBe(true);
  close();
});

test("what failed in a transaction is told, not that it could not be rolled back", async () => {
  const {connection, close} = await openForWriting(":memory:");
  const failing = inTransaction(connection, async () => {
    await connection.run("ROLLBACK");
    throw new Error("no space left");
  });
  await expect(failing).rejects.toThrow("no space left");
  close();
});

describe("a fault of the storage names the ledger, its cause and a way out", () => {
  test.each([
    [
      "IO Error: Could not write file: No space left on device",
      /^no room for the ledger on the disk \S+ .*\/x\.duckdb/,
      /room/
    ],
    ["ENOSPC: no space left on device, copyfile", /^no room for the ledger/, /room/],
    ["Out of Memory Error: could not allocate block", /^not enough memory for the ledger: \/x\.duckdb/, /end other/],
    [
      "IO Error: Could not read file: Input/output error",
      /^the disk \S+ .* of the ledger fails: \/x\.duckdb/,
      /look after/
    ],
    [
      "IO Error: Corrupt database file: computed checksum 1",
      /^the ledger is damaged: \/x\.duckdb/,
      /ledger rebuild --ledger \/x/
    ],
    [
      "Binder Error: column n must appear",
      /^what the program looks for is not in the ledger: \/x\.duckdb/,
      /may be damaged: .*ledger rebuild --ledger \/x/
    ],
    [
      "Invalid Input Error: what nobody has seen",
      /^the ledger cannot be worked on, and may be damaged: \/x\.duckdb: .*nobody/,
      /ledger check --storage/
    ],
    ["Invalid Error: version number 99", /^the ledger was written by another version of DuckDB: \/x/, /another file/]
  ])("%s", (reason, message, hint) => {
    const told = storageFault("/x.duckdb", new Error(reason));
    expect(told.message).toMatch(message);
    expect(told.hint).toMatch(hint);
    expect(told.hint).not.toContain("delete");
  });
});

test("SQL that is none is a fault of the program, and no damage of the ledger", async () => {
  const {connection, close} = await openForWriting(":memory:");
  const thrown: unknown = await connection.run("SELEC 1").catch((error: unknown) => error);
  expect(String(thrown)).toContain("Parser Error");
  expect(isStorageFault(thrown)).toBe(false);
  close();
});
