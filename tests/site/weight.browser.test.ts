import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serveSite, type Site} from "../../src/site/serve.ts";
import {ingestFolders, launch, noBrowser, scratch, visit} from "./harness.ts";
import {hasCorpus, knownReports} from "../beside.ts";
import {makeLedger} from "./many.ts";

/** Opens a page of a site for the first time, and returns what it moved on the wire. */
async function firstVisit(browser: Browser, url: string): Promise<number> {
  const {page, faults, transferred} = await visit(browser, url);
  await page.waitForLoadState("networkidle");
  expect(faults).toEqual([]);
  expect(await page.locator(".fault").count()).toBe(0);
  await page.context().close();
  return transferred();
}

const kinds = [
  {
    name: "the 36 reports of ../shared/corpus",
    absent: !hasCorpus,
    make: (ledger: string) => ingestFolders(ledger, knownReports),
    pages: [
      {page: "index.html", most: 450_000},
      {page: "methods.html", most: 450_000},
      {page: "compare.html?places=360700,431100", most: 450_000},
      {page: "compare.html?places=330000,320000,440000,510000", most: 450_000},
      {page: "indicators.html", most: 450_000},
      {page: "indicators.html?id=gdp-growth", most: 450_000},
      {page: "place.html?code=510000", most: 450_000},
      {page: "search.html?q=营商环境", most: 450_000},
      {page: "search.html?q=习近平新时代中国特色社会主义思想", most: 450_000},
      {page: "targets.html", most: 450_000},
      {page: "reforms.html", most: 450_000},
      {page: "honours.html", most: 450_000},
      {page: "quality.html", most: 450_000}
    ]
  },
  {
    name: "1,000 made-up reports (npm run test:many)",
    absent: process.env["MODE"] !== "many",
    make: (ledger: string) => makeLedger(ledger, 1000),
    pages: [
      {page: "index.html", most: 1_500_000},
      {page: "compare.html?places=130100,140100", most: 1_500_000},
      {page: "indicators.html?id=income-rural-growth", most: 1_500_000},
      {page: "place.html?code=330100", most: 1_500_000},
      {page: "search.html?q=一", most: 1_500_000},
      {page: "targets.html", most: 1_500_000},
      {page: "reforms.html", most: 1_500_000},
      {page: "honours.html", most: 1_500_000},
      {page: "quality.html", most: 1_500_000}
    ]
  }
] as const;

describe.each(kinds)("a first visit, with $name", ({absent, make, pages}) => {
  describe.skipIf(noBrowser || absent)("needs what its name says", () => {
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
      expect(await firstVisit(browser, `${site.url}${page}`)).toBeLessThanOrEqual(most);
    });
  });
});
