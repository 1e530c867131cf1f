import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM, VirtualConsole} from "jsdom";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {encodeBrief} from "../../pages/brief/code.ts";
import {readBriefFile} from "../../src/brief/file.ts";
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
});
