import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {readSheet} from "read-excel-file/node";
import {strFromU8, unzipSync} from "fflate";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, factAt, unfold, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

describe.skipIf(noBrowser)("the memo table of the reports that ship", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  const five = "360700,431100,370700,511700,360800";
  const open = (query: string, options = {}) => visit(site.browser, `${site.url}compare.html?${query}`, options);
  const names = (page: Page): Promise<string[]> => page.locator("#memo tbody th[scope=row]").allTextContents();

  async function saved(page: Page, button: string): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
    return readFileSync(await download.path());
  }

  test("places by the set and an indicator by its Chinese name make a table that its address makes again", async () => {
    const {page, faults} = await open("");
    await page.selectOption("#choice-sets", "prefecture");
    await page.waitForSelector("#memo tbody tr");
    await page.fill("#memo-indicator", "经营主体总量");
    await page.press("#memo-indicator", "Enter");
    await page.waitForURL(/indicators=market-entities/);
    await page.waitForFunction(() => document.querySelectorAll("#memo thead th").length === 2);
    const words = await page.locator("#memo tbody tr").allTextContents();
    expect(words).toHaveLength(5);
    expect(words.filter((row) => row.includes("not reported"))).toHaveLength(3);
    const again = await open(new URL(page.url()).search.slice(1));
    expect(await again.page.locator("#memo tbody tr").allTextContents()).toEqual(words);
    expect([...faults, ...again.faults]).toEqual([]);
  });

  test("a domain and a year that nothing is of are named once and narrow no part of the page", async () => {
    const partsIn = async (query: string) => {
      const {page} = await open(`places=${five}${query}`);
      const ways = await page.locator(".parts a").allTextContents();
      return {ways, faults: await page.locator("main .fault").allTextContents()};
    };
    const [plain, odd] = [await partsIn(""), await partsIn("&domain=zzz&year=1900")];
    expect(odd.ways).toEqual(plain.ways);
    expect(plain.ways.length).toBeGreaterThan(4);
    expect(plain.faults).toEqual([]);
    expect(odd.faults).toEqual([
      "Not in the catalogue: zzz.",
      "No figure here is of “1900”, the year that the address asks for; it is passed over."
    ]);
  });

  test("words that mean several indicators offer them, and what a report does not give leads to the report", async () => {
    const {page, faults} = await open(`places=${five}`);
    await page.fill("#memo-indicator", "经营主体");
    await page.press("#memo-indicator", "Enter");
    const offered = page.locator(".choices output button");
    await offered.first().waitFor();
    expect(await offered.allTextContents()).toContain("Market entities");
    await offered.filter({hasText: /^Market entities$/}).click();
    await page.waitForURL(/indicators=market-entities/);
    const missing = page.locator("#memo td.not_reported a").first();
    expect(await missing.getAttribute("title")).toMatch(/^Not found in .+ 20\d\d: open the report$/);
    expect(await missing.getAttribute("href")).toMatch(/report(\.html)?\?id=/);
    expect(faults).toEqual([]);
  });

  test("a head sorts by keyboard, says so, keeps the focus, and what is missing stays last both ways", async () => {
    const {page} = await open(`places=${five}&indicators=market-entities`);
    const button = page.locator("#memo thead th button").nth(1);
    await button.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/order=down/);
    const head = page.locator("#memo thead th").nth(1);
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect((await names(page))[0]).toContain("Weifang");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(await button.getAttribute("id"));
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect((await names(page))[0]).toContain("Yongzhou");
    expect(await page.locator("#memo tbody tr").last().textContent()).toContain("not reported");
    await page.reload();
    await page.waitForSelector("#memo tbody tr");
    expect((await names(page))[0]).toContain("Yongzhou");
  });

  test("every value leads to a figure of the ledger, and a domain asks for all of its indicators", async () => {
    const {page} = await open(`places=${five}&domain=business&rows=all`);
    const links = await page
      .locator("#memo td a.value")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !factAt(site.facts, link))).toEqual([]);
  });

  test("Copy puts it on the clipboard as a table with links and as lines with tabs, sources below", async () => {
    const {page} = await open(`places=${five}&indicators=market-entities&side=actual`, {
      permissions: ["clipboard-read", "clipboard-write"]
    });
    await page.click("#memo-copy");
    await page.locator('#memo output:text-is("Copied.")').waitFor();
    const [html, plain] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? "";
      return [await read("text/html"), await read("text/plain")];
    });
    const rows = plain?.split("\n").map((line) => line.split("\t")) ?? [];
    expect(rows[0]).toEqual(["Place", "Market entities (done · number)"]);
    expect(rows.find(([place]) => place?.startsWith("Weifang"))?.[1]).toContain("1.14M");
    expect(rows.find(([place]) => place?.startsWith("Dazhou"))?.[1]).toBe("not reported");
    expect(plain).toContain("改革台账样稿, 24 Dec 2020");
    expect(html).toContain("<table");
    expect(html).toMatch(/href="http[^"]+report\.html\?id=[^"]+at=/);
  });

  test("the workbook holds the table with numbers as numbers, the long rows with their sentences, and the sources", async () => {
    const {page, faults} = await open(`places=${five}&indicators=market-entities&side=actual`);
    const file = await saved(page, "#memo-xlsx");
    const table = await readSheet(file, 1);
    expect(table[0]).toContain("Market entities (done · number)");
    const weifang = table.find(([place]) => String(place).startsWith("Weifang")) ?? [];
    expect(weifang.slice(1, 3)).toEqual([null, 1_140_000]);
    expect(table.find(([place]) => String(place).startsWith("Dazhou"))?.[2]).toBe("not reported");
    const [heads = [], ...rows] = await readSheet(file, 2);
    const column = (name: string) => rows.map((row) => row[heads.indexOf(name)]);
    expect(column("state").filter((state) => state === "not_reported")).toHaveLength(3);
    const cited = column("link").flatMap((link, i) =>
      link ? [{link: String(link), said: column("sentence")[i]}] : []
    );
    expect(cited.map(({link}) => factAt(site.facts, link)?.sentence.trim())).toEqual(cited.map(({said}) => said));
    expect(await readSheet(file, 3)).toHaveLength(6);
    expect(faults).toEqual([]);
  });

  test("the CSV holds the long rows for spreadsheets: a byte-order mark, a row a figure, every sentence", async () => {
    const {page} = await open(`places=${five}`);
    const text = (await saved(page, "#memo-csv")).toString("utf8");
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const rows: Record<string, string>[] = parse(text, {columns: true, bom: true});
    const told = rows.filter(({value}) => value !== "");
    expect(told.length).toBeGreaterThan(8);
    for (const {link = "", sentence, publisher} of told) {
      expect(factAt(site.facts, link)?.sentence.trim()).toBe(sentence);
      expect(publisher).toBeDefined();
    }
  });

  test("an address of a chart opens its fold, and a way leads to each part", async () => {
    const {page} = await open(`places=${five}`);
    await unfold(page, "#families > .families > details:not([open]) > summary");
    const opened = await page.locator("#families details[open] .chart-figure").last().getAttribute("id");
    const again = await open(`places=${five}#${opened}`);
    await again.page.waitForFunction((id) => document.getElementById(id ?? "")?.checkVisibility(), opened);
    for (const part of ["families", "lone", "targets", "honours", "reforms", "profile"]) {
      await again.page.click(`.parts a[href="#${part}"]`);
      await again.page.waitForFunction((id) => {
        const section = document.getElementById(id);
        const folded = section?.classList.contains("folded");
        return section && (!folded || section.querySelector("details")?.open);
      }, part);
    }
    expect(again.faults).toEqual([]);
  });

  test("the ZIP has a picture of each chart in both forms, and the table as a workbook", async () => {
    const {page, faults} = await open(`places=360700,431100`);
    const files = unzipSync(new Uint8Array(await saved(page, "#view-zip")));
    const ids = new Set(
      (parse(strFromU8(files["data.csv"] ?? new Uint8Array()), {columns: true, bom: true}) as {chart: string}[]).map(
        ({chart}) => chart
      )
    );
    for (const id of ids) {
      expect(strFromU8(files[`pictures/${id}.svg`] ?? new Uint8Array())).toContain("<svg");
      expect(
        Buffer.from(files[`pictures/${id}.png`] ?? [])
          .subarray(1, 4)
          .toString()
      ).toBe("PNG");
    }
    expect(ids.size).toBeGreaterThan(3);
    expect(await readSheet(Buffer.from(files["memo.xlsx"] ?? []), 1)).not.toEqual([]);
    expect(strFromU8(files["README.md"] ?? new Uint8Array())).toContain("pictures/");
    expect(faults).toEqual([]);
  });

  test.each(["en", "zh"])(
    "on a phone (%s) the page does not scroll sideways; the table does, by itself",
    async (lang) => {
      const {page} = await open(`places=${five}&lang=${lang}`, {viewport: {width: 390, height: 844}});
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await page.locator("#memo .scroll").evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    }
  );

  test("four screens hold the page until something is unfolded", async () => {
    const {page} = await open(`places=360700,431100,370700,511700`);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(4 * 900);
  });
});
