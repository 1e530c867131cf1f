import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {z} from "zod";
import {withLedger} from "../../src/store/database.ts";
import {seriousFaults} from "./axe.ts";
import {type BuiltSite, builtSite, clippedWords, seeAll} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

const Honour = z.object({
  report: z.string(),
  place: z.string(),
  name: z.string(),
  year: z.number(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  type: z.string(),
  level: z.string()
});
type Honour = z.infer<typeof Honour>;

const honoursSql = `SELECT x.report_id AS report, r.place_code AS place, p.short_name AS name, r.year, x.start_at AS start,
    x.end_at AS "end", x.text, x.type, x.level
  FROM recognition x JOIN report r ON r.id = x.report_id JOIN place p ON p.code = r.place_code`;

describe.skipIf(noBrowser)("the page of honours", () => {
  let site: BuiltSite;
  let honours: Honour[];

  beforeAll(async () => {
    site = await builtSite();
    honours = await withLedger(site.ledger, async (connection) =>
      z.array(Honour).parse((await connection.runAndReadAll(honoursSql)).getRowObjectsJson())
    );
  });
  afterAll(async () => site?.close());

  const open = async (query = "", options = {}) => {
    const visited = await visit(site.browser, `${site.url}honours.html?${query}`, options);
    await seeAll(visited.page);
    return visited;
  };
  const squares = "#honours-squares svg.chart a";
  const address = ({report, start, end}: Honour): string => `./report.html?id=${report}&at=${start}-${end}`;

  test("draws one square for each honour of the ledger, which opens the very words", async () => {
    const {page, faults} = await open();
    const links = await page.locator(squares).evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.sort()).toEqual(honours.map(address).sort());
    await page.locator(`${squares}:not([tabindex="-1"])`).first().click();
    await page.waitForSelector("mark.at.selected, mark.selected");
    const at = new URL(page.url()).searchParams.get("at");
    const chosen = honours.find(({start, end}) => at === `${start}-${end}`);
    expect((await page.locator(".selected").allTextContents()).join("")).toContain(chosen?.text.slice(0, 4) ?? "none");
    expect(faults).toEqual([]);
  });

  test("counts by level and type; a number narrows the page down to it, and back", async () => {
    const {page} = await open();
    const [level, type] = [honours[0]?.level ?? "", honours[0]?.type ?? ""];
    const fitting = honours.filter((one) => one.level === level && one.type === type);
    const button = page.locator(`#count-${level}-${type}`);
    expect(await button.textContent()).toBe(String(fitting.length));
    await button.click();
    await page.waitForSelector(`#count-${level}-${type}[aria-pressed="true"]`);
    await seeAll(page);
    expect(await page.locator(squares).count()).toBe(fitting.length);
    const {searchParams} = new URL(page.url());
    expect([searchParams.get("level"), searchParams.get("type")]).toEqual([level, type]);
    await page.goBack();
    await page.waitForSelector(`#count-${level}-${type}[aria-pressed="false"]`);
    await seeAll(page);
    expect(await page.locator(squares).count()).toBe(honours.length);
  });

  test("narrows down by place and year, and names those that name none; none is zero", async () => {
    const {page} = await open("level=provincial&lang=zh");
    const naming = new Set(honours.filter(({level}) => level === "provincial").map(({name}) => name));
    const silent = [...site.ids.keys()].filter((name) => !naming.has(name));
    for (const name of silent) {
      const row = page.locator("#places tbody tr", {has: page.locator(`th a:text-is("${name}")`)});
      expect(await row.textContent()).toContain("报告中未提及");
      expect(await page.textContent("#honours-squares .figure-note")).toContain(name);
    }
    const [first] = honours;
    await page.goto(`${site.url}honours.html?places=${first?.place}&year=${first?.year}`);
    await page.waitForSelector(".page:not([aria-busy])");
    await seeAll(page);
    const own = honours.filter(({place, year}) => place === first?.place && year === first?.year);
    expect(await page.locator(squares).count()).toBe(own.length);
    await page.selectOption("#choice-year", "");
    await page.waitForFunction(() => !new URLSearchParams(location.search).has("year"));
  });

  test("sets the counts against the number of reports, in the order asked for, and saves them", async () => {
    const {page} = await open("lang=zh");
    const rates = async (): Promise<number[]> =>
      (await page.locator("#places tbody td:nth-child(4):not(.blank)").allTextContents()).map(Number);
    expect(await rates()).toEqual([...(await rates())].sort((a, b) => b - a));
    const download = page.waitForEvent("download");
    await page.click("#honours-csv");
    const text = readFileSync(await (await download).path(), "utf8");
    const Row = z.object({
      place: z.string(),
      reports: z.coerce.number(),
      honours: z.string(),
      per_report: z.string(),
      state: z.string()
    });
    for (const row of z.array(Row).parse(parse(text, {columns: true, bom: true}))) {
      const own = honours.filter(({name}) => name === row.place).length;
      expect(row.honours).toBe(own === 0 ? "" : String(own));
      expect(row.state).toBe(own === 0 ? "not_reported" : "value");
      expect(row.per_report).toBe(own === 0 ? "" : String(Number((own / row.reports).toFixed(3))));
    }
  });

  test("shows the same as a table, a row an honour, each with its evidence; grouped by level when asked", async () => {
    const {page} = await open("by=level");
    expect(await page.textContent("#honours-squares svg.chart")).toContain("national");
    await page.click('#honours-squares button:text-is("Table")');
    expect(await page.locator("#honours-squares .sheet tbody a").count()).toBe(honours.length);
    expect(await clippedWords(page)).toEqual([]);
  });

  test("says what to do when no report fits", async () => {
    const {page, faults} = await open("year=1900");
    expect(await page.textContent(".beginning")).toContain("Choose others");
    expect(faults).toEqual([]);
  });

  test("speaks Chinese, has no sideways scroll at 390 px, no clipped word, no serious fault", async () => {
    const {page, faults} = await open("lang=zh", {viewport: {width: 390, height: 800}});
    expect(await page.textContent("h1")).toBe("荣誉：他人的评价");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await clippedWords(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
