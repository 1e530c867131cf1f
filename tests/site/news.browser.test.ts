import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serveSite, type Site} from "../../src/site/serve.ts";
import {ingestFolders, launch, noBrowser, scratch, visit} from "./harness.ts";

describe.skipIf(noBrowser)("what is new", () => {
  const {folder, remove} = scratch();
  const ledger = join(folder, "ledger.duckdb");
  const reports = join(folder, "reports");
  let browser: Browser;
  let site: Site;

  /** Writes a made-up review; what is said of jobs and firms is its own. */
  function write(place: string, jobs: string, more = ""): void {
    const name = join(reports, `${place}.txt`);
    const title = `${place}2023年改革工作总结`;
    const text = `2023年，各部门按季度通报改革任务进展，群众办事更方便。2023年，城镇新增就业${jobs}万人。${more}`;
    writeFileSync(name, `${title}\n\n${text}\n`);
    const origin = "address: https://www.example.org/a.html\nretrieved: 2024-01-15\n";
    writeFileSync(`${name}.meta.yml`, `place: ${place}\nkind: review\nyear: 2023\ntitle: ${title}\n${origin}`);
  }
  const update = async (): Promise<void> => {
    await ingestFolders(ledger, [reports]);
    await site?.refresh();
  };

  beforeAll(async () => {
    mkdirSync(reports);
    write("赣州市", "6.1", "2023年末，经营主体总量达到68万户。");
    write("永州市", "4.9");
    await update();
    site = await serveSite({ledger, port: 0, log: () => {}});
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    remove();
  });

  test("is nothing when a ledger has just been made", async () => {
    const {page} = await visit(browser, site.url);
    expect(await page.locator(".update").count()).toBe(0);
    expect(await page.locator(".news li").count()).toBe(2);
  });

  test("stands at the head after an update, and leads to what was added, changed and withdrawn, with its sentence", async () => {
    const {page, faults} = await visit(browser, site.url);
    write("赣州市", "6.6");
    write("潍坊市", "12.7");
    rmSync(join(reports, "永州市.txt"));
    rmSync(join(reports, "永州市.txt.meta.yml"));
    await update();
    await page.waitForSelector(".update");
    const line = (await page.textContent(".update")) ?? "";
    expect(line).toMatch(/^Since \d+ \w+ \d+: /);
    for (const part of ["1 report added", "1 report changed", "1 report taken out"]) expect(line).toContain(part);

    await page.click('.update a:text-is("See which")');
    expect(new URL(page.url()).hash).toBe("#news");
    const changed = page.locator('.news li[data-action="changed"]');
    expect(await changed.textContent()).toContain("Ganzhou");
    await changed.locator("summary").click();
    await changed.locator(".changes li").first().waitFor();
    const moves = await changed.locator(".changes li").evaluateAll((all) => all.map((one) => one.textContent ?? ""));
    expect(moves.some((words) => words.includes("61K people → 66K people"))).toBe(true);
    expect(moves.some((words) => words.startsWith("withdrawn") && words.includes("680K"))).toBe(true);
    expect(faults).toEqual([]);
    await page.locator('#news summary:text-is("By place and indicator")').click();
    const rows = page.locator("#news tbody tr");
    await rows.first().waitFor();
    const counts = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent))
    );
    expect(counts[0]).toEqual(["Ganzhou City", "New urban jobs", "1", "", ""]);
    expect(counts).toContainEqual(["Weifang City", "New urban jobs", "", "", "1"]);
    await page.locator('#news summary:text-is("Earlier updates")').click();
    await page.locator("#news .changes li:has-text('2 reports added')").waitFor();

    await changed.locator('.changes a:has-text("6.6万人")').click();
    await page.waitForURL(/report\.html\?id=\w+&at=\d+-\d+/);
    await page.locator(".meta dd:has-text('www.example.org · 15 Jan 2024')").waitFor();
  });
});
