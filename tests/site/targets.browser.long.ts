import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serveSite, type Site} from "../../src/site/serve.ts";
import {seriousFaults} from "./axe.ts";
import {builtSite, clippedWords, factAt, seeAll, type BuiltSite} from "./built.ts";
import {launch, noBrowser, scratch, visit} from "./harness.ts";
import {makeLedger} from "./many.ts";
import {writePromised} from "./promised.ts";

const rows = (page: Page): Promise<string[]> =>
  page.locator(".promises tbody tr").evaluateAll((all) => all.map((row) => row.textContent ?? ""));

const verdictsOf = (page: Page): Promise<(string | null)[]> =>
  page.locator(".promises tbody tr").evaluateAll((all) => all.map((row) => row.getAttribute("data-verdict")));

const counted = (words: readonly (string | null)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word ?? ""] = (counts[word ?? ""] ?? 0) + 1;
  return counts;
};

/** What the made-up reports of three places come to. */
const expected = {kept: 3, missed: 2, pending: 1, "not-reported": 2, "cannot-be-rated": 1};

describe.skipIf(noBrowser)("the targets page", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(writePromised);
  });
  afterAll(async () => site?.close());

  const open = (query = "", options = {}) => visit(site.browser, `${site.url}targets.html${query}`, options);

  test("counts what was promised and what became of it, and lists every target of the ledger with its verdict", async () => {
    const {page, faults} = await open();
    expect(await page.textContent(".head")).toContain("9 targets with a figure in 3 of 9 reports");
    expect(counted(await verdictsOf(page))).toEqual(expected);
    const links = await page
      .locator(".promise-target a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const targets = site.facts.filter(({role}) => role === "target");
    expect(new Set(links.map((link) => factAt(site.facts, link)))).toEqual(new Set(targets));
    expect(await page.textContent(".strip")).toMatch(/9\s*targets with a figure|targets with a figure\s*9/);
    expect(await page.textContent("#verdict-kept")).toBe("kept 3");
    expect(faults).toEqual([]);
  });

  test("leads to the sentence of the promise and to that of the outcome, and back to the view", async () => {
    const {page, faults} = await open("?verdict=missed&sort=indicator");
    const missed = page.locator(".promises tbody tr", {hasText: "New urban jobs"});
    expect(await missed.textContent()).toContain("the outcome falls short of it");
    for (const [cell, role] of [
      [".promise-target", "target"],
      [".promise-outcome", "outcome"]
    ] as const) {
      const link = missed.locator(`${cell} a`);
      const fact = factAt(site.facts, (await link.getAttribute("href")) ?? "");
      expect(fact?.role).toBe(role);
      await link.click();
      await page.waitForSelector("mark.selected");
      expect(await page.textContent("mark.selected")).toBe(fact?.text);
      await page.goBack();
      await page.waitForSelector(".page:not([aria-busy]) .promises");
      expect(counted(await verdictsOf(page))).toEqual({missed: 2});
      expect(await page.inputValue("#choice-sort")).toBe("indicator");
    }
    expect(faults).toEqual([]);
  });

  test("says how far the outcome is from the target, as computed by us, and where a place stood before", async () => {
    const {page} = await open("?places=370700");
    const [growth = "", jobs = "", alone = ""] = await rows(page);
    expect(growth).toContain("1.4 pp short");
    expect(jobs).toContain("112K people");
    expect(jobs).toContain("before: 2022");
    expect(jobs).toContain("the report that was due gives no figure of it");
    expect(alone).toContain("not told");
    const style = await page
      .locator(".computed")
      .first()
      .evaluate((one) => getComputedStyle(one).fontStyle);
    expect(style).toBe("italic");
  });

  test("a verdict is chosen by a press and by a list, stands in the address, and back undoes it", async () => {
    const {page} = await open();
    await page.click("#verdict-kept");
    await page.waitForURL(/verdict=kept/);
    await page.waitForFunction(() => document.querySelectorAll(".promises tbody tr").length === 3);
    expect(counted(await verdictsOf(page))).toEqual({kept: 3});
    expect(await page.getAttribute("#verdict-kept", "aria-pressed")).toBe("true");
    await page.selectOption("#choice-verdict", "not-reported");
    await page.waitForURL(/verdict=not-reported/);
    await page.waitForFunction(() => document.querySelectorAll(".promises tbody tr").length === 2);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll(".promises tbody tr").length === 3);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll(".promises tbody tr").length === 9);
    expect(counted(await verdictsOf(page))).toEqual(expected);
  });

  test("is narrowed by places, domain, question and year, each saying how much it would leave", async () => {
    const {page} = await open();
    expect(await page.locator('#choice-places option[value="360700"]').textContent()).toBe("Ganzhou (3)");
    await page.selectOption("#choice-places", "360700");
    await page.waitForSelector('.chip:has-text("Ganzhou")');
    await page.selectOption("#choice-places", "431100");
    await page.waitForSelector('.chip:has-text("Yongzhou")');
    expect(await rows(page)).toHaveLength(6);
    expect(new URL(page.url()).searchParams.get("places")).toBe("360700,431100");
    await page.selectOption("#choice-due", "2025");
    await page.waitForFunction(() => document.querySelectorAll(".promises tbody tr").length === 1);
    expect((await rows(page))[0]).toContain("by the end of 2025");
    expect((await rows(page))[0]).toContain("到2025年底");
    await page.selectOption("#choice-due", "");
    await page.waitForFunction(() => document.querySelectorAll(".promises tbody tr").length === 6);
    const family = await page.locator("#choice-family option").nth(1).getAttribute("value");
    await page.selectOption("#choice-family", family);
    const words = (await page.locator("#choice-family option:checked").textContent()) ?? "";
    const count = Number(/\((\d+)\)/.exec(words)?.[1]);
    await page.waitForFunction((n) => document.querySelectorAll(".promises tbody tr").length === n, count);
    await page.click('.chip:has-text("Ganzhou") button');
    await page.waitForFunction(() => document.querySelectorAll(".chip").length === 1);
    expect((await rows(page)).every((row) => row.startsWith("Yongzhou"))).toBe(true);
  });

  test("is sorted by deadline, place, indicator and distance, and a link reproduces the order", async () => {
    const {page} = await open();
    const last = async (): Promise<string> => (await rows(page)).at(-1) ?? "";
    expect(await last()).toContain("by the end of 2025");
    await page.selectOption("#choice-sort", "gap");
    await page.waitForURL(/sort=gap/);
    const [first = "", second = ""] = await rows(page);
    expect(first).toContain("1.4 pp short");
    expect(second).toContain("16% short");
    await page.selectOption("#choice-sort", "place");
    const places = (await rows(page)).map((row) => row.slice(0, 7));
    expect(places).toEqual([...Array(3).fill("Ganzhou"), ...Array(3).fill("Weifang"), ...Array(3).fill("Yongzho")]);
    await page.reload();
    await page.waitForSelector(".page:not([aria-busy]) .promises");
    expect((await rows(page)).map((row) => row.slice(0, 7))).toEqual(places);
  });

  test("draws what several places promise alike: a bar for the outcome, a tick with its comparator, the verdict in words", async () => {
    const {page, faults} = await open();
    await seeAll(page);
    const figures = page.locator("#shared .chart-figure");
    expect(await figures.count()).toBe(2);
    const growth = page.locator("#shared .chart-figure", {hasText: "Growth of gross regional product"}).first();
    const words = (await growth.locator("svg.chart text").allTextContents()).join("|");
    for (const label of ["Ganzhou", "target ≈+6%", "kept", "missed", "target ≥+5%"]) expect(words).toContain(label);
    const links = await growth.locator("svg.chart a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    const roles = new Set(links.map((link) => factAt(site.facts, link ?? "")?.role));
    expect(roles).toEqual(new Set(["target", "outcome"]));
    const jobs = page.locator("#shared .chart-figure", {hasText: "New urban jobs"}).first();
    expect(await jobs.locator(".legend").textContent()).toContain("where the place stood before");
    expect(faults).toEqual([]);
  });

  test.each([1280, 390])("no word is clipped or covered, and nothing scrolls sideways, at %i px", async (width) => {
    for (const lang of ["en", "zh"]) {
      const {page} = await open(`?lang=${lang}`, {viewport: {width, height: 900}});
      await seeAll(page);
      expect(await clippedWords(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });

  test("a chart turns into a table with both sentences, and its data are those of the list", async () => {
    const {page} = await open();
    const figure = page.locator("#shared .chart-figure").first();
    await figure.locator('button[data-view="table"]').click();
    const links = await figure
      .locator(".sheet tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll("a")].map((link) => link.getAttribute("href"))));
    expect(links).toHaveLength(3);
    for (const pair of links)
      expect(pair.map((link) => factAt(site.facts, link ?? "")?.role)).toEqual(["outcome", "target"]);
  });

  test("gives the list as CSV: every target in view, what became of it, and where both stand", async () => {
    const {page} = await open("?places=360700,370700");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#promise-csv")]);
    expect(download.suggestedFilename()).toBe("targets.csv");
    const text = readFileSync((await download.path()) ?? "", "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const data = parse<Record<string, string>>(text, {columns: true, bom: true});
    expect(counted(data.map((row) => row["verdict_id"] ?? ""))).toEqual({
      kept: 1,
      missed: 2,
      pending: 1,
      "not-reported": 1,
      "cannot-be-rated": 1
    });
    const missed = data.find((row) => row["place_code"] === "360700" && row["verdict_id"] === "missed");
    expect(missed).toMatchObject({
      indicator_id: "new-urban-jobs",
      value: "50000",
      comparator: "ge",
      outcome_is: "outcome",
      outcome_value: "42000",
      gap_computed: "-8000",
      reason_id: "short"
    });
    const roles = (links: readonly (string | undefined)[]): Set<string | undefined> =>
      new Set(links.filter(Boolean).map((link) => factAt(site.facts, link ?? "")?.role));
    expect(roles(data.map(({link}) => link))).toEqual(new Set(["target"]));
    expect(roles(data.map((row) => row["outcome_link"]))).toEqual(new Set(["outcome"]));
  });

  test("says what to do when nothing fits, and shows all again", async () => {
    const {page} = await open("?due=1999&domain=culture");
    expect(await page.textContent(".beginning")).toContain("No target fits all that is chosen above");
    expect(await page.locator("#choice-due option:checked").textContent()).toBe("1999 (0)");
    await page.click("#promise-all");
    await page.waitForSelector(".promises");
    expect(await rows(page)).toHaveLength(9);
    expect(new URL(page.url()).search).toBe("");
  });

  test("says of each place how checkable its promises are; a place opens its own", async () => {
    const {page} = await open();
    const cells = async (place: string): Promise<string[]> =>
      page.locator(".tallies tbody tr", {hasText: place}).locator("td").allTextContents();
    expect(await cells("Ganzhou")).toEqual(["3", "1", "1", "3", "1", "1", "0", "1", "0", "0"]);
    await page.locator(".tallies a", {hasText: "Weifang"}).click();
    await page.waitForURL(/places=370700/);
    expect(await rows(page)).toHaveLength(3);
  });

  test("speaks Chinese with the same choices kept", async () => {
    const {page} = await open("?verdict=kept&sort=gap");
    await page.click('[data-language="zh"]');
    await page.waitForSelector('h1:text-is("许下的目标，结果如何")');
    expect(await rows(page)).toHaveLength(3);
    expect((await rows(page)).join()).toContain("已兑现");
    expect(await page.locator("#choice-verdict option:checked").textContent()).toBe("已兑现（3）");
    expect(new URL(page.url()).searchParams.get("verdict")).toBe("kept");
  });

  test("is fit for assistive technology with a table open and a choice made", async () => {
    const {page} = await open("?places=360700,370700&lang=zh", {colorScheme: "dark"});
    await seeAll(page);
    await page.locator("#shared .chart-figure button[data-view='table']").first().click();
    expect(await seriousFaults(page)).toEqual([]);
  });

  test("a chart can be set into another page by itself", async () => {
    const {page} = await open();
    const id = await page.locator("#shared .chart-figure").first().getAttribute("id");
    const embedded = await visit(site.browser, `${site.url}embed.html?of=targets&figure=${id}`);
    await seeAll(embedded.page);
    expect(await embedded.page.locator(".chart-figure svg.chart").count()).toBe(1);
    expect(embedded.faults).toEqual([]);
  });
});

describe.skipIf(noBrowser)("the targets page of the reports that ship", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  test("lists every target, and says that no two places promise the same", async () => {
    const {page, faults} = await visit(site.browser, `${site.url}targets.html`);
    const targets = site.facts.filter(({role}) => role === "target");
    expect(targets.length).toBeGreaterThan(10);
    const links = await page
      .locator(".promise-target a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(new Set(links.map((link) => factAt(site.facts, link)))).toEqual(new Set(targets));
    expect(await page.textContent("#shared")).toContain("No two places here promise the same thing");
    expect(faults).toEqual([]);
  });
});

describe.skipIf(noBrowser)("the targets page of a ledger too large for one page", () => {
  const {folder, remove} = scratch();
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    const ledger = join(folder, "ledger.duckdb");
    await makeLedger(ledger, 280);
    site = await serveSite({ledger, port: 0, log: () => {}});
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    remove();
  });

  test("shows what most places promise and what there is to choose, and lists what is chosen", async () => {
    const {page, faults} = await visit(browser, `${site.url}targets.html`);
    expect(await page.textContent("#shared")).toContain("more targets than one page can list");
    expect(await page.locator("#shared tbody tr").count()).toBeGreaterThan(10);
    expect(await page.locator(".promises").count()).toBe(0);
    expect(await page.textContent("#verdict-pending")).toMatch(/pending [\d,]+/);
    await page.selectOption("#choice-places", "130000");
    await page.waitForSelector(".promises");
    expect((await rows(page)).every((row) => row.startsWith("Hebei"))).toBe(true);
    await page.click('.chip:has-text("Hebei") button');
    await page.waitForSelector("#shared ul.plain a");
    await page.locator("#shared ul.plain a").nth(1).click();
    await page.waitForSelector(".promises");
    expect(await page.locator("#choice-domain option:checked").textContent()).toContain("(");
    const before = (await rows(page)).length;
    await page.locator(".rest button").first().click();
    expect((await rows(page)).length).toBeGreaterThan(before);
    // Leaving a page ends the stream that it listens to.
    expect(faults.filter((fault) => !fault.includes("/_changes"))).toEqual([]);
  });
});
