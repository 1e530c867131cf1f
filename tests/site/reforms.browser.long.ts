import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {seriousFaults} from "./axe.ts";
import {builtSite, clippedWords, seeAll, unfold, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";
import {writePromised} from "./promised.ts";

const names = (page: Page): Promise<string[]> => page.locator(".cluster summary b").allTextContents();

/** Opens the reader at a link and gives the characters that it points to. */
async function wordsAt(page: Page, href: string): Promise<string> {
  const at = new URL(href, page.url());
  await page.goto(at.href);
  await page.waitForSelector(".page:not([aria-busy])");
  const [start = 0, end = 0] = (at.searchParams.get("at") ?? "").split("-").map(Number);
  return page.evaluate(
    async ({id, start, end}) => {
      const response = await fetch(`./_file/data/report/${id}.json`);
      const {clean} = (await response.json()) as {clean: string};
      return clean.slice(start, end);
    },
    {id: at.searchParams.get("id"), start, end}
  );
}

describe.skipIf(noBrowser)("the reforms page", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(writePromised);
  });
  afterAll(async () => site?.close());

  const open = (query = "", options = {}) => visit(site.browser, `${site.url}reforms.html${query}`, options);

  test("draws how a reform came to more places, the first on record named as such, each dot a way to its sentence", async () => {
    const {page, faults} = await open();
    expect(await page.textContent(".head")).toContain("5 reforms named in 9 reports; 1 of them by two or more places");
    await seeAll(page);
    const chart = page.locator("#timeline svg.chart");
    const words = (await chart.locator("text").allTextContents()).join("|");
    for (const label of ["“拿地即开工”", "first on record: Ganzhou 2022", "2022", "2023", "Weifang", "Yongzhou"]) {
      expect(words).toContain(label);
    }
    const links = await chart
      .locator("a")
      .evaluateAll((all) =>
        all.map((one) => ({href: one.getAttribute("href") ?? "", label: one.getAttribute("aria-label") ?? ""}))
      );
    expect(links.map(({label}) => label.split(":")[0])).toEqual(["Ganzhou 2022", "Weifang 2023", "Yongzhou 2023"]);
    expect(links.filter(({label}) => label.includes("first on record"))).toHaveLength(1);
    expect(await wordsAt(page, links[0]?.href ?? "")).toContain("拿地即开工");
    expect(faults).toEqual([]);
  });

  test("a reform opens the places that name it with their exact words, and a link opens it again", async () => {
    const {page, faults} = await open();
    await page.click(".cluster summary");
    await page.waitForSelector(".members mark");
    await page.waitForURL(/reform=/);
    const members = page.locator(".members > li");
    expect(await members.count()).toBe(3);
    expect(await members.first().textContent()).toContain("Ganzhou 2022");
    expect(await members.first().textContent()).toContain("first on record");
    expect(await members.nth(1).textContent()).not.toContain("first on record");
    const marked = await page.locator(".members mark").allTextContents();
    const quoted = await page.locator(".members q").allTextContents();
    expect(marked).toEqual(quoted);
    expect(marked.every((words) => words.includes("拿地即开工"))).toBe(true);
    const sentence = await members.nth(1).locator(".words").textContent();
    expect(sentence).toContain("企业办事更加便利");
    const href = (await members.nth(1).locator("a").getAttribute("href")) ?? "";
    await page.reload();
    await page.waitForSelector(".members mark");
    expect(await wordsAt(page, href)).toBe(quoted[1]);
    expect(faults).toEqual([]);
  });

  test("what one place alone names is folded by place, and each name leads to its sentence", async () => {
    const {page} = await open();
    const fold = page.locator("#alone details", {hasText: "Ganzhou"});
    await fold.locator("summary").click();
    const link = fold.locator("a");
    await link.waitFor();
    expect(await link.allTextContents()).toEqual(["“一网通办”改革"]);
    expect(await wordsAt(page, (await link.getAttribute("href")) ?? "")).toBe("“一网通办”改革");
  });

  test("finds words in the names, shared or alone, marks them, keeps them in the address, and says so when there are none", async () => {
    const {page} = await open();
    await page.fill("#reform-find", "拿地");
    await page.press("#reform-find", "Enter");
    await page.waitForURL(/q=/);
    await page.waitForSelector("#alone", {state: "detached"});
    expect(await names(page)).toEqual(["“拿地即开工”"]);
    await page.fill("#reform-find", "房走");
    await page.press("#reform-find", "Enter");
    await page.waitForSelector("#alone mark");
    expect(await page.locator("#alone li").allTextContents()).toEqual([expect.stringContaining("合同随房走")]);
    expect(await page.textContent("#alone mark")).toBe("房走");
    expect(await page.textContent("#shared")).toContain("No reform that two or more places name fits");
    await page.fill("#reform-find", "拿地");
    await page.waitForSelector(".cluster");
    await page.goto(`${site.url}reforms.html?q=没有这样的改革`);
    await page.waitForSelector("#reform-all");
    expect(await page.textContent(".beginning")).toContain("No reform fits all that is chosen above");
    await page.click("#reform-all");
    await page.waitForSelector(".cluster");
    expect(new URL(page.url()).search).toBe("");
  });

  test("counts reforms by place and domain; a number narrows the page down to it, and back widens it", async () => {
    const {page} = await open();
    const total = await page.locator(".matrix tbody td:nth-child(2)").allTextContents();
    expect(total.map(Number).reduce((sum, count) => sum + count, 0)).toBe(5);
    const cell = page.locator(".matrix tbody tr", {hasText: "Yongzhou"}).locator("td a").first();
    expect(await cell.getAttribute("aria-label")).toMatch(/^Yongzhou, .+: 1 reform$/);
    await cell.click();
    await page.waitForURL(/places=431100/);
    await page.waitForSelector(".chip");
    expect(new URL(page.url()).searchParams.get("domain")).not.toBeNull();
    expect(await names(page)).toEqual(["“拿地即开工”"]);
    expect(await page.locator("#alone").count()).toBe(0);
    await page.goBack();
    await page.waitForSelector("#alone");
  });

  test("gives the list as a table and as CSV, every report that names a reform with its words", async () => {
    const {page} = await open();
    await page.click("#reform-table");
    expect(await page.locator("#shared > div .sheet tbody tr").count()).toBe(3);
    expect(await page.locator("#shared-list").isVisible()).toBe(false);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#reform-csv")]);
    const data = parse<Record<string, string>>(readFileSync((await download.path()) ?? "", "utf8"), {
      columns: true,
      bom: true
    });
    expect(data.map(({place, year}) => `${place} ${year}`)).toEqual(["Ganzhou 2022", "Weifang 2023", "Yongzhou 2023"]);
    expect(data.map((row) => row["first_on_record"])).toEqual(["yes", "", ""]);
    expect(await wordsAt(page, data[0]?.["link"] ?? "")).toBe(data[0]?.["words"]);
  });

  test("gives all names as CSV, shared and alone", async () => {
    const {page} = await open();
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#alone-csv")]);
    const data = parse<Record<string, string>>(readFileSync((await download.path()) ?? "", "utf8"), {
      columns: true,
      bom: true
    });
    expect(data.map(({reform, shared}) => `${reform} ${shared}`).sort()).toEqual([
      "“一网通办”改革 false",
      "“合同随房走”改革 false",
      "“拿地即开工”改革 true",
      "“拿地即开工”改革 true",
      "“拿地即开工”改革 true"
    ]);
  });

  test.each([1280, 390])("no word is clipped or covered, and nothing scrolls sideways, at %i px", async (width) => {
    for (const lang of ["en", "zh"]) {
      const {page} = await open(`?lang=${lang}`, {viewport: {width, height: 900}});
      await seeAll(page);
      expect(await clippedWords(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });

  test("is fit for assistive technology with folds open", async () => {
    const {page} = await open("?lang=zh", {colorScheme: "dark"});
    await unfold(page, "#shared details summary, #alone details summary");
    await page.waitForSelector(".members mark");
    await seeAll(page);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test("the timeline can be set into another page by itself", async () => {
    const {page, faults} = await visit(site.browser, `${site.url}embed.html?of=reforms&figure=timeline`);
    await seeAll(page);
    expect(await page.locator("#timeline svg.chart").count()).toBe(1);
    expect(faults).toEqual([]);
  });
});
