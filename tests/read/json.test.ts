import iconv from "iconv-lite";
import {describe, expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {SourceText} from "../../src/model/source.ts";
import {read} from "../../src/read/index.ts";
import {prose, sentences} from "./prose.ts";

const lexicon = loadLexicon();

const readText = (text: string, encoding = "utf-8"): Promise<SourceText[]> =>
  read({path: "reports.bin", bytes: iconv.encode(text, encoding)}, lexicon);

const first = {title: "磴口县2024年改革总结", city: "磴口县", year: 2024, date: "2025-01-09", content: prose};
const second = {title: "杭锦后旗2024年改革总结", city: "杭锦后旗", year: "2024年", content: sentences[2]};
const lines = (records: unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join("");
const told = (texts: SourceText[]): unknown[] => texts.map(({text, stated}) => [stated.place, stated.year, text]);
const both = [
  ["磴口县", 2024, prose],
  ["杭锦后旗", 2024, sentences[2]]
];

describe("records with a text are a report each", () => {
  test.each([
    ["a record a line", lines([first, second]), "utf-8"],
    ["with a byte-order mark", `\uFEFF${lines([first, second])}`, "utf-8"],
    ["with line ends of Windows and an empty line", lines([first, second]).replaceAll("\n", "\r\n\r\n"), "utf-8"],
    ["in GB18030", lines([first, second]), "gb18030"],
    ["in UTF-16", `\uFEFF${lines([first, second])}`, "utf-16le"],
    ["a list", JSON.stringify([first, second]), "utf-8"],
    ["a list over many lines", JSON.stringify([first, second], null, 2), "utf-8"],
    ["a list in an object", JSON.stringify({total: 2, tags: ["改革"], records: [first, second]}), "utf-8"],
    ["a list in the object of an answer", JSON.stringify({code: 0, data: {page: 1, list: [first, second]}}), "utf-8"]
  ])("%s", async (_how, text, encoding) => expect(told(await readText(text, encoding))).toEqual(both));

  test("which its other fields describe", async () => {
    const [report] = await readText(JSON.stringify(first));
    expect(report).toEqual({
      format: "json",
      encoding: "utf-8",
      text: prose,
      hardWrapped: false,
      tables: [],
      stated: {place: "磴口县", year: 2024, title: "磴口县2024年改革总结", published: "2025-01-09"},
      warnings: []
    });
  });

  test.each([
    ["those of an object within it", {meta: {标题: "虚拟市改革总结", 年份: 2023}, 正文: prose}],
    ["beside a text within it", {标题: "虚拟市改革总结", 年份: 2023, data: {正文: prose}}],
    [
      "its own before those within",
      {标题: "虚拟市改革总结", 年份: 2023, 正文: prose, next: {标题: "另一篇", 年份: 2020}}
    ]
  ])("fields: %s", async (_where, record) => {
    const [report] = await readText(JSON.stringify(record));
    expect(report).toMatchObject({text: prose, stated: {title: "虚拟市改革总结", year: 2023}});
  });

  test("a list of paragraphs is a text of so many lines", async () => {
    expect((await readText(JSON.stringify({content: sentences})))[0]?.text).toBe(sentences.join("\n"));
  });

  test("a text with the marks of a page is what is seen of it", async () => {
    const content = `<p>${sentences[0]}</p><p style="display:none">隐藏</p><table><tr><td>指标</td><td>户数</td></tr><tr><td>企业</td><td>35</td></tr></table>`;
    const [report] = await readText(JSON.stringify({content}));
    expect(report?.text).toBe(`${sentences[0]}\n指标\t户数\n企业\t35`);
    expect(report?.tables).toHaveLength(1);
  });
});

describe("what is broken or lacks is named", () => {
  test.each([
    ["cut off", '{"content": "改'],
    ["a comma too many", '{"content": "改革",}'],
    ["no object", "[1, 2]"],
    ["quotation marks inside", '{"content": "推行"一窗"改革"}'],
    ["words", "未完待续"]
  ])("a broken line, and the others are read: %s", async (_how, broken) => {
    const texts = await readText(`${JSON.stringify(first)}\n${broken}\n${JSON.stringify(second)}\n`);
    expect(told(texts)).toEqual(both);
    expect(texts.map(({warnings}) => warnings)).toEqual([[{code: "broken-lines", values: {n: 1, lines: "2"}}], []]);
  });

  test("a day or a year that nobody can mean, by its record and field", async () => {
    const texts = await readText(JSON.stringify([first, {...second, 发布日期: "2024-02-30", year: 99999}]));
    expect(texts.map(({warnings}) => warnings)).toEqual([
      [],
      [
        {code: "record-field-strange", values: {number: 2, column: "year", value: "99999"}},
        {code: "record-field-strange", values: {number: 2, column: "发布日期", value: "2024-02-30"}}
      ]
    ]);
  });

  test("a record without a text, by its number", async () => {
    const texts = await readText(JSON.stringify([first, {title: "空"}, second, {content: " "}]));
    expect(told(texts)).toEqual(both);
    expect(texts[0]?.warnings).toEqual([{code: "records-without-text", values: {n: 2, numbers: "2, 4"}}]);
  });

  test.each([
    ["a list", '[{"word": "改革", "count": 3}, {"word": "开放", "share": 2}]', "word, count, share"],
    ["lines", '{"城市": "赣州市", "户数": 3200}\n{"城市": "永州市", "户数": 4500}\n', "城市, 户数"],
    ["an object", '{"name": "ledger", "version": "1.0"}', "name, version"],
    ["a list of lists", '[["城市", "户数"], ["赣州市", 3200]]', ""],
    ["nothing", "{}", ""]
  ])("a file without any text, by its fields: %s", async (_what, text, fields) => {
    await expect(readText(text)).rejects.toMatchObject({fault: "no-text-field", values: {fields}});
  });

  test.each([
    ["a document of langextract", {text: prose, document_id: "a", extractions: [{extraction_text: "333个"}]}],
    ["one without its text", {document_id: "a", extractions: [{extraction_text: "333个"}]}],
    ["a row", {report: "a.txt", quote: "333个", reader: "gpt", value: 333}]
  ])("what others read in a report, which is none: %s", async (_what, record) => {
    await expect(readText(lines([record, record]))).rejects.toMatchObject({fault: "extractions"});
    await expect(readText(JSON.stringify(record))).rejects.toMatchObject({fault: "extractions"});
  });

  test("a file that is broken as a whole", async () => {
    await expect(readText('[{"content": "改革"},\n {"content": "开放"')).rejects.toMatchObject({fault: "broken-json"});
  });
});

test.each(["[本报讯] 全市改革综述", "{改革} 总结", "【要闻】改革"])(
  "a sentence in brackets is a text: %s",
  async (line) => {
    expect((await readText(`${line}\n${prose}`))[0]?.format).toBe("text");
  }
);
