import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builtSite, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

describe.skipIf(noBrowser)("words that are typed", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await builtSite();
  });
  afterAll(async () => site?.close());

  const open = async (address: string): Promise<Page> => (await visit(site.browser, site.url + address)).page;

  test.each([
    {where: "the indicators", address: "indicators.html", box: "#indicator-find", words: "审批时限"},
    {where: "the places", address: "place.html", box: "#place-find", words: "赣州"},
    {where: "the reforms", address: "reforms.html", box: "#reform-find", words: "改革"},
    {where: "the reports", address: "report.html", box: "#report-find", words: "贛州"},
    {where: "the search", address: "search.html", box: "#search-q", words: "改革"}
  ])("narrow down $where without Enter, in the address but not in the history", async ({address, box, words}) => {
    const page = await open(address);
    const [before, entries] = [await page.textContent(".page"), await page.evaluate(() => history.length)];
    await page.locator(box).pressSequentially(words, {delay: 30});
    await page.waitForFunction((words) => new URLSearchParams(location.search).get("q") === words, words);
    await page.waitForFunction((before) => document.querySelector(".page")?.textContent !== before, before);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(await page.evaluate(() => `#${document.activeElement?.id}`)).toBe(box);
    await page.fill(box, "");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("q") === null);
  });

  test("keep their caret, and what was typed while the page was drawn anew", async () => {
    const page = await open("search.html?q=审批限");
    await page.focus("#search-q");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    let release = (): void => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route("**/_file/data/pairs/*.json", async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.insertText("时");
    await page.waitForFunction(() => new URLSearchParams(location.search).get("q") === "审批时限");
    await page.keyboard.insertText("间");
    release();
    await page.waitForFunction(() => new URLSearchParams(location.search).get("q") === "审批时间限");
    await page.waitForSelector(".page:not([aria-busy]) #found");
    expect(await page.inputValue("#search-q")).toBe("审批时间限");
    expect(await page.locator("#search-q").evaluate((box: HTMLInputElement) => box.selectionStart)).toBe(4);
  });

  test("do not act while characters are composed, and act when they are there", async () => {
    const page = await open("search.html");
    await page.focus("#search-q");
    const session = await page.context().newCDPSession(page);
    const compose = (text: string): Promise<unknown> =>
      session.send("Input.imeSetComposition", {text, selectionStart: text.length, selectionEnd: text.length});
    for (const text of ["g", "ga", "gai'ge"]) await compose(text);
    // Drawn anew in the midst of it, as when the ledger changes.
    await page.evaluate(() => document.getElementById("theme")?.click());
    // Longer than words wait for the next key.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    expect(new URL(page.url()).searchParams.get("q")).toBeNull();
    expect(await page.inputValue("#search-q")).toBe("gai'ge");
    await session.send("Input.insertText", {text: "改革"});
    await page.waitForSelector("#found");
    expect(await page.inputValue("#search-q")).toBe("改革");
  });
});
