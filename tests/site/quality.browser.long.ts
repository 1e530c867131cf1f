import {cpSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {z} from "zod";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {evaluationRows} from "../../src/site/evaluation.ts";
import {serveSite, type Site} from "../../src/site/serve.ts";
import {withLedger} from "../../src/store/database.ts";
import {ingest} from "../../src/store/ingest.ts";
import {seriousFaults} from "./axe.ts";
import {launch, noBrowser, scratch, shippedReports, visit} from "./harness.ts";

const correction = (id: string, quote: string, figure: string, action = "confirm"): string => `- id: ${id}
  place: 赣州市
  year: 2021
  quote: ${quote}
  figure: ${figure}
  action: ${action}
  expect: {unit: 项}
  reason: looked at
  source: the report
  by: somebody
  date: 2026-01-05
`;

describe.skipIf(noBrowser)("the quality page", () => {
  const {folder, remove} = scratch();
  const ledger = join(folder, "ledger.duckdb");
  const [reports, corrections] = [join(folder, "reports"), join(folder, "corrections")];
  let browser: Browser;
  let site: Site;

  const ingestAll = (): Promise<unknown> =>
    ingest({
      ledger,
      paths: [reports],
      only: true,
      stated: {},
      corrections,
      reference: referenceFolder,
      lexicon: loadLexicon
    });
  const rows = async <T>(row: z.ZodType<T>, sql: string): Promise<T[]> =>
    withLedger(ledger, async (connection) =>
      z.array(row).parse((await connection.runAndReadAll(sql)).getRowObjectsJson())
    );
  const one = async (sql: string): Promise<number> => {
    const [row] = await rows(z.object({n: z.number()}), `SELECT (${sql})::INTEGER AS n`);
    return row?.n ?? -1;
  };

  beforeAll(async () => {
    cpSync(shippedReports, reports, {recursive: true});
    mkdirSync(corrections);
    writeFileSync(join(reports, "空白.txt"), "");
    await ingestAll();
    const Figure = z.object({text: z.string(), sentence: z.string()});
    const [figure, other] = await rows(
      Figure,
      `SELECT f.text, s.text AS sentence FROM fact f
       JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index
       JOIN report r ON r.id = f.report_id
       WHERE r.place_code = '360700' AND f.unit = '项' AND length(s.text) < 60 ORDER BY f.start_at LIMIT 2`
    );
    const right = correction("right", JSON.stringify(figure?.sentence), JSON.stringify(figure?.text));
    const away = correction("away", JSON.stringify(other?.sentence), JSON.stringify(other?.text), "withdraw");
    writeFileSync(join(corrections, "ours.yml"), right + correction("lost", "没有这样一句话7项", "7项") + away);
    await ingestAll();
    site = await serveSite({ledger, port: 0, log: () => {}});
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    remove();
  });

  const open = (query = "", options = {}) => visit(browser, `${site.url}quality.html?${query}`, options);
  const rowsOf = (page: Page, id: string) => page.locator(`#${id} tbody tr`);

  test("names the file that could not be read, with the reason, and the reports that were read when asked", async () => {
    const {page, faults} = await open();
    expect(await rowsOf(page, "files").count()).toBe(1);
    expect(await page.textContent("#files tbody")).toContain("空白.txt");
    expect(await page.textContent("#files tbody")).toContain("empty");
    await page.click("#files-read > summary");
    await page.waitForSelector("#files-read tbody tr");
    expect(await page.locator("#files-read tbody tr").count()).toBe(5);
    expect(faults).toEqual([]);
  });

  test("tells why a file could not be read in the language of the page", async () => {
    const {page, faults} = await open("lang=zh");
    expect(await page.textContent("#files tbody")).toMatch(/空文件：.*空白\.txt/u);
    expect(await page.textContent("#files tbody")).not.toContain("empty");
    expect(faults).toEqual([]);
  });

  test("covers every place: a cell counts the indicators that its reports give, and is never zero", async () => {
    const {page, faults} = await open();
    const given = await one(
      `SELECT count(DISTINCT (r.place_code, f.indicator_id)) FROM current_fact f JOIN report r ON r.id = f.report_id
       WHERE f.indicator_id IS NOT NULL AND f.role <> 'context'`
    );
    const cells = await page.locator(".matrix tbody td.held").allTextContents();
    expect(cells.reduce((sum, text) => sum + Number(text), 0)).toBe(given);
    expect(cells).not.toContain("0");
    expect(await page.locator(".matrix tbody tr").count()).toBe(5);
    expect(await page.locator(".matrix tbody td.blank").first().getAttribute("aria-label")).toBe("not reported");
    expect(faults).toEqual([]);
  });

  test("shows the indicators of one family, in the address, and saves the matrix with what is missing named", async () => {
    const {page} = await open();
    await page.selectOption("#choice-family", "reform-agenda");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("family") === "reform-agenda");
    await page.waitForSelector('.matrix thead a[href^="./indicators.html?id="]');
    const figures = await one(
      `SELECT count(*) FROM current_fact f JOIN indicator i ON i.id = f.indicator_id
       WHERE i.family = 'reform-agenda' AND f.role <> 'context'`
    );
    const cells = await page.locator(".matrix tbody td.held").allTextContents();
    expect(cells.reduce((sum, text) => sum + Number(text), 0)).toBe(figures);
    const download = page.waitForEvent("download");
    await page.click("#coverage-csv");
    const text = readFileSync(await (await download).path(), "utf8");
    const Row = z.object({count: z.string(), state: z.enum(["value", "not_reported"])});
    const saved = z.array(Row).parse(parse(text, {columns: true, bom: true}));
    expect(saved.reduce((sum, {count}) => sum + Number(count), 0)).toBe(figures);
    expect(saved.every(({count, state}) => (count === "") === (state === "not_reported"))).toBe(true);
    await page.goBack();
    await page.waitForSelector('.matrix thead a[href*="family="]');
  });

  test("lists every issue, narrows by severity, and leads to its place in the report", async () => {
    const {page, faults} = await open();
    expect(await rowsOf(page, "issues").count()).toBe(await one("SELECT count(*) FROM issue"));
    await page.selectOption("#choice-severity", "error");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("severity") === "error");
    await page.waitForFunction(
      (n) => document.querySelectorAll("#issues tbody tr").length === n,
      await one("SELECT count(*) FROM issue WHERE severity = 'error'")
    );
    expect(await page.textContent("#issues tbody")).toContain("ours#lost");
    await page.selectOption("#choice-severity", "");
    await page.waitForSelector('#issues tbody a[href*="at="]');
    expect(faults).toEqual([]);
    await page.click('#issues tbody a[href*="at="]');
    await page.waitForSelector(".reader .lit");
  });

  test("counts every figure once by its confidence, and opens the least sure in its sentence", async () => {
    const {page} = await open();
    await page.click('#confidence-histogram button:text-is("Table")');
    const cells = await page.locator("#confidence-histogram .sheet td:nth-child(3)").allTextContents();
    expect(cells.reduce((sum, text) => sum + Number(text), 0)).toBe(await one("SELECT count(*) FROM current_fact"));
    const quote = page.locator("#confidence .quote").first();
    const figure = await quote.locator("mark").textContent();
    await quote.click();
    await page.waitForSelector("mark.selected");
    expect(await page.textContent("mark.selected")).toBe(figure);
  });

  test("says why numbers were left out, all of them counted, with samples that open where they stand", async () => {
    const {page} = await open();
    const counts = await page.locator("#rejected .quality-table tbody td:nth-child(2)").allTextContents();
    const total = counts.reduce((sum, text) => sum + Number(text.replace(",", "")), 0);
    expect(total).toBe(await one("SELECT count(*) FROM rejected"));
    const sample = page.locator("#rejected .samples .quote").first();
    const number = await sample.locator("mark").textContent();
    await sample.click();
    await page.waitForSelector("mark.selected");
    expect(await page.textContent("mark.selected")).toBe(number);
  });

  test("shows the corrections that people made, applied or not, and leads to the figure of one that is", async () => {
    const {page} = await open();
    const entry = (id: string) => page.locator("#corrections tbody tr", {hasText: `ours#${id}`});
    expect(await entry("right").textContent()).toContain("applied");
    expect(await entry("lost").textContent()).toContain("no such figure");
    for (const id of ["right", "lost"])
      expect(await entry(id).locator("td:nth-child(2)").textContent()).toBe("Ganzhou 2021");
    await entry("right").locator("a.quote").click();
    await page.waitForSelector("mark.selected");
    expect(await page.textContent(".reader-card")).toContain("confirmed by a person");
  });

  test("where a figure was withdrawn, the reader says so, with who, when, why and the entry, before it offers to add one", async () => {
    const {page} = await open();
    await page.locator("#corrections tbody tr", {hasText: "ours#away"}).locator("a.quote").click();
    await page.waitForSelector("#correct-this-add");
    const said = await page.textContent(".reader-card");
    for (const words of [
      "A person has withdrawn the figure",
      "somebody, ",
      "2026",
      "looked at",
      "ours#away",
      "/ours.yml"
    ])
      expect(said).toContain(words);
    expect(await page.textContent("#correct-this-add")).toBe("Add a figure here all the same");
    await page.goto(page.url().replace(/at=\d+-\d+/, "at=0-2"));
    await page.waitForSelector("#correct-this-add");
    expect(await page.textContent("#correct-this-add")).toBe("A figure is missing here");
  });

  test("says what share of the figures a person has looked at, of all, of a place and of an indicator", async () => {
    const {page} = await open();
    const all = await one("SELECT count(*) FROM fact");
    const said = await page.textContent("#corrections");
    expect(said).toContain(`looked at 2 of ${all.toLocaleString("en")} figures (`);
    expect(said).toContain("1 confirmed, 0 put right or added, 1 withdrawn");
    const of = (caption: string) => page.getByRole("table", {name: caption}).locator("tbody tr");
    const ganzhou = await one(
      "SELECT count(*) FROM fact WHERE report_id IN (SELECT id FROM report WHERE place_code = '360700')"
    );
    expect(await of("Looked at, by place").allTextContents()).toEqual([
      expect.stringMatching(new RegExp(`^Ganzhou${ganzhou}101`))
    ]);
    const indicators = await one(
      "SELECT count(DISTINCT coalesce(indicator_id, '')) FROM fact SEMI JOIN correction c ON c.fact_id = fact.id"
    );
    expect(await of("Looked at, by indicator").count()).toBe(indicators);
    // From there to what of the place is left to look at, and back.
    await of("Looked at, by place").locator("a").click();
    await page.waitForSelector("#choice-place");
    expect(await page.inputValue("#choice-place")).toBe("360700");
    expect(await page.textContent(".head")).toContain(`Ganzhou: 2 of ${ganzhou} figures looked at`);
    for (const place of await page.locator("tbody td:nth-child(3)").allTextContents())
      expect(place).toContain("Ganzhou");
    await page.click(".head a");
    await page.waitForSelector("#corrections tbody tr");
  });

  test("shows what was measured of the reading, with its day and sizes, and every run of the ledger", async () => {
    const {page} = await open();
    const measured = await evaluationRows();
    for (const {set, part, name, right, of} of measured.filter(({part}) => part === "said")) {
      const share = `${((100 * right) / of).toFixed(1)}% of ${of.toLocaleString("en")}`;
      expect(await page.textContent("#evaluation"), `${set} ${part} ${name}`).toContain(share);
    }
    const fresh = measured.filter(({firstSight, name}) => firstSight && name === "role");
    const [right, of] = [fresh.reduce((all, row) => all + row.right, 0), fresh.reduce((all, row) => all + row.of, 0)];
    expect(await page.textContent("#evaluation")).toContain(`role right in ${((100 * right) / of).toFixed(1)}%`);
    expect(await page.textContent("#evaluation li")).toMatch(/\d+ passages .* \d+ figures, measured \d+ \w+ \d{4}/);
    expect(await rowsOf(page, "runs").count()).toBe(await one("SELECT count(*) FROM run"));
  });

  test("speaks Chinese, checks' messages too, without sideways scroll at 390 px and without serious fault", async () => {
    const {page, faults} = await open("lang=zh", {viewport: {width: 390, height: 800}});
    expect(await page.textContent("h1")).toBe("台账有多可靠");
    expect(await page.textContent("#issues")).not.toContain("not stated");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await seriousFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
