import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, seeAll, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";
import {writeSeveral} from "./several.ts";

describe.skipIf(noBrowser)("figures of several years", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(writeSeveral);
  });
  afterAll(async () => site?.close());

  const open = (address: string) => visit(site.browser, `${site.url}${address}`);
  const steps = (page: Page): Promise<string[]> => page.locator(".steps .step").allTextContents();
  const year = (page: Page): string | null => new URL(page.url()).searchParams.get("year");

  test("are stepped through on an indicator's page, by mouse and by the arrow keys, the latest of each first", async () => {
    const {page, faults} = await open("indicators.html?id=new-urban-jobs");
    expect(await steps(page)).toEqual(["latest each", "2021", "2022", "2023", "2024"]);
    expect(await page.isChecked("#step-year-all")).toBe(true);
    await page.click('.step:has-text("2021")');
    await page.waitForFunction(() => !document.querySelector("#table")?.textContent?.includes("Yongzhou"));
    expect(year(page)).toBe("2021");
    await page.focus("#step-year-2021");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector("#table")?.textContent?.includes("Yongzhou"));
    expect(year(page)).toBe("2022");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("step-year-2022");
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector("#table")?.textContent?.includes("Yongzhou"));
    expect(faults).toEqual([]);
  });

  test("are of the year that is asked for in chart, table and map alike", async () => {
    const {page} = await open("indicators.html?id=new-urban-jobs&level=prefecture&year=2022&view=map");
    await page.waitForSelector(".figure-map svg.chart");
    const said = await page.locator('.figure-map [data-place="360700"]').first().getAttribute("aria-label");
    expect(said).toContain("64K");
    const figure = page.locator("#places .chart-figure").first();
    await figure.locator('button:text-is("Table")').click();
    expect(await figure.locator("tbody").textContent()).toContain("64K");
    expect(await figure.locator("tbody").textContent()).not.toContain("66K");
    await figure.locator('button:text-is("Chart")').click();
    await seeAll(page);
    expect(await figure.locator("svg.chart text").allTextContents()).toContain("64K people");
  });

  test("are silent only of places whose reports speak of that year", async () => {
    const {page} = await open("indicators.html?id=new-urban-jobs&year=2022");
    expect(await page.locator("#silent").count()).toBe(0);
    const {page: other} = await open("indicators.html?id=new-urban-jobs&year=2023");
    expect(await other.textContent("#silent")).toContain("Dazhou");
  });

  test("are stepped through on the overview, and places beside them are of the same year", async () => {
    const {page, faults} = await open("index.html");
    expect(await steps(page)).toContain("2022");
    await page.click('.steps .step:has-text("2022")');
    await page.waitForURL(/year=2022/);
    await page.waitForFunction(() => document.querySelector("#step-year-2022:checked"));
    await seeAll(page);
    const words = (await page.locator("#headlines svg.chart text").allTextContents()).join(" ");
    expect(words).toContain("2022");
    expect(words).not.toContain("2023");
    expect(faults).toEqual([]);
  });
});
