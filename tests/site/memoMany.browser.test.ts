import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serveSite, type Site} from "../../src/site/serve.ts";
import {launch, noBrowser, scratch, visit} from "./harness.ts";
import {makeLedger} from "./many.ts";

const reports = 60;

describe.skipIf(noBrowser)("the memo table of many made-up reports", () => {
  const {folder, remove} = scratch();
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    const ledger = join(folder, "ledger.duckdb");
    await makeLedger(ledger, reports);
    site = await serveSite({ledger, port: 0, log: () => {}});
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    remove();
  });

  const open = (query: string) => visit(browser, `${site.url}compare.html?${query}`);
  const rows = (page: Page) => page.locator("#memo tbody tr:not(.group)");

  test("begins with forty rows, tells how many there are, and shows them all", async () => {
    const {page, faults} = await open("sets=all");
    await page.waitForSelector("#memo tbody tr");
    expect(await rows(page).count()).toBe(40);
    expect(await page.locator("#memo .missing, #memo .value").count()).toBeGreaterThanOrEqual(40);
    await page.click(`#memo-all:has-text("${reports}")`);
    await page.waitForFunction((n) => document.querySelectorAll("#memo tbody tr").length === n, reports);
    expect(new URL(page.url()).searchParams.get("rows")).toBe("all");
    expect(await page.locator(".memo-sources li").count()).toBe(reports);
    expect(faults).toEqual([]);
  });

  test("is sorted by a head over all rows, not over those that are drawn", async () => {
    const {page, faults} = await open("sets=all&down=places");
    const sort = page.locator("#memo thead th button").nth(1);
    await sort.click();
    await page.waitForURL(/order=/);
    const first = await values(page);
    await page.click("#memo-all");
    await page.waitForFunction((n) => document.querySelectorAll("#memo tbody tr").length === n, reports);
    const all = await values(page);
    expect(all.slice(0, first.length)).toEqual(first);
    const down = (await page.locator("#memo thead th").nth(1).getAttribute("aria-sort")) === "descending";
    expect(all).toEqual([...all].sort((a, b) => (down ? b - a : a - b)));
    expect(all.length).toBeGreaterThan(first.length);
    expect(faults).toEqual([]);
  });

  test("takes more places than charts do, from the picker too", async () => {
    const {page, faults} = await open("sets=prefecture");
    await page.fill("#compare-find", "2020");
    await page.locator('#compare-found [role="option"]').first().click();
    await page.waitForURL(/places=/);
    await page.waitForSelector("#memo tbody tr");
    expect(await page.locator("#families").count()).toBe(0);
    expect(await page.textContent(".page")).toContain("The table takes them all.");
    expect(faults).toEqual([]);
  });

  /** The numbers of the first column that can be set against each other. */
  const values = async (page: Page): Promise<number[]> => {
    const texts = await page
      .locator("#memo tbody tr td:nth-child(2):not(.missing, .ambiguous, .given_otherwise) .value")
      .allTextContents();
    return texts.map((text) => Number(/[\d,.]+/.exec(text)?.[0].replaceAll(",", "")) * (text.includes("−") ? -1 : 1));
  };
});
