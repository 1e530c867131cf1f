import {spawnSync} from "node:child_process";
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {JSDOM, VirtualConsole} from "jsdom";
import mammoth from "mammoth";
import {extractText, getDocumentProxy} from "unpdf";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readBriefFile} from "../../src/brief/file.ts";
import type {BriefState, UsedFigure} from "../../src/model/briefState.ts";
import {noBrowser} from "../site/harness.ts";
import {ledgerOf} from "../site/made.ts";
import {bin, type Ended, folderWith, ingested, reportText, run, runProcess} from "./setup.ts";

const folder = folderWith({}, afterAll);
let ledger = "";
beforeAll(async () => {
  ledger = await ledgerOf("shipped");
});

const places = ["--places", "360700,永州"];
const brief = (...args: string[]): Promise<Ended> => run(folder, "brief", "--ledger", ledger, ...args);
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");
const sheetIn = (name: string): Element => {
  const sheet = new JSDOM(textOf(name), {virtualConsole: new VirtualConsole()}).window.document.querySelector(
    ".brief-sheet"
  );
  if (!sheet) throw new Error(`no brief in ${name}`);
  return sheet;
};

describe("a brief of two places", () => {
  beforeAll(async () => {
    for (const name of ["b.yml", "b.html"]) await brief(...places, "--out", name);
  });

  test("is made by a real process from its file too, in place of a file that is there, with --force", () => {
    const args = ["brief", "--ledger", ledger, "--from", "b.yml", "--out", "forced.html"];
    writeFileSync(join(folder, "forced.html"), "old");
    expect(runProcess(folder, ...args, "--force")).toMatchObject({code: 0, out: "brief written to forced.html\n"});
    expect(textOf("forced.html")).toBe(textOf("b.html"));
  });

  test("leads from each of its figures to the sentence, which stands in it", () => {
    const sheet = sheetIn("b.html");
    const {figures} = readBriefFile(join(folder, "b.yml")).state ?? {figures: []};
    expect(figures.length).toBeGreaterThan(5);
    const notes = [...sheet.querySelectorAll(".brief-notes li")].map(({textContent}) => textContent ?? "");
    for (const {textContent} of sheet.querySelectorAll("sup[data-note]"))
      expect(notes[Number(textContent) - 1], `note ${textContent}`).toBeDefined();
    const links = [...sheet.querySelectorAll("a[href*='report.html']")].map((link) => link.getAttribute("href") ?? "");
    for (const {report, at, figure, quote} of figures) {
      expect(links).toContain(`http://127.0.0.1:3000/report.html?id=${report}&at=${at}`);
      expect(quote).toContain(figure);
    }
  });

  test("runs no script and asks nobody for anything", () => {
    const {ownerDocument} = sheetIn("b.html");
    expect(ownerDocument.querySelectorAll("script, link, img, iframe")).toHaveLength(0);
    expect(ownerDocument.querySelector("meta[http-equiv]")?.getAttribute("content")).toMatch(/^default-src 'none'/);
  });

  test("speaks one language, with a chart of a page that has words of its own", async () => {
    const item = "kind: chart\n    page: quality\n    figure: confidence-histogram";
    writeFileSync(join(folder, "quality.yml"), `lang: zh\ntemplate: one-page\nitems:\n  - ${item}\n`);
    expect(await brief("--from", "quality.yml", "--out", "quality.html")).toMatchObject({code: 0});
    expect(sheetIn("quality.html").querySelector(".brief-item h2")?.textContent).toMatch(/^\d+%的数字/);
    expect(sheetIn("quality.html").querySelector(".brief-foot")?.textContent).toContain("台账状态");
  });

  test("can be edited as a file", async () => {
    const edited = textOf("b.yml").replace(/^items:/m, "title: 两市对照\nitems:\n  - kind: note\n    text: 先看这里");
    writeFileSync(join(folder, "edited.yml"), edited);
    expect(await brief("--from", "edited.yml", "--out", "edited.html")).toMatchObject({code: 0});
    const sheet = sheetIn("edited.html");
    expect(sheet.querySelector("h1")?.textContent).toBe("两市对照");
    expect(sheet.querySelector(".brief-item")?.textContent).toContain("先看这里");
  });

  test("is a Word file that opens whatever its words hold", async () => {
    const item = 'kind: chart\n    page: quality\n    figure: confidence-histogram\n    title: "三\\uFFFF\\u0001四"';
    const words = 'summary: "一\\uFFFE\\u001B二"';
    writeFileSync(join(folder, "odd.yml"), `lang: zh\ntemplate: one-page\n${words}\nitems:\n  - ${item}\n`);
    expect(await brief("--from", "odd.yml", "--out", "odd.docx")).toMatchObject({code: 0});
    const parts = Object.entries(unzipSync(readFileSync(join(folder, "odd.docx"))));
    const texts = parts.flatMap(([name, bytes]) => (/\.(?:xml|rels|svg)$/.test(name) ? [strFromU8(bytes)] : []));
    expect(texts.length).toBeGreaterThan(5);
    const {DOMParser} = new JSDOM().window;
    for (const text of texts)
      expect(new DOMParser().parseFromString(text, "text/xml").querySelector("parsererror")).toBe(null);
    expect(texts.join()).toMatch(/一二.*三四/s);
  });

  test("is a Word file with headings, footnotes and pictures that say what they show", async () => {
    expect(await brief(...places, "--out", "b.docx")).toMatchObject({code: 0});
    const {value, messages} = await mammoth.convertToHtml({path: join(folder, "b.docx")});
    expect(messages.filter(({type}) => type === "error")).toEqual([]);
    const {document} = new JSDOM(value).window;
    expect(document.querySelector("h1")?.textContent).toBe(sheetIn("b.html").querySelector("h1")?.textContent);
    expect(document.querySelectorAll("table").length).toBeGreaterThan(0);
    expect(document.querySelectorAll("li[id^=footnote]").length).toBe(
      sheetIn("b.html").querySelectorAll(".brief-notes li").length
    );
    const pictures = [...document.querySelectorAll("img")];
    expect(pictures).not.toEqual([]);
    for (const picture of pictures) expect(picture.getAttribute("alt")).toMatch(/\p{Script=Han}/u);
    // Notes 1 and 2 that follow each other must not read as 12.
    expect(value).toMatch(/<sup>(?:\d+)?, /);
    expect(pictures.map((picture) => picture.getAttribute("alt"))).toContainEqual(expect.stringMatching(/^图例: ./));
  });

  test.skipIf(noBrowser)("is a PDF of the pages of its template, with its words and their fonts", async () => {
    expect(await brief(...places, "--lang", "en", "--template", "one-page", "--out", "b.pdf")).toMatchObject({code: 0});
    const bytes = readFileSync(join(folder, "b.pdf"));
    const {totalPages, text} = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {mergePages: true});
    expect(totalPages).toBe(1);
    expect(text).toMatch(/Ganzhou.*Yongzhou/);
    expect(text).toContain("1 / 1");
    expect(text).toMatch(/\p{Script=Han}{4}/u);
    expect(bytes.includes("/StructTreeRoot")).toBe(true);
  });
});

describe("what cannot be made", () => {
  const head = "lang: zh\ntemplate: one-page\n";
  beforeAll(() => {
    const files = {
      "there.html": "mine",
      "place.yml": `${head}places:\n  - "360701"\n`,
      "indicator.yml": `${head}places: ["360700"]\nitems:\n  - kind: figures\n    indicators: [market-entity]\n`,
      "far.yml": `${head}places: ["310000"]\n`,
      "chart.yml": `${head}items:\n  - kind: chart\n    page: compare\n    figure: none\n    ask: {places: "360700"}\n`,
      "field.yml": `${head}colour: red\n`,
      "yaml.yml": `${head}items: [\n  - kind: chart\n`,
      "two.yml": "lang: zh\n---\nlang: en\n",
      "alias.yml": `${head}title: &a [*a]\n`,
      "span.yml": `${head}items:\n  - kind: sentence\n    report: "012345678901"\n    at: 10-5\n`
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });

  test.each([
    ["a file that is there", [...places, "--out", "there.html"], "a file is there already: there.html\n  hint: "],
    ["a folder that is not", [...places, "--out", "no/b.html"], "no such folder: no\n"],
    [
      "a form that nobody knows",
      [...places, "--out", "b.odt"],
      "no such form of a brief: b.odt\n  hint: name a file that ends with .pdf, "
    ],
    ["no file", places, "no file to write is named\n"],
    ["nothing to be about", ["--out", "x.html"], "nothing says what the brief is about\n"],
    [
      "a place without a report",
      ["--places", "赣洲", "--out", "x.html"],
      "--places: the ledger holds no such place: 赣洲\n  hint: did you mean 360700 赣州市?"
    ],
    [
      "years that are none",
      [...places, "--years", "2023-2021", "--out", "x.html"],
      "bad value for --years: 2023-2021\n"
    ],
    [
      "years of which the places have no report",
      [...places, "--years", "1990", "--out", "x.html"],
      "--years: the ledger has no report of these places of 1990\n  hint: it has reports of 赣州市 2021; 永州市 2023"
    ],
    ["an address that is none", [...places, "--site", "here", "--out", "x.html"], "bad value for --site: here\n"],
    [
      "a file and places",
      ["--from", "b.yml", ...places, "--out", "x.html"],
      "cannot be used with option '--places <places>'"
    ],
    [
      "a place of a file",
      ["--from", "place.yml", "--out", "x.html"],
      "place.yml, line 4: the ledger holds no such place: 360701\n  hint: did you mean 360700 赣州市?"
    ],
    [
      "a place that no name is near",
      ["--from", "far.yml", "--out", "x.html"],
      "far.yml, line 3: the ledger holds no such place: 310000\n  hint: it holds 360700 赣州市, "
    ],
    [
      "an indicator",
      ["--from", "indicator.yml", "--out", "x.html"],
      "indicator.yml, line 6: the ledger holds no such indicator: market-entity\n  hint: did you mean market-entities"
    ],
    [
      "a chart",
      ["--from", "chart.yml", "--out", "x.html"],
      "chart.yml, line 4: the ledger has no such chart: compare · none\n"
    ],
    ["what is no YAML", ["--from", "yaml.yml", "--out", "x.html"], "bad brief in yaml.yml, line 4: Block collections "],
    [
      "two documents",
      ["--from", "two.yml", "--out", "x.html"],
      "bad brief in two.yml, line 2: Source contains multiple documents"
    ],
    [
      "a value that holds itself",
      ["--from", "alias.yml", "--out", "x.html"],
      "bad brief in alias.yml, line 3: title must be a text of at most 4000 characters: a value that holds itself\n"
    ],
    [
      "a stretch that ends before it begins",
      ["--from", "span.yml", "--out", "x.html"],
      "bad brief in span.yml, line 6: items[0].at must be two numbers "
    ],
    [
      "a field that nobody knows",
      ["--from", "field.yml", "--out", "x.html"],
      "field.yml, line 3: colour must be left out"
    ]
  ])("%s: says what and where, and writes nothing", async (_, args, message) => {
    const before = readdirSync(folder);
    const {code, out, err} = await brief(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(readdirSync(folder)).toEqual(before);
    expect(textOf("there.html")).toBe("mine");
  });

  test("a PDF without a Chromium: says what to install and what needs none", () => {
    const env = {...process.env, CHROMIUM: join(folder, "nowhere")};
    const make = (name: string) =>
      spawnSync(process.execPath, [bin, "brief", "--ledger", ledger, ...places, "--out", name], {
        cwd: folder,
        env,
        encoding: "utf8"
      });
    const pdf = make("none.pdf");
    expect([pdf.status, pdf.stderr]).toEqual([
      2,
      expect.stringMatching(
        /^error: there is no Chromium to print a PDF with\n {2}hint: .*chromium.*brief\.html.* need none\n$/
      )
    ]);
    expect(existsSync(join(folder, "none.pdf"))).toBe(false);
    expect(make("none.html")).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("without Chromium nothing is left out")
    });
    expect(sheetIn("none.html").querySelectorAll(".brief-item").length).toBeGreaterThan(0);
  });
});

describe("--check", () => {
  const honour = "“一次办好”改革";
  const plan = `三、下一步打算\n2024年，力争新增经营主体5万户，深化${honour}。\n`;
  const home = folderWith(
    {"r/a.txt": reportText("赣州市", 2021), "r/b.txt": reportText("永州市", 2023) + plan, "data/corrections/c.yml": ""},
    afterAll
  );
  const here = (...args: string[]): Promise<Ended> => run(home, ...args);
  const ingest = (): Promise<void> => ingested(home, ["r"]);

  /** Writes a brief by hand that begins with items, and has the program write down the state of the ledger. */
  const made = (name: string, ...items: string[]): Promise<Ended> => {
    const head = "lang: zh\ntemplate: one-page\nplaces: [431100]\nitems:\n";
    writeFileSync(join(home, name), head + items.map((item) => `  - ${item}\n`).join(""));
    return here("brief", "--from", name, "--out", name, "--force");
  };
  const sentenceOf = ({report, at}: {report: string; at: string}): string =>
    `{kind: sentence, report: ${report}, at: ${at}}`;
  const stateIn = (name: string): BriefState => readBriefFile(join(home, name)).state as BriefState;

  beforeAll(async () => {
    await ingest();
    await here("brief", ...places, "--out", "b.yml");
    const {figures, left = []} = stateIn("b.yml");
    const all = [...figures, ...left.filter((one) => "means" in one)];
    const of = (words: string) => all.find(({figure, place}) => figure === words && place === "431100") as UsedFigure;
    const {report, at} = of("5万户");
    const target = `{kind: promises, targets: [${report}-${at}]}`;
    const notes = Array.from({length: 40}, (_, i) => `{kind: note, text: 第${i}段}`);
    await made("own.yml", sentenceOf(of("50%")), sentenceOf(of("2.3万户")), ...notes, target);
    await made("gone.yml", sentenceOf(of("12个")));
    const from = Number(at.split("-")[1]) + "，深化".length;
    await made("honour.yml", `{kind: sentence, report: ${report}, at: ${from}-${from + honour.length}}`);
  });

  test.skipIf(noBrowser)("watches what the brief shows, and not what it had no room for", async () => {
    const {figures, left} = stateIn("own.yml");
    expect(figures.map(({figure}) => figure)).toEqual(["50%", "2.3万户"]);
    expect(left).toEqual([expect.objectContaining({figure: "5万户"})]);
    expect((await here("brief", "--check", "own.yml")).out).toMatch(/^2 figures unchanged/);
  });

  test("says that nothing has changed, also where another run has read another report", async () => {
    writeFileSync(join(home, "r/c.txt"), reportText("吉安市", 2022));
    await ingest();
    expect(await here("brief", "--check", "b.yml")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ figures unchanged; made at run 1, the ledger is at run 2\n$/)
    });
  });

  test("names what was corrected, taken out, changed in its report, and followed by another report", async () => {
    const about =
      "place: 赣州市\n  year: 2021\n  expect: {unit: U}\n  reason: r\n  source: s\n  by: b\n  date: 2026-01-05\n";
    const entry = (id: string, figure: string, quote: string, unit: string, action: string): string =>
      `- id: ${id}\n  figure: ${figure}\n  quote: ${quote}\n  ${about.replace("U", `"${unit}"`)}  ${action}\n`;
    writeFileSync(
      join(home, "data/corrections/c.yml"),
      entry("set", "50%", "审批时限压减50%", "%", "action: set\n  set: {value: 55}") +
        entry("out", "2.3万户", "新增经营主体2.3万户", "户", "action: withdraw")
    );
    const edited = reportText("永州市", 2023, 7).replace("2.3万户", "2.4万户").replace("，审议改革文件12个", "");
    writeFileSync(join(home, "r/b.txt"), edited + plan);
    writeFileSync(join(home, "r/d.txt"), reportText("赣州市", 2022));
    await ingest();
    const {code, out} = await here("brief", "--check", "b.yml");
    expect(code).toBe(1);
    expect(out).toMatch(/^corrected +赣州市 2021 {2}50% .*: value 50 → 55$/m);
    expect(out).toMatch(/^withdrawn +赣州市 2021 {2}2\.3万户 /m);
    expect(out).toMatch(/^changed +永州市 2023 {2}2\.3万户 .*: the report now says 2\.4万户$/m);
    expect(out).toMatch(/^newer +赣州市 2022 {2}/m);
    expect(out).toMatch(/^moved +永州市 2023 {2}50% /m);
  });

  test("is followed by the brief made again, which finds what it names in the new edition, and says so", async () => {
    const {code, err} = await here("brief", "--from", "own.yml", "--out", "own.yml", "--force");
    expect(code).toBe(0);
    expect(err).toMatch(/^found again: 永州市 2023 {2}50% .*: now report\.html/m);
    expect(err).toMatch(/^found again: 永州市 2023 {2}2\.3万户 .*: the report now says 2\.4万户$/m);
    expect(err).toMatch(/^found again: 永州市 2023 {2}5万户 .*: now report\.html/m);
    expect(await here("brief", "--check", "own.yml")).toMatchObject({code: 0});
    await here("brief", "--from", "honour.yml", "--out", "honour.yml", "--force");
    expect(stateIn("honour.yml").passages).toEqual([expect.objectContaining({quote: honour})]);
    expect(await here("brief", "--from", "gone.yml", "--out", "x.html")).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /gone\.yml, line \d+: 永州市 2023 {2}12个 .*: no report of that place and year says it\n/
      )
    });
  });

  test("needs a brief that says what it was made from", async () => {
    writeFileSync(join(home, "bare.yml"), "lang: zh\ntemplate: one-page\nplaces: [360700]\n");
    expect(await here("brief", "--check", "bare.yml")).toMatchObject({
      code: 2,
      err: expect.stringContaining("the brief names no state of a ledger: bare.yml\n  hint: ")
    });
  });
});
