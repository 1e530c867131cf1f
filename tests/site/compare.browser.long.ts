import {readFileSync} from "node:fs";
import {unzipSync, strFromU8} from "fflate";
import {parse} from "csv-parse/sync";
import type {Download, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {seriousFaults} from "./axe.ts";
import {builtSite, clippedWords, factAt, seeAll, unfold, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

describe.skipIf(noBrowser)("the compare page", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  const two = "360700-2021,431100-2023";
  const five = "360700,431100,370700,511700,360800";
  const open = (query: string, options = {}) => visit(site.browser, `${site.url}compare.html?${query}`, options);

  /** Opens what is folded, and what is folded in that. */
  const unfoldAll = async (page: Page): Promise<void> => {
    await unfold(page, "details:not([open]):not(.menu) > summary");
    await unfold(page, "details:not([open]):not(.menu) > summary");
  };

  test("says what to do when nothing is chosen, finds reports by Han and by code, and keeps the choice in the address", async () => {
    const {page, faults} = await open("");
    expect(await page.textContent(".beginning")).toContain("Choose reports above");
    await page.fill("#compare-find", "赣州");
    await page.click('#compare-found [role="option"]');
    await page.waitForSelector('.chip:has-text("Ganzhou 2021")');
    expect(await page.textContent(".beginning")).toContain("Add another");
    await page.fill("#compare-find", "4311");
    await page.press("#compare-find", "Enter");
    await page.waitForSelector('h1:has-text("Ganzhou 2021 · Yongzhou 2023")');
    expect(new URL(page.url()).searchParams.get("places")).toBe(two);
    expect(await page.locator("#families .chart-figure").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test("finds nothing for what the ledger does not hold, and says so; the keyboard walks the list", async () => {
    const {page} = await open("");
    await page.fill("#compare-find", "北海");
    await page.waitForSelector('#compare-found:has-text("北海")');
    expect(await page.locator('#compare-found [role="option"]').count()).toBe(0);
    await page.fill("#compare-find", "20");
    await page.waitForSelector('#compare-found [role="option"]');
    await page.press("#compare-find", "ArrowDown");
    await page.keyboard.press("ArrowDown");
    const second = await page.locator('#compare-found [role="option"]').nth(1).textContent();
    expect(await page.textContent('#compare-found [aria-selected="true"]')).toBe(second);
    const active = await page.getAttribute("#compare-find", "aria-activedescendant");
    expect(await page.textContent(`#${active}`)).toBe(second);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("compare-find");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".chip");
    expect(second).toContain((await page.textContent(".chip"))?.replace("×", "").trim() ?? "none");
  });

  test("a click on a mark lands on the highlighted sentence, whose characters are the fact's; back restores the view", async () => {
    const {page, faults} = await open(`places=${two}`);
    await seeAll(page);
    const mark = page.locator("#families svg .chart-hit a, #families svg a:has(.chart-hit)").first();
    const fact = factAt(site.facts, (await mark.getAttribute("href")) ?? "");
    expect(fact).toBeDefined();
    const chips = await page.locator(".chip").allTextContents();
    await mark.click();
    await page.waitForSelector("mark.selected");
    expect(await page.textContent("mark.selected")).toBe(fact?.text);
    expect((await page.locator(".lit").allTextContents()).join("")).toBe(fact?.sentence.trim());
    expect(await page.locator("mark.selected").evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(900);
    await page.goBack();
    await page.waitForSelector(".page:not([aria-busy]) .chip");
    expect(await page.locator(".chip").allTextContents()).toEqual(chips);
    expect(faults).toEqual([]);
  });

  test("every link to a sentence points to characters that the ledger holds", async () => {
    const {page} = await open(`places=${five}`);
    await seeAll(page);
    await unfoldAll(page);
    await seeAll(page);
    const links = await page
      .locator('#families a[href*="&at="], #lone a[href*="&at="], #memo a[href*="&at="]')
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((link) => !factAt(site.facts, link))).toEqual([]);
  });

  test("no figure of the reports compared is lost: each is drawn, listed as lone, or counted as background", async () => {
    const {page} = await open(`places=${five}`);
    await seeAll(page);
    await unfoldAll(page);
    await seeAll(page);
    for (const button of await page.locator("#families .figure-tools button[data-view]").all()) await button.click();
    const links = await page
      .locator('#families a[href*="&at="], #lone a[href*="&at="]')
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const shown = new Set(links.map((link) => factAt(site.facts, link)));
    const lost = site.facts.filter((fact) => fact.role !== "context" && !shown.has(fact));
    expect(lost.map(({text, sentence}) => `${text} in ${sentence}`)).toEqual([]);
    const context = site.facts.filter(({role}) => role === "context").length;
    const note = await page.textContent("#families > footer").catch(() => "");
    expect(note).toContain(context === 0 ? "" : String(context));
  });

  test("what is not reported stands in its place: hatched in the chart, named under it, and in its cell of the table", async () => {
    const {page} = await open(`places=${five}`);
    await unfold(page, "#families details:not([open]):not(.menu) > summary");
    await seeAll(page);
    const chart = page.locator(".chart-figure", {has: page.locator(".chart-not_reported")}).first();
    expect(await chart.locator(".chart-not_reported rect").first().getAttribute("fill")).toMatch(/^url\(#/);
    expect(await chart.locator(".figure-note").textContent()).toContain("Not reported: ");
    const cell = page.locator("#memo td.not_reported").first();
    expect(await cell.textContent()).toBe("not reported");
    expect(await cell.evaluate((one) => getComputedStyle(one).backgroundImage)).toContain("gradient");
    const bare = await page
      .locator("#memo tbody td")
      .evaluateAll((cells) => cells.filter((one) => !one.textContent?.trim()).length);
    expect(bare).toBe(0);
  });

  test("the table says the same when it is sorted, and a domain or a level narrows the view", async () => {
    const {page} = await open(`places=${five}&down=indicators&rows=all`);
    const rows = () =>
      page.locator("#memo tbody tr:not(.group)").evaluateAll((all) => all.map((row) => row.textContent ?? ""));
    const before = await rows();
    await page.selectOption("#choice-sort", "coverage");
    await page.waitForURL(/sort=coverage/);
    const told = await page
      .locator("#memo tbody tr:not(.group)")
      .evaluateAll((all) => all.map((row) => row.querySelectorAll("td:not(.missing, .given_otherwise)").length));
    expect(told).toEqual([...told].sort((a, b) => b - a));
    expect([...(await rows())].sort()).toEqual([...before].sort());
    await page.selectOption("#choice-level", "1");
    await page.waitForURL(/level=1/);
    expect(await page.locator('#memo tr[data-level="2"]').count()).toBe(0);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("level"));
    await page.waitForSelector('#memo tr[data-level="2"]');
  });

  test("a place can be taken out and comes back with the back button; an unknown one is named", async () => {
    const {page} = await open(`places=${two},999999-1999`);
    expect(await page.textContent(".fault")).toContain("999999-1999");
    await page.click('[aria-label="Take out Yongzhou 2023"]');
    await page.waitForFunction(() => document.querySelectorAll(".chip").length === 1);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll(".chip").length === 2);
  });

  test("switches language in place and keeps the view", async () => {
    const {page} = await open(`places=${two}`);
    await page.click('[data-language="zh"]');
    await page.waitForSelector('h2:text-is("两地以上都回答的问题")');
    expect(new URL(page.url()).searchParams.get("places")).toBe(two);
    await seeAll(page);
    expect(await page.locator("#families figure h3").first().textContent()).toMatch(/\p{Script=Han}/u);
    expect(await page.textContent("body")).not.toMatch(/compare\.[a-z]|column\.|missing\./);
  });

  const saved = async (page: Page, button: string): Promise<Download> => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
    return download;
  };
  const read = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

  test("a chart is saved with title, legend and source: as SVG that stands alone, as PNG at twice the size, as CSV with its gaps", async () => {
    const {page} = await open(`places=${five}`);
    await unfold(page, "#families details:not([open]):not(.menu) > summary");
    await seeAll(page);
    const figure = page.locator("#families .chart-figure", {has: page.locator(".chart-not_reported")}).first();
    const id = await figure.getAttribute("id");
    const way = async (words: string): Promise<Buffer> => {
      await figure.locator(".menu summary").click();
      return read(await saved(page, `#${id} .menu button:has-text("${words}")`));
    };
    const svg = (await way("SVG")).toString("utf8");
    const title = (await figure.locator("h3").textContent()) ?? "";
    const words = await page.evaluate(
      (text) =>
        [...new DOMParser().parseFromString(text, "image/svg+xml").querySelectorAll("text")]
          .map((one) => one.textContent)
          .join(""),
      svg
    );
    expect(words.replaceAll(" ", "")).toContain(title.replaceAll(" ", ""));
    expect(words).toContain("not reported");
    expect(words).toContain("Source:");
    expect(svg).not.toMatch(/var\(|currentColor|class=/);
    const png = await way("PNG");
    expect([png.readUInt32BE(16), png.subarray(1, 4).toString()]).toEqual([1680, "PNG"]);
    const csv = (await way("CSV")).toString("utf8");
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const rows: Record<string, string>[] = parse(csv, {columns: true, bom: true});
    const missing = rows.filter(({state}) => state === "not_reported");
    expect(missing.length).toBe(await figure.locator(".chart-not_reported rect").count());
    expect(missing.every(({value}) => value === "")).toBe(true);
    for (const {link = ""} of rows.filter(({state}) => state === "value"))
      expect(factAt(site.facts, link)).toBeDefined();
  });

  test("the view is saved as a ZIP with data, every figure with its sentence, codebook, README and citation", async () => {
    const {page} = await open(`places=${two}`);
    const files = unzipSync(new Uint8Array(await read(await saved(page, "#view-zip"))));
    expect(
      Object.keys(files)
        .filter((name) => !name.startsWith("pictures/"))
        .sort()
    ).toEqual(["CITATION", "README.md", "codebook.md", "data.csv", "evidence.csv", "memo.xlsx"]);
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    const evidence: Record<string, string>[] = parse(text("evidence.csv"), {columns: true, bom: true});
    const ids = ["赣州", "永州"].map((name) => site.ids.get(name));
    expect(evidence.length).toBe(site.facts.filter(({report}) => ids.includes(report)).length);
    for (const {report, start, end, sentence} of evidence) {
      const fact = site.facts.find((one) => one.report === report && `${one.start}` === start && `${one.end}` === end);
      expect(fact?.sentence).toBe(sentence);
    }
    expect(text("CITATION")).toContain(`places=${two}`);
    expect(text("codebook.md")).toContain("not_reported");
  });

  test.each([
    ["in sight", "#families .family:first-child > .figures .chart-figure"],
    ["folded away", "#families .family:last-child .chart-figure"]
  ])("the link of a chart that is %s leads back to it", async (_, where) => {
    const {page} = await open(`places=${five}`, {permissions: ["clipboard-read", "clipboard-write"]});
    await unfoldAll(page);
    const figure = page.locator(where).last();
    await figure.scrollIntoViewIfNeeded();
    await figure.locator(".menu summary").click();
    await figure.locator('.menu button:has-text("Copy link")').click();
    await figure.locator('output:text-is("Copied.")').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const next = await visit(site.browser, link);
    await next.page.waitForFunction(() => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const top = target?.getBoundingClientRect().top ?? -1;
      return target?.checkVisibility() && top >= -5 && top < innerHeight;
    });
    expect(next.faults).toEqual([]);
  });

  test("a chart can be set into another page: its code shows that chart and nothing else", async () => {
    const {page} = await open(`places=${five}`, {permissions: ["clipboard-read", "clipboard-write"]});
    const figure = page.locator("#families .chart-figure").first();
    await figure.locator(".menu summary").click();
    await figure.locator('.menu button:has-text("embed")').click();
    await figure.locator('output:text-is("Copied.")').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const address = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const {page: frame, faults} = await visit(site.browser, address);
    await frame.waitForSelector("svg.chart");
    expect(await frame.locator(".chart-figure").count()).toBe(1);
    expect(await frame.locator("h3").textContent()).toBe(await figure.locator("h3").textContent());
    expect(await frame.locator("#observablehq-header").isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  test("charts become tables that say the same", async () => {
    const {page} = await open(`places=${five}`);
    const figure = page.locator("#families .chart-figure").first();
    await figure.locator('button[data-view="table"]').click();
    const rows = await figure.locator("tbody tr").count();
    expect(rows).toBeGreaterThanOrEqual(5);
    expect(await figure.locator(".figure-chart").isVisible()).toBe(false);
  });

  test.each([
    [390, "en"],
    [390, "zh"],
    [1280, "en"],
    [1280, "zh"]
  ] as const)("at %i px (%s) nothing scrolls sideways and no word of a chart is clipped", async (width, lang) => {
    const {page} = await open(`places=${five}&lang=${lang}`, {viewport: {width, height: 900}});
    await seeAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await clippedWords(page)).toEqual([]);
  });

  test.each(["light", "dark"] as const)("axe finds no serious fault (%s)", async (colorScheme) => {
    const {page} = await open(`places=${five}`, {colorScheme});
    await seeAll(page);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
