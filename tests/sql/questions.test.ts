import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadWorkedQuestions} from "../../src/lexicon/sqlWords.ts";
import {fold} from "../../src/model/fold.ts";
import {scriptTables} from "../../src/query/search/make.ts";
import {type Ledger, openLedger} from "../../src/store/database.ts";
import {chineseSetup} from "../../pages/sql/chinese.ts";
import {ledgerOf} from "../site/made.ts";

let ledger: Ledger;
const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await ledger.connection.runAndReadAll(sql)).getRowObjectsJson();

/** What the page adds to DuckDB stands beside the ledger, which is only read. */
async function prepare(connection: DuckDBConnection): Promise<void> {
  const [script] = await scriptTables.make(connection, ["simplified"]);
  await connection.run("USE analysis");
  for (const statement of chineseSetup(script as never)) await connection.run(statement);
}

beforeAll(async () => {
  ledger = await openLedger(await ledgerOf("shipped"));
  await prepare(ledger.connection);
});
afterAll(() => ledger?.close());

describe("worked questions", () => {
  const questions = loadWorkedQuestions(referenceFolder);

  it("are a dozen at least, of all of the analyst's tables but one that lists their names", () => {
    expect(questions.length).toBeGreaterThanOrEqual(12);
    const all = questions.map(({sql}) => sql).join("\n");
    for (const table of ["facts", "reports", "places", "honours", "reforms", "lead_bodies", "promises"]) {
      expect(all).toMatch(new RegExp(`\\b${table}\\b`));
    }
  });

  it.each(questions.map((question) => [question.id, question] as const))(
    "%s has an answer of the reports that ship, whose rows lead to their sentences",
    async (_, {sql, chart}) => {
      const answer = await rows(sql);
      expect(answer.length).toBeGreaterThan(0);
      const names = Object.keys(answer[0] ?? {});
      expect(names.filter((name) => name === "link" || name === "links")).toHaveLength(1);
      const drawn = [chart?.x, chart?.y, chart?.colour].filter((name) => typeof name === "string");
      expect(names).toEqual(expect.arrayContaining(drawn));
    }
  );
});

describe("what the page adds to DuckDB", () => {
  it("sorts Chinese as the browser does, by pinyin, digits first, letters last", async () => {
    const places = await rows(
      "SELECT DISTINCT place_name AS n FROM facts UNION SELECT unnest(['重庆', '重点', '沈阳', '长沙', '2024', 'abc', 'Abd', '安', '（放管服）', '赣州', '赣县']) AS n"
    );
    const names = places.map(({n}) => String(n));
    const sorted = await rows(
      `SELECT n FROM (VALUES ${names.map((name) => `('${name}')`).join(", ")}) v(n) ORDER BY zh_sort(n)`
    );
    expect(sorted.map(({n}) => n)).toEqual(names.toSorted(new Intl.Collator("zh-CN").compare));
  });

  it("folds texts as the search of the site does", async () => {
    const texts = ["ＡＢＣ １２３，“营商”　环境", "Ｂ１-\u2018x\u2019「y」『z』", "ÀÉ\tx\ny", "全省50％"];
    for (const text of texts) {
      const [row] = await rows(`SELECT fold('${text.replaceAll("'", "''")}') AS folded`);
      expect(row?.["folded"]).toBe(fold(text).text);
    }
  });

  it("finds words in traditional characters, of another width and with white space between", async () => {
    const found = async (words: string): Promise<unknown> =>
      (await rows(`SELECT count(*)::INTEGER AS n FROM facts WHERE matches(sentence, '${words}')`))[0]?.["n"];
    const plain = await found("营商环境");
    expect(plain).toBeGreaterThan(0);
    expect(await found("營商 環境")).toBe(plain);
    expect(await found("没有这些字")).toBe(0);
  });
});
