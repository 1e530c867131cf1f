import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, clippedWords, factAt, seeAll, unfold, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";
import {writeYears} from "./years.ts";

let site: BuiltSite;

describe.skipIf(noBrowser)("a place with several reports, over the years", () => {
  beforeAll(async () => {
    site = await builtSite(writeYears);
  });
  afterAll(async () => site?.close());

  const open = async (query: string, options = {}): Promise<Page> => {
    const {page, faults} = await visit(site.browser, `${site.url}place.html?${query}`, options);
    await seeAll(page);
    expect(faults).toEqual([]);
    return page;
  };
  const chart = (page: Page, title: string) => page.locator("#years figure", {hasText: title});

  test("has a chart an indicator, every mark a link to the sentence that says it", async () => {
    const page = await open("code=360700");
    expect(await page.locator("#years h3").allTextContents()).toEqual([
      "Growth of gross regional product: +4.2% in 2020, +5.8% in 2023",
      "New urban jobs: 56K people in 2020, 66K people in 2023",
      "Market entities: counted otherwise from 2023"
    ]);
    const hrefs = await chart(page, "New urban jobs")
      .locator(".chart-hit a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const facts = hrefs.map((href) => factAt(site.facts, href)?.text);
    expect(facts.sort()).toEqual(["5.6万人", "5.9万人", "6.1万人", "6.2万人", "6.4万人", "6.6万人", "6.6万人"]);
  });

  test("shows a year that two reports tell in two shades, and says what was revised and what does not stand on the line", async () => {
    const page = await open("code=360700");
    const jobs = chart(page, "New urban jobs");
    expect(await jobs.locator(".legend text").allTextContents()).toEqual(
      expect.arrayContaining(["2020 review", "2024 review and plan"])
    );
    const notes = await jobs.locator(".figure-note").textContent();
    expect(notes).toContain(
      "Of 2021 reports say different things: 61K people (Ganzhou 2021), 59K people (Ganzhou 2022)."
    );
    expect(notes).toContain("not drawn on this line: ≥300K people (2021–2025)");
    await jobs.locator('.figure-tools button:text-is("Table")').click();
    expect(await jobs.locator("tbody tr").count()).toBe(8);
  });

  test("leaves a gap where it counts otherwise, and says from when and how", async () => {
    const page = await open("code=360700");
    const firms = chart(page, "Market entities");
    expect(await firms.locator("svg.chart text").allTextContents()).toContain("counted otherwise from 2023");
    expect(await firms.locator(".figure-note").textContent()).toContain("市本级 (before: no scope named)");
  });

  test("hatches a year whose report is silent, and never draws it as zero", async () => {
    const page = await open("code=431100");
    const jobs = chart(page, "New urban jobs");
    expect(await jobs.locator(".chart-not_reported rect").count()).toBe(1);
    expect(await jobs.locator(".chart-hit a").count()).toBe(3);
    await jobs.locator('.figure-tools button:text-is("Table")').click();
    expect(await jobs.locator("tbody").textContent()).toContain("not_reported");
  });

  test("follows the reports that the profile is made of", async () => {
    const page = await open("code=360700");
    await page.locator("#reports input").first().uncheck();
    await page.waitForSelector('#years h3:has-text("66K people in 2023")');
    await seeAll(page);
    expect(await chart(page, "New urban jobs").locator(".chart-hit a").count()).toBe(4);
  });

  test.each([
    [390, "zh", "light"],
    [1280, "en", "dark"]
  ] as const)("at %i px (%s, %s) no word is clipped or covered", async (width, lang, colorScheme) => {
    const page = await open(`code=360700&lang=${lang}`, {viewport: {width, height: 900}, colorScheme});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await unfold(page, "#years summary:not(.menu summary)");
    expect(await clippedWords(page)).toEqual([]);
    expect(await page.textContent("body")).not.toMatch(/trend\.[a-z]/);
  });
});

describe.skipIf(noBrowser)("an indicator over the years", () => {
  beforeAll(async () => {
    site = await builtSite(writeYears);
  });
  afterAll(async () => site?.close());

  const open = async (query = "", options = {}): Promise<Page> => {
    const {page, faults} = await visit(site.browser, `${site.url}indicators.html?id=new-urban-jobs${query}`, options);
    await seeAll(page);
    expect(faults).toEqual([]);
    return page;
  };
  const linked = async (page: Page): Promise<(string | undefined)[]> => {
    const links = page.locator("#years .chart-hit a");
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    return hrefs.map((href) => factAt(site.facts, href)?.text);
  };

  test("has a line a place with its name at the end, every mark a link to its sentence", async () => {
    const page = await open();
    expect(await page.locator("#years svg.chart").count()).toBe(1);
    expect(await page.locator("#years svg.chart text").allTextContents()).toEqual(
      expect.arrayContaining(["Ganzhou", "Yongzhou"])
    );
    const texts = await linked(page);
    expect(texts).toHaveLength(10);
    expect(texts).not.toContain(undefined);
  });

  test("is drawn for the places that are chosen; the address keeps them", async () => {
    const page = await open();
    await page.fill("#places-find", "永州");
    await page.waitForSelector("#places-found:visible");
    await page.click('#places-found [role="option"]:has-text("Yongzhou")');
    await page.waitForSelector('#years .chip:has-text("Yongzhou")');
    await seeAll(page);
    expect(await linked(page)).toEqual(["4.6万人", "4.8万人", "5.3万人"]);
    expect(new URL(page.url()).searchParams.get("places")).toBe("431100");
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector("#years .chip"));
  });

  test("stands apart by place, on one axis or on its own, with silence hatched; the picture and the file take all along", async () => {
    const page = await open("&years=apart");
    const charts = page.locator("#years svg.chart");
    const axes = () =>
      charts.evaluateAll((all) => all.map((chart) => [...chart.querySelectorAll("text")].map((t) => t.textContent)[0]));
    expect(await charts.count()).toBe(2);
    expect(new Set(await axes()).size).toBe(1);
    expect(await page.locator("#years .chart-not_reported rect").count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("#years .menu summary").then(() => page.click('#years .menu button:has-text("SVG")'))
    ]);
    const picture = readFileSync(await download.path(), "utf8");
    for (const word of ["Ganzhou", "Yongzhou", "2020", "66K people"]) expect(picture).toContain(word);
    await page.selectOption("#choice-years", "own");
    await page.waitForURL(/years=own/);
    await page.locator("#years").scrollIntoViewIfNeeded();
    await page.locator("#years svg.chart").nth(1).waitFor();
    expect(await clippedWords(page)).toEqual([]);
  });

  test("does not hang on the year that the page is narrowed to", async () => {
    const page = await open("&year=2023");
    expect(await linked(page)).toHaveLength(10);
  });

  test.each([
    [390, "zh", "dark"],
    [1280, "en", "light"]
  ] as const)("at %i px (%s, %s) no word is clipped or covered", async (width, lang, colorScheme) => {
    const page = await open(`&years=apart&lang=${lang}`, {viewport: {width, height: 900}, colorScheme});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await clippedWords(page)).toEqual([]);
    expect(await page.textContent("body")).not.toMatch(/trend\.[a-z]/);
  });
});
