import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import iconv from "iconv-lite";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {serveSite, type Site} from "../../src/site/serve.ts";
import {writeNotebook} from "../../src/site/notebooks/begin.ts";
import {seriousFaults} from "./axe.ts";
import {launch, noBrowser, scratch, visit} from "./harness.ts";
import {ledgerOf} from "./made.ts";

describe.skipIf(noBrowser)("a notebook that is written while the site is served", () => {
  const {folder, remove} = scratch();
  const notebooks = join(folder, "notebooks");
  const said: string[] = [];
  let browser: Browser;
  let site: Site;

  const write = async (name: string, text: string): Promise<void> => {
    mkdirSync(notebooks, {recursive: true});
    writeFileSync(join(notebooks, `${name}.md`), text);
    await site.refreshNotebooks();
  };
  const open = (name: string, ready: string) => visit(browser, `${site.url}notebook-${name}.html`, {}, ready);

  beforeAll(async () => {
    site = await serveSite({ledger: await ledgerOf("shipped"), notebooks, port: 0, log: (line) => said.push(line)});
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    remove();
  });

  test("begins with what `new` writes, stands in the list, and shows what is saved", async () => {
    const {file} = await writeNotebook({title: "How fast?", folder: notebooks});
    await site.refreshNotebooks();
    const {page, faults} = await open("how-fast", ".memo");
    expect(await page.textContent("h1")).toBe("How fast?");
    expect(await page.textContent(".written")).toContain("The ledger holds 5 reports of 5 places.");
    expect(await page.locator("#notebooks [aria-current]").textContent()).toBe("How fast?");

    expect(faults).toEqual([]);

    const text = readFileSync(file, "utf8");
    await write("how-fast", text.replace("The ledger holds", "At hand are"));
    await page.waitForSelector("text=At hand are 5 reports");
    expect(await page.locator("#notebook-foot a").getAttribute("href")).toBe("./_file/notebooks/how-fast.md");
    expect(said).toEqual([]);
  });

  test("follows a figure to its sentence in the reader", async () => {
    await write(
      "figure",
      '---\ntitle: F\n---\n\n```js\nimport {facts, quote} from "reform-ledger";\n```\n\n```js\nquote((await facts({places: "Ganzhou"}))[0])\n```\n'
    );
    const {page} = await open("figure", ".fact-quote");
    const quantity = await page.textContent(".fact-quote mark");
    await page.click(".fact-quote a");
    await page.waitForSelector("mark");
    expect(page.url()).toMatch(/report\.html\?id=\w+&at=\d+-\d+/);
    await page.waitForSelector(`mark:has-text("${quantity}")`);
  });

  test("says an error in its cell with file and line, leaves the others be, and is well once it is mended", async () => {
    const broken = (cell: string): string =>
      `---\ntitle: E\n---\n\n\`\`\`js\nimport {facts} from "reform-ledger";\n\`\`\`\n\n\`\`\`js\n${cell}\n\`\`\`\n\n\`\`\`js\ndisplay("still here");\n\`\`\`\n`;
    await write("error", broken('await facts({places: ["上海"]});'));
    const {page} = await open("error", ".observablehq--error");
    const shows = async (words: string): Promise<void> => {
      await page.locator(".observablehq--error", {hasText: words}).waitFor();
      await page.locator(".written", {hasText: "still here"}).waitFor();
    };
    await shows("notebooks/error.md:10 no report of this place is held: 上海");
    for (const [cell, words] of [
      ["\nnull.value;", "notebooks/error.md:11 TypeError: "],
      ["nothing + 1", "notebooks/error.md:10 RuntimeError: nothing is not defined"],
      ["const late = Promise.reject(new Error('late'));\n```\n\n```js\nlate", "notebooks/error.md:10 Error: late"],
      ["const a = ;", "notebooks/error.md:10 SyntaxError: Unexpected token"],
      ['await facts({place: "赣州"});', "notebooks/error.md:10 no such option: place. Did you mean places?"]
    ] as const) {
      await write("error", broken(cell));
      await shows(words);
    }
    expect(said).toEqual(["notebooks/error.md:10: Unexpected token"]);
    await write("error", broken("const early = nothing;\n```\n\n```js\nearly + 1"));
    await page.locator(".waits", {hasText: "waits for notebooks/error.md:10"}).waitFor();
    await write("error", broken("'mended'"));
    await page.waitForSelector("text=mended");
    expect(await page.locator(".observablehq--error").count()).toBe(0);
  });

  test("ends a loop without an end, says which cell waits for what never comes, and shows the others all the same", async () => {
    const cells = ["while (true) {}", "await new Promise(() => {})", 'display("still here")'];
    await write("endless", `---\ntitle: E\n---\n${cells.map((cell) => `\n\`\`\`js\n${cell}\n\`\`\`\n`).join("")}`);
    const {page} = await open("error", ".written");
    await page.clock.install();
    // A clock on which every look is a second later.
    await page.addInitScript(() => {
      let now = 0;
      performance.now = () => (now += 1000);
    });
    await page.goto(`${site.url}notebook-endless.html`);
    await page
      .locator(".observablehq--error", {hasText: "notebooks/endless.md:6 RangeError: a loop has held"})
      .waitFor();
    await page.locator(".written", {hasText: "still here"}).waitFor();
    await page.clock.fastForward(11_000);
    await page.waitForSelector(".note");
    expect(await page.textContent(".note")).toContain("notebooks/endless.md:10: still at work");
  });

  test("keeps what it showed while its file is away, says so, and goes on when the file is back", async () => {
    const text = "---\ntitle: Away\n---\n\nfirst\n";
    await write("away", text);
    const {page} = await open("away", "text=first");
    rmSync(join(notebooks, "away.md"));
    await site.refreshNotebooks();
    await page.waitForSelector(".written .gone");
    expect(await page.textContent(".written")).toContain("first");
    await write("away", text.replace("first", "second"));
    await page.waitForSelector("text=second");
    expect(await page.locator(".gone").count()).toBe(0);
  });

  test("reads a file in any encoding that editors save, and takes the place of one of its name in other letters", async () => {
    const text = "---\ntitle: 国标\n---\n\n审批时限压减，办理时间缩短。\n";
    for (const [encoding, mark] of [
      ["gbk", ""],
      ["utf-16le", "\uFEFF"],
      ["utf-8", "\uFEFF"]
    ] as const) {
      writeFileSync(
        join(notebooks, `in-${encoding}.md`),
        iconv.encode(mark + text.replace("国标", encoding), encoding)
      );
    }
    await write("Who-Counts-What", text);
    const {page} = await visit(browser, `${site.url}notebooks.html`);
    const titles = await page.locator(".notebook-list h2").allTextContents();
    expect(titles).toEqual(expect.arrayContaining(["gbk", "utf-16le", "utf-8", "国标"]));
    expect(titles).not.toContain("Who counts what as a reform");
    rmSync(join(notebooks, "Who-Counts-What.md"));
    await site.refreshNotebooks();
  });

  test("asks the ledger's tables in SQL, with values of other cells, and says where a statement is wrong", async () => {
    const text = (column: string): string =>
      `---\ntitle: S\n---\n\n\`\`\`sql id=[row]\nSELECT\n  count(${column})::INTEGER AS n\nFROM analysis.reports\nWHERE place IN (\${["赣州", "永州"]})\n\`\`\`\n\n\${row.n} reports\n`;
    await write("sql", text("plaice"));
    const {page, moved} = await open("sql", ".observablehq--error");
    await page
      .locator(".observablehq--error", {hasText: "notebooks/sql.md:7 There is no column plaice here."})
      .waitFor();
    // What rests on it repeats nothing.
    expect(await page.textContent(".waits")).toBe("waits for notebooks/sql.md:7, which has an error");
    expect(await page.locator(".observablehq--error").count()).toBe(1);
    await write("sql", `${text("place")}\n\`\`\`sql\nSELECT place, link FROM facts LIMIT 1\n\`\`\`\n`);
    expect(await page.locator("td a").getAttribute("href")).toMatch(/^\.\/report\.html\?id=/);
    await write("sql", text("place"));
    await page.waitForSelector("text=2 reports");
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    // What is saved beside a statement does not start DuckDB again.
    const before = moved.length;
    await write("sql", text("place").replace(" reports", " of them"));
    await page.waitForSelector("text=2 of them");
    expect(moved.slice(before).filter(({path}) => path.includes("duckdb"))).toEqual([]);
  });

  test.each(readdirSync("docs/notebooks"))("%s of the tutorial runs as it is", async (name) => {
    const slug = name.replace(".md", "");
    await write(slug, readFileSync(join("docs/notebooks", name), "utf8"));
    const {page, faults} = await open(encodeURIComponent(slug), ".written");
    await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
    await page.waitForSelector(".fact-quote");
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(faults).toEqual([]);
  });

  const shipped = readdirSync("pages/notebooks").map((name) => name.replace(".md", ""));
  const cases = shipped.flatMap((slug) => [
    {slug, lang: "en", colorScheme: "light", says: slug === "who-counts-what" ? "to 197 items." : ""} as const,
    {slug, lang: "zh", colorScheme: "dark", says: slug === "who-counts-what" ? "到197项不等" : ""} as const
  ]);

  test.each(cases)(
    "$slug answers in $lang, $colorScheme, with charts or with what the ledger lacks",
    async ({slug, lang, colorScheme, says}) => {
      const address = `${site.url}notebook-${slug}.html?lang=${lang}`;
      const {page, faults} = await visit(browser, address, {colorScheme}, ".written");
      await page.waitForLoadState("networkidle");
      await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
      const text = await page.locator(".written").innerText();
      expect(text).toContain(lang === "zh" ? "台账所存尚少" : "The ledger holds too little");
      expect(text).toContain(says);
      expect(text).not.toContain(lang === "zh" ? "The ledger holds" : "台账现有");
      expect(await page.locator(".observablehq--error").count()).toBe(0);
      expect(await seriousFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
    }
  );

  test("with broken front matter goes by its file's name and says where; the list and the others stand", async () => {
    await write("broken", "---\ntitle: [\n---\n\nprose\n");
    const {page} = await open("broken", ".fault");
    expect(await page.textContent(".fault")).toContain("notebooks/broken.md:3");
    const list = await visit(browser, `${site.url}notebooks.html`);
    expect(await list.page.locator(".notebook-list li", {hasText: "broken"}).locator(".fault").count()).toBe(1);
    expect(await list.page.locator(".notebook-list li").count()).toBeGreaterThan(3);
  });
});
