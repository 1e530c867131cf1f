import {readdirSync} from "node:fs";
import {afterAll, beforeAll, expect, test} from "vitest";
import {sqlOf} from "../../src/query/index.ts";
import {type Ledger, openForWriting} from "../../src/store/database.ts";

let ledger: Ledger;

beforeAll(async () => {
  ledger = await openForWriting(":memory:");
  // As linking has it, for the questions that are asked of it then.
  await ledger.connection.run(`CREATE TEMP TABLE link_fact AS ${sqlOf("link/facts")}`, {places: ""});
});

afterAll(() => ledger.close());

const names = readdirSync(new URL("../../src/query", import.meta.url), {recursive: true, encoding: "utf8"})
  .map((path) => path.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".sql"))
  .map((name) => name.replace(/\.sql$/, ""));

test.each(names)("%s.sql binds against the migrated schema", async (name) => {
  const sql = sqlOf(name);
  const params = Object.fromEntries(Array.from(sql.matchAll(/\$([a-z]\w*)/gi), ([, param]) => [param ?? "", ""]));
  await expect(ledger.connection.run(`EXPLAIN ${sql}`, params)).resolves.toBeDefined();
});
