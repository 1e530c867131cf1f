import {readFileSync} from "node:fs";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

describe.skipIf(noBrowser)("a chart that is taken along with the reader's own words", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  const title = "赣州改革进展";
  const note = "Slide 4 & <notes>";

  /** A figure of a Chinese page with its menu open, and what it is called by itself. */
  async function opened(options = {}): Promise<{page: Page; figure: Locator; original: string; faults: string[]}> {
    const {page, faults} = await visit(site.browser, `${site.url}indicators.html?id=market-entities&lang=zh`, options);
    const figure = page.locator("#places .chart-figure").first();
    await figure.locator("svg.chart").waitFor();
    await figure.locator(".menu summary").click();
    return {page, figure, original: (await figure.locator("h3").textContent()) ?? "", faults};
  }

  async function write(figure: Locator): Promise<void> {
    await figure.locator(".own-title").fill(title);
    await figure.locator(".own-note").fill(note);
  }

  async function save(figure: Locator, what: string): Promise<Buffer> {
    const button = figure.locator(`.menu button:has-text("${what}")`);
    if (!(await button.isVisible())) await figure.locator(".menu summary").click();
    const [download] = await Promise.all([figure.page().waitForEvent("download"), button.click()]);
    return readFileSync(await download.path());
  }

  test("says them, keeps source and warning, and tells in the file whose they are", async () => {
    const {page, figure, original, faults} = await opened();
    const plain = (await save(figure, "SVG")).toString();
    expect(plain).not.toContain("<metadata>");
    await figure.locator(".menu summary").click();
    await write(figure);
    const picture = (await save(figure, "SVG")).toString();
    const read = await page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, "image/svg+xml");
      return {
        words: [...file.querySelectorAll("text")].map(({textContent}) => textContent).join(""),
        own: file.querySelector("metadata")?.textContent
      };
    }, picture);
    for (const words of [title, note, "来源：", "market-entities", "数字由程序读取"])
      expect(read.words).toContain(words);
    expect(read.words).not.toContain(original);
    expect(read.own).toContain(original);
    expect(await figure.locator("h3").textContent()).toBe(original);

    const png = await save(figure, "PNG");
    const texts = chunksOf(png);
    expect(texts.get("Title")).toBe(title);
    expect(texts.get("Comment")).toContain(original);
    expect(texts.get("Source")).toContain("market-entities");
    const width = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      return image.width;
    }, png.toString("base64"));
    expect(width).toBe(1680);
    expect(faults).toEqual([]);
  });

  /** The texts that a PNG carries, by keyword. */
  function chunksOf(png: Buffer): Map<string, string> {
    const texts = new Map<string, string>();
    for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
      if (png.toString("latin1", at + 4, at + 8) !== "iTXt") continue;
      const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
      const end = body.indexOf(0);
      texts.set(body.toString("latin1", 0, end), body.toString("utf8", end + 5));
    }
    return texts;
  }

  test("keeps them for the visit, and lets them go when they are taken out", async () => {
    const {page, figure} = await opened();
    await write(figure);
    await page.reload();
    await figure.locator("svg.chart").waitFor();
    await figure.locator(".menu summary").click();
    expect(await figure.locator(".own-title").inputValue()).toBe(title);
    await figure.locator(".own-title").fill("");
    await figure.locator(".own-note").fill("");
    expect((await save(figure, "SVG")).toString()).not.toContain("<metadata>");
  });

  test("puts them into the code that embeds it, in the language of the page, and says there whose they are", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const {page, figure, original} = await opened({permissions, colorScheme: "dark"});
    await write(figure);
    await figure.locator('.menu button:has-text("嵌入")').click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("<iframe"));
    const frame = await page.evaluate(async () => {
      const code = new DOMParser().parseFromString(await navigator.clipboard.readText(), "text/html");
      const {title, lang, src} = code.querySelector("iframe") ?? document.createElement("iframe");
      return {title, lang, src};
    });
    expect([frame.title, frame.lang]).toEqual([title, "zh-CN"]);
    const address = new URL(frame.src);
    expect([address.searchParams.get("lang"), address.searchParams.get("theme")]).toEqual(["zh", "dark"]);
    const outside = await visit(site.browser, address.href, {}, "svg.chart");
    expect(await outside.page.locator("h3").textContent()).toBe(title);
    const notes = await outside.page.locator(".figure-note").textContent();
    expect(notes).toContain(note);
    expect(notes).toContain(original);
    expect(outside.faults).toEqual([]);
  });
});
