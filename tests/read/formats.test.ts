import {readFileSync} from "node:fs";
import {join} from "node:path";
import {zipSync, type Zippable} from "fflate";
import fc from "fast-check";
import iconv from "iconv-lite";
import {describe, expect, onTestFinished, test, vi} from "vitest";
import {UnreadableError} from "../../src/model/errors.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {SourceText} from "../../src/model/source.ts";
import {gridOf} from "../../src/model/table.ts";
import {digest} from "../../src/pipeline.ts";
import {read} from "../../src/read/index.ts";
import {circling, entangled} from "../faults/hostile/sheets.ts";
import {makeCompound} from "./makeWorkbook.ts";

const lexicon = loadLexicon();
const shipped = (name: string): Buffer => readFileSync(join(import.meta.dirname, "..", "files", name));
const readAll = (bytes: Uint8Array, path = "report"): Promise<SourceText[]> => read({path, bytes}, lexicon);
const readOne = async (bytes: Uint8Array): Promise<SourceText> => {
  const [text] = await readAll(bytes);
  return text ?? expect.fail("nothing was read");
};

const gridIn = ({text, tables: [table]}: SourceText): (string | null)[][] =>
  table ? gridOf(table).map((row) => row.map((cell) => cell && text.slice(cell.start, cell.end))) : [];

const heads = [
  ["事项", "2025年", "2025年", "增长（%）"],
  ["事项", "办件（件）", "退件（件）", "增长（%）"]
];
const entries = [
  ["登记", "2,110", "12", "15.3"],
  ["变更", "1,250", "3", "5.0"]
];

/** One document as each program keeps it; LibreOffice writes the numbers of lists into some, blanks behind them into one. */
const siblings = ["report.docx", "report.odt", "report.rtf", "report.epub"];
const lines = (text: string): string[] => text.split("\n").map((line) => line.replace(/^\d\. ?/, ""));

describe.each([...siblings, "report.doc"])("%s", (name) => {
  test("has the lines of the document, and what it says", async () => {
    const {format, text} = await readOne(shipped(name));
    expect(format).toBe(name.split(".")[1]);
    expect(lines(text)).toEqual(expect.arrayContaining(["乙县2025年改革综述", "推行“一窗受理”，办件量达2110件。"]));
    const [{findings} = expect.fail("no report")] = await digest({path: name, bytes: shipped(name)}, lexicon);
    expect(findings.facts.map((fact) => fact.text)).toEqual(
      expect.arrayContaining(["3200户", "12所", "2110件", "98%"])
    );
  });
});

test.each(siblings)("the table of %s has its merged cells, and struck-out words are not read", async (name) => {
  const read = await readOne(shipped(name));
  expect(read.text).toContain("压减35%");
  expect(gridIn(read)).toEqual([...heads, ...entries]);
});

test.each(["report.docx", "report.odt", "report.rtf"])(
  "the numbers of the list in %s are written out",
  async (name) => {
    expect((await readOne(shipped(name))).text).toMatch(/^1\. ?推行.*\n2\. ?建成/m);
  }
);

test("rows of an old Word document that have as many cells are a table", async () => {
  expect(gridIn(await readOne(shipped("report.doc"))).slice(1)).toEqual(entries);
});

test.each(["table.xlsx", "table.xls", "table.ods"])("%s shows numbers as the sheet does", async (name) => {
  const read = await readOne(shipped(name));
  expect(read.format).toBe(name.split(".")[1]);
  expect(gridIn(read)[2]).toEqual(["登记", "2,110", "12", "15.3%"]);
});

describe("rich text", () => {
  const gbk = (text: string): string =>
    [...iconv.encode(text, "gbk")].map((byte) => `\\'${byte.toString(16)}`).join("");
  const rtf = (body: string, head = "\\ansi\\ansicpg936"): Buffer => Buffer.from(`{\\rtf1${head}${body}}`, "latin1");

  test("is decoded by its code page, that of its fonts, and as Unicode with what stands in for it", async () => {
    expect((await readOne(rtf(`${gbk("办件")}3200${gbk("件")}\\par`))).text).toBe("办件3200件");
    const fonts = "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset134 B;}}";
    expect((await readOne(rtf(`${fonts}\\f1 ${gbk("改革")}\\f0 A\\par`, "\\ansi\\ansicpg1252"))).text).toBe("改革A");
    expect((await readOne(rtf("\\uc1\\u25913?\\u-26411 ?12\\par"))).text).toBe(
      `改${String.fromCharCode(65_536 - 26_411)}12`
    );
  });

  test("leaves out what nobody reads, and puts notes at the end", async () => {
    const body =
      "{\\*\\generator X;}{\\header head}a{\\v hidden}{\\strike gone}b{\\footnote note}c\\par {\\pict 00ff}d\\par";
    expect((await readOne(rtf(body))).text).toBe("abc\nd\nnote");
  });
});

describe("web archives", () => {
  const page = `<html><body><p>${"全县办件3200件，改革全面推进。".repeat(6)}</p></body></html>`;
  const archive = (charset: string, body: string, encoding = "base64"): Buffer =>
    Buffer.from(
      `From: <Saved by Blink>\r\nSubject: =?utf-8?B?5pS56Z2p?=\r\nMIME-Version: 1.0\r\n` +
        `Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n` +
        `Content-Type: text/html${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--b--\r\n`
    );
  const inGbk = iconv.encode(page, "gbk");
  const quoted = [...Buffer.from(page)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`);
  const folded = (quoted.join("").match(/(?:=..){1,24}/g) ?? []).join("=\r\n");

  test.each([
    ["in GBK", archive('; charset="gb2312"', inGbk.toString("base64"))],
    ["in an encoding that it does not say", archive("", inGbk.toString("base64"))],
    ["in quoted printables", archive("; charset=utf-8", folded, "quoted-printable")]
  ])("%s are read as their page", async (_what, bytes) => {
    const {format, text} = await readOne(bytes);
    expect(format).toBe("mht");
    expect(text).toContain("全县办件3200件");
  });
});

describe("Markdown", () => {
  const text =
    "# 乙县总结\r\n\r\n办件**37**项。\r\n\r\n| 事项 | 办件 |\r\n|---|--:|\r\n| a \\| b | 2,110 |\r\n| 变更 |\r\n";

  test("stays as it came, its tables told by where they stand", async () => {
    const read = await readOne(Buffer.from(text));
    expect(read.text).toBe(text);
    expect(gridIn(read)).toEqual([
      ["事项", "办件"],
      ["a \\| b", "2,110"],
      ["变更", null]
    ]);
  });

  test("is not seen in a plain text with bars", async () => {
    expect((await readOne(Buffer.from("甲 | 乙\n丙 | 12\n----\n"))).tables).toEqual([]);
  });
});

describe("a zip file", () => {
  const inGbk = (name: string): string => iconv.encode(name, "gbk").toString("latin1");

  test("gives the reports of its files, each by its own name", async () => {
    const inner = Buffer.from(zipSync({"乙县.rtf": shipped("report.rtf")}));
    const entries: Zippable = {
      "2025/赣州.odt": shipped("report.odt"),
      "../../up.docx": shipped("report.docx"),
      "__MACOSX/x": Buffer.from("x"),
      "里.zip": inner,
      "图.png": Buffer.from("89504e470d0a1a0a", "hex")
    };
    const texts = await readAll(zipSync(entries), "a.zip");
    expect(texts.map(({inside}) => inside)).toEqual(["2025/赣州.odt", "up.docx", "里.zip/乙县.rtf"]);
    expect(texts[0]?.warnings).toEqual([{code: "entry-unread", values: {file: "a.zip/图.png", why: "scanned"}}]);
  });

  test("of an old program has its names in GBK", async () => {
    const zip = Buffer.from(zipSync({"????.txt": Buffer.from("全县办件3200件。")}));
    const name = Buffer.from(inGbk("总结"), "latin1");
    for (let at = zip.indexOf("????"); at !== -1; at = zip.indexOf("????")) name.copy(zip, at);
    expect((await readAll(zip)).map(({inside}) => inside)).toEqual(["总结.txt"]);
  });

  const three = ["甲", "乙", "丙"].map((name, i) => ({
    [`${"abc"[i]}.txt`]: Buffer.from(`${name}县办件3200件。`.repeat(9))
  }));
  const entry = {method: 10, crc: 16, size: 24};

  /** A zip of three texts with a field of the second entry of its directory overwritten. */
  function withField(at: number, value: number): Buffer {
    const zip = Buffer.from(zipSync(Object.assign({}, ...three) as Zippable));
    zip.writeUInt32LE(value, zip.indexOf("b.txt", zip.indexOf("PK\u0001\u0002")) - 46 + at);
    return zip;
  }

  test.each([
    ["is packed in no known way", entry.method, 99, "binary"],
    ["is not what was packed", entry.crc, 1, "damaged"],
    ["is longer than it says", entry.size, 50, "damaged"],
    ["says that it is a bomb", entry.size, 0xfffffffe, "damaged"]
  ])("loses the entry alone that %s", async (_name, at, value, why) => {
    const texts = await readAll(withField(at, value), "a.zip");
    expect(texts.map(({inside}) => inside)).toEqual(["a.txt", "c.txt"]);
    expect(texts[0]?.warnings).toEqual([{code: "entry-unread", values: {file: "a.zip/b.txt", why}}]);
  });

  test("gives each entry of a name that it has twice, or that objects have", async () => {
    const names = ["a.txt", "b.txt", "__proto__.txt", "x/a.txt"];
    const zip = Buffer.from(zipSync(Object.fromEntries(names.map((name, i) => [name, Buffer.from(`办件${i}00件。`)]))));
    for (const [from, to] of [
      ["b.txt", "a.txt"],
      ["__proto__.txt", "__proto__/x.t"],
      ["x/a.txt", "./a.txt"]
    ] as const) {
      for (let at = zip.indexOf(from); at !== -1; at = zip.indexOf(from, at + 1)) zip.write(to, at, "latin1");
    }
    const texts = await readAll(zip);
    expect(texts.map(({inside}) => inside)).toEqual(["a.txt", "a.txt (2)", "__proto__/x.t", "a.txt (3)"]);
    expect(new Set(texts.map(({text}) => text)).size).toBe(4);
  });

  test("unpacks no more of all the zips in it than of one", async () => {
    const picture = Buffer.alloc(60 << 20);
    picture.write("89504e470d0a1a0a", "hex");
    const inner = Buffer.from(zipSync({"a.png": picture}, {level: 1}));
    const zips = Object.fromEntries(["b", "c", "d", "e", "f"].map((name) => [`${name}.zip`, inner]));
    const [text] = await readAll(zipSync({"a.txt": Buffer.from("办件3件。"), ...zips}), "a.zip");
    const why = text?.warnings.map(({values}) => values["why"]);
    expect(why).toEqual(["scanned", "scanned", "scanned", "scanned", "damaged"]);
  });
});

const wholes = [...siblings, "report.doc", "table.xlsx", "table.xls", "table.ods"].map(shipped);
const magics = [
  "PK\u0003\u0004",
  "{\\rtf1",
  "%PDF-1.7",
  "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"
];

/** Reads, or says why not. */
async function endsWell(bytes: Uint8Array): Promise<void> {
  await readAll(bytes).then(
    (texts) => expect(texts.length).toBeGreaterThan(0),
    (error: unknown) => expect(error).toBeInstanceOf(UnreadableError)
  );
}

describe("what is no whole file ends in an answer", () => {
  test.each(["report.doc", "table.xls"])("%s with sectors or entries in a circle is damaged", async (name) => {
    for (const harm of [circling, entangled])
      await expect(readAll(harm(shipped(name)), name)).rejects.toMatchObject({fault: "broken-office"});
  });

  test("a workbook of records that nobody knows is read without a word", async () => {
    const said = vi.spyOn(console, "error");
    onTestFinished(() => said.mockRestore());
    const records = Buffer.from("09080800000605000000000077770000FFFF0000", "hex");
    await expect(readAll(makeCompound({Workbook: records}), "a.xls")).rejects.toBeInstanceOf(UnreadableError);
    expect(said).not.toHaveBeenCalled();
  });

  test("cut off anywhere", async () => {
    const cut = fc.tuple(fc.constantFrom(...wholes), fc.double({min: 0, max: 1, noNaN: true}));
    await fc.assert(
      fc.asyncProperty(cut, ([whole, share]) => endsWell(whole.subarray(0, Math.ceil(whole.length * share)))),
      {numRuns: 60}
    );
  });

  test("overwritten anywhere", async () => {
    const damage = fc.tuple(fc.constantFrom(...wholes), fc.nat(), fc.uint8Array({minLength: 1, maxLength: 40}));
    await fc.assert(
      fc.asyncProperty(damage, ([whole, at, noise]) => {
        const bytes = Buffer.from(whole);
        bytes.set(noise, at % (whole.length - noise.length));
        return endsWell(bytes);
      }),
      {numRuns: 60}
    );
  });

  test("noise behind the beginning of a format", async () => {
    const compound = fc
      .tuple(
        fc.constantFrom("Workbook", "WordDocument", "1Table", "PowerPoint Document"),
        fc.uint8Array({maxLength: 400})
      )
      .map(([name, noise]) => makeCompound({[name]: noise}));
    const plain = fc
      .tuple(fc.constantFrom(...magics), fc.uint8Array({maxLength: 400}))
      .map(([magic, noise]) => Buffer.concat([Buffer.from(magic, "latin1"), noise]));
    await fc.assert(fc.asyncProperty(fc.oneof(compound, plain), endsWell), {numRuns: 80});
  });
});
