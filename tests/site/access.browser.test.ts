import {readdirSync} from "node:fs";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serveSite, type Site} from "../../src/site/serve.ts";
import {seriousFaults} from "./axe.ts";
import {launch, noBrowser, visit} from "./harness.ts";
import {ledgerOf} from "./made.ts";

const pages = readdirSync("pages")
  .filter((name) => name.endsWith(".md"))
  .map((name) => name.replace(".md", ".html"));

/** Pages on which one chooses first; tests of their own ask the same of what is chosen, in both themes and languages. */
const choosing = new Set(["compare.html", "indicators.html", "place.html", "report.html"]);

describe.skipIf(noBrowser)("every page", () => {
  let browser: Browser;
  let site: Site;

  beforeAll(async () => {
    site = await serveSite({ledger: await ledgerOf("shipped"), port: 0, log: () => {}});
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const cases = pages.flatMap((page) => [
    {page, lang: "en", theme: "light"} as const,
    ...(choosing.has(page) ? [] : [{page, lang: "zh", theme: "dark"} as const])
  ]);

  test.each(cases)(
    "$page has no serious fault for assistive technology, $theme, in $lang",
    async ({page, lang, theme}) => {
      const {page: open, faults} = await visit(browser, `${site.url}${page}?lang=${lang}`, {colorScheme: theme});
      await open.waitForLoadState("networkidle");
      expect(await seriousFaults(open)).toEqual([]);
      expect(faults).toEqual([]);
    }
  );
});
