import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, seeAll, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

const pages = [
  "index.html",
  "index.html?view=map",
  "compare.html?places=360700,431100,370700",
  "place.html?code=360700",
  "place.html",
  "indicators.html",
  "indicators.html?id=market-entities",
  "targets.html",
  "reforms.html",
  "honours.html",
  "quality.html",
  "methods.html",
  "search.html?q=改革"
];

/** How many lines the parts of the header that are seen stand on. */
const headerLines = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll("#observablehq-header > :not(.skip)")];
    const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({height}) => height > 0);
    const tops = boxes.map(({top, height}) => top + height / 2).sort((a, b) => a - b);
    return tops.filter((top, i) => i === 0 || top - (tops[i - 1] ?? 0) > 12).length;
  });

/** Tables with more at their side than is seen, and no sign of it. */
const cutTables = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".scroll")]
      .filter((one) => one.scrollWidth > one.clientWidth && !getComputedStyle(one).backgroundImage.includes("gradient"))
      .map((one) => one.getAttribute("aria-label") ?? "")
  );

describe.skipIf(noBrowser)("on a telephone", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  const phone = (address: string, locale: string) =>
    visit(site.browser, `${site.url}${address}`, {viewport: {width: 390, height: 844}, locale});

  test.each(pages.flatMap((address) => ["en-US", "zh-CN"].map((locale) => [address, locale] as const)))(
    "%s (%s) has a header of two lines, no wider page, and no table that is cut without a sign",
    async (address, locale) => {
      const {page, faults} = await phone(address, locale);
      await seeAll(page);
      expect(await headerLines(page)).toBeLessThanOrEqual(2);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await cutTables(page)).toEqual([]);
      expect(faults).toEqual([]);
    }
  );

  test("the menu unfolds the names of all pages by keyboard, folds at Escape, and leads on", async () => {
    const {page} = await phone("index.html", "en-US");
    const link = page.locator('#observablehq-header nav a[href*="quality"]');
    expect(await link.isVisible()).toBe(false);
    await page.focus("#menu");
    await page.keyboard.press("Enter");
    expect(await page.getAttribute("#menu", "aria-expanded")).toBe("true");
    expect(await link.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await link.isVisible()).toBe(false);
    await page.click("#menu");
    await link.click();
    await page.waitForURL(/quality/);
  });

  test.each(["en-US", "zh-CN"])(
    "the list of indicators (%s) is folded by family under what is in it, made for the browser to find, and unfolded at once",
    async (locale) => {
      const {page, faults} = await phone("indicators.html?all=1", locale);
      const folds = page.locator("#indicator-list details");
      const counts = (await folds.locator("> summary > small").allTextContents()).map((words) =>
        parseInt(words.trim())
      );
      const entries = page.locator("#indicator-list tbody th");
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(await entries.count());
      expect(await entries.filter({visible: true}).count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(12 * 844);
      await page.click("#indicator-list .rest button");
      expect(await entries.filter({visible: true}).count()).toBe(await entries.count());
      expect(faults).toEqual([]);
    }
  );

  test("what is looked for in the list of indicators is in sight, and a list without families comes some at a time", async () => {
    const {page} = await phone("indicators.html?q=market+entities", "en-US");
    const links = page.locator('#indicator-list th a[href*="id=market-entities"]');
    expect(await links.first().isVisible()).toBe(true);
    const {page: sorted} = await phone("indicators.html?all=1&sort=name", "en-US");
    const rows = sorted.locator("#indicator-list tbody tr");
    const first = await rows.count();
    await sorted.click("#indicator-list .rest button");
    expect(await rows.count()).toBe(2 * first);
  });

  test("a place's figures are folded by domain; what is unfolded stays so on the way to another part", async () => {
    const {page, faults} = await phone("place.html?code=360700", "en-US");
    const fold = page.locator("#promised details").first();
    expect(await fold.locator("> summary").textContent()).toMatch(/\d+ · \d+ done, \d+ promised$/);
    expect(
      await page.locator("#promised details[open], #reforms details[open], #checkable details[open]").count()
    ).toBe(0);
    await fold.locator("> summary").click();
    expect(await fold.locator("tbody th").first().isVisible()).toBe(true);
    await page.click('.parts a[href="#checkable"]');
    await page.waitForSelector("#accountability .chart");
    expect(await fold.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(true);
    expect(faults).toEqual([]);
  });

  test.each(
    pages.filter((address) =>
      /compare|place.*code|indicators.*id|targets|reforms|honours|quality|methods/.test(address)
    )
  )("%s has ways to its parts, and each leads to one", async (address) => {
    const {page} = await phone(address, "en-US");
    const ways = page.locator(".parts a");
    expect(await ways.count()).toBeGreaterThan(2);
    const lost = await ways.evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? "").filter((href) => document.querySelector(href) === null)
    );
    expect(lost).toEqual([]);
  });

  test("breaks a Chinese title behind its signs, not inside a name", async () => {
    const {page} = await phone("indicators.html?id=market-entities", "zh-CN");
    expect(await page.locator("h1").evaluate((one) => getComputedStyle(one).wordBreak)).toBe("keep-all");
  });
});
