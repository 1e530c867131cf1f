import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from "vitest";
import {builtSite, type BuiltSite} from "./built.ts";
import {noBrowser} from "./harness.ts";

describe.skipIf(noBrowser)("data that is late or does not come", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  /** A page whose data has not been asked for yet. */
  async function fresh(locale = "en-US"): Promise<Page> {
    const context = await site.browser.newContext({locale, viewport: {width: 1280, height: 900}});
    onTestFinished(() => context.close());
    return context.newPage();
  }

  /** Lets the first request for a file fail, with a status or without an answer, and every later one pass. */
  async function failOnce(page: Page, file: string, status: number | null): Promise<void> {
    let failed = false;
    await page.route(`**/_file/${file}`, (route) => {
      if (failed) return route.continue();
      failed = true;
      return status === null ? route.abort() : route.fulfill({status});
    });
  }

  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => document.activeElement?.className ?? document.activeElement?.tagName ?? "");

  test.each([
    {what: "a server's error", file: "data/reports.arrow", status: 503, words: "status 503", locale: "en-US"},
    {what: "a connection that is gone", file: "data/reports.arrow", status: null, words: "connection", locale: "en-US"},
    {what: "no dictionary", file: "i18n/zh.json", status: 404, words: "状态码404", locale: "zh-CN"}
  ])("a page says what failed for $what, and draws itself when asked again", async ({file, status, words, locale}) => {
    const page = await fresh(locale);
    // What asks for the dictionary first is not the page itself, so that one failure alone would not be seen.
    await page.route(`**/_file/${file}`, (route) => (status === null ? route.abort() : route.fulfill({status})));
    await page.goto(`${site.url}index.html`);
    const fault = page.locator('.fault[role="alert"]');
    await fault.waitFor();
    expect(await fault.textContent()).toContain(words);
    expect(await fault.textContent()).toContain(file.split("/")[1]);
    await page.unroute(`**/_file/${file}`);
    await fault.locator("button").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("#holdings");
    expect(await fault.count()).toBe(0);
    expect(await focused(page)).toContain("page");
    expect(await page.title()).not.toContain("nav.");
  });

  test("a page that fails again keeps the keyboard on the button", async () => {
    const page = await fresh();
    await page.route("**/_file/data/reports.arrow", (route) => route.fulfill({status: 500}));
    await page.goto(`${site.url}index.html`);
    const first = await page.locator(".again").elementHandle();
    await first?.press("Enter");
    await page.waitForFunction((old) => !old?.isConnected, first);
    expect(await focused(page)).toBe("again");
  });

  test("a page says that it fetches data when that takes, and only then", async () => {
    const page = await fresh();
    let release = (): void => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route("**/_file/data/headlines.arrow", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.url}index.html`);
    await page.waitForSelector('.page[aria-busy] > [role="status"]:text-is("Fetching the data …")');
    release();
    await page.waitForSelector(".page:not([aria-busy]) #holdings");
    expect(await page.locator(".page > .waiting").textContent()).toBe("");
  });

  test("a folded part says what failed and fetches it anew when asked", async () => {
    const page = await fresh();
    await failOnce(page, "data/evidence/market-entities.json", 500);
    await page.goto(`${site.url}indicators.html?id=market-entities`);
    const part = page.locator("#table details").first();
    await part.locator("summary").click();
    await part.locator(".again").press("Enter");
    await part.locator("mark").waitFor();
    expect(await part.locator(".fault").count()).toBe(0);
  });

  test("a map that did not come says so, and is drawn when asked for again", async () => {
    const page = await fresh();
    await failOnce(page, "data/atlas.arrow", 503);
    await page.goto(`${site.url}indicators.html?id=market-entities&view=map`);
    const figure = page.locator("#places .chart-figure").first();
    await figure.locator(".again").click();
    await figure.locator(".figure-map svg, svg.chart:visible").first().waitFor();
    expect(await figure.locator(".fault").count()).toBe(0);
  });

  test("a search whose index did not come says so and goes on with the same words", async () => {
    const page = await fresh();
    await failOnce(page, "data/pairs/*.json", null);
    await page.goto(`${site.url}search.html?q=改革`);
    await page.locator(".fault .again").click();
    await page.waitForSelector("#found");
    expect(await page.inputValue("#search-q")).toBe("改革");
  });

  test("a list whose words did not come says so and finds by them when asked again", async () => {
    const page = await fresh();
    await failOnce(page, "data/phrases.arrow", 503);
    await page.goto(`${site.url}indicators.html`);
    await page.fill("#indicator-find", "审批时限");
    await page.locator("#indicator-list .again").press("Enter");
    await page.waitForSelector("#indicator-list table");
    expect(await page.textContent("#indicator-list")).toContain("Cut of approval time");
    expect(await focused(page)).toBe("");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("indicator-list");
  });

  test("a download that failed says why, and works when pressed again", async () => {
    const page = await fresh();
    await page.goto(`${site.url}search.html?q=${encodeURIComponent("的")}`);
    await page.waitForSelector("#search-csv");
    await failOnce(page, "data/sentences/*.json", 502);
    await page.click("#search-csv");
    await page.waitForSelector('.tools output:has-text("502")');
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#search-csv")]);
    expect(download.suggestedFilename()).toContain(".csv");
  });
});
