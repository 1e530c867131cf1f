import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadErrorWords, loadWorkedQuestions} from "../../src/lexicon/sqlWords.ts";
import {toAddress} from "../../pages/sql/notebook.ts";
import {seriousFaults} from "./axe.ts";
import {type BuiltSite, builtSite, factAt} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

/** The words of a table of results, a line a row. */
const resultOf = (page: Page, cell = 0): Promise<string[]> =>
  page.locator(".sql-cell").nth(cell).locator(".sql-table tbody tr").allInnerTexts();

/** Runs a cell by its button, and waits for what comes of it. */
async function run(page: Page, cell = 0): Promise<void> {
  const place = page.locator(".sql-cell").nth(cell);
  await place.locator(".sql-run").click();
  await place.locator(".sql-result :is(.sql-counted, .fault)").first().waitFor();
  await page.waitForSelector(".sql-cell[aria-busy]", {state: "detached"});
}

/** Writes a statement into the first cell as a person does, and runs it by the keyboard. */
async function ask(page: Page, sql: string): Promise<void> {
  await page.locator(".cm-content").first().click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.waitForSelector(".sql-cell[aria-busy]", {state: "detached"});
}

const cell = (sql: string) => ({title: "", sql, chart: null});

describe.skipIf(noBrowser)("the SQL notebook", () => {
  let site: BuiltSite;
  const address = (...sqls: string[]): string => `${site.url}sql.html?cells=${toAddress(sqls.map(cell))}`;

  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(() => site?.close());

  test("loads DuckDB once a cell runs and not before, asks no other host, and leads a row to its sentence", async () => {
    const {page, faults, moved} = await visit(site.browser, `${site.url}sql.html`);
    await page.waitForLoadState("networkidle");
    const duckdb = (): string[] => moved.map(({path}) => path).filter((path) => path.includes("duckdb"));
    expect(duckdb()).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await run(page);
    expect(duckdb().some((path) => path.endsWith("duckdb.wasm.gz"))).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    const title = page.locator(".sql-title textarea");
    expect(await title.inputValue()).not.toBe("");
    await ask(page, "SELECT place, value, unit, id FROM facts WHERE indicator_id = 'approval-time-cut' ORDER BY value");
    expect(await title.inputValue()).toBe("");
    await page.waitForSelector(".sql-chart .figure-chart svg");
    expect(await page.textContent(".sql-chart figcaption")).toMatch(/^Result.*Value in base units \(%\)/);
    const link = page.locator(".sql-table tbody a").first();
    const fact = factAt(site.facts, (await link.getAttribute("href")) ?? "");
    await link.click();
    await page.waitForSelector("mark.selected");
    expect(await page.locator("mark.selected").allTextContents()).toEqual([fact?.text]);
    expect(faults).toEqual([]);
  });

  test("opens a link in a fresh browser with the same cells, runs nothing by itself, and gives the same", async () => {
    const first = await visit(site.browser, `${site.url}sql.html`);
    await ask(first.page, "SELECT place, facts, link FROM reports ORDER BY zh_sort(place)");
    const given = await resultOf(first.page);
    expect(given.map((row) => row.split("\t")[0])).toEqual(["达州", "赣州", "吉安", "潍坊", "永州"]);
    await first.page.waitForURL(/cells=/);
    const second = await visit(site.browser, first.page.url(), {locale: "zh-CN", viewport: {width: 390, height: 800}});
    await second.page.waitForLoadState("networkidle");
    expect(second.moved.filter(({path}) => path.includes("duckdb"))).toEqual([]);
    await second.page.click(".cm-content");
    // What a proposal means covers no other on a phone.
    await second.page.keyboard.press("Control+Home");
    await second.page.keyboard.press("Control+Space");
    const meaning = second.page.locator(".cm-completionInfo");
    await meaning.waitFor({state: "attached"});
    expect(await meaning.isVisible()).toBe(false);
    await second.page.keyboard.press("Escape");
    await second.page.click("#sql-run-all");
    await second.page.waitForSelector(".sql-counted");
    expect((await resultOf(second.page)).map((row) => row.replace("原句", "source"))).toEqual(given);
    expect(await second.page.textContent("h1")).toBe("SQL 笔记本");
    expect([...first.faults, ...second.faults]).toEqual([]);
  });

  test("answers every worked question in the DuckDB of the browser", async () => {
    const questions = loadWorkedQuestions(referenceFolder);
    const {page, faults} = await visit(site.browser, address(...questions.map(({sql}) => sql)));
    await page.click("#sql-run-all");
    await page.waitForFunction(
      (n) => document.querySelectorAll(".sql-counted, .sql-result .fault").length === n,
      questions.length
    );
    const empty: string[] = [];
    for (const [i, {id}] of questions.entries()) if ((await resultOf(page, i)).length === 0) empty.push(id);
    expect(empty).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("asks the ledger's figures whatever a cell has made of them, and opens whatever stands behind the #", async () => {
    const {page, faults} = await visit(site.browser, `${address("UPDATE facts SET value = -7")}#%%%`);
    await run(page);
    await ask(page, "SELECT count(*) > 0 AND min(value) <> -7 FROM facts");
    expect(await resultOf(page)).toEqual([expect.stringMatching(/true|✓|是|yes/i)]);
    await ask(page, "DROP TABLE facts");
    await ask(page, "SELECT count(*) FROM facts WHERE value = -7");
    expect(await resultOf(page)).toEqual(["0"]);
    expect(faults).toEqual([]);
  });

  test("stops what takes too long, sorts by a head, and saves rows and cells that open again", async () => {
    const endless = "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r";
    const {page, faults} = await visit(site.browser, address(endless));
    await page.click(".sql-run");
    await page.waitForFunction(() => document.querySelector(".sql-said")?.textContent === "Running …");
    await page.click(".sql-run");
    await page.waitForSelector(".sql-cell[aria-busy]", {state: "detached"});
    expect(await page.textContent(".sql-said")).toContain("Stopped");
    await ask(page, "SELECT place, facts, link FROM reports");
    await page.fill(".sql-title textarea", "Figures of\neach place?");
    await page.click(".sql-table thead button >> nth=0");
    expect((await resultOf(page)).map((row) => row.split("\t")[0])).toEqual(["达州", "赣州", "吉安", "潍坊", "永州"]);
    const [rows] = await Promise.all([page.waitForEvent("download"), page.click(".sql-counted button >> nth=1")]);
    expect(rows.suggestedFilename()).toBe("Figures-of-each-place.csv");
    const lines = readFileSync(await rows.path(), "utf8").split("\r\n");
    expect(lines[0]).toBe("\uFEFFplace,facts,link");
    expect(lines[1]).toContain(`,${site.url}report.html?id=`);
    const [file] = await Promise.all([page.waitForEvent("download"), page.click("#sql-save")]);
    expect(readFileSync(await file.path(), "utf8")).toBe(
      "-- %% Figures of each place?\nSELECT place, facts, link FROM reports;\n"
    );
    const opened = {name: "mine.sql", mimeType: "text/plain", buffer: Buffer.from("SELECT 1 AS a; SELECT 2 AS b;")};
    await page.setInputFiles("#sql-file", opened);
    await page.waitForSelector(".cm-content:has-text('SELECT 2 AS b')");
    expect(await page.locator(".cm-content").allInnerTexts()).toEqual(["SELECT 1 AS a", "SELECT 2 AS b"]);
    expect(faults).toEqual([]);
  });

  test("tells each fault in its words, in its place, with DuckDB's own beside them", async () => {
    // What takes all the memory of the browser is left out.
    const errors = loadErrorWords(referenceFolder).filter(({restart}) => !restart);
    const {page} = await visit(site.browser, address(...errors.map(({example}) => example)));
    const told: string[] = [];
    for (const i of errors.keys()) {
      await run(page, i);
      told.push((await page.locator(".sql-result").nth(i).locator(".fault p").first().textContent()) ?? "");
    }
    // Words with their holes filled in.
    const pattern = (words: string): RegExp =>
      new RegExp(words.replaceAll(/[.*+?^$()|[\]\\]/gu, "\\$&").replaceAll(/\{\w+\}/gu, ".+"), "u");
    const strays = errors.flatMap(({id, en}, i) => (pattern(en).test(told[i] ?? "") ? [] : [`${id}: ${told[i]}`]));
    expect(strays).toEqual([]);
    const unknown = page.locator(".sql-cell").nth(errors.findIndex(({id}) => id === "unknown-column"));
    expect(await unknown.locator(".sql-wrong").textContent()).toBe("plce");
    expect(await unknown.locator(".fault").textContent()).toContain("place");
  });
});
