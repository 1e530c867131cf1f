import {readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import mammoth from "mammoth";
import type {Locator, Page} from "playwright-core";
import {extractText, getDocumentProxy} from "unpdf";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, clippedWords, factAt, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

const ready = ".brief-sheet[data-ready]";

describe.skipIf(noBrowser)("a brief", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  /** The words of the sheet, as it will be printed. */
  const wordsOf = (page: Page): Promise<string> => page.locator(ready).innerText();

  /** Waits until the sheet has as many items, set on paper. */
  const settled = (page: Page, items: number): Promise<void> =>
    page.waitForFunction(([sheet, count]) => document.querySelectorAll(`${sheet} .brief-item`).length === count, [
      ready,
      items
    ] as const) as unknown as Promise<void>;

  async function save(page: Page, button: string): Promise<Buffer> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(button)]);
    return readFileSync(await download.path());
  }

  async function pinChart(page: Page): Promise<Locator> {
    await page.goto(`${site.url}compare.html?places=360700,431100&lang=en`);
    const figure = page.locator("#families .chart-figure").first();
    await figure.locator("svg.chart").waitFor();
    await figure.locator(".menu summary").click();
    await figure.locator(".pin").click();
    return figure;
  }

  /** A brief of a chart and of a sentence, pinned by clicks. */
  async function pinned(): Promise<{page: Page; faults: string[]; title: string; sentence: string}> {
    const {page, faults} = await visit(site.browser, `${site.url}index.html?lang=en`);
    expect(await page.locator("#pins").isVisible()).toBe(false);
    const figure = await pinChart(page);
    await figure.locator(".save-said a").waitFor();
    expect(await page.locator("#pins").textContent()).toBe("1");
    const title = (await figure.locator("h3").textContent()) ?? "";
    const fact = site.facts.find(({report}) => report === site.ids.get("赣州"));
    await page.goto(`${site.url}report.html?id=${fact?.report}&at=${fact?.start}-${fact?.end}`);
    await page.locator(".fact-card .pin").click();
    await page.locator("#pins:has-text('2')").waitFor();
    await page.click("#observablehq-header a[href*='brief']");
    await settled(page, 2);
    return {page, faults, title, sentence: fact?.sentence.trim() ?? ""};
  }

  test("is what was pinned on two pages, in order, with its author's title; its address gives anybody the same", async () => {
    const {page, faults, title, sentence} = await pinned();
    expect(await page.locator(`${ready} h2`).allTextContents()).toEqual([title, expect.any(String), "Sources"]);
    await page.press("#brief-item-0-down", "Enter");
    await page.locator("#brief-item-1-name", {hasText: title}).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("brief-item-1-up");
    for (const now of ["brief-item-0-down", "brief-item-1-up"]) {
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(now);
    }
    await page.locator("#brief-item-1-name", {hasText: title}).waitFor();
    await page.fill("#brief-title", "Two cities");
    await page.locator(`${ready} h1`, {hasText: "Two cities"}).waitFor();
    const words = await wordsOf(page);
    expect(words).toContain(sentence);
    const kinds = page.locator(`${ready} .brief-item`).evaluateAll((all) => all.map((one) => one.dataset["kind"]));
    expect(await kinds).toEqual(["sentence", "chart"]);

    const other = await visit(site.browser, page.url(), {}, ready);
    expect(await wordsOf(other.page)).toBe(words);
    expect(await other.page.locator(".brief-foreign").count()).toBe(1);
    expect(await other.page.locator("#pins").isVisible()).toBe(false);
    expect([...faults, ...other.faults]).toEqual([]);
  });

  test("holds a thing once, gives it back when it is taken out, and survives the window", async () => {
    const {page} = await pinned();
    const before = page.url();
    const figure = await pinChart(page);
    await figure.locator(".save-said .undo").waitFor();
    expect(await page.locator("#pins").textContent()).toBe("1");
    await figure.locator(".save-said .undo").click();
    expect(await page.locator("#pins").textContent()).toBe("2");
    await page.goto(`${site.url}indicators.html?id=market-entities`);
    await page.locator("#places .menu summary").first().click();
    await page.locator("#places .pin").first().click();
    await page.locator("#pins:has-text('3')").waitFor();
    await page.goto(before);
    await settled(page, 3);
    expect(await page.locator(".brief-foreign").count()).toBe(0);
    await page.setViewportSize({width: 1280, height: 2000});
    const called = (at: number): Promise<string | null> => page.locator(`#brief-item-${at}-name`).textContent();
    const [first, second, third] = [await called(0), await called(1), await called(2)];
    await page.dragAndDrop("#brief-item-0-name", "#brief-item-2-note");
    await page.locator("#brief-item-2-name", {hasText: first ?? ""}).waitFor();
    expect([await called(0), await called(1)]).toEqual([second, third]);
    await page.dragAndDrop("#brief-item-2-name", "#brief-item-0-name");
    await page.locator("#brief-item-0-name", {hasText: first ?? ""}).waitFor();
    await page.click("#brief-item-2-remove");
    await settled(page, 2);
    await page.click("#brief-item-1-remove");
    await settled(page, 1);
    await page.click("#brief-undo");
    await settled(page, 2);
  });

  test("holds tables that stand beside no chart, as their pages narrow them, and nothing in it can be pressed", async () => {
    const {page, faults} = await visit(site.browser, `${site.url}index.html?lang=en`);
    const pins = [
      ["index.html", "#holdings"],
      ["honours.html?placeLevel=all", "#levels"],
      ["honours.html?placeLevel=all", "#places"],
      ["place.html?code=360700&show=done", "#promised"]
    ];
    for (const [i, [address, part]] of pins.entries()) {
      await page.goto(site.url + address);
      await page.locator(`${part} .pin`).click();
      await page.locator(`#pins:has-text('${i + 1}')`).waitFor();
    }
    await page.goto(`${site.url}brief.html`);
    await settled(page, pins.length);
    const titles = [
      "What the ledger holds",
      "By level and type of the honour",
      "Who names how many",
      /^What Ganzhou did/
    ];
    for (const [i, title] of titles.entries())
      await page.locator(`${ready} .brief-item h2`).nth(i).filter({hasText: title}).waitFor();
    expect(await page.locator(`${ready} .brief-gone, ${ready} button`).count()).toBe(0);
    const tables = await page.locator(`${ready} .brief-item table`).allInnerTexts();
    expect(tables[0]).toContain("Ganzhou");
    expect(tables[1]).toMatch(/national.*\d/);
    const done = await page.locator(`${ready} .said tbody tr:not(.group) td:last-child`).allTextContents();
    expect(new Set(done)).toEqual(new Set(["no promise with a figure"]));
    const lines = await page
      .locator(`${ready} .said td`)
      .evaluateAll((all) => all.map((cell) => cell.querySelectorAll("li").length).filter((n) => n > 0));
    const {value: word} = await mammoth.convertToHtml({buffer: await save(page, "#brief-docx")});
    const inWord = [...new JSDOM(word).window.document.querySelectorAll("table:last-of-type :is(td, th)")];
    const told = inWord.map((cell) => cell.querySelectorAll("p").length);
    for (const n of new Set(lines))
      expect(told.filter((one) => one >= n).length).toBeGreaterThanOrEqual(lines.filter((one) => one >= n).length);
    expect(Math.max(...told)).toBe(Math.max(...lines));
    // Found and measured in one turn of the page: a sheet that another takes the place of in between has no heights.
    const heights = async (): Promise<number[]> => {
      const measured = await page.waitForFunction((paper) => {
        const sheet = document.querySelector<HTMLElement>(paper);
        if (!sheet) return null;
        sheet.style.zoom = "1";
        return [...sheet.querySelectorAll("table")].map(({offsetHeight}) => offsetHeight);
      }, ready);
      return measured.evaluate((all) => all ?? []);
    };
    const wide = await heights();
    await page.setViewportSize({width: 390, height: 844});
    expect(await heights()).toEqual(wide);
    expect(faults).toEqual([]);
  });

  test("draws a chart smaller and shows the first rows of a table where its page would not hold them alone", async () => {
    const {page} = await visit(site.browser, `${site.url}methods.html?lang=en`);
    const open = async (brief: object): Promise<void> => {
      await page.goto(`${site.url}methods.html?lang=en`);
      const text = JSON.stringify({lang: "en", template: "one-page", places: [], ...brief});
      await page.evaluate((kept) => localStorage.setItem("reform-ledger:brief", kept), text);
      await page.goto(`${site.url}brief.html?lang=en`);
      await page.locator(ready).waitFor();
    };
    /** A summary that leaves on a page as much less room than an item takes. */
    const crowded = async (item: object, lines: number): Promise<string> => {
      await open({items: [item]});
      const taken = await page.locator(ready).evaluate((sheet) => {
        const [top, end] = [sheet.firstElementChild, sheet.lastElementChild].map((one) => one?.getBoundingClientRect());
        return (end?.bottom ?? 0) - (top?.top ?? 0);
      });
      return "A line.\n".repeat(Math.floor((1001 - taken) / 23.6) + lines);
    };
    await (await pinChart(page)).locator(".save-said a").waitFor();
    const kept = await page.evaluate(() => localStorage.getItem("reform-ledger:brief") ?? "{}");
    const [chart] = (JSON.parse(kept) as {items: object[]}).items;
    const drawing = page.locator(`${ready} .brief-chart > svg.chart`);
    const summary = await crowded(chart ?? {}, 1);
    expect(Number(await drawing.getAttribute("width"))).toBe(672);
    await open({summary, items: [chart]});
    expect(Number(await drawing.getAttribute("width"))).toBeLessThan(672);
    expect(await page.locator(".brief-pages").textContent()).toBe("A4, 1 page");

    const said = {kind: "table", page: "place", figure: "promised", ask: {code: "360700"}};
    await open({summary: await crowded(said, 1), items: [said]});
    expect(await page.locator(`${ready} .brief-more`).allTextContents()).toEqual([
      expect.stringMatching(/^\d+ more are not listed\.$/)
    ]);
    expect(await page.locator(".brief-pages").textContent()).toBe("A4, 1 page");
    await open({summary: "A line.\n".repeat(38), items: [said]});
    expect(await page.locator(`${ready} table`).count()).toBe(0);
    expect(await page.locator("#brief-item-0-lacking").innerText()).toMatch(/even alone/);
  });

  test("gives back a title that was typed at once, and rests while two windows speak differently", async () => {
    const {page} = await visit(site.browser, `${site.url}brief.html?lang=zh`, {}, ready);
    await page.locator("#brief-title").pressSequentially("两市");
    await page.click("#brief-undo");
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("#brief-title")?.value === "");
    const other = await page.context().newPage();
    await other.goto(`${site.url}brief.html`);
    // Before its scripts are there, a language is chosen by a link, which the other window does not hear of.
    await other.locator(ready).waitFor();
    await other.click(".switches [data-language=en]");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    await other.fill("#brief-title", "Two cities");
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("#brief-title")?.value !== "");
    expect(await other.evaluate(() => document.documentElement.lang)).toBe("en");
  });

  test("is not pinned where the browser keeps nothing, and the page says so", async () => {
    const {page} = await visit(site.browser, `${site.url}index.html`);
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    const figure = await pinChart(page);
    await figure.locator(".save-said", {hasText: "Not pinned"}).waitFor();
    expect(await page.locator("#pins").isVisible()).toBe(false);
  });

  test("says what an address or a file cannot be read for, and leaves the pins alone", async () => {
    const {page} = await pinned();
    await page.evaluate(() => (location.hash = "#brief=broken"));
    await page.locator(".fault").waitFor();
    await settled(page, 2);
    expect(await page.locator(".fault").textContent()).toBe(
      "The address holds no brief that can be read. Your own pins are untouched. The address is cut or damaged."
    );
    const buffer = Buffer.from("lang: en\ntemplate: one-page\nitems:\n  - kind: map\n");
    await page.setInputFiles("#brief-open", {name: "mine.yml", mimeType: "text/yaml", buffer});
    await page.locator(".fault", {hasText: "mine.yml"}).waitFor();
    expect(await page.locator(".fault").textContent()).toMatch(/Line 4: items\[0\]\.kind must be one of chart, /);
    const torn = {name: "torn.yml", mimeType: "text/yaml", buffer: Buffer.from("lang: en\nitems: [\n")};
    await page.setInputFiles("#brief-open", torn);
    await page.locator(".fault", {hasText: "torn.yml"}).waitFor();
    expect(await page.locator(".fault").textContent()).toMatch(/Line 3: [^:]+[^:]$/);
    await settled(page, 2);
  });

  describe("of places that are chosen", () => {
    let page: Page;
    let faults: string[];

    /** A brief that is proposed for two cities, in a language and a length. */
    async function proposed(lang: string, template: string): Promise<void> {
      ({page, faults} = await visit(site.browser, `${site.url}brief.html?lang=${lang}`, {}, ready));
      for (const place of ["360700", "431100"]) {
        await page.fill("#brief-place-find", place);
        await page.locator("#brief-place-found [role=option]").first().click();
        await page
          .locator(".chip button")
          .nth(place === "360700" ? 0 : 1)
          .waitFor();
      }
      await page.selectOption("#choice-template", template);
      await page.click("#brief-propose");
      await page.locator(`${ready} [data-kind=figures]`).waitFor();
    }

    test.each([
      {lang: "zh", template: "one-page", pages: 1},
      {lang: "en", template: "two-page", pages: 2}
    ])("is $pages page(s) of A4 in $lang, every chart whole, every note with its sentence", async (asked) => {
      await proposed(asked.lang, asked.template);
      const drawn = await page
        .locator(`${ready} .brief-chart text`)
        .evaluateAll((all) =>
          all.map(({childNodes}) => [...childNodes].map((one) => (one instanceof Text ? one.data : "")).join(""))
        );
      expect(drawn.length).toBeGreaterThan(3);
      expect(await clippedWords(page)).toEqual([]);
      const quotes = await page.locator(`${ready} .brief-notes q`).allTextContents();
      const links = await page
        .locator(`${ready} .brief-notes li > a`)
        .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
      expect(quotes.length).toBeGreaterThan(3);
      const told = quotes.flatMap((quote, i) => {
        const fact = factAt(site.facts, links[i] ?? "");
        return fact ? [{quote: quote.replaceAll("…", "").trim(), sentence: fact.sentence}] : [];
      });
      expect(told.length).toBeGreaterThan(3);
      for (const {quote, sentence} of told) expect(sentence).toContain(quote);
      const numbers = await page.locator(`${ready} sup`).allTextContents();
      expect(new Set(numbers)).toEqual(new Set(quotes.map((_, i) => String(i + 1))));

      const pdf = await page.pdf({preferCSSPageSize: true, printBackground: true});
      const document = await getDocumentProxy(new Uint8Array(pdf));
      const [, , width = 0, height = 0] = (await document.getPage(1)).view;
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      const {text} = await extractText(document);
      expect(text).toHaveLength(asked.pages);
      // Fonts have one glyph for 门 and for the radical that looks like it: numbers and letters tell words apart.
      const bare = (words: string): string => words.replaceAll(/\s+/g, "").replaceAll(/\p{Script=Han}/gu, "字");
      for (const [i, words] of text.entries()) {
        expect(words.trim().length).toBeGreaterThan(200);
        expect(bare(words)).toContain(`${i + 1}/${asked.pages}`);
      }
      const all = bare(text.join(""));
      for (const words of [...drawn, ...quotes]) expect(all).toContain(bare(words).slice(0, 20));
      expect(faults).toEqual([]);
    });

    test("prints nothing of the desk, also while there is no sheet yet", async () => {
      await proposed("zh", "one-page");
      await page.locator(ready).evaluate((sheet) => sheet.remove());
      await page.emulateMedia({media: "print"});
      const desk = await page.locator(".brief-side, .brief-page > .head, #observablehq-header").all();
      expect(desk).toHaveLength(3);
      for (const part of desk) expect(await part.isVisible()).toBe(false);
      await page.emulateMedia({media: null});
    });

    test("is a file that needs nothing else, as a page", async () => {
      await proposed("en", "two-page");
      const words = await wordsOf(page);
      const html = (await save(page, "#brief-html")).toString();
      expect(html).not.toMatch(/<script|<link|@import|src="http/);
      const context = await site.browser.newContext({offline: true, viewport: {width: 1280, height: 900}});
      const alone = await context.newPage();
      await alone.setContent(html);
      const seen = await alone.locator(".brief-sheet").innerText();
      const look = await alone
        .locator(".brief-chart svg.chart")
        .first()
        .evaluate((chart) => {
          const dot = chart.querySelector("circle");
          return {width: chart.getBoundingClientRect().width, fill: dot ? getComputedStyle(dot).fill : ""};
        });
      await context.close();
      expect(seen).toBe(words);
      expect(look.width).toBe(672);
      expect(look.fill).toMatch(/^rgb/);
    });

    test("is laid out for the same paper on a telephone, shown whole, and saved as a page that flows there", async () => {
      await proposed("en", "two-page");
      const heightsOf = (of: Page): Promise<number[]> =>
        of.locator(ready).evaluate((sheet) => {
          sheet.style.zoom = "1";
          return [...sheet.children].map((part) => Math.round(part.getBoundingClientRect().height));
        });
      const said = await page.locator(".brief-pages").textContent();
      const context = await site.browser.newContext({viewport: {width: 390, height: 844}});
      const small = await context.newPage();
      await small.goto(page.url());
      await small.locator(ready).waitFor();
      const room = await small.locator(".brief-paper").evaluate((paper) => paper.scrollWidth - paper.clientWidth);
      expect([room, await small.locator(".brief-pages").textContent()]).toEqual([0, said]);
      const zoom = (): Promise<string> => small.locator(ready).evaluate((sheet) => getComputedStyle(sheet).zoom);
      expect(Number(await zoom())).toBeLessThan(0.6);
      await small.emulateMedia({media: "print"});
      expect(await zoom()).toBe("1");
      await small.emulateMedia({media: null});
      const html = (await save(small, "#brief-html")).toString();
      expect(html).toBe((await save(page, "#brief-html")).toString());
      expect(await heightsOf(small)).toEqual(await heightsOf(page));
      await small.setContent(html);
      expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await context.close();
    });

    test("is a Word file with headings, notes and pictures that say what they show", async () => {
      await proposed("en", "two-page");
      const headings = await page.locator(`${ready} .brief-item h2`).allTextContents();
      const notes = await page.locator(`${ready} .brief-notes q`).allTextContents();
      const alts = await page
        .locator(`${ready} .brief-chart > svg.chart`)
        .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
      const {value: html} = await mammoth.convertToHtml({buffer: await save(page, "#brief-docx")});
      const {document} = new JSDOM(html).window;
      const texts = (selector: string): string[] =>
        [...document.querySelectorAll(selector)].map(({textContent}) => textContent ?? "");
      expect(texts("h2")).toEqual(headings);
      expect(texts("h1")).toHaveLength(1);
      const feet = texts("li[id^=footnote]");
      expect(feet).toHaveLength(notes.length);
      for (const [i, foot] of feet.entries()) expect(foot).toContain(notes[i]?.slice(0, 20));
      const pictures = [...document.querySelectorAll("img")].map((one) => one.getAttribute("alt"));
      expect(pictures).toEqual(expect.arrayContaining(alts));
    });
  });
});
