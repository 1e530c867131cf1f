import {extractText, getDocumentProxy} from "unpdf";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

/** What A4 leaves between its margins, in CSS pixels. */
const paper = {width: 688, height: 1001};

describe.skipIf(noBrowser)("on paper", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  const pages = [
    {name: "the overview", address: () => "index.html"},
    {name: "a comparison", address: () => "compare.html?places=360700,431100,370700"},
    {name: "a report", address: () => `report.html?id=${site.ids.get("赣州")}`},
    {name: "an indicator", address: () => "indicators.html?id=market-entities"},
    {name: "the indicators", address: () => "indicators.html"},
    {name: "a place", address: () => "place.html?code=360700"},
    {name: "the targets", address: () => "targets.html"},
    {name: "the honours", address: () => "honours.html"}
  ];

  const controls = ["Save or cite", "Table", "Copy link", "Save the view", "Add a report", "Light or dark"];

  test.each(pages)("$name is A4 with every page used, no control, and its address at the foot", async ({address}) => {
    const {page, faults} = await visit(site.browser, `${site.url}${address()}`, {colorScheme: "dark"});
    const title = (await page.textContent("h1")) ?? "";
    const pdf = await page.pdf({preferCSSPageSize: true, printBackground: true});
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const [, , width = 0, height = 0] = (await document.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const {text} = await extractText(document);
    expect(text[0]).toContain(title.slice(0, 6));
    expect(text.filter((words) => words.trim().length < 20)).toEqual([]);
    const lines = text.flatMap((words) => words.split("\n").map((line) => line.trim()));
    expect(controls.filter((control) => lines.includes(control))).toEqual([]);
    expect(text.join("").replaceAll("\n", "")).toContain(site.url.slice(0, 24));
    expect(faults).toEqual([]);
  });

  test.each(pages)(
    "charts of $name are drawn for the paper: whole, and with letters of full size",
    async ({address}) => {
      const {page} = await visit(site.browser, `${site.url}${address()}`, {viewport: {width: 1600, height: 900}});
      await page.waitForLoadState("networkidle");
      const asked = await page.locator(".figure-chart:not([hidden]), .fitted").count();
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({media: "print"});
      await page.setViewportSize({width: paper.width, height: paper.height});
      const charts = await page.locator("svg.chart").evaluateAll((all) =>
        all.map((chart) => {
          const {width, height, right} = chart.getBoundingClientRect();
          const drawn = Number(chart.getAttribute("width"));
          return {scale: width / drawn, height, right, breaks: getComputedStyle(chart).breakInside};
        })
      );
      const folded = await page.locator("details:not([open]) .figure-chart").count();
      expect(charts.length).toBeGreaterThanOrEqual(asked - folded);
      for (const {scale, height, right, breaks} of charts) {
        expect(scale).toBeGreaterThan(0.95);
        expect(height).toBeLessThan(paper.height);
        expect(right).toBeLessThanOrEqual(paper.width + 1);
        expect(breaks).toBe("avoid");
      }
    }
  );

  test.each(["index.html", "brief.html", "indicators.html?id=market-entities"])(
    "%s printed from a telephone is not drawn anew on its way, when it would be empty",
    async (address) => {
      const {page} = await visit(site.browser, `${site.url}${address}`, {viewport: {width: 390, height: 844}});
      await page.waitForLoadState("networkidle");
      const drawn = await page.$(".page h1");
      const pdf = await page.pdf({preferCSSPageSize: true});
      const {text} = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {mergePages: true});
      expect(text.replace(/\s/g, "").length).toBeGreaterThan(100);
      expect(await drawn?.evaluate((heading) => heading.isConnected)).toBe(true);
    }
  );

  test("what is folded says that it is left out, and numbers that are pressed stand in their tables", async () => {
    const {page} = await visit(site.browser, `${site.url}honours.html`);
    const told = await page.locator("#levels td button").allTextContents();
    await page.evaluate(() => {
      document.querySelector("main")?.append(document.createElement("details"));
      const fold = document.querySelector("main > details");
      if (fold) fold.innerHTML = "<summary>Something folded</summary><p>Never seen</p>";
    });
    const pdf = await page.pdf({preferCSSPageSize: true});
    const {text} = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
    const words = text.join(" ").replaceAll(/\s+/g, " ");
    expect(words).toContain("Something folded · folded, not printed");
    expect(words).not.toContain("Never seen");
    expect(told.length).toBeGreaterThan(3);
    const levels = words.slice(words.indexOf("By level"), words.indexOf("What others said of"));
    for (const number of told) expect(levels.split(" ")).toContain(number);
  });

  test("a chart is as wide as the paper, also where the window has two beside each other", async () => {
    const {page} = await visit(site.browser, `${site.url}compare.html?places=360700,431100,370700`);
    await page.locator("#families .chart-figure").first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const widths = await page
      .locator("#families svg.chart:visible")
      .evaluateAll((all) => all.map((chart) => Number(chart.getAttribute("width"))));
    expect(widths.length).toBeGreaterThan(1);
    for (const width of widths) expect(width).toBeGreaterThan(660);
  });

  test("after printing the page is as wide as its window again", async () => {
    const {page} = await visit(site.browser, `${site.url}index.html`);
    const width = (): Promise<number> => page.evaluate(() => document.body.clientWidth);
    const before = await width();
    await page.pdf({preferCSSPageSize: true});
    expect(await width()).toBe(before);
    const chart = page.locator("#agenda svg.chart");
    await page.waitForFunction(() => {
      const place = document.querySelector("#agenda .fitted");
      return place && Math.abs(place.clientWidth - (place.firstElementChild?.clientWidth ?? 0)) < 3;
    });
    expect(await chart.count()).toBe(1);
  });
});
