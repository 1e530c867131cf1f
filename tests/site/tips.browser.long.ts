import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, factAt, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

describe.skipIf(noBrowser)("what a mark says when it is pointed at", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  /** A comparison with its first chart of figures drawn, and the marks in it. */
  async function comparison(options = {}, language = "en"): Promise<{page: Page; marks: Locator; faults: string[]}> {
    const address = `compare.html?places=360700,431100,370700&lang=${language}`;
    const {page, faults} = await visit(site.browser, site.url + address, options);
    await page.locator("#families .chart-figure").first().scrollIntoViewIfNeeded();
    const marks = page.locator("#families .chart-figure:first-of-type svg.chart .chart-hit a:not([tabindex])");
    await marks.first().waitFor();
    await page.waitForLoadState("networkidle");
    return {page, marks, faults};
  }

  const tip = (page: Page): Locator => page.locator(".tip");
  const isInWindow = (page: Page): Promise<boolean> =>
    tip(page).evaluate((node) => {
      const {left, right, top, bottom} = node.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
  /** The browser's own titles of a mark and all in it. */
  const natives = (mark: Locator): Promise<string> =>
    mark.evaluate((node) => [...node.querySelectorAll("title")].map(({textContent}) => textContent).join(""));

  test("is its place, its value and its sentence, the figure as the ledger has it stressed", async () => {
    const {page, marks, faults} = await comparison();
    // Further ones may lie under each other.
    for (const mark of (await marks.all()).slice(0, 5)) {
      const native = await natives(mark);
      await mark.hover();
      await tip(page).waitFor();
      const fact = factAt(site.facts, (await mark.getAttribute("href")) ?? "");
      expect(await tip(page).locator("mark").textContent()).toBe(fact?.text);
      expect(await tip(page).locator(".tip-head").textContent()).toMatch(/^(Ganzhou|Yongzhou|Weifang) \d{4}: .*\d/);
      expect(await natives(mark)).toBe("");
      expect(await isInWindow(page)).toBe(true);
      await page.mouse.move(0, 0);
      await tip(page).waitFor({state: "detached"});
      expect(await natives(mark)).toBe(native);
    }
    expect(faults).toEqual([]);
  });

  test("is shown to the keyboard at once, keeps the name of the mark, and goes at Escape", async () => {
    const {page, marks} = await comparison({viewport: {width: 390, height: 700}}, "zh");
    const first = await marks.first().elementHandle();
    await first?.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await tip(page).waitFor();
    expect(await isInWindow(page)).toBe(true);
    const focused = page.locator(":focus");
    const name = (await focused.getAttribute("aria-label")) ?? "";
    expect(name).toContain((await tip(page).locator(".tip-head").textContent()) ?? "-");
    expect(name).toContain((await tip(page).locator("blockquote").textContent()) ?? "-");
    await page.keyboard.press("Escape");
    expect(await tip(page).count()).toBe(0);
    expect(await focused.getAttribute("aria-label")).toBe(name);
    await page.keyboard.press("Tab");
    await tip(page).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector("mark.selected");
  });

  test("stays while the pointer is on it, and goes when the page is scrolled or drawn anew", async () => {
    const {page, marks} = await comparison();
    await marks.first().hover();
    await tip(page).waitFor();
    await tip(page).hover();
    // Longer than a tip stays without a pointer.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    expect(await tip(page).count()).toBe(1);
    await page.mouse.wheel(0, 60);
    await tip(page).waitFor({state: "detached"});
    await page.mouse.move(0, 0);
    await marks.first().hover();
    await tip(page).waitFor();
    await page.evaluate(() => document.getElementById("theme")?.click());
    await tip(page).waitFor({state: "detached"});
  });

  test("comes at the first tap, with a link; the second tap follows the mark", async () => {
    const {page, marks} = await comparison({hasTouch: true, isMobile: true, viewport: {width: 390, height: 800}});
    await marks.first().tap();
    const address = (await marks.first().getAttribute("href"))?.slice(2) ?? "";
    expect(await tip(page).locator("a").getAttribute("href")).toBe(`./${address}`);
    expect(page.url()).toContain("compare.html");
    await page.locator("h1").first().tap();
    await tip(page).waitFor({state: "detached"});
    await marks.first().tap();
    await tip(page).waitFor();
    await marks.first().tap();
    await page.waitForURL((url) => url.href.endsWith(address));
  });

  test("is fetched where a chart came without sentences", async () => {
    const {page} = await visit(site.browser, `${site.url}indicators.html?id=market-entities`);
    const mark = page.locator("#places svg.chart a:not([tabindex])").first();
    await mark.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    const href = (await page.locator(":focus").getAttribute("href")) ?? "";
    await tip(page).locator("mark").waitFor();
    expect(await tip(page).locator("mark").textContent()).toBe(factAt(site.facts, href)?.text);
  });

  test("is shown for links in tables, by pointer and by keyboard, and described by it", async () => {
    const {page} = await visit(site.browser, `${site.url}index.html`);
    const cell = page.locator(".holdings td a").first();
    const title = await cell.getAttribute("title");
    await cell.hover();
    await tip(page).waitFor();
    expect(await tip(page).locator("p").first().textContent()).toBe(title);
    expect(await cell.getAttribute("title")).toBeNull();
    await page.mouse.move(0, 0);
    await tip(page).waitFor({state: "detached"});
    expect(await cell.getAttribute("title")).toBe(title);
  });
});
