import {cpSync, mkdirSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {z} from "zod";
import {fold} from "../../src/model/fold.ts";
import {serveSite} from "../../src/site/serve.ts";
import {withLedger} from "../../src/store/database.ts";
import {seriousFaults} from "./axe.ts";
import {type BuiltSite, builtSite} from "./built.ts";
import {ingestFolders, launch, noBrowser, scratch, shippedReports, visit} from "./harness.ts";

const Sentence = z.object({report: z.string(), start: z.number(), text: z.string(), place: z.string().nullable()});
type Sentence = z.infer<typeof Sentence>;

const sentencesSql = `SELECT s.report_id AS report, s.start_at AS start, s.text, r.place_code AS place
  FROM sentence s JOIN report r ON r.id = s.report_id`;

describe.skipIf(noBrowser)("the search page", () => {
  let site: BuiltSite;
  let sentences: Sentence[];

  beforeAll(async () => {
    site = await builtSite();
    sentences = await withLedger(site.ledger, async (connection) =>
      z.array(Sentence).parse((await connection.runAndReadAll(sentencesSql)).getRowObjectsJson())
    );
  });
  afterAll(async () => site?.close());

  /** The sentences of the ledger that hold every word, found the slow way. */
  const holding = (...words: string[]): Sentence[] =>
    sentences.filter(({text}) => words.every((word) => fold(text).text.includes(fold(word).text)));
  const open = (query: string, options = {}) => visit(site.browser, `${site.url}search.html?${query}`, options);
  const count = (n: number, reports: number): string =>
    `${n} ${n === 1 ? "sentence" : "sentences"} in ${reports} ${reports === 1 ? "report" : "reports"}`;
  const headline = (found: readonly Sentence[]): string =>
    count(found.length, new Set(found.map(({report}) => report)).size);
  const hits = (page: Page) => page.locator(".search-report li a");

  test.each([
    ["改革", ["改革"]],
    ["放管服", ["放管服"]],
    ["审批时限", ["审批时限"]],
    ["50%", ["50%"]],
    ["５０％", ["50%"]],
    ["改", ["改"]],
    ["。", ["。"]],
    ["改革 审批", ["改革", "审批"]],
    ["  改革　改革 ", ["改革"]]
  ])("finds for “%s” every sentence of the ledger that holds it, and says how many", async (query, words) => {
    const expected = holding(...words);
    expect(expected.length).toBeGreaterThan(0);
    const {page, faults} = await open(`q=${encodeURIComponent(query)}`);
    expect(await page.textContent("#found")).toBe(headline(expected));
    for (const hit of await hits(page).all()) {
      const marked = (await hit.locator("mark").allTextContents()).map((text) => fold(text).text);
      for (const word of words) expect(marked.some((text) => text.includes(fold(word).text))).toBe(true);
    }
    expect(faults).toEqual([]);
  });

  test("finds the sentence of every figure by the figure's own characters", async () => {
    const {page} = await open("");
    const each = site.facts.filter((_, i) => i % 12 === 0);
    for (const {text, sentence} of each) {
      await page.fill("#search-q", text);
      await page.press("#search-q", "Enter");
      await page.waitForFunction((query) => new URLSearchParams(location.search).get("q") === query, text);
      await page.waitForSelector(`#found:text-is("${headline(holding(text))}")`);
      expect(holding(text).map(({text}) => text)).toContain(sentence);
    }
  });

  test("is reached from the box in the header of any page, and a hit opens at its words in the reader", async () => {
    const {page, faults} = await visit(site.browser, site.url);
    await page.fill("#observablehq-header input", "审批时限");
    await page.press("#observablehq-header input", "Enter");
    await page.waitForSelector("#found");
    expect(await page.inputValue("#search-q")).toBe("审批时限");
    const hit = hits(page).first();
    const sentence = (await hit.textContent()) ?? "";
    await hit.click();
    await page.waitForSelector("mark.selected");
    expect(await page.textContent("mark.selected")).toBe("审批时限");
    expect((await page.locator(".lit").allTextContents()).join("")).toContain(sentence.replaceAll("…", ""));
    await page.goBack();
    await page.waitForSelector("#found");
    expect(await hits(page).first().textContent()).toBe(sentence);
    expect(faults).toEqual([]);
  });

  test("narrows down by place, year and what was read, each count kept, all of it in the address", async () => {
    const {page, faults} = await open("q=改革");
    const all = holding("改革");
    const places = page.locator('[aria-labelledby="facet-place"] button');
    expect(await places.count()).toBe(new Set(all.map(({place}) => place)).size);
    const code = sentences[0]?.place ?? "";
    const own = all.filter(({place}) => place === code);
    await page.click(`#place-${code}`);
    await page.waitForSelector(`#found:has-text("${headline(own)}")`);
    expect(await page.textContent("#found")).toContain(`of ${all.length}`);
    expect(new URL(page.url()).searchParams.get("place")).toBe(code);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`place-${code}`);
    const kind = page.locator('[aria-labelledby="facet-kind"] button').first();
    const left = Number((await kind.locator("small").textContent())?.replace(",", ""));
    await kind.click();
    await page.waitForSelector(`#found:has-text("${count(left, 1)}")`);
    await page.goBack();
    await page.waitForSelector(`#found:has-text("${headline(own)}")`);
    await page.click("#search-clear");
    await page.waitForSelector(`#found:text-is("${headline(all)}")`);
    expect(new URL(page.url()).searchParams.get("place")).toBeNull();
    expect(faults).toEqual([]);
  });

  test("a place or a year beside other words narrows down, is shown so, and can be taken out or looked for instead", async () => {
    const {page, faults} = await open(`q=${encodeURIComponent("江西 改革")}`);
    const inJiangxi = holding("改革").filter(({place}) => place?.startsWith("36"));
    const narrowed = `#found:has-text("${headline(inJiangxi)}")`;
    await page.waitForSelector(narrowed);
    expect(await page.locator(".search-understood .chip").allTextContents()).toEqual(["Province: Jiangxi×"]);
    expect(await page.getAttribute("#province-360000", "aria-pressed")).toBe("true");
    expect(await page.inputValue("#search-q")).toBe("江西 改革");

    await page.click('.search-understood > button:has-text("江西")');
    await page.waitForSelector(`#found:text-is("${headline(holding("江西", "改革"))}")`);
    expect(await page.locator(".search-understood").count()).toBe(0);
    await page.goBack();
    await page.waitForSelector(narrowed);
    await page.click(".search-understood .chip button");
    await page.waitForSelector(`#found:text-is("${headline(holding("改革"))}")`);
    expect(await page.inputValue("#search-q")).toBe("改革");

    await page.fill("#search-q", "Weifang 改革");
    await page.press("#search-q", "Enter");
    await page.waitForSelector(
      `#found:has-text("${headline(holding("改革").filter(({place}) => place === "370700"))}")`
    );
    expect(faults).toEqual([]);
  });

  test("what was read in the hits is what the ledger holds", async () => {
    const {page} = await open("q=改革&kind=target");
    const targets = new Set(site.facts.filter(({role}) => role === "target").map(({sentence}) => sentence));
    expect(await page.textContent("#found")).toContain(headline(holding("改革").filter(({text}) => targets.has(text))));
  });

  test("shows never more than it needs: a few hits of each report, then one report page by page", async () => {
    const {page, faults} = await open("q=的");
    expect(await hits(page).count()).toBeLessThanOrEqual(30);
    const group = page.locator(".search-report", {has: page.locator("button")}).first();
    expect(await group.locator("li").count()).toBe(3);
    await group.locator("button").click();
    await page.waitForSelector("#search-back");
    const id = new URL(page.url()).searchParams.get("report") ?? "";
    const own = holding("的").filter(({report}) => report === id);
    const seen = await hits(page).allTextContents();
    while (await page.locator("#page-next:not([disabled])").count()) {
      const before = await page.textContent(".pager span");
      await page.click("#page-next");
      await page.waitForFunction((text) => document.querySelector(".pager span")?.textContent !== text, before);
      seen.push(...(await hits(page).allTextContents()));
    }
    expect(seen).toHaveLength(own.length);
    expect(faults).toEqual([]);
  });

  test("tells whole numbers from parts of longer ones, and puts them first", async () => {
    const {page} = await open("q=0%25");
    const classes = await page.locator(".search-report li").evaluateAll((all) => all.map(({className}) => className));
    expect(classes.every((name) => name === "part")).toBe(true);
    expect(await page.locator(".search-report li small").first().textContent()).toContain("part of a longer number");
  });

  test("finds words in traditional characters, and says how it looked for them", async () => {
    const {page} = await open("q=審批時限");
    expect(await page.textContent("#found")).toBe(headline(holding("审批时限")));
    expect(await page.locator(".note", {hasText: "审批时限"}).count()).toBe(1);
  });

  test("says what to do when nothing is asked and when nothing is found", async () => {
    const {page} = await open("");
    expect(await page.textContent(".beginning")).toContain(`${sentences.length.toLocaleString("en")} sentences`);
    await page.click('.search-examples a:has-text("审批时限")');
    await page.waitForSelector("#found");
    await page.fill("#search-q", "审批时限 龘龘");
    await page.press("#search-q", "Enter");
    await page.waitForSelector('.beginning:has-text("龘龘 0 sentences")');
    await page.click('.beginning a:text-is("审批时限")');
    await page.waitForSelector(`#found:text-is("${headline(holding("审批时限"))}")`);
    await page.goto(`${site.url}search.html?q=改革&year=1900`);
    await page.waitForSelector('.search-found:has-text("Take one back")');
  });

  test("needs no mouse: from the box to the sentence with the keyboard alone", async () => {
    const {page} = await open("");
    await page.focus("#search-q");
    await page.keyboard.type("审批时限");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#found");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-q");
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.matches(".search-report li a"))) break;
    }
    await page.keyboard.press("Enter");
    await page.waitForSelector("mark.selected");
  });

  test("saves the sentences that were found, each with its place and its address", async () => {
    const {page} = await open("q=审批");
    const download = page.waitForEvent("download");
    await page.click("#search-csv");
    const text = readFileSync(await (await download).path(), "utf8");
    const rows = z
      .array(z.object({sentence: z.string(), report: z.string(), start: z.coerce.number(), address: z.string()}))
      .parse(parse(text, {columns: true, bom: true}));
    const key = ({report, start}: {report: string; start: number}): string => `${report} ${start}`;
    expect(rows.map(key).sort()).toEqual(holding("审批").map(key).sort());
    const [row] = rows;
    await page.goto(row?.address ?? "");
    await page.waitForSelector(".lit");
    expect((await page.locator(".lit").allTextContents()).join("")).toBe(row?.sentence);
  });

  test("speaks Chinese without losing the view, has no sideways scroll at 390 px, and no serious fault", async () => {
    const {page, faults} = await open("q=改革", {viewport: {width: 390, height: 800}});
    await page.click('[data-language="zh"]');
    await page.waitForSelector('h1:text-is("查找报告")');
    expect(await page.inputValue("#search-q")).toBe("改革");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.click(".search-facets > summary");
    expect(await seriousFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe.skipIf(noBrowser)("search while reports come", () => {
  test("finds what a new report says, without a reload", async () => {
    const {folder, remove} = scratch();
    const [ledger, reports] = [join(folder, "ledger.duckdb"), join(folder, "reports")];
    mkdirSync(reports);
    const drop = (start: string): void => {
      const name = readdirSync(shippedReports).find((name) => name.normalize("NFC").startsWith(start)) ?? "";
      cpSync(join(shippedReports, name), join(reports, name));
    };
    drop("赣州");
    await ingestFolders(ledger, [reports]);
    const site = await serveSite({ledger, port: 0, log: () => {}});
    const browser = await launch();
    try {
      const {page, faults} = await visit(browser, `${site.url}search.html?q=永州`);
      await page.waitForSelector('.beginning:has-text("No sentence")');
      drop("永州");
      await ingestFolders(ledger, [reports]);
      await site.refresh();
      await page.waitForSelector(".search-report mark");
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      await site.close();
      remove();
    }
  });
});
