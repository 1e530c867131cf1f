import {cpSync, mkdirSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serveSite, type Site} from "../../src/site/serve.ts";
import {ingestFolders, launch, noBrowser, scratch, shippedReports, visit} from "./harness.ts";

const notebook = `---
title: Held
---

\`\`\`js
import {facts, reports} from "reform-ledger";
const held = await reports();
const figures = await facts();
\`\`\`

\`\`\`sql id=[row]
SELECT count(*)::INTEGER AS n FROM facts
\`\`\`

\${held.length} reports, \${figures.length} figures, \${row.n} in SQL
`;

const [first = "", second = "", third = "", fourth = ""] = readdirSync(shippedReports).sort();

describe.skipIf(noBrowser)("a site that is served while reports come and go", () => {
  const {folder, remove} = scratch();
  const ledger = join(folder, "ledger.duckdb");
  const reports = join(folder, "reports");
  const drop = (name: string): void => cpSync(join(shippedReports, name), join(reports, name));
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    mkdirSync(reports);
    drop(first);
    drop(second);
    await ingestFolders(ledger, [reports]);
    const notebooks = join(folder, "notebooks");
    mkdirSync(notebooks);
    writeFileSync(join(notebooks, "held.md"), notebook);
    site = await serveSite({ledger, notebooks, port: 0, log: () => {}});
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    remove();
  });

  const counts = (n: number): string => `.head:has-text("${n} reports")`;

  test("shows a report that was dropped into the folder, and lets go of one that was taken out, without a reload", async () => {
    const {page, faults} = await visit(browser, site.url);
    const {page: written} = await visit(browser, `${site.url}notebook-held.html`, {}, "text=2 reports");
    const before = await written.locator(".written", {hasText: / (\d+) figures, \1 in SQL/}).textContent();
    await page.waitForSelector(counts(2));
    await page.evaluate(() => Object.assign(globalThis, {stillHere: true}));

    drop(third);
    await ingestFolders(ledger, [reports]);
    await site.refresh();
    await page.waitForSelector(counts(3));
    expect(await page.locator(".holdings td a").count()).toBe(3);
    await written.waitForSelector("text=3 reports");
    expect(await written.locator(".written", {hasText: / (\d+) figures, \1 in SQL/}).textContent()).not.toBe(before);

    rmSync(join(reports, first));
    await ingestFolders(ledger, [reports]);
    await site.refresh();
    await page.waitForSelector(counts(2));
    expect(await page.locator(".news li").first().textContent()).toContain("withdrawn");

    expect(await page.evaluate(() => "stillHere" in globalThis)).toBe(true);
    expect(faults).toEqual([]);
  });

  test("lets go of the connection of a tab that nobody sees, and tells it what it missed when it is seen again", async () => {
    const [{page}, {page: seen}] = [await visit(browser, site.url), await visit(browser, site.url)];
    await Promise.all([page.waitForSelector(counts(2)), seen.waitForSelector(counts(2))]);
    await page.evaluate(() => {
      const heads = new Set<string>();
      const note = (): unknown => heads.add(document.querySelector(".head")?.textContent ?? "");
      new MutationObserver(note).observe(document.body, {childList: true, subtree: true, characterData: true});
      Object.assign(globalThis, {heads});
      Object.defineProperty(document, "hidden", {value: true, configurable: true});
      document.dispatchEvent(new Event("visibilitychange"));
    });
    for (const [name, n] of [
      [first, 3],
      [fourth, 4]
    ] as const) {
      drop(name);
      await ingestFolders(ledger, [reports]);
      await site.refresh();
      await seen.waitForSelector(counts(n));
    }
    await page.evaluate(() => {
      Object.defineProperty(document, "hidden", {value: false});
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.waitForSelector(counts(4));
    const heads = await page.evaluate(() => [...(globalThis as unknown as {heads: Set<string>}).heads].join("\n"));
    expect(heads).toContain("4 reports");
    expect(heads).not.toContain("3 reports");
  });

  test("asks for a page and its data each time, and for what never changes only once", async () => {
    const header = async (path: string): Promise<string | null> =>
      (await fetch(new URL(path, site.url))).headers.get("cache-control");
    expect(await header("/")).toBe("no-cache");
    expect(await header("/_file/data/reports.arrow")).toBe("no-cache");
    const html = await (await fetch(site.url)).text();
    const [, style = ""] = /href="(\.\/_import\/style\.[^"]+)"/.exec(html) ?? [];
    expect(await header(style)).toContain("immutable");
  });

  test("answers that a page is the same when it is, and leaves alone what is outside of it", async () => {
    const once = await fetch(new URL("_file/data/reports.arrow", site.url));
    const etag = once.headers.get("etag") ?? "";
    expect((await fetch(once.url, {headers: {"If-None-Match": etag}})).status).toBe(304);
    const status = async (path: string, method = "GET"): Promise<number> =>
      (await fetch(new URL(path, site.url), {method})).status;
    expect(await status("/methods")).toBe(200);
    expect(await status("/nothing")).toBe(404);
    expect(await status("/_file/data/report/000000000000.json")).toBe(404);
    expect(await status("/..%2f..%2fpackage.json")).toBe(404);
    expect(await status("/%E0%A4%A")).toBe(404);
    expect(await status("/%00")).toBe(404);
    expect(await status(`/${"x".repeat(5000)}`)).toBe(404);
    expect(await status("/", "POST")).toBe(405);
    expect(await status("/", "HEAD")).toBe(200);
  });

  test("says so when its port is taken", async () => {
    const {port} = new URL(site.url);
    await expect(serveSite({ledger, port: Number(port), log: () => {}})).rejects.toThrow("cannot listen");
  });
});
