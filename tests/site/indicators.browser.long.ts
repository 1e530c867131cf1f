import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {seriousFaults} from "./axe.ts";
import {builtSite, clippedWords, factAt, seeAll, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";
import {writeSeveral} from "./several.ts";

describe.skipIf(noBrowser)("the list of indicators", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  const open = (query = "", options = {}) => visit(site.browser, `${site.url}indicators.html${query}`, options);
  const names = (page: Page): Promise<string[]> => page.locator(".indicators tbody th[scope=row] a").allTextContents();

  test("holds what some report gives, by family, with unit, sides and who gives it; the others on request", async () => {
    const {page, faults} = await open();
    const held = (await names(page)).length;
    expect(held).toBeGreaterThan(20);
    expect(await page.locator(".indicators .group").count()).toBeGreaterThan(5);
    const ways = await page.locator(".parts a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const groups = await page.locator(".indicators .group th").evaluateAll((heads) => heads.map(({id}) => `#${id}`));
    expect(ways).toEqual(groups);
    const row = page.locator("tr", {has: page.locator('a:text-is("Reform tasks")')});
    expect(await row.locator(".coverage").textContent()).toBe("2 of 5");
    const [bar, whole] = await Promise.all(
      [".coverage-bar > span", ".coverage-bar"].map((part) => row.locator(part).evaluate((one) => one.clientWidth))
    );
    expect((bar ?? 0) / (whole ?? 1)).toBeCloseTo(0.4, 1);
    await page.check("#indicator-all");
    expect((await names(page)).length).toBeGreaterThan(held);
    expect(await page.textContent("#indicator-list")).toContain("not reported");
    expect(new URL(page.url()).searchParams.get("all")).toBe("1");
    expect(faults).toEqual([]);
  });

  /** Types words, and waits until the list is of them. */
  async function find(page: Page, words: string): Promise<void> {
    const before = await page.textContent("#indicator-list");
    await page.fill("#indicator-find", words);
    await page.waitForFunction((words) => new URLSearchParams(location.search).get("q") === words, words);
    await page.waitForFunction((before) => document.querySelector("#indicator-list")?.textContent !== before, before);
  }

  test("finds as one types, in Chinese and English, keeps it in the address, and says so when there is nothing", async () => {
    const {page} = await open();
    await find(page, "审批时限");
    expect(await names(page)).toContain("Cut of approval time");
    const few = (await names(page)).length;
    expect(await page.textContent("#indicator-count")).toMatch(new RegExp(`^${few} of `));
    await find(page, "approval time");
    expect(await names(page)).toEqual(["Cut of approval time"]);
    await page.reload();
    await page.waitForSelector(".page:not([aria-busy])");
    expect(await names(page)).toEqual(["Cut of approval time"]);
    expect(await page.inputValue("#indicator-find")).toBe("approval time");
    await find(page, "nothing of the kind");
    expect(await page.textContent("#indicator-list")).toContain("No indicator for “nothing of the kind”");
  });

  test("is narrowed by domain and sorted by who reports", async () => {
    const {page} = await open();
    const all = (await names(page)).length;
    await page.selectOption("#choice-sort", "places");
    const told = await page.locator(".coverage").allTextContents();
    const counts = told.map((words) => Number(words.split(" ")[0]));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await page.selectOption("#choice-domain", "business");
    const some = (await names(page)).length;
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({sort: "places", domain: "business"});
  });

  test("leads to an indicator, and the back button leads back to what was found", async () => {
    const {page} = await open();
    await find(page, "经营主体总量");
    await page.click('.indicators a:text-is("Market entities")');
    await page.waitForSelector('h1:has-text("Market entities")');
    expect(await page.title()).toBe("Market entities · Reform Ledger");
    await page.goBack();
    await page.waitForSelector(".indicators");
    expect(await names(page)).toEqual(["Market entities"]);
  });

  test("says what to do when the catalogue has no such indicator", async () => {
    const {page, faults} = await open("?id=none-of-these");
    expect(await page.textContent('[role="alert"]')).toContain("none-of-these");
    await page.click('[role="alert"] a');
    await page.waitForSelector(".indicators");
    expect(faults).toEqual([]);
  });

  test("shows an indicator that no report gives without an empty chart, and one that contradicts nobody", async () => {
    const {page} = await open("?id=forest-cover");
    expect(await page.textContent(".page")).toContain("No report of the ledger gives a figure of it");
    expect(await page.locator("svg.chart").count()).toBe(0);
    expect(await page.locator('[data-state="not_reported"] a').count()).toBe(5);
  });
});

describe.skipIf(noBrowser)("one indicator, in reports of several years", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(writeSeveral);
  });
  afterAll(async () => site?.close());

  const open = (query: string, options = {}) => visit(site.browser, `${site.url}indicators.html?${query}`, options);
  const places = (page: Page): Promise<string[]> => page.locator("#table tbody th").allTextContents();

  test("says what it is, how it counts, what counts as it, and where the definition comes from", async () => {
    const {page} = await open("id=new-urban-jobs");
    const words = (await page.textContent(".definition")) ?? "";
    for (const part of ["done within the period", "people", "more is better", "Ministry of Human Resources"])
      expect(words).toContain(part);
    await page.click('.definition summary:has-text("phrase")');
    expect(await page.textContent(".definition .phrases")).toContain("就业");
    const book = page.locator('.definition a:has-text("codebook")');
    expect(await book.getAttribute("href")).toBe("./methods.html#new-urban-jobs");
  });

  test("draws cities apart from provinces, outcome and target in one row, the latest report of each place", async () => {
    const {page, faults} = await open("id=new-urban-jobs");
    await seeAll(page);
    const charts = page.locator("#places .chart-figure");
    expect(await charts.count()).toBe(2);
    const [cities, provinces] = await charts.locator(".figure-chart").allTextContents();
    expect(cities).toContain("66K people · target ≥62K people");
    expect(cities).not.toContain("Jiangxi");
    expect(provinces).toContain("756K people · target ≥700K people");
    expect(await charts.first().locator("h3").textContent()).toBe(
      "New urban jobs: from 53K people (Yongzhou) to 127K people (Weifang)"
    );
    expect(faults).toEqual([]);
  });

  test("every mark and every row leads to characters that the ledger holds; a click lands on them", async () => {
    const {page, faults} = await open("id=new-urban-jobs");
    await seeAll(page);
    const links = await page
      .locator('#places svg a[href*="&at="], #years svg a[href*="&at="], #table a[href*="&at="]')
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !factAt(site.facts, link))).toEqual([]);
    const mark = page.locator('#places svg a[aria-label^="Ganzhou"]').first();
    const fact = factAt(site.facts, (await mark.getAttribute("href")) ?? "");
    expect(fact?.role).toBe("target");
    // Its dot stands on the tick: the ends of the tick stay in reach.
    await mark.click({position: {x: 6, y: 2}});
    await page.waitForSelector("mark.selected");
    expect(await page.textContent("mark.selected")).toBe(fact?.text);
    await page.goBack();
    await page.waitForSelector("#places");
    expect(faults).toEqual([]);
  });

  test("lists every figure; the sentence unfolds with the figure marked in it", async () => {
    const {page} = await open("id=new-urban-jobs");
    expect((await places(page)).length).toBe(
      site.facts.filter(({sentence}) => sentence.includes("城镇新增就业")).length
    );
    const row = page.locator("#table tbody tr", {hasText: "≥62K people"});
    await row.locator("summary").click();
    const sentence = row.locator("details p");
    await sentence.waitFor();
    expect(await sentence.textContent()).toBe("2024年，力争城镇新增就业6.2万人以上。");
    expect(await sentence.locator("mark").textContent()).toBe("6.2万人");
    expect(await row.textContent()).toContain("promised");
    expect(await row.textContent()).toContain("2024 plan");
  });

  test.each([
    ["value", "Hunan"],
    ["place", "Jiangxi"],
    ["period", "Hunan"]
  ])("is sorted by %s, table and charts, and stands so in the address", async (sort, first) => {
    const {page} = await open("id=new-urban-jobs");
    await page.selectOption("#choice-sort", "period");
    await page.selectOption("#choice-sort", sort);
    expect((await places(page))[0]).toBe(first);
    expect(new URL(page.url()).searchParams.get("sort")).toBe(sort === "value" ? null : sort);
    if (sort !== "place") return;
    await seeAll(page);
    const words = await page.locator("#places .chart-figure").first().locator("svg.chart text").allTextContents();
    const named = words.map((word) => /^(Ganzhou|Yongzhou|Weifang)/.exec(word)?.[1]).filter(Boolean);
    expect([...new Set(named)]).toEqual(["Ganzhou", "Weifang", "Yongzhou"]);
  });

  test("is narrowed by level and by year, and the back button undoes it", async () => {
    const {page} = await open("id=new-urban-jobs");
    await page.selectOption("#choice-level", "province");
    await page.waitForURL(/level=province/);
    await page.waitForFunction(() => document.querySelectorAll("#places .chart-figure").length === 1);
    expect(new Set(await places(page))).toEqual(new Set(["Jiangxi", "Hunan"]));
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll("#places .chart-figure").length === 2);
    await page.check("#step-year-2022");
    await page.waitForURL(/year=2022/);
    await page.waitForFunction(() => !document.querySelector("#table")?.textContent?.includes("66K"));
    expect(new Set(await places(page))).toEqual(new Set(["Ganzhou", "Yongzhou"]));
  });

  test("says so when a year or a level has none, with the choices still there", async () => {
    const {page} = await open("id=new-urban-jobs&year=2022&level=province");
    expect(await page.textContent(".beginning")).toContain("No report of this year or level");
    await page.check("#step-year-all");
    await page.waitForSelector("#places");
    const {page: other} = await open("id=new-urban-jobs&year=1999&level=none");
    expect(await other.locator("#places .chart-figure").count()).toBe(2);
  });

  test("shows the years of a place that has several, dashed on to its promise", async () => {
    const {page} = await open("id=new-urban-jobs");
    await seeAll(page);
    const chart = page.locator("#years .chart-figure");
    expect(await chart.count()).toBe(1);
    expect(await chart.locator(".chart-hit a").count()).toBe(6);
    const words = await chart.locator("svg.chart text").allTextContents();
    for (const word of ["2021", "2022", "2023", "2024", "Ganzhou", "Yongzhou"]) expect(words.join(" ")).toContain(word);
    expect(await chart.locator("svg.chart").getAttribute("aria-label")).toContain("Ganzhou: 2021 61K people");
  });

  test("names who gives no figure, told apart from whose report names it unread", async () => {
    const {page, faults} = await open("id=new-urban-jobs");
    expect(await page.textContent("#silent h2")).toBe("Who does not report it: 1");
    const link = page.locator('#silent [data-state="not_extracted"] a');
    expect(await link.textContent()).toBe("Dazhou");
    await link.click();
    await page.waitForSelector(".lit, mark.selected, #reader");
    expect(page.url()).toContain("report.html");
    const {page: other} = await open("id=gdp-growth");
    expect(await other.locator('#silent [data-state="not_reported"] a').allTextContents()).toEqual(["Dazhou"]);
    expect(await other.locator('#silent [data-state="not_extracted"]').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test("is careful: bounds are named under the chart, and a stock is no sum since a start", async () => {
    const {page} = await open("id=new-urban-jobs");
    expect(await page.locator("#places .figure-note").first().textContent()).toContain(
      "A bound, a range or a round figure, not an exact value: Ganzhou."
    );
    const {page: other} = await open("id=market-entities&year=2022");
    await other.waitForSelector("#places .chart-figure");
    expect(await other.textContent("#places")).not.toContain("Counted since a start");
  });

  test("is saved with every sentence and every missing state", async () => {
    const {page} = await open("id=new-urban-jobs");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#indicator-csv")]);
    const csv = readFileSync(await download.path(), "utf8");
    const rows: Record<string, string>[] = parse(csv, {columns: true, bom: true});
    const values = rows.filter(({state}) => state === "value");
    expect(values).toHaveLength((await places(page)).length);
    for (const {link = "", sentence} of values) expect(factAt(site.facts, link)?.sentence).toBe(sentence);
    expect(rows.filter(({state}) => state !== "value").map(({place, state, value}) => [place, state, value])).toEqual([
      ["Dazhou", "not_extracted", ""]
    ]);
  });

  test("leads to a comparison of these places, and to the profile of each", async () => {
    const {page} = await open("id=new-urban-jobs");
    const compare = await page.locator('.tools a:has-text("Compare")').getAttribute("href");
    expect(compare).toContain("compare.html?places=");
    await page.click("#table tbody th a >> nth=0");
    await page.waitForSelector('h1:text-is("Hunan")');
    expect(page.url()).toContain("place.html?code=430000");
  });

  test("one of its charts can be set into another page", async () => {
    const {page} = await open("id=new-urban-jobs", {permissions: ["clipboard-read", "clipboard-write"]});
    const figure = page.locator("#places .chart-figure").first();
    await figure.locator(".menu summary").click();
    await figure.locator('.menu button:has-text("embed")').click();
    await figure.locator('output:text-is("Copied.")').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const address = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const {page: frame, faults} = await visit(site.browser, address);
    await frame.waitForSelector("svg.chart");
    expect(await frame.locator("h3").textContent()).toBe(await figure.locator("h3").textContent());
    expect(faults).toEqual([]);
  });

  test.each([
    [390, "en", "light"],
    [390, "zh", "dark"],
    [1280, "en", "dark"],
    [1280, "zh", "light"]
  ] as const)(
    "at %i px (%s, %s) nothing scrolls sideways, no word is clipped, and axe finds no fault",
    async (width, lang, colorScheme) => {
      const {page} = await open(`id=new-urban-jobs&lang=${lang}`, {viewport: {width, height: 900}, colorScheme});
      await seeAll(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await clippedWords(page)).toEqual([]);
      expect(await page.textContent("body")).not.toMatch(/indicators\.[a-z]|column\.|measure\./);
      expect(await seriousFaults(page)).toEqual([]);
    }
  );
});
