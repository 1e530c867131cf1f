import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {seriousFaults} from "./axe.ts";
import {builtSite, clippedWords, factAt, seeAll, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";
import {writePromised} from "./promised.ts";
import {writeSeveral} from "./several.ts";

describe.skipIf(noBrowser)("a place of the shipped reports", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  const open = (query = "", options = {}) => visit(site.browser, `${site.url}place.html${query}`, options);

  /** Types words, and waits until so many places are listed. */
  async function find(page: Page, words: string, places: number): Promise<void> {
    await page.fill("#place-find", words);
    await page.waitForFunction((words) => new URLSearchParams(location.search).get("q") === words, words);
    await page.waitForFunction((n) => document.querySelectorAll("#place-list li a").length === n, places);
  }

  test("is chosen from those that are held, by province; typing narrows the list", async () => {
    const {page, faults} = await open();
    expect(await page.locator("#place-list li a").count()).toBe(5);
    expect(await page.locator("#place-list dt").allTextContents()).toEqual(["Jiangxi", "Shandong", "Hunan", "Sichuan"]);
    await find(page, "江西", 2);
    expect(await page.locator("#place-list li a").allTextContents()).toEqual(["Ganzhou", "Ji'an"]);
    expect(new URL(page.url()).searchParams.get("q")).toBe("江西");
    await find(page, "北海", 0);
    expect(await page.textContent("#place-list")).toContain("Nothing for “北海”");
    await find(page, "贛州", 1);
    expect(await page.textContent("#place-list li a")).toBe("Ganzhou");
    await find(page, "360700", 1);
    await page.click("#place-list a");
    await page.waitForSelector('h1:text-is("Ganzhou")');
    expect(await page.title()).toBe("Ganzhou · Reform Ledger");
    await page.goBack();
    await page.waitForSelector("#place-find");
    expect(await page.inputValue("#place-find")).toBe("360700");
    expect(faults).toEqual([]);
  });

  test("is set beside a place that is chosen, found by name, on the page that compares both", async () => {
    const {page, faults} = await open("?code=360700");
    await page.fill("#beside-find", "yongz");
    await page.click('#beside-found [role="option"]:has-text("Yongzhou")');
    await page.waitForURL(/compare\.html/);
    expect(new URL(page.url()).searchParams.get("places")).toMatch(/^360700-\d{4},431100-\d{4}$/);
    await page.waitForSelector('h1:has-text("Ganzhou")');
    expect(await page.textContent("h1")).toContain("Yongzhou");
    expect(faults).toEqual([]);
  });

  test("that is not held is named, with what to do", async () => {
    const {page, faults} = await open("?code=999999");
    expect(await page.textContent('[role="alert"]')).toContain("999999");
    expect(await page.locator("#place-list li a").count()).toBe(5);
    expect(faults).toEqual([]);
  });

  test("shows its report, its figures by domain, honours and reforms, each leading to its source", async () => {
    const {page, faults} = await open("?code=360700");
    await seeAll(page);
    const id = site.ids.get("赣州") ?? "";
    const mine = site.facts.filter(({report}) => report === id);
    expect(await page.textContent(".head")).toContain(`${mine.length} figures`);
    expect(await page.locator("#reports tbody a").getAttribute("href")).toBe(`./report.html?id=${id}`);
    const sums = await page.locator("#domains svg.chart text").allTextContents();
    const numbers = sums.filter((word) => /^\d+$/.test(word)).map(Number);
    expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(mine.length);
    expect(await page.locator("#honours-compared svg.chart .chart-hit a").count()).toBeGreaterThan(10);
    const reform = page.locator("#reforms dd a").first();
    const name = await reform.textContent();
    await reform.click();
    await page.waitForSelector(".lit, mark.selected");
    expect(await page.textContent("body")).toContain(name);
    expect(faults).toEqual([]);
  });

  test("stands among the others of its level, by rank, with its own figure a click from its sentence", async () => {
    const {page} = await open("?code=370700");
    await seeAll(page);
    const chart = page.locator("#standing svg.chart");
    const words = (await chart.locator("text").allTextContents()).join(" ");
    expect(words).toContain("Market entities");
    expect(words).toMatch(/no\. 1 of 2/);
    const own = chart.locator(".chart-hit:not(.chart-others) a").first();
    const fact = factAt(site.facts, (await own.getAttribute("href")) ?? "");
    expect(fact?.report).toBe(site.ids.get("潍坊"));
    const name = chart.locator('a[href^="./indicators.html"]').first();
    await name.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".definition");
  });

  test("is measured against the others: its report's dot, theirs, and the median in words", async () => {
    const {page} = await open("?code=360700");
    await seeAll(page);
    const words = await page.locator("#accountability svg.chart text").allTextContents();
    expect(words.join(" ")).toMatch(/no\. \d of 5 · median/);
    expect(await page.locator("#accountability .chart-others a").count()).toBeGreaterThan(10);
  });

  test("says what it promised and who leads, or that nobody is named", async () => {
    const {page} = await open("?code=360800");
    const rows = await page.locator("#promised tbody tr").allTextContents();
    expect(rows.length).toBeGreaterThan(0);
    expect(await page.locator("#leads dt").count()).toBeGreaterThan(0);
    const tasks = await page.locator("#leads dd a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(tasks.every((href) => href?.includes("&at="))).toBe(true);
    const {page: other} = await open("?code=360700");
    expect(await other.textContent("#leads")).toContain("name no lead body");
  });

  test("lists what it did as fully as what it promises, each figure once, with its sentence a click away", async () => {
    const {page, faults} = await open("?code=360700");
    for (const more of await page.locator("#promised .rest button").elementHandles()) await more.press("Enter");
    const hrefs = await page
      .locator("#promised li a")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
    const listed = hrefs.flatMap((href) => factAt(site.facts, href) ?? []);
    const mine = site.facts.filter(({report, role}) => report === site.ids.get("赣州") && role !== "context");
    expect(new Set(listed)).toEqual(new Set(mine));
    const promised = mine.filter(({role}) => role === "target").length;
    const words = `${mine.length - promised} figures of what was done, ${promised} of what is promised`;
    expect(await page.textContent("#promised header p")).toContain(words);
    expect(faults).toEqual([]);
  });

  test("leads to a comparison with its peers", async () => {
    const {page} = await open("?code=360700");
    await page.click('.head a:has-text("Compare it with")');
    await page.waitForSelector(".chip");
    expect((await page.locator(".chip").allTextContents())[0]).toContain("Ganzhou");
  });

  test.each([
    [390, "en", "dark"],
    [390, "zh", "light"],
    [1280, "en", "light"],
    [1280, "zh", "dark"]
  ] as const)(
    "at %i px (%s, %s) nothing scrolls sideways, no word is clipped, and axe finds no fault",
    async (width, lang, colorScheme) => {
      const {page} = await open(`?code=360700&lang=${lang}`, {viewport: {width, height: 900}, colorScheme});
      await seeAll(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await clippedWords(page)).toEqual([]);
      expect(await page.textContent("body")).not.toMatch(/place\.[a-z]|column\.|accountability\.[a-z]/);
      expect(await seriousFaults(page)).toEqual([]);
    }
  );
});

describe.skipIf(noBrowser)("a place with several reports", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(writeSeveral);
  });
  afterAll(async () => site?.close());

  test("lists them latest first; leaving one out changes the profile, the address, and comes back with the back button", async () => {
    const {page} = await visit(site.browser, `${site.url}place.html?code=360700`);
    expect(await page.locator("#reports tbody th").allTextContents()).toEqual([
      "赣州市2024年改革工作报告",
      "赣州市2023年改革工作总结",
      "赣州市2022年改革工作总结",
      "赣州市2021年改革工作总结"
    ]);
    expect(await page.textContent("#figures h3")).toContain("11 figures");
    await page.locator("#reports input").first().uncheck();
    await page.waitForSelector('#figures h3:has-text("9 figures")');
    expect(new URL(page.url()).searchParams.get("reports")?.split(",")).toHaveLength(3);
    await page.goBack();
    await page.waitForSelector('#figures h3:has-text("11 figures")');
  });

  test("is ranked among cities alone, with the latest figure of each", async () => {
    const {page} = await visit(site.browser, `${site.url}place.html?code=360700`);
    await page.locator("#standing").scrollIntoViewIfNeeded();
    await seeAll(page);
    await page.click('#standing .figure-tools button:text-is("Table")');
    const rows = await page.locator("#standing tbody tr").allTextContents();
    const jobs = rows.filter((row) => row.startsWith("New urban jobs"));
    expect(jobs.map((row) => /(Ganzhou|Yongzhou|Weifang|Jiangxi|Hunan)/.exec(row)?.[1])).toEqual([
      "Weifang",
      "Ganzhou",
      "Yongzhou"
    ]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("#standing .menu summary").then(() => page.click('#standing .menu button:has-text("CSV")'))
    ]);
    const saved: Record<string, string>[] = parse(readFileSync(await download.path(), "utf8"), {
      columns: true,
      bom: true
    });
    const mine = saved.find(({indicator_id, place}) => indicator_id === "new-urban-jobs" && place === "Ganzhou");
    expect(mine).toMatchObject({value: "66000", rank: "2", of: "3"});
    for (const {link = ""} of saved) expect(factAt(site.facts, link)).toBeDefined();
  });

  test("has a chart that can be set into another page", async () => {
    const {page} = await visit(site.browser, `${site.url}place.html?code=360700`, {
      permissions: ["clipboard-read", "clipboard-write"]
    });
    await page.click("#standing .menu summary");
    await page.click('#standing .menu button:has-text("embed")');
    await page.locator('#standing output:text-is("Copied.")').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const address = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const {page: frame, faults} = await visit(site.browser, address);
    await frame.waitForSelector("svg.chart");
    expect(await frame.locator("h3").textContent()).toBe(await page.textContent("#standing h3"));
    expect(faults).toEqual([]);
  });

  test("stands beside its like on the page of honours: cities, unless provinces or all are asked for", async () => {
    const {page, faults} = await visit(site.browser, `${site.url}honours.html`);
    expect(await page.textContent(".head")).toContain("2 places of other levels left out: provinces (2)");
    expect(await page.inputValue("#choice-placeLevel")).toBe("prefecture");
    await page.selectOption("#choice-placeLevel", "province");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("placeLevel") === "province");
    await page.waitForFunction(() => document.querySelector("#levels-left")?.textContent?.includes("cities"));
    await page.selectOption("#choice-placeLevel", "all");
    await page.waitForSelector("#levels-left", {state: "detached"});
    expect(faults).toEqual([]);
  });
});

describe.skipIf(noBrowser)("a place that promised and delivered", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(writePromised);
  });
  afterAll(async () => site?.close());

  const open = async (query = "") => {
    const {page} = await visit(site.browser, `${site.url}place.html?code=360700${query}`);
    await page.waitForSelector("#promised tbody");
    return page;
  };
  const row = (page: Page, name: string) => page.locator("#promised tbody tr", {hasText: name});

  test("has both side by side, by year, with the verdict of the ledger and nothing paired without one", async () => {
    const page = await open();
    const jobs = row(page, "New urban jobs");
    expect(await jobs.locator(".said-outcome li").allTextContents()).toEqual([
      expect.stringMatching(/^48K people 2022/),
      expect.stringMatching(/^42K people 2023/)
    ]);
    expect(await jobs.locator(".said-target").textContent()).toMatch(/≥50K people for 2023.*missed 42K people/);
    const verdict = await jobs.locator(".fate a").getAttribute("href");
    expect(factAt(site.facts, verdict ?? "")).toMatchObject({role: "outcome", text: "4.2万人"});
    const firms = row(page, "high-tech");
    expect(await firms.locator(".said-outcome").textContent()).toBe("not told");
    expect(await firms.locator(".fate").count()).toBe(0);
  });

  test("is narrowed to a domain, a year and a side; the address keeps it and the file holds what is left", async () => {
    const page = await open();
    await page.selectOption("#choice-show", "promised");
    await page.waitForFunction(() => document.querySelectorAll("#promised .said li").length === 1);
    await page.selectOption("#choice-show", "");
    await page.selectOption("#choice-year", "2023");
    await page.waitForFunction(() => document.querySelectorAll("#promised .said li").length === 4);
    await page.selectOption("#choice-domain", {label: "Economy (2)"});
    await page.waitForFunction(() => document.querySelectorAll("#promised .said li").length === 2);
    const {searchParams} = new URL(page.url());
    expect([searchParams.get("year"), searchParams.get("domain")]).toEqual(["2023", "economy"]);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#promised-csv")]);
    const saved: Record<string, string>[] = parse(readFileSync(await download.path(), "utf8"), {
      columns: true,
      bom: true
    });
    expect(saved.map(({side, value, verdict_id}) => [side, value, verdict_id])).toEqual([
      ["done", "5.6", ""],
      ["promised", "6", "kept"]
    ]);
    for (const {link = "", sentence} of saved) expect(factAt(site.facts, link)?.sentence).toBe(sentence);
  });
});
