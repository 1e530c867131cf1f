import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM, VirtualConsole} from "jsdom";
import type {Page} from "playwright-core";
import {getDocumentProxy} from "unpdf";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {encodeBrief} from "../../pages/brief/code.ts";
import {readBriefFile} from "../../src/brief/file.ts";
import {briefProgram, programName} from "../../src/brief/program.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import {folderWith, run} from "../commands/setup.ts";
import {builtSite, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

/** The brief in a page, the attributes of each element in order of their names: which comes first tells nothing. */
function sheetIn(html: string): string {
  const {document} = new JSDOM(html, {virtualConsole: new VirtualConsole()}).window;
  for (const element of document.querySelectorAll(".brief-sheet, .brief-sheet *")) {
    const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const {name} of attributes) element.removeAttribute(name);
    for (const {name, value} of attributes) element.setAttribute(name, value);
  }
  return document.querySelector(".brief-sheet")?.outerHTML ?? "";
}

describe.skipIf(noBrowser)("a brief from the command line", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  test("is the one that the page makes: what stands in it, where it leads, and the file to make it from", async () => {
    const folder = folderWith();
    const own = (name: string): string => readFileSync(join(folder, name), "utf8");
    const make = (...args: string[]) => run(folder, "brief", "--ledger", site.ledger, "--site", site.url, ...args);
    expect(await make("--places", "360700,431100", "--out", "b.yml")).toMatchObject({code: 0});
    expect(await make("--from", "b.yml", "--out", "b.html")).toMatchObject({code: 0});

    const {brief} = readBriefFile(join(folder, "b.yml"));
    const address = `${site.url}brief.html?lang=zh#brief=${encodeBrief(brief)}`;
    const {page} = await visit(site.browser, address, {}, ".brief-sheet[data-ready]");
    const saved = async (button: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
      return readFileSync(await download.path(), "utf8");
    };
    expect(sheetIn(await saved("#brief-html"))).toBe(sheetIn(own("b.html")));
    expect(sheetIn(own("b.html"))).toContain("brief-chart");
    expect(await saved("#brief-file")).toBe(own("b.yml"));
  });

  describe("on the pages of its template", () => {
    let page: Page;
    beforeAll(async () => {
      page = await site.browser.newPage();
      const {script, styles} = await briefProgram();
      await page.setContent(`<!doctype html><style>${styles}</style><body></body>`);
      await page.addScriptTag({content: `${script}\nwindow.${programName} = ${programName};`});
    });

    const part = (name: string, inner: string): string =>
      `<section class="brief-item"><h2>${name}</h2>${inner}</section>`;
    const chart = (name: string, height: number): string =>
      part(name, `<figure class="brief-chart"><div style="height: ${height}px"></div></figure>`);
    const table = (name: string, rows: number, lines: number): string =>
      part(
        name,
        `<table><thead><tr><th>${"line<br>".repeat(lines)}</th></tr></thead><tbody>${"<tr><td>row</td></tr>".repeat(rows)}</tbody></table>`
      );

    /** What is kept of a brief of two pages of these parts, what it says it lacks, and how many pages it prints. */
    async function fitted(...parts: string[]): Promise<{kept: string[]; left: string; pages: number}> {
      const sheet = `<article class="brief-sheet on-paper"><header class="brief-head"><h1>brief</h1></header>
        ${parts.join("")}<p class="brief-left" hidden></p><section class="brief-notes" hidden><h2></h2><ol></ol></section>
        <footer class="brief-foot"><p>foot</p></footer></article>`;
      await page.evaluate(
        ([html, words, name]) => {
          document.body.innerHTML = html;
          const pages = Reflect.get(window, name) as {fitPage: (...args: unknown[]) => void};
          pages.fitPage("en", words, "two-page");
        },
        [sheet, pageDictionary("en"), programName] as const
      );
      const pdf = await page.pdf({preferCSSPageSize: true});
      const {numPages: pages} = await getDocumentProxy(new Uint8Array(pdf));
      const left = await page.locator(".brief-left:not([hidden])").allTextContents();
      return {kept: await page.locator(".brief-item h2").allTextContents(), left: left.join(""), pages};
    }

    test("is never longer, wherever a table breaks whose head is repeated", async () => {
      const made = [];
      for (let height = 464; height < 660; height += 16) made.push(await fitted(chart("a", height), table("b", 48, 7)));
      expect(made.filter(({pages}) => pages > 2)).toEqual([]);
      expect(new Set(made.map(({kept}) => kept.join("")))).toEqual(new Set(["ab", "a"]));
    });

    test("keeps what comes later where something before it has no room, and breaks tables before it leaves anything out", async () => {
      const tall = await fitted(chart("a", 700), chart("b", 700), chart("c", 700), chart("d", 100));
      expect(tall).toEqual({kept: ["a", "b", "d"], left: "Left out for want of room: c.", pages: 2});
      const broken = await fitted(chart("a", 700), table("b", 20, 1), chart("c", 600));
      expect(broken).toEqual({kept: ["a", "b", "c"], left: "", pages: 2});
    });
  });
});
