import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serveSite, type Site} from "../../src/site/serve.ts";
import {launch, scratch, visit} from "./harness.ts";
import {listed, total, type Moved} from "./moved.ts";

/** Opens a page of a site for the first time, and returns what it moved on the wire. */
async function firstVisit(browser: Browser, url: string): Promise<readonly Moved[]> {
  const {page, faults, moved} = await visit(browser, url);
  await page.waitForLoadState("networkidle");
  expect(faults).toEqual([]);
  expect(await page.locator(".fault").count()).toBe(0);
  await page.context().close();
  return moved;
}

/** Tests that a first visit to each page of the site of the ledger that `make` writes moves at most so many bytes. */
export function weigh(make: (ledger: string) => Promise<void>, pages: readonly {page: string; most: number}[]): void {
  describe("a first visit", () => {
    const {folder, remove} = scratch();
    let browser: Browser;
    let site: Site;

    beforeAll(async () => {
      const ledger = join(folder, "ledger.duckdb");
      await make(ledger);
      site = await serveSite({ledger, port: 0, log: () => {}});
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
      remove();
    });

    test.each([...pages])("to $page moves at most $most bytes", async ({page, most}) => {
      const moved = await firstVisit(browser, `${site.url}${page}`);
      expect(total(moved), `what came, in kB:\n${listed(moved)}\n`).toBeLessThanOrEqual(most);
    });
  });
}
