import {mkdirSync} from "node:fs";
import {copyFile} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {loadCorrections} from "../../src/store/corrections.ts";
import {withLedger} from "../../src/store/database.ts";
import {reapplyCorrections} from "../../src/store/reapply.ts";
import {seriousFaults} from "./axe.ts";
import {builtSite, type BuiltSite, type LedgerFact} from "./built.ts";
import {noBrowser, scratch, visit} from "./harness.ts";

describe.skipIf(noBrowser)("corrections made in the reader", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  const idOf = (place: string): string => site.ids.get(place) ?? "";
  const first = (place: string, role: string): LedgerFact => {
    const fact = site.facts.find((one) => one.report === idOf(place) && one.role === role);
    if (!fact) throw new Error(`no ${role} of ${place}`);
    return fact;
  };
  const at = ({report, start, end}: LedgerFact): string => `report.html?id=${report}&at=${start}-${end}`;
  const open = (address: string, options = {}) =>
    visit(site.browser, site.url + address, {acceptDownloads: true, ...options});

  /** A folder that is gone after the test. */
  function emptyFolder(): string {
    const {folder, remove} = scratch();
    onTestFinished(remove);
    return folder;
  }

  /** Saves what the form has made into `folder`, and applies what is there to a copy of the ledger: the rows of a query there. */
  async function applied(page: Page, sql: string, folder = emptyFolder()): Promise<{entry: unknown; rows: unknown[]}> {
    const corrections = join(folder, "corrections");
    mkdirSync(corrections, {recursive: true});
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#correct-download")]);
    await download.saveAs(join(corrections, download.suggestedFilename()));
    const ledger = join(folder, "ledger.duckdb");
    await copyFile(site.ledger, ledger);
    await reapplyCorrections(ledger, corrections, () => loadLexicon());
    const rows = await withLedger(ledger, async (connection) =>
      (await connection.runAndReadAll(sql)).getRowObjectsJson()
    );
    return {entry: loadCorrections(corrections), rows};
  }

  async function sign(page: Page): Promise<void> {
    await page.fill("#correct-reason", "it is what is planned: looked at");
    await page.fill("#correct-by", "somebody");
  }

  test("a figure is put right by clicks: the file that is saved corrects it in the ledger", async () => {
    const fact = first("赣州", "outcome");
    const {page, faults} = await open(at(fact));
    await page.click("#correct-this-figure");
    await page.selectOption("#correct-role", "target");
    await page.fill("#correct-value", "12.5");
    await page.fill("#correct-period", "2024");
    expect(await page.textContent(".correct-faults")).toContain("Still to be filled in: Why");
    await sign(page);
    const {entry, rows} = await applied(
      page,
      `SELECT role, value, period_start::VARCHAR AS period, status FROM current_fact WHERE id = '${fact.report}-${fact.start}-${fact.end}'`
    );
    expect(rows).toEqual([{role: "target", value: 12.5, period: "2024-01-01", status: "corrected"}]);
    expect(entry).toEqual([
      expect.objectContaining({
        file: `ganzhou-2021-${fact.start}-set-value-role-period.yml`,
        place: "赣州市",
        action: "set",
        by: "somebody",
        figure: fact.text
      })
    ]);
    expect(faults).toEqual([]);
  });

  test("a figure is withdrawn and an honour confirmed through the same form: saved into one folder, both apply", async () => {
    const fact = first("潍坊", "target");
    const folder = emptyFolder();
    const {page} = await open(`${at(fact)}&correct=figure`);
    await page.check("#correct-withdraw");
    await sign(page);
    const left = `SELECT count(*)::INTEGER AS n FROM current_fact WHERE id = '${fact.report}-${fact.start}-${fact.end}'`;
    expect((await applied(page, left, folder)).rows).toEqual([{n: 0}]);

    await page.click("#reader-honours > summary");
    await page.click("#reader-honours li button >> nth=0");
    await page.click("#correct-this-honour");
    await page.check("#correct-confirm");
    await sign(page);
    const honours = `SELECT status, (${left}) AS n FROM current_recognition WHERE status <> 'read'`;
    expect((await applied(page, honours, folder)).rows).toEqual([{status: "confirmed", n: 0}]);
  });

  test("a number that was passed over is added as a figure", async () => {
    const {page} = await open(`report.html?id=${idOf("赣州")}`);
    await page.click("#reader-rejected > summary");
    await page.click("#reader-rejected li button >> nth=0");
    await page.click("#correct-this-add");
    for (const [name, value] of [
      ["value", "3"],
      ["unit", "项"],
      ["indicator", "改革"]
    ])
      await page.fill(`#correct-${name}`, value ?? "");
    await page.selectOption("#correct-role", "context");
    await sign(page);
    const {rows} = await applied(page, "SELECT value, unit, indicator FROM current_fact WHERE status = 'added'");
    expect(rows).toEqual([{value: 3, unit: "项", indicator: "改革"}]);
  });

  test("what is typed stays while one goes on and back, and Escape closes the form and leads back to its button", async () => {
    const {page} = await open(`${at(first("赣州", "outcome"))}&correct=figure`);
    await page.fill("#correct-value", "77");
    await page.selectOption("#correct-role", "context");
    await sign(page);
    await page.focus("#correct-this-figure");
    await page.keyboard.press("j");
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#correct-value")?.value !== "77");
    await page.waitForSelector(".correct-form");
    await page.keyboard.press("k");
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#correct-value")?.value === "77");
    expect(await page.textContent(".correct-record")).toMatch(/set: \{value: 77, role: context\}/);
    await page.focus("#correct-reason");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("correct-this-figure");
    expect(await page.locator(".correct-form").count()).toBe(0);
  });

  test("what a field cannot be is told, and no entry is offered", async () => {
    const {page} = await open(`${at(first("永州", "outcome"))}&correct=figure`);
    await page.fill("#correct-unit", "no unit");
    await sign(page);
    expect(await page.textContent(".correct-faults")).toContain("Unit cannot be: no unit");
    expect(await page.isVisible("#correct-download")).toBe(false);
  });

  test("the queue leads to a figure with the form open, narrowed down as the address says", async () => {
    const {page, faults} = await open(`review.html?kind=role`);
    const rows = page.locator("tbody tr");
    expect(await rows.count()).toBeGreaterThan(0);
    for (const words of await rows.locator("td:nth-child(2)").allTextContents())
      expect(words).toContain("role is in doubt");
    const figure = await rows.locator("mark").first().textContent();
    await rows.locator("a.quote").first().click();
    await page.waitForSelector(".correct-form");
    expect(await page.textContent(".fact-card h3 .fact-value")).toBe(figure);
    expect(faults).toEqual([]);
  });

  test.each([
    {lang: "en", width: 1280},
    {lang: "zh", width: 390}
  ])("in $lang at $width px nothing is wider than the page, nor seriously at fault", async ({lang, width}) => {
    for (const address of [`${at(first("赣州", "outcome"))}&correct=figure&lang=${lang}`, `review.html?lang=${lang}`]) {
      const {page, faults} = await open(address, {viewport: {width, height: 800}});
      if (address.startsWith("report")) await page.waitForSelector(".correct-form");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await seriousFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
    }
  });
});
