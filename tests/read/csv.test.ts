import {stringify} from "csv-stringify/sync";
import iconv from "iconv-lite";
import {describe, expect, test} from "vitest";
import type {SourceText} from "../../src/model/source.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {read} from "../../src/read/index.ts";
import {prose, sentences} from "./prose.ts";

const lexicon = loadLexicon();

const lines = sentences.join("\n");

const table = (rows: string[][], delimiter = ","): string => stringify(rows, {delimiter});
const readText = (text: string, encoding = "utf-8"): Promise<SourceText[]> =>
  read({path: "reports.bin", bytes: iconv.encode(text, encoding)}, lexicon);

const header = ["province", "year", "title", "source_url", "publish_date", "full_text"];
const row = ["江西省", "2026", "2026年江西省政府工作报告", "https://example.org/1", "2026-02-05", lines];

describe("a table with a column of texts", () => {
  test("gives the field untouched, with what the columns state", async () => {
    expect(await readText(table([header, row]))).toEqual([
      {
        format: "csv",
        encoding: "utf-8",
        text: lines,
        hardWrapped: false,
        tables: [],
        stated: {place: "江西省", year: 2026, title: "2026年江西省政府工作报告", published: "2026-02-05"},
        warnings: []
      }
    ]);
  });

  test("gives a report for each row", async () => {
    const rows = [header, row, ["湖北省", "2026", "", "", "", prose]];
    const [first, second] = await readText(table(rows));
    expect([first?.text, second?.text]).toEqual([lines, prose]);
    expect(second?.stated).toEqual({place: "湖北省", year: 2026});
  });

  test.each([
    ["with a byte-order mark", `\uFEFF${table([header, row])}`, "utf-8"],
    ["in GB18030", table([header, row]), "gb18030"],
    ["in UTF-16", `\uFEFF${table([header, row])}`, "utf-16le"],
    ["with tabs", table([header, row], "\t"), "utf-8"],
    ["with Chinese columns", table([["城市", "年份", "标题", "来源", "发布日期", "正文"], row]), "utf-8"],
    ["with line ends of Windows", table([header, row]).replaceAll("\n", "\r\n"), "utf-8"]
  ])("%s", async (_why, text, encoding) => {
    const [report] = await readText(text, encoding);
    expect(report?.text.replaceAll("\r\n", "\n")).toBe(lines);
    expect(report?.stated).toMatchObject({place: "江西省", year: 2026, published: "2026-02-05"});
  });

  test("joins province and city to one place", async () => {
    const [report] = await readText(
      table([
        ["province", "city", "text"],
        ["江西省", "赣州市", prose]
      ])
    );
    expect(report?.stated.place).toBe("江西省赣州市");
  });

  test("passes over a value that cannot be what its column is called", async () => {
    const [report] = await readText(
      table([
        ["year", "kind", "published", "text"],
        ["去年", "报告", "二月", prose]
      ])
    );
    expect(report?.stated).toEqual({});
  });

  test.each([
    ["2024-01-09", "2024-01-09"],
    ["2024/1/9 10:12", "2024-01-09"],
    ["二〇二四年一月九日", "2024-01-09"],
    ["2023-02-30", undefined]
  ])("reads a day as reports write it: %s", async (written, published) => {
    const [report] = await readText(
      table([
        ["published", "text"],
        [written, prose]
      ])
    );
    expect(report?.stated.published).toBe(published);
  });

  test("names rows without a text", async () => {
    const [report] = await readText(
      table([
        ["year", "text"],
        ["2025", prose],
        ["2026", " "]
      ])
    );
    expect(report?.warnings).toEqual([{code: "rows-without-text", values: {n: 1}}]);
  });

  test("without any text is unreadable", async () => {
    await expect(
      readText(
        table([
          ["year", "text"],
          ["2025", ""]
        ])
      )
    ).rejects.toMatchObject({code: "no-text"});
  });

  test("with a quotation mark left open is damaged", async () => {
    await expect(readText(`year,text\n2025,"${prose}\n`)).rejects.toMatchObject({code: "damaged"});
  });
});

describe("what is no table of texts is a text", () => {
  test.each([
    ["a sentence with commas", `内容丰富,形式多样,text的用法\n${prose}`],
    [
      "a table without a text",
      table([
        ["年份", "改革举措"],
        ["2025", "86"]
      ])
    ]
  ])("%s", async (_why, text) => expect((await readText(text))[0]).toMatchObject({format: "text", text}));
});
