import {mkdirSync, mkdtempSync, rmdirSync, rmSync, symlinkSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {deflateSync} from "node:zlib";
import {zipSync} from "fflate";
import {describe, expect, onTestFinished, test} from "vitest";
import {speak, term, unreadWords} from "../../pages/components/i18n.ts";
import type {Language, Values} from "../../src/model/words.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadUnread, unreadable} from "../../src/lexicon/unread.ts";
import {digest} from "../../src/pipeline.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import type {Unread} from "../../src/store/files.ts";
import {loadSource} from "../../src/store/sources.ts";
import {unreadOf} from "../../src/store/unreadOf.ts";
import {ofdParts, zipOf} from "../read/makeOfd.ts";
import {makeLockedPdf, makePdf} from "../read/makePdf.ts";
import {lockedWorkbook, makeBomb, makeCompound, makeWorkbook, sheetOf} from "../read/makeWorkbook.ts";
import {prose} from "../read/prose.ts";
import {lexicon, project, reportText} from "./setup.ts";

type Make = (path: string) => unknown;

/** Writes a file of this content, which a reader then meets. */
const file =
  (content: string | Uint8Array): Make =>
  (path) =>
    writeFileSync(path, content);

const besideIt =
  (sidecar: string): Make =>
  (path) => {
    writeFileSync(path, prose);
    writeFileSync(`${path}.meta.yml`, sidecar);
  };

const linked: Make = (path) => {
  mkdirSync(`${path}-elsewhere`);
  symlinkSync(`${path}-elsewhere`, path);
};

const broken: Make = (path) => {
  throw new TypeError(`tables are out of order at ${path}`);
};

/** What comes of a reader that had to be ended (tests/readers). */
const over =
  (fault: string, values: Values): Make =>
  (path) => {
    throw unreadable(fault, {path, ...values});
  };

const noise = Buffer.alloc(20_000, 7);
const compound = Buffer.from("D0CF11E0A1B11AE1", "hex");
const openDocument = "application/vnd.oasis.opendocument.";
/** A zip with another byte in the entry of its directory. */
const marked = (zip: Uint8Array, at: number, byte: number): Uint8Array =>
  zip.with(Buffer.from(zip).indexOf("PK\u0001\u0002") + at, byte);
const openText = (content: string): Uint8Array =>
  zipSync({mimetype: Buffer.from(`${openDocument}text`), "content.xml": Buffer.from(content)});
const attributes = Array.from({length: 100_000}, (_, i) => ` a${i}="1"`).join("");
const blownUp = deflateSync(Buffer.alloc(1 << 26));

/** A file of so many bytes that takes no room. */
const sparse =
  (bytes: number): Make =>
  (path) => {
    writeFileSync(path, "");
    truncateSync(path, bytes);
  };

const unnamed = {text: prose, x: 72, y: 700, unnamed: true};

/** What brings each fault about, in a file of its own. */
const makers: Record<string, Make> = {
  "no-such-file": () => undefined,
  "name-encoding": () => undefined,
  // What lies below a file.
  "cannot-open": (path) => {
    rmdirSync(dirname(path));
    writeFileSync(dirname(path), "");
  },
  "cannot-list": (path) => mkdirSync(path),
  "broken-link": (path) => symlinkSync(path, path),
  "no-regular-file": (path) => symlinkSync("/dev/zero", path),
  "link-outside": (path) => symlinkSync(resolve("package.json"), path),
  "linked-folder": linked,
  "no-bytes": file(""),
  "unknown-encoding": file(noise),
  "page-encoding": file(Buffer.concat([Buffer.from(`<html>${prose.repeat(40)}`), noise])),
  "table-encoding": file(Buffer.concat([Buffer.from(`year,text\n${`2025,${prose}\n`.repeat(400)}`), noise])),
  "empty-zip": file(zipSync({"README.md": Buffer.from(prose)})),
  "nested-zip": file(zipSync({a: zipSync({b: zipSync({c: Buffer.from(prose)})})})),
  "zip-password": file(marked(zipSync({"data.txt": Buffer.from(prose)}), 8, 1)),
  "packed-otherwise": file(marked(zipSync({"data.txt": Buffer.from(prose)}), 10, 99)),
  "old-word": file(makeCompound({WordDocument: Buffer.from("eca565000000000000000000", "hex")})),
  "old-office": file(makeCompound({Contents: Buffer.from(prose)})),
  recording: file(Buffer.from("4f67675300020000", "hex")),
  executable: file(Buffer.from("4d5a900003000000", "hex")),
  archive: file(Buffer.from("526172211a070100", "hex")),
  slides: file(zipSync({"ppt/presentation.xml": Buffer.from("<p/>")})),
  "foreign-document": file(Buffer.from("e4525c7b8cd8a74daeb15378d02996d3", "hex")),
  "data-file": file(Buffer.from("SQLite format 3\0")),
  picture: file(Buffer.from("89504e470d0a1a0a", "hex")),
  "broken-office": file(Buffer.concat([compound, Buffer.alloc(1024)])),
  "broken-zip": file(zipSync({"data.txt": Buffer.from(prose)}).subarray(0, 60)),
  "broken-document": file(openText("no XML")),
  "xml-entities": file(openText('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
  "many-parts": file(openText(`<a${attributes}/>`)),
  "pdf-bomb": file(Buffer.concat([Buffer.from("%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n"), blownUp])),
  "pdf-password": file(makeLockedPdf()),
  "word-password": file(makeCompound({EncryptedPackage: Buffer.from(prose)})),
  "workbook-password": file(lockedWorkbook),
  "broken-workbook": file(makeCompound({Workbook: Buffer.from(prose)})),
  "zip-bomb": file(makeBomb("xl/workbook.xml")),
  "metrics-of-places": file(
    makeWorkbook({Sheet1: sheetOf(["北京市", "上海市", "广州市", "杭州市", "武汉市"].map((place, i) => [place, i]))})
  ),
  "broken-ofd": file(zipSync({"OFD.xml": Buffer.from("no XML")})),
  "ofd-without-text": file(zipOf(ofdParts([[]]))),
  "no-text-layer": file(makePdf([[], []])),
  "broken-pdf": file(makePdf([[unnamed]]).subarray(0, 60)),
  "broken-word": file(
    zipSync({"[Content_Types].xml": Buffer.from("<a/>"), "word/document.xml": Buffer.from("no XML")})
  ),
  "broken-json": file('{"title": "改革总结", '),
  "large-file": sparse(3 * 2 ** 30),
  "long-text": file("改革\n".repeat(2_000_000)),
  "deep-page": file(`<html><body>${"<div>".repeat(100_000)}`),
  "sidecar-fields": besideIt("yaer: 2021\n"),
  extractions: file('{"report": "a.txt", "quote": "333个", "reader": "gpt"}\n'),
  "sidecar-folder": (path) => {
    writeFileSync(path, prose);
    mkdirSync(`${path}.meta.yml`);
  },
  "sidecar-yaml": besideIt("year: [2021\n"),
  "nothing-written": file(" \n\u3000\r\n"),
  "unnamed-fonts": file(makePdf([[unnamed]])),
  "no-text-column": file("word,count\n改革,3\n开放,2\n"),
  "no-text-field": file('[{"word": "改革", "count": 3}]'),
  "broken-parquet": file("PAR1 and nothing else PAR1"),
  "no-metrics": file("地区,年份,甲（人）\n火星市,2023,5\n"),
  "no-row": file("year,text\n2025,\n"),
  "too-slow": over("too-slow", {seconds: 60, limit: 60}),
  "too-much-memory": over("too-much-memory", {megabytes: 1024, limit: 1024}),
  "reader-died": over("reader-died", {detail: "SIGSEGV"}),
  program: broken
};

/** What is read by its name is called so. */
const names: Record<string, string> = {
  "cannot-open": "file/report",
  "no-metrics": "metrics/table.csv",
  "name-encoding": "\uFFFD\uFFFD"
};

/** Why the file that `make` makes cannot be read. */
async function unreadFrom(fault: string): Promise<{path: string; unread: Unread}> {
  const folder = mkdtempSync(join(tmpdir(), "unread-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const path = join(folder, names[fault] ?? "report");
  mkdirSync(dirname(path), {recursive: true});
  const tried = async (): Promise<unknown> => {
    (makers[fault] ?? broken)(path);
    return digest((await loadSource(path, dirname(path))).file, lexicon);
  };
  const unread = await tried().then(() => expect.fail("was read"), unreadOf);
  return {path, unread};
}

const all = loadUnread(referenceFolder);
const faults = all.flatMap(({code, faults}) => faults.map((words) => ({code, ...words})));

test("every fault that has words is one that a file can have", () => {
  expect(Object.keys(makers).sort()).toEqual(faults.map(({fault}) => fault).sort());
});

/** Its code, reason and hint as a page says them. */
function saidIn(language: Language, unread: Unread): string[] {
  speak(language, pageDictionary(language));
  return [term("unread", unread.code), unreadWords(unread, "reason"), unreadWords(unread, "hint")];
}

test.each(faults)("$fault is met by a reader, and told in both languages", async ({code, fault, hint}) => {
  const {path, unread} = await unreadFrom(fault);
  expect(unread).toMatchObject({code, fault});
  expect(unread.reason).toContain(path);
  const name = all.find((one) => one.code === code)?.name;
  expect(saidIn("en", unread)).toEqual([name?.en, unread.reason, unread.hint ?? ""]);
  const [label, ...told] = saidIn("zh", unread);
  expect(label).toBe(name?.zh);
  expect(told.join(" ")).not.toMatch(/[{}]/);
  expect(told.join(" ")).toMatch(/\p{Script=Han}/u);
  expect(told[1] === "").toBe(hint === undefined);
});

describe("in a ledger", () => {
  test("a link to a folder is named as what it is, and its files are not read twice", async () => {
    const {folder, write, ingest, rows} = project();
    write("2021/赣州.txt", reportText("赣州市", 2021));
    symlinkSync(join(folder, "reports"), join(folder, "reports", "2021", "回到上层"));
    await ingest();
    expect(await rows("SELECT name, code, fault, reason FROM unread_file")).toEqual([
      {
        name: "2021/回到上层",
        code: "irregular",
        fault: "linked-folder",
        reason: `link to a folder: ${join(folder, "reports", "2021", "回到上层")}`
      }
    ]);
    expect(await rows("SELECT name FROM report_file")).toEqual([{name: "2021/赣州.txt"}]);
  });

  test("a fault is kept as its code and values", async () => {
    const {write, ingest, rows} = project();
    const path = write("空白.txt", " \n");
    await ingest();
    expect(await rows("SELECT fault, details FROM unread_file")).toEqual([
      {fault: "nothing-written", details: JSON.stringify({format: "text", path})}
    ]);
  });
});

test("a file that an older version met keeps its English words", () => {
  speak("zh", pageDictionary("zh"));
  const old = {fault: null, details: null, reason: "broken PDF: a.pdf", hint: null};
  expect([unreadWords(old, "reason"), unreadWords(old, "hint")]).toEqual(["broken PDF: a.pdf", ""]);
});

test.each([
  [
    "a fault given twice",
    "- {code: c, name: {en: a, zh: 甲}, faults: [{fault: f, reason: {en: a, zh: 甲}}, {fault: f, reason: {en: b, zh: 乙}}]}",
    "fault given twice in unread.yml: f"
  ],
  [
    "a value that one language does not ask for",
    '- {code: c, name: {en: a, zh: 甲}, faults: [{fault: f, reason: {en: "a {n}", zh: 甲}}]}',
    "other values in one language"
  ]
])("%s is refused on load", (_what, yaml, message) => {
  const path = project().write("unread.yml", yaml, "reference");
  expect(() => loadUnread(join(path, ".."))).toThrow(message);
});

test("what has no words, or not the values for them, is a fault of the program", () => {
  expect(() => unreadable("unheard-of", {})).toThrow("no words in unread.yml");
  expect(() => unreadable("nothing-written", {path: "a.txt"})).toThrow("lacks a value: format");
});

test("a report whose name leaves no room for that of a sidecar is read", async () => {
  const {write, ingest, rows} = project();
  write(`${"赣".repeat(82)}.txt`, reportText("赣州市", 2021));
  await ingest();
  expect(await rows("SELECT reason FROM unread_file")).toEqual([]);
});

test("a sidecar with a tag that nobody knows is named with its line", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  write("a.meta.yml", "year: 2021\nplace: !strange 赣州市\n");
  await ingest();
  expect(await rows("SELECT reason FROM unread_file")).toEqual([
    {reason: expect.stringMatching(/a\.meta\.yml.*line 2/)}
  ]);
});

test("a sidecar in another encoding than UTF-8 is named, not taken for other words", async () => {
  const {write, ingest, rows, folder} = project();
  write("a.txt", reportText("赣州市", 2021));
  const title = Buffer.from([0xb8, 0xd3, 0xd6, 0xdd]);
  writeFileSync(join(folder, "reports", "a.meta.yml"), Buffer.concat([Buffer.from("title: "), title]));
  await ingest();
  expect(await rows("SELECT reason FROM unread_file")).toEqual([{reason: expect.stringContaining("not in UTF-8")}]);
});

test("a sidecar with a day that no calendar has is named with its field", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  write("a.meta.yml", "published: 2021-02-30\n");
  await ingest();
  expect(await rows("SELECT reason FROM unread_file")).toEqual([
    {reason: expect.stringContaining("published: must be")}
  ]);
});
