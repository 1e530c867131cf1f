import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, clippedWords, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";
import {writeSeveral} from "./several.ts";

/** The map of the first figure that has one. */
const mapOf = (page: Page): Locator => page.locator(".figure-map svg.chart").first();
const tile = (page: Page, code: string): Locator => mapOf(page).locator(`[data-place="${code}"]`).first();

async function words(one: Locator): Promise<string[]> {
  return (await one.locator("text").allTextContents()).filter(Boolean);
}

describe.skipIf(noBrowser)("the map of an indicator", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(writeSeveral);
  });
  afterAll(async () => site?.close());

  const open = (query: string, options = {}) => visit(site.browser, `${site.url}indicators.html?${query}`, options);

  test("is one of three views of a figure; the view stands in the address, which reproduces it", async () => {
    const {page, faults} = await open("id=new-urban-jobs&level=province");
    const figure = page.locator("#places .chart-figure").first();
    await figure.locator('button:text-is("Map")').click();
    await mapOf(page).waitFor();
    expect(await figure.locator(".figure-chart").first().isVisible()).toBe(false);
    expect(await words(tile(page, "360000"))).toEqual(["Jiangxi", expect.stringMatching(/^47[.]?1?/)]);
    const address = new URL(page.url());
    expect(address.searchParams.get("view")).toBe("map");
    expect(decodeURIComponent(address.hash.slice(1))).toBe(await figure.getAttribute("id"));
    await page.reload();
    await mapOf(page).waitFor();
    await figure.locator('button:text-is("Table")').click();
    expect(await figure.locator("tbody tr").count()).toBeGreaterThan(1);
    await figure.locator('button:text-is("Chart")').click();
    expect(new URL(page.url()).searchParams.has("view")).toBe(false);
    expect(await mapOf(page).isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  test("shows all 34 provinces, those without a report as outlines, and explains what is there and no more", async () => {
    const {page} = await open("id=new-urban-jobs&level=province&view=map");
    await mapOf(page).waitFor();
    const codes = await mapOf(page)
      .locator(".chart-tile")
      .evaluateAll((all) => new Set(all.map((one) => (one as SVGElement).dataset["place"])).size);
    expect(codes).toBe(34);
    expect(await tile(page, "710000").locator("rect").getAttribute("fill")).toBe("none");
    expect(await tile(page, "710000").getAttribute("aria-label")).toBe("Taiwan: no report held");
    const legend = (await page.locator(".figure-map .legend text").allTextContents()).join(" ");
    expect(legend).toContain("no report held");
    expect(legend).not.toContain("not reported");
    expect(await clippedWords(page)).toEqual([]);
  });

  test("groups cities by province, and dots one whose figure was not read", async () => {
    const {page} = await open("id=new-urban-jobs&level=prefecture&view=map");
    await mapOf(page).waitFor();
    const heads = await mapOf(page).locator("> text").allTextContents();
    expect(heads).toEqual(expect.arrayContaining(["Jiangxi", "Shandong", "Hunan", "Sichuan"]));
    expect(await tile(page, "511700").locator("rect").getAttribute("fill")).toMatch(/^url/);
    expect(await tile(page, "511700").getAttribute("aria-label")).toContain("figure not read");
    expect(await words(tile(page, "370700"))).toEqual([expect.any(String), expect.stringContaining("127")]);
    expect(await mapOf(page).locator('[data-place="360100"]').first().getAttribute("class")).toContain("not_held");
  });

  test("is walked with the arrow keys, says each tile, and opens the place", async () => {
    const {page} = await open("id=new-urban-jobs&level=province&view=map");
    await mapOf(page).waitFor();
    expect(await mapOf(page).locator('[tabindex="0"]').count()).toBe(1);
    await tile(page, "430000").focus();
    await page.keyboard.press("ArrowRight");
    const said = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    expect(await said()).toMatch(/Jiangxi/);
    expect(await said()).toContain("471K");
    await page.keyboard.press("ArrowDown");
    expect(await said()).toMatch(/Fujian/);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForURL(/place\.html\?code=360000/);
  });

  test("gathers places by mouse and keyboard, and leads to their comparison", async () => {
    const {page} = await open("id=new-urban-jobs&level=province&view=map");
    await mapOf(page).waitFor();
    await page.click('.map-tray button:text-is("Choose places to compare")');
    await tile(page, "360000").click();
    await tile(page, "430000").focus();
    await page.keyboard.press("Enter");
    await tile(page, "710000").click({force: true});
    await page.click('.map-tray a:text-is("Compare 2 places")');
    await page.waitForURL(/compare\.html/);
    expect(new URL(page.url()).searchParams.get("places")).toBe("360000,430000");
  });

  test("is saved as a picture and as data with who is silent, and set into other pages", async () => {
    const {page} = await open("id=new-urban-jobs&level=prefecture&view=map", {acceptDownloads: true});
    await mapOf(page).waitFor();
    const figure = page.locator("#places .chart-figure").first();
    const inSaved = async (text: string, selector: string, ask: (all: Element[]) => string[]): Promise<string[]> => {
      const {page: alone} = await visit(site.browser, `data:image/svg+xml,${encodeURIComponent(text)}`, {}, "svg");
      return alone.locator(selector).evaluateAll(ask);
    };
    const save = async (what: string): Promise<{name: string; text: string}> => {
      await figure.locator(".menu summary").click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        figure.locator(`.menu button:has-text("${what}")`).click()
      ]);
      return {name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8")};
    };
    const svg = await save("SVG");
    expect(svg.name).toMatch(/-map\.svg$/);
    expect(svg.text).toContain("Weifang");
    expect(svg.text).not.toMatch(/var\(|class=/);
    const ink = (all: Element[]): string[] => all.map((one) => getComputedStyle(one).fill);
    const drawn = await mapOf(page).locator('[data-place="370700"] text').evaluateAll(ink);
    expect(await inSaved(svg.text, '[data-place="370700"] text', ink)).toEqual(drawn);
    const csv = await save("CSV");
    const rows: Record<string, string>[] = parse(csv.text, {columns: true, bom: true});
    expect(rows.map(({state}) => state)).toEqual(expect.arrayContaining(["value", "not_extracted"]));
    const id = await figure.getAttribute("id");
    const embed = `${site.url}embed.html?of=indicators&id=new-urban-jobs&level=prefecture&figure=${id}&view=map`;
    const {page: other} = await visit(site.browser, embed);
    await mapOf(other).waitFor();
    expect(await words(tile(other, "370700"))).toHaveLength(2);
  });

  test.each(["en", "zh"])("fits a telephone without scrolling sideways (%s)", async (lang) => {
    const {page} = await open(`id=new-urban-jobs&view=map&lang=${lang}`, {viewport: {width: 390, height: 844}});
    await mapOf(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await clippedWords(page)).toEqual([]);
  });
});

describe.skipIf(noBrowser)("the maps of the overview", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  test("show how many figures are held of each place, beside the table, and lead there", async () => {
    const {page, faults} = await visit(site.browser, `${site.url}index.html`);
    await page.click('#holdings button:text-is("Map")');
    const map = page.locator("#held-map svg.chart");
    await map.waitFor();
    expect(await page.locator(".holdings").isVisible()).toBe(false);
    const ganzhou = map.locator('[data-place="360700"]');
    const held = site.facts.filter(({report}) => report === site.ids.get("赣州")).length;
    expect(await words(ganzhou)).toEqual(["Ganzhou", String(held)]);
    expect(await ganzhou.getAttribute("aria-label")).toBe(`Ganzhou: ${held} figures of 1 report`);
    expect(new URL(page.url()).searchParams.get("view")).toBe("map");
    await ganzhou.click();
    await page.waitForURL(/place\.html\?code=360700/);
    expect(faults).toEqual([]);
  });

  test("can be set into another page", async () => {
    const {page} = await visit(site.browser, `${site.url}embed.html?of=index&figure=held-map`);
    await page.locator("#held-map svg.chart .chart-tile").first().waitFor();
    expect(await page.locator("#held-map").textContent()).toContain("Figures held of 5 places");
  });
});
