import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from "vitest";
import {builtSite, clippedWords, factAt, seeAll, type BuiltSite} from "./built.ts";
import {noBrowser, scratch, servePlainly, visit} from "./harness.ts";

/** Provinces with what they say: output done and promised, retail sales, jobs; the last says nothing of them. */
const told = [
  ["河北省", "5.1%", "5.2%", "4.1%", "90"],
  ["山西省", "4.2%", "5%", "3.9%", "46"],
  ["福建省", "5.6%", "5.5%左右", "4.8%", "52"],
  ["海南省", "3.8%", "6%以上", "5.0%", "15"],
  ["甘肃省", "5.8%", "5.5%以上", "3.1%", "33"],
  ["青海省", "4.4%", "4.5%", "2.2%", "6.2"]
] as const;

function writeReports(folder: string): void {
  mkdirSync(folder);
  for (const [name, done, promised, retail, jobs] of told) {
    const past = `过去一年，全省地区生产总值增长${done}，社会消费品零售总额增长${retail}，城镇新增就业${jobs}万人。`;
    const next = `今年发展主要预期目标是：地区生产总值增长${promised}。`;
    const text = `${name}2026年政府工作报告\n\n一、2025年工作回顾\n\n${past}\n\n二、2026年主要预期目标\n\n${next}\n`;
    writeFileSync(join(folder, `${name}.txt`), text);
  }
  const silent = "云南省2026年政府工作报告\n\n一、2025年工作回顾\n\n过去一年，全省推出改革举措120项。\n";
  writeFileSync(join(folder, "云南省.txt"), silent);
}

describe.skipIf(noBrowser)("the overview of places that share indicators", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(writeReports);
  });
  afterAll(async () => site?.close());

  const open = (query = "", options = {}) => visit(site.browser, `${site.url}index.html?lang=en${query}`, options);

  test("draws the indicators that most places give, first the one with most figures, each dot with its sentence", async () => {
    const {page, faults} = await open();
    await seeAll(page);
    const ids = await page.locator("#headlines .chart-figure").evaluateAll((all) => all.map(({id}) => id));
    expect(ids[0]).toBe("headline-gdp-growth");
    expect(ids.toSorted()).toEqual(["headline-gdp-growth", "headline-new-urban-jobs", "headline-retail-sales-growth"]);
    const links = await page
      .locator("#headline-gdp-growth svg.chart g.chart-hit a, #headline-gdp-growth svg.chart a:has(.chart-hit)")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const facts = links.map((link) => factAt(site.facts, link)?.text);
    const figures = told.flatMap(([, done, promised]) => [done, promised.replace(/[^%]*$/, "")]);
    expect(facts.toSorted()).toEqual(figures.toSorted());
    expect(faults).toEqual([]);
  });

  test("says the medians, which are ours, and who does not report it; the table names them too", async () => {
    const {page} = await open();
    await seeAll(page);
    const figure = page.locator("#headline-gdp-growth");
    expect(await figure.locator("h3").textContent()).toContain("median +4.75% done, +5.35% promised");
    expect(await figure.locator(".figure-chart svg.legend").textContent()).toContain("median, computed by us");
    expect(await figure.locator(".figure-note").textContent()).toContain("1 of 7 places do not report it: Yunnan");
    await figure.locator('button[data-view="table"]').click();
    expect(await figure.locator("tbody tr", {hasText: "Yunnan"}).textContent()).toContain("not_reported");
    expect(await figure.locator("tbody tr").count()).toBe(told.length * 2 + 1);
  });

  test("leads on: to peers side by side, to the indicators, to the search", async () => {
    const {page, faults} = await open();
    await page.locator(".ways a").first().click();
    await page.waitForSelector(".page:not([aria-busy]) .chip");
    expect(await page.locator(".chip").count()).toBe(4);
    await page.goBack();
    await page.locator("#headline-gdp-growth .figure-source a").click();
    await page.waitForSelector(".page:not([aria-busy]) .definition");
    expect(faults).toEqual([]);
  });

  test.each([
    [390, "en", "light"],
    [390, "zh", "dark"],
    [1280, "zh", "light"],
    [1920, "en", "dark"]
  ] as const)("at %i px (%s, %s) no word of its charts is clipped or covered", async (width, lang, colorScheme) => {
    const {page} = await open(`&lang=${lang}`, {viewport: {width, height: 900}, colorScheme});
    await seeAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await clippedWords(page)).toEqual([]);
  });

  const chosen = [
    {name: "overview", address: "index.html?lang=en", figure: "#headline-gdp-growth"},
    {name: "compare", address: "compare.html?places=130000,140000&lang=zh", figure: "#families .chart-figure"},
    {name: "indicator", address: "indicators.html?id=gdp-growth&lang=en", figure: "#places .chart-figure"}
  ];

  test.each(chosen)(
    "a chart of $name stands by itself in a page of another site, and opens its sources outside of it",
    async ({address, figure}) => {
      const permissions = ["clipboard-read", "clipboard-write"];
      const {page} = await visit(site.browser, `${site.url}${address}`, {permissions, colorScheme: "dark"});
      await seeAll(page);
      const chart = page.locator(figure).first();
      const title = await chart.locator("h3").textContent();
      await chart.locator(".menu summary").click();
      await chart.locator(`.menu button >> text=/embed|嵌入/`).click();
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("<iframe"));
      const code = await page.evaluate(() => navigator.clipboard.readText());
      const {folder: host, remove} = scratch();
      onTestFinished(remove);
      writeFileSync(join(host, "index.html"), `<!doctype html><title>Another site</title><p>Text</p>${code}`);
      const other = await servePlainly(host);
      try {
        const outside = await (await site.browser.newContext({viewport: {width: 800, height: 900}})).newPage();
        const faults: string[] = [];
        outside.on("console", (message) => message.type() === "error" && faults.push(message.text()));
        await outside.goto(other.url);
        const frame = outside.frameLocator("iframe");
        await frame.locator("svg.chart").waitFor();
        expect(await frame.locator("h3").textContent()).toBe(title);
        expect(await frame.locator(".chart-figure").count()).toBe(1);
        expect(await frame.locator("header nav, #observablehq-footer, button").count()).toBe(0);
        expect(await frame.locator("html").getAttribute("data-theme")).toBe("dark");
        expect(await frame.locator("html").getAttribute("lang")).toContain(address.includes("zh") ? "zh" : "en");
        const home = new URL((await frame.locator(".figure-home a").getAttribute("href")) ?? "", site.url);
        expect(home.pathname).toContain(address.split("?")[0]);
        const mark = frame.locator("svg.chart .chart-hit a, svg.chart a:has(.chart-hit)").first();
        const fact = factAt(site.facts, (await mark.getAttribute("href")) ?? "");
        await mark.focus();
        const [opened] = await Promise.all([outside.context().waitForEvent("page"), outside.keyboard.press("Enter")]);
        await opened.waitForSelector("mark.selected");
        expect(await opened.textContent("mark.selected")).toBe(fact?.text);
        expect(outside.url()).toBe(other.url);
        expect(faults.filter((words) => !words.includes("favicon") && !words.includes("404"))).toEqual([]);
      } finally {
        await other.close();
      }
    }
  );

  test("an address that names no chart says so and leads to the site", async () => {
    for (const query of ["", "?of=indicators&id=gdp-growth&figure=none", "?of=constructor&figure=x"]) {
      const {page, faults} = await visit(site.browser, `${site.url}embed.html${query}`);
      expect(await page.locator(".fault a").count()).toBe(1);
      expect(faults).toEqual([]);
    }
  });
});

describe.skipIf(noBrowser)("the overview of reports that hardly share an indicator", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  test("draws the families that most of them answer, with who does not", async () => {
    const {page, faults} = await visit(site.browser, `${site.url}index.html?lang=en`);
    await seeAll(page);
    expect(await page.locator("#headlines").textContent()).toContain("families that most of their reports answer");
    const figures = page.locator("#headlines .chart-figure");
    expect(await figures.count()).toBeGreaterThanOrEqual(3);
    for (const figure of await figures.all()) {
      const links = await figure
        .locator('svg.chart a[href*="&at="]')
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      expect(new Set(links.map((link) => factAt(site.facts, link)?.report)).size).toBeGreaterThanOrEqual(2);
      expect(links.filter((link) => !factAt(site.facts, link))).toEqual([]);
    }
    expect(await clippedWords(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
