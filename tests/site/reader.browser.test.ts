import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from "vitest";
import {seriousFaults} from "./axe.ts";
import {builtSite, factAt, type BuiltSite, type LedgerFact} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

describe.skipIf(noBrowser)("the report reader", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  const idOf = (place: string): string => site.ids.get(place) ?? "";
  const factsOf = (place: string): LedgerFact[] => site.facts.filter(({report}) => report === idOf(place));
  const open = (query: string, options = {}) =>
    visit(site.browser, `${site.url}report.html?${query}`, options, ".page:not([aria-busy])");
  const selected = (page: Page): Promise<string[]> => page.locator("mark.selected").allTextContents();

  test.each(["clean", "received"] as const)(
    "every fact of every report stands in the text as %s, in one element of exactly its characters",
    async (view) => {
      for (const [place, id] of site.ids) {
        const {page, faults} = await open(`id=${id}&view=${view}`);
        const marks = await page
          .locator("mark.fact")
          .evaluateAll((all) =>
            all.map((one) => [(one as HTMLElement).dataset["fact"] ?? "", one.textContent ?? ""] as const)
          );
        const wanted = factsOf(place).map(({report, start, end, text, received}) => [
          `${report}-${start}-${end}`,
          view === "clean" ? text : received
        ]);
        expect(new Map(marks)).toEqual(new Map(wanted as [string, string][]));
        expect(marks).toHaveLength(wanted.length);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    }
  );

  test("j and k walk along the facts, text, list, card and address in step", async () => {
    const {page} = await open(`id=${idOf("永州")}&order=text`);
    const facts = factsOf("永州").sort((a, b) => a.start - b.start);
    for (const fact of facts) {
      await page.keyboard.press("j");
      await page.waitForFunction(
        (at) => new URL(location.href).searchParams.get("at") === at,
        `${fact.start}-${fact.end}`
      );
      expect(await selected(page)).toEqual([fact.text]);
      expect((await page.locator(".lit").allTextContents()).join("")).toBe(fact.sentence.trim());
      expect(await page.locator(".fact-card h3 .fact-value").textContent()).toBe(fact.text);
      expect(await page.locator('.fact-list button[aria-current="true"]').count()).toBe(1);
    }
    await page.keyboard.press("k");
    expect(await selected(page)).toEqual([facts.at(-2)?.text]);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await selected(page)).toEqual([facts[0]?.text]);
  });

  test("a key that is sooner than the first frame is not undone by it", async () => {
    const page = await site.browser.newPage();
    onTestFinished(() => page.close());
    await page.addInitScript(() => {
      const next = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (frame) => next(() => setTimeout(() => frame(performance.now()), 500));
    });
    await page.goto(`${site.url}report.html?id=${idOf("永州")}&order=text`);
    const isDrawn = () => document.querySelector(".page:not([aria-busy])") !== null;
    await page.waitForFunction(isDrawn, null, {polling: 20});
    await page.keyboard.press("j");
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    expect(await selected(page)).toHaveLength(1);
  });

  test("a step rewrites the paragraphs that it leaves and enters, not the text", async () => {
    const {page} = await open(`id=${idOf("潍坊")}`);
    await page.evaluate(() => {
      const seen = {nodes: 0};
      Object.assign(window, {seen});
      new MutationObserver((changes) => {
        for (const {addedNodes, removedNodes} of changes) seen.nodes += addedNodes.length + removedNodes.length;
      }).observe(document.querySelector(".report-text") as Node, {childList: true});
    });
    const steps = 10;
    for (let i = 0; i < steps; i++) await page.keyboard.press("j");
    const rewritten = await page.evaluate(() => (window as unknown as {seen: {nodes: number}}).seen.nodes);
    expect(rewritten).toBeLessThanOrEqual(steps * 4);
    expect(await selected(page)).toHaveLength(1);
  });

  test("keys do nothing in a field, and a figure in the text opens with a click", async () => {
    const {page} = await open(`id=${idOf("赣州")}`);
    const mark = page.locator("mark.fact").nth(3);
    const words = await mark.textContent();
    await mark.click();
    expect(await selected(page)).toEqual([words]);
    await page.focus("#choice-view");
    await page.keyboard.press("j");
    expect(await selected(page)).toEqual([words]);
    const fact = factAt(site.facts, page.url());
    expect(fact?.text).toBe(words);
  });

  test("the text as received shows the same fact in its own characters, and the language switch keeps the place", async () => {
    const fact = factsOf("潍坊").find(({text, received}) => text !== received) as LedgerFact;
    const {page} = await open(`id=${fact.report}&at=${fact.start}-${fact.end}`);
    expect(await selected(page)).toEqual([fact.text]);
    await page.selectOption("#choice-view", "received");
    await page.waitForSelector('[data-version="received"] mark.selected');
    expect(await selected(page)).toEqual([fact.received]);
    await page.click('[data-language="zh"]');
    await page.waitForSelector('legend:text-is("文中标记")', {state: "attached"});
    await page.waitForSelector("mark.selected");
    expect(await selected(page)).toEqual([fact.received]);
    await page.goBack();
    await page.waitForSelector('[data-version="clean"] mark.selected');
  });

  test("the card says how a figure was read, leads to the same family elsewhere, and copies its link and its sentence", async () => {
    const {page, faults} = await open(`id=${idOf("赣州")}`, {permissions: ["clipboard-read", "clipboard-write"]});
    await page.keyboard.press("j");
    const labels = await page.locator(".fact-card dt").allTextContents();
    for (const label of [
      "Quantity",
      "Comparator",
      "Role",
      "Counts, as written",
      "Catalogue entry",
      "Period",
      "Scope",
      "Confidence",
      "Rules"
    ]) {
      expect(labels).toContain(label);
    }
    const fact = factAt(site.facts, page.url());
    await page.click("#copy-quote");
    await page.waitForSelector('output:text-is("Copied.")');
    const words = await page.evaluate(() => navigator.clipboard.readText());
    expect(words).toContain(fact?.sentence.trim());
    expect(words).toContain(`at=${fact?.start}-${fact?.end}`);
    await page.click("#card-elsewhere");
    await page.waitForSelector("#families");
    expect(await page.locator(".chip").count()).toBeGreaterThan(1);
    expect(faults).toEqual([]);
  });

  test("the legend hides a role in text and list, and a link keeps that", async () => {
    const {page} = await open(`id=${idOf("永州")}`);
    const line = (role: string) =>
      page
        .locator(`mark[data-role="${role}"]`)
        .first()
        .evaluate((one) => getComputedStyle(one).textDecorationLine);
    const listed = await page.locator(".fact-list button").count();
    const outcomes = factsOf("永州").filter(({role}) => role === "outcome").length;
    expect(await line("outcome")).toBe("underline");
    await page.uncheck("#layer-outcome");
    expect(await line("outcome")).toBe("none");
    expect(await page.locator(".fact-list button").count()).toBe(listed - outcomes);
    await page.reload();
    await page.waitForSelector(".fact-list");
    expect(await page.isChecked("#layer-outcome")).toBe(false);
    expect(await line("outcome")).toBe("none");
  });

  test("roles are underlined in colours that differ", async () => {
    const {page} = await open(`id=${idOf("吉安")}`);
    const colours = await page
      .locator(".layer")
      .evaluateAll((all) => all.slice(0, 4).map((one) => getComputedStyle(one).textDecorationColor));
    expect(new Set(colours).size).toBe(4);
    const role = await page.locator("mark.fact").first().getAttribute("data-role");
    const own = await page
      .locator("mark.fact")
      .first()
      .evaluate((one) => getComputedStyle(one).textDecorationColor);
    const order = ["reform_count", "target", "outcome", "context"];
    expect(own).toBe(colours[order.indexOf(role ?? "")]);
  });

  test("honours, named reforms, numbers left out and issues are listed, and lead to where they stand", async () => {
    const {page} = await open(`id=${idOf("赣州")}`);
    for (const name of ["honours", "reforms", "rejected"]) {
      await page.click(`#reader-${name} summary`);
      // A fold is filled after it has opened, which the page is told of later than the click.
      const button = page.locator(`#reader-${name} li button`).first();
      await button.waitFor();
      const count = Number(await page.locator(`#reader-${name} summary small`).textContent());
      expect(await page.locator(`#reader-${name} li`).count()).toBe(count);
      const words = (await button.evaluate((one) => one.firstChild?.textContent)) ?? "none";
      await button.click();
      expect((await selected(page)).join("")).toBe(words);
    }
    await page.click("#reader-issues summary");
    expect(await page.locator("#reader-issues").textContent()).not.toBe("");
  });

  test("an address that names no report, or a place outside of it, says what to do", async () => {
    const none = await open("id=000000000000");
    expect(await none.page.textContent(".fault")).toContain("000000000000");
    expect(await none.page.locator("ul.plain a").count()).toBe(site.ids.size);
    const outside = await open(`id=${idOf("赣州")}&at=5-99999999`);
    expect(await outside.page.textContent(".fault")).toContain("5-99999999");
    const bare = await open("");
    expect(await bare.page.textContent("p")).toContain("Choose a report");
    await bare.page.click("ul.plain a >> nth=0");
    await bare.page.waitForSelector(".report-text");
  });

  test.each([
    [390, "en", "达州"],
    [390, "en", "潍坊"],
    [390, "zh", "达州"],
    [1280, "en", "达州"]
  ] as const)(
    "at %i px (%s, %s) nothing scrolls sideways and the selected figure is in sight",
    async (width, lang, of) => {
      const fact = factsOf(of).at(-1) as LedgerFact;
      const {page} = await open(`id=${fact.report}&at=${fact.start}-${fact.end}&lang=${lang}`, {
        viewport: {width, height: 800}
      });
      await page.waitForSelector("mark.selected");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const hidden = await page.evaluate(() => {
        const box = (document.querySelector("mark.selected") as Element).getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return top?.closest("mark.selected") === null;
      });
      expect(hidden).toBe(false);
    }
  );

  test.each(["light", "dark"] as const)("axe finds no serious fault (%s)", async (colorScheme) => {
    const {page} = await open(`id=${idOf("永州")}`, {colorScheme});
    await page.keyboard.press("j");
    expect(await seriousFaults(page)).toEqual([]);
  });
});

const years = Array.from({length: 12}, (_, i) => `${2014 + i}年`);
const gdp = years.map((_, i) => `${1500 + i * 100}亿元`);
const rowOf = (cells: readonly string[], tag = "td"): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
const lines = Array.from({length: 40}, (_, i) => rowOf([`第${i + 1}个分项`, ...years.map(() => "持平")]));

/** A web page with a table that is wider than a telephone and longer than its window. */
function writeTable(folder: string): void {
  mkdirSync(folder, {recursive: true});
  const rows = [rowOf(["指标", ...years], "th"), ...lines, rowOf(["地区生产总值", ...gdp])];
  const told = "2025年，全市深入推进改革，城镇新增就业5.3万人，办事流程同步精简，企业和群众反映良好。";
  const prose = `<p>${told}</p>`.repeat(20);
  const page = `<title>赣州市2025年统计公报</title><h1>赣州市2025年统计公报</h1>${prose}<p>表1 主要指标</p><table>${rows.join("")}</table>${prose}`;
  writeFileSync(join(folder, "公报.html"), `<!DOCTYPE html><meta charset="utf-8">${page}`);
}

describe.skipIf(noBrowser)("a table in the report reader", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite(writeTable);
  });
  afterAll(async () => site?.close());

  test.each([
    [1280, "clean"],
    [390, "clean"],
    [390, "received"]
  ] as const)(
    "at %i px (%s) a link to a figure opens at its cell, in sight between its headings",
    async (width, view) => {
      const fact = site.facts.find(({text}) => text === gdp.at(-2)) as LedgerFact;
      const address = `report.html?id=${fact.report}&at=${fact.start}-${fact.end}&view=${view}`;
      const {page, faults} = await visit(site.browser, site.url + address, {viewport: {width, height: 800}});
      await page.waitForSelector("td.chosen mark.selected");
      expect(await page.locator("td.chosen").textContent()).toBe(fact.text);
      expect(await page.locator("th.leads").allTextContents()).toEqual(["2024年", "地区生产总值"]);
      expect(await page.locator(".report-text table tr").count()).toBe(lines.length + 2);
      const covered = await page.locator("td.chosen, th.leads").evaluateAll((all) =>
        all
          .filter((one) => {
            const {left, top, width, height} = one.getBoundingClientRect();
            return !one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
          })
          .map(({textContent}) => textContent)
      );
      expect(covered).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await seriousFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
    }
  );
});
