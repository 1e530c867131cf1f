import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parse} from "csv-parse/sync";
import {strFromU8, unzipSync} from "fflate";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, seeAll, unfold, type BuiltSite} from "./built.ts";
import {noBrowser, scratch, visit} from "./harness.ts";

type Row = Record<string, string>;

/** Rows of a CSV file as a spreadsheet opens it: by its byte-order mark as UTF-8. */
function rowsOf(bytes: Uint8Array): Row[] {
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  return parse(Buffer.from(bytes), {columns: true, bom: true});
}

describe.skipIf(noBrowser)("what is downloaded", () => {
  const {folder, remove} = scratch();
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => {
    await site?.close();
    remove();
  });

  const five = "places=360700,431100,370700,511700,360800";

  async function save(page: Page, button: Locator): Promise<{path: string; bytes: Buffer}> {
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return {path, bytes: await readFile(path)};
  }

  /** Saves a figure from its menu. */
  async function saveFigure(figure: Locator, what: string): Promise<{path: string; bytes: Buffer}> {
    await figure.locator(".menu summary").click();
    return save(figure.page(), figure.locator(`.menu button:has-text("${what}")`));
  }

  /** A page of the site, all of it drawn, and its figures. */
  async function figuresOf(address: string, options = {}): Promise<Locator[]> {
    const {page} = await visit(site.browser, `${site.url}${address}`, {acceptDownloads: true, ...options});
    await unfold(page, "details.part:not([open]) > summary");
    await unfold(page, "details.part:not([open]) > summary");
    await seeAll(page);
    return page.locator(".chart-figure:visible").all();
  }

  const pages = [
    {name: "overview", address: "index.html?lang=zh", colorScheme: "light", least: 1},
    {name: "compare", address: `compare.html?${five}&lang=zh`, colorScheme: "dark", least: 1},
    {name: "indicator", address: "indicators.html?id=market-entities&lang=en", colorScheme: "dark", least: 0}
  ] as const;

  test.each(pages)(
    "SVG of $name, opened by itself, says what it shows, how, and from where, and asks for nothing",
    async ({address, colorScheme}) => {
      for (const figure of await figuresOf(address, {colorScheme})) {
        const {path} = await saveFigure(figure, "SVG");
        const title = await figure.locator("h3").textContent();
        const legend = await figure.locator(".figure-chart > svg.legend text").allTextContents();
        const sources = await figure.locator(".figure-source a").allTextContents();
        const alone = await openAlone(path);
        expect(squeezed(alone.text)).toContain(squeezed(title ?? "nothing"));
        for (const words of [...legend, ...sources]) expect(squeezed(alone.text)).toContain(squeezed(words));
        expect(alone.requests).toEqual([pathToFileURL(path).href]);
        expect(alone.unresolved).toEqual([]);
        expect(alone.unseen).toEqual([]);
        expect(alone.han).toBeGreaterThan(0);
        expect(alone.links.every((link) => link.startsWith(site.url))).toBe(true);
      }
    }
  );

  /** Opens an SVG outside of any page, in a browser without the site. */
  async function openAlone(path: string) {
    const context = await site.browser.newContext({offline: true, viewport: {width: 900, height: 700}});
    const page = await context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(path).href);
    const found = await page.evaluate(() => {
      const all = [...document.querySelectorAll("*")];
      const words = [...document.querySelectorAll("text")].filter((text) => text.textContent?.trim());
      const frame = document.documentElement.getBoundingClientRect();
      const values = all.flatMap((one) => [...one.attributes].map(({name, value}) => ({name, value})));
      const ids = new Set(all.map(({id}) => id).filter(Boolean));
      const unresolved = values.filter(({name, value}) => {
        const local = /url\(["']?#([^"')]+)/.exec(value)?.[1];
        const outside = name === "src" || (name !== "href" && /url\((?!["']?#)/.test(value));
        return value.includes("var(") || outside || (local !== undefined && !ids.has(local));
      });
      const ground = getComputedStyle(document.querySelector("rect") ?? document.documentElement).fill;
      const unseen = words.filter((word) => {
        const box = word.getBoundingClientRect();
        const inside = box.left >= -1 && box.right <= frame.right + 1 && box.bottom <= frame.bottom + 1;
        return !inside || box.width === 0 || getComputedStyle(word).fill === ground;
      });
      return {
        text: words.map((word) => word.lastChild?.textContent ?? "").join(""),
        han: words.filter((word) => /\p{Script=Han}/u.test(word.textContent ?? "")).length,
        links: [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? ""),
        unresolved: unresolved.map(({name, value}) => `${name}=${value}`),
        unseen: unseen.map((word) => word.textContent)
      };
    });
    await context.close();
    return {...found, requests};
  }

  const squeezed = (text: string): string => text.replaceAll(/\s/g, "");

  test("PNG is twice the size of the SVG, and as full of ink", async () => {
    const figures = await figuresOf(`compare.html?${five}`);
    const [figure] = figures;
    if (!figure) throw new Error("no chart of a family");
    const svg = (await saveFigure(figure, "SVG")).bytes.toString();
    const {bytes} = await saveFigure(figure, "PNG");
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    const drawn = /<svg[^>]* width="(\d+)"[^>]* height="(\d+)"/.exec(svg);
    expect([width, height]).toEqual([Number(drawn?.[1]) * 2, Number(drawn?.[2]) * 2]);
    const inked = await figure.page().evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      const rows = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4) {
        if ((pixels[i] ?? 255) < 140) rows.add(Math.floor(i / 4 / image.width / (image.height / 10)));
      }
      return rows.size;
    }, bytes.toString("base64"));
    expect(inked).toBeGreaterThanOrEqual(8);
  });

  test.each(pages)("CSV of $name holds what is drawn, mark for mark, and what is missing", async ({address, least}) => {
    let missing = 0;
    for (const figure of await figuresOf(address)) {
      const rows = rowsOf((await saveFigure(figure, "CSV")).bytes);
      expect(rows.length).toBeGreaterThan(0);
      const links = await figure
        .locator('.figure-chart svg.chart a[href*="&at="]')
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      const told = new Set(rows.map(({report, start, end}) => `./report.html?id=${report}&at=${start}-${end}`));
      expect(links.filter((link) => !told.has(link))).toEqual([]);
      const gaps = rows.filter(({state}) => state === "not_reported" || state === "not_extracted");
      expect(gaps.filter(({start, end, value, text}) => [start, end, value, text].join("") !== "")).toEqual([]);
      expect(gaps.filter(({report}) => report === "")).toEqual([]);
      missing += gaps.length;
      const bands = await figure.locator(".chart-not_reported rect, .chart-not_extracted rect").count();
      const silent = new Set(rows.filter(({state}) => state?.startsWith("not_")).map(({report}) => report));
      expect(silent.size).toBeGreaterThanOrEqual(bands);
    }
    expect(missing).toBeGreaterThanOrEqual(least);
  });

  test("the ZIP of a comparison agrees with the charts, with the ledger and with itself", async () => {
    const {page} = await visit(site.browser, `${site.url}compare.html?${five}`, {acceptDownloads: true});
    const files = unzipSync((await save(page, page.locator("#view-zip"))).bytes);
    const texts = ["CITATION", "README.md", "codebook.md", "data.csv", "evidence.csv", "memo.xlsx"];
    expect(
      Object.keys(files)
        .filter((name) => !name.startsWith("pictures/"))
        .sort()
    ).toEqual(texts);
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    const data = rowsOf(files["data.csv"] ?? new Uint8Array());
    const evidence = rowsOf(files["evidence.csv"] ?? new Uint8Array());
    expect(evidence).toHaveLength(site.facts.length);
    const at = ({report, start, end}: Row): string => `${report} ${start}-${end}`;
    const known = new Set(evidence.map(at));
    const told = data.filter(({sentence}) => sentence);
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((row) => !known.has(at(row)))).toEqual([]);
    const codebook = text("codebook.md");
    const ids = new Set(evidence.flatMap(({indicator_id: id}) => id || []));
    expect([...ids].filter((id) => !codebook.includes(`\`${id}\``))).toEqual([]);
    const states = new Set(data.flatMap(({state}) => state || []));
    expect(states).toContain("not_reported");
    expect([...states].filter((state) => !codebook.includes(`\`${state}\``))).toEqual([]);
    for (const chart of new Set(data.map(({chart}) => chart))) expect(text("README.md")).toContain(`\`${chart}\``);
    expect(text("CITATION")).toContain(`compare.html?${five}`);
    for (const name of ["Ganzhou", "Yongzhou", "Weifang", "Dazhou", "Ji'an"]) expect(text("CITATION")).toContain(name);
  });

  test("the CSV of one chart is its part of the ZIP", async () => {
    const figures = await figuresOf(`compare.html?${five}`);
    const [figure] = figures;
    if (!figure) throw new Error("no chart of a family");
    const rows = rowsOf((await saveFigure(figure, "CSV")).bytes);
    const zip = unzipSync((await save(figure.page(), figure.page().locator("#view-zip"))).bytes);
    const id = await figure.getAttribute("id");
    const mine = rowsOf(zip["data.csv"] ?? new Uint8Array()).filter(({chart}) => chart === id);
    const keys = Object.keys(rows[0] ?? {});
    expect(mine.map((row) => keys.map((key) => row[key]))).toEqual(rows.map((row) => keys.map((key) => row[key])));
  });
});
