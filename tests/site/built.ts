import type {Browser, Page} from "playwright-core";
import {z} from "zod";
import {withLedger} from "../../src/store/database.ts";
import {launch, servePlainly} from "./harness.ts";
import {ledgerOf, siteOf, type WriteReports} from "./made.ts";

/** A fact as the ledger holds it, to compare pages with. */
const LedgerFact = z.object({
  report: z.string(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  sentence: z.string(),
  received: z.string(),
  role: z.string()
});
export type LedgerFact = z.infer<typeof LedgerFact>;

export interface BuiltSite {
  url: string;
  browser: Browser;
  /** Path of the ledger that it was built from. */
  ledger: string;
  /** Every fact of the ledger, corrections applied. */
  facts: LedgerFact[];
  /** Report ids by the short names of their places. */
  ids: Map<string, string>;
  close: () => Promise<void>;
}

const factsSql = `SELECT f.report_id AS report, f.start_at AS start, f.end_at AS "end", f.text, s.text AS sentence, f.role,
    substr(r.source_text, f.source_start + 1, f.source_end - f.source_start) AS received
  FROM current_fact f
  JOIN report r ON r.id = f.report_id
  JOIN sentence s ON s.report_id = f.report_id AND s.sentence_index = f.sentence_index`;

/**
 * The site of the reports that ship with the project, or of those that `write` writes into a folder: served plainly, below
 * a path, with a browser to look at it.
 */
export async function builtSite(write: WriteReports | "shipped" = "shipped"): Promise<BuiltSite> {
  const ledger = await ledgerOf(write);
  const {facts, places} = await withLedger(ledger, async (connection) => ({
    facts: (await connection.runAndReadAll(factsSql)).getRowObjectsJson(),
    places: (
      await connection.runAndReadAll(
        "SELECT r.id, p.short_name AS name FROM report r JOIN place p ON p.code = r.place_code"
      )
    ).getRowObjectsJson()
  }));
  const server = await servePlainly(await siteOf(write), "/some/where/");
  const browser = await launch();
  return {
    url: server.url,
    browser,
    ledger,
    facts: z.array(LedgerFact).parse(facts),
    ids: new Map(places.map(({id, name}) => [String(name), String(id)])),
    close: async () => {
      await browser.close();
      await server.close();
    }
  };
}

/** The fact that an address of the reader points to. */
export function factAt(facts: readonly LedgerFact[], address: string): LedgerFact | undefined {
  const {searchParams} = new URL(address, "http://site/");
  return facts.find(
    ({report, start, end}) => searchParams.get("id") === report && searchParams.get("at") === `${start}-${end}`
  );
}

/** Scrolls through the page, so that every chart on it is drawn. */
export async function seeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
      scrollTo(0, y);
      // A window that draws nothing for a while must not hold the test up for ever.
      await new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
        setTimeout(done, 1000);
      });
    }
    scrollTo(0, 0);
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".figure-chart:not([hidden])")].every(
      (place) => place.closest("details:not([open])") || place.firstChild
    )
  );
}

/**
 * Opens what these summaries fold, by the keyboard: charts that come into sight move what a pointer aims at. Each is held
 * before the first is opened, since what one unfolds may have folds of its own.
 */
export async function unfold(page: Page, summaries: string): Promise<void> {
  for (const summary of await page.locator(summaries).elementHandles()) await summary.press("Enter");
}

/** Words of charts that stand outside of their drawing, or lie over another word of it. */
export const clippedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("svg.chart")].flatMap((chart) => {
      const outer = chart.getBoundingClientRect();
      const words = [...chart.querySelectorAll("text")]
        .map((text) => ({text: text.lastChild?.textContent ?? "", box: text.getBoundingClientRect()}))
        .filter(({box}) => box.width > 0);
      const name = chart.getAttribute("aria-label")?.slice(0, 40);
      const outside = words.filter(
        ({box}) =>
          box.left < outer.left - 1.5 ||
          box.right > outer.right + 1.5 ||
          box.top < outer.top - 3 ||
          box.bottom > outer.bottom + 3
      );
      const meet = (a: DOMRect, b: DOMRect): boolean =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
      const over = words.flatMap((one, i) =>
        words.slice(i + 1).flatMap((other) => (meet(one.box, other.box) ? [`${one.text} over ${other.text}`] : []))
      );
      return [...outside.map(({text}) => `${name}: ${text} is outside`), ...over.map((pair) => `${name}: ${pair}`)];
    })
  );
