import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {query} from "../../src/query/index.ts";
import {AgendaRow} from "../../src/query/overview/rows.ts";
import {ReportRow} from "../../src/query/report/rows.ts";
import {withLedger} from "../../src/store/database.ts";
import {launch, noBrowser, servePlainly, visit} from "./harness.ts";
import {ledgerOf, siteOf} from "./made.ts";

describe.skipIf(noBrowser)("a built site, below a path of a plain web server", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servePlainly>>;
  let reports: ReportRow[];
  let agenda: AgendaRow[];

  beforeAll(async () => {
    await withLedger(await ledgerOf("shipped"), async (connection) => {
      reports = await query(connection, "report/reports", {}, ReportRow);
      agenda = await query(connection, "overview/agenda", {}, AgendaRow);
    });
    server = await servePlainly(await siteOf("shipped"), "/some/where/");
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("shows each report of the ledger in the row of its place and the column of its year, with its figures", async () => {
    expect(reports).toHaveLength(5);
    const {page, faults} = await visit(browser, server.url);
    const heads = await page.locator(".holdings thead th").allTextContents();
    for (const {placeLatin, year, facts, id} of reports) {
      const row = page.locator(".holdings tbody tr", {has: page.locator(`th a:text-is("${placeLatin}")`)});
      const link = row
        .locator("td")
        .nth(heads.indexOf(String(year)) - 1)
        .locator("a");
      expect(await link.textContent()).toContain(String(facts));
      expect(await link.getAttribute("href")).toBe(`./report.html?id=${id}`);
    }
    expect(await page.locator(".holdings td a").count()).toBe(reports.length);
    expect(faults).toEqual([]);
  });

  test("says who counts how many reforms, each mark leading to the characters it stands for", async () => {
    const {page} = await visit(browser, server.url);
    expect(agenda.length).toBeGreaterThan(0);
    for (const {reportId, start, end} of agenda) {
      const mark = page.locator(`#agenda a[href="./report.html?id=${reportId}&at=${start}-${end}"]`);
      expect(await mark.count()).toBeGreaterThan(0);
    }
    const silent = reports.filter(({id}) => !agenda.some(({reportId}) => reportId === id));
    const notes = await page.textContent("#agenda footer");
    for (const {placeLatin} of silent) expect(notes).toContain(placeLatin);
  });

  test("measures every report: a dot for each that has something to measure, and the others are counted", async () => {
    const {page} = await visit(browser, server.url);
    const measured = reports.filter(({targets}) => targets > 0).length;
    const measure = page.locator(".measure", {hasText: "Targets that carry a deadline"});
    expect(await measure.locator("svg circle").count()).toBe(measured);
    const none = reports.length - measured;
    expect(await measure.textContent()).toContain(none > 0 ? `${none} report` : "");
  });

  test("speaks the language of the browser, switches in place, and goes on in it on the next page", async () => {
    const {page, faults} = await visit(browser, server.url, {locale: "zh-CN"});
    expect(await page.textContent("h1")).toBe("各地如何报告改革");
    await page.click('[data-language="en"]');
    await page.waitForSelector('h1:text-is("What cities report of their reforms")');
    expect(new URL(page.url()).searchParams.get("lang")).toBe("en");
    expect(await page.title()).toBe("Overview · Reform Ledger");
    await page.click('nav a:has-text("Methods")');
    await page.waitForSelector('h1:text-is("Methods: the codebook")');
    await page.goto(`${server.url}methods.html?lang=zh`);
    await page.waitForSelector('h1:text-is("方法：编码手册")');
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    expect(faults).toEqual([]);
  });

  test("takes the theme of the system, and keeps the one that was chosen", async () => {
    const {page} = await visit(browser, server.url, {colorScheme: "dark"});
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await ground();
    await page.click("#theme");
    expect(await ground()).not.toBe(dark);
    await page.reload();
    expect(await page.getAttribute("html", "data-theme")).toBe("light");
  });

  test("has no sideways scroll at 390 px, in either language", async () => {
    for (const lang of ["en", "zh"]) {
      for (const name of ["index", "methods"]) {
        const {page} = await visit(browser, `${server.url}${name}.html?lang=${lang}`, {
          viewport: {width: 390, height: 800}
        });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      }
    }
  });

  test("can be zoomed, names its language, and has a title", async () => {
    const {page} = await visit(browser, server.url);
    expect(await page.getAttribute('meta[name="viewport"]', "content")).not.toContain("maximum-scale");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.title()).toBe("Overview · Reform Ledger");
  });

  test("opens the codebook at the indicator that the address points to", async () => {
    const {page, faults} = await visit(browser, `${server.url}methods.html#reform-tasks`);
    const entry = page.locator("#reform-tasks");
    await entry.waitFor();
    await page.locator("#reform-tasks + dd p").first().filter({hasText: "Tasks, matters or projects"}).waitFor();
    const box = await entry.boundingBox();
    expect(box?.y).toBeLessThan(900);
    expect(faults).toEqual([]);
  });
});
