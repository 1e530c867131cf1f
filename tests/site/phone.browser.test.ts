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

  test("breaks a Chinese title behind its signs, not inside a name", async () => {
    const {page} = await phone("indicators.html?id=market-entities", "zh-CN");
    expect(await page.locator("h1").evaluate((one) => getComputedStyle(one).wordBreak)).toBe("keep-all");
  });
});
