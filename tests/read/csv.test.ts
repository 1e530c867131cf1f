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

  test.each([
    ["2021-13-45", undefined],
    ["2021-02-30", undefined],
    ["2021年2月30日", undefined],
    ["20210230", undefined],
    ["30-Feb-21", undefined],
    ["January 5, 9999", undefined],
    ["99999", undefined],
    ["12021-02-03", undefined],
    ["2024-02-29", "2024-02-29"]
  ])("a day of publication of %s costs its field at most, and is told", async (day, published) => {
    const rows = [header, ["江西省", "2026", "", "", day, lines], ["湖北省", "2026", "", "", "2026-02-05", prose]];
    const [first, second] = await readText(table(rows));
    expect([first?.stated, second?.stated]).toMatchObject([{place: "江西省", year: 2026}, {published: "2026-02-05"}]);
    expect(first?.stated.published).toBe(published);
    const values = {line: 2, column: "publish_date", value: day};
    expect(first?.warnings).toEqual(published === undefined ? [{code: "row-field-strange", values}] : []);
    expect(second?.warnings).toEqual([]);
  });

  test.each(["0", "9999", "20211", "2021-2022", "二〇二一二"])(
    "a year of %s costs its field, and is told",
    async (year) => {
      const [report] = await readText(table([header, ["江西省", year, "", "", "", lines]]));
      expect(report?.stated).toEqual({place: "江西省"});
      const values = {line: 2, column: "year", value: year};
      expect(report?.warnings).toEqual([{code: "row-field-strange", values}]);
    }
  );

  test.each(["", "—", "不详", "待定"])("a field without a number says nothing: %s", async (word) => {
    const [report] = await readText(table([header, ["江西省", word, "", "", word, lines]]));
    expect(report?.warnings).toEqual([]);
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
    ["2024年01月09日 10:12:00", "2024-01-09"],
    ["20240109", "2024-01-09"],
    ["45300", "2024-01-09"],
    ["9-Jan-24", "2024-01-09"],
    ["January 9, 2024", "2024-01-09"],
    ["2023-02-30", undefined],
    ["20241309", undefined],
    ["360700", undefined]
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
    expect(report?.warnings).toEqual([{code: "rows-without-text", values: {n: 1, lines: "3"}}]);
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

  test.each([
    ["2021年", 2021],
    ["2021年度", 2021],
    ["2021.0", 2021],
    ["二〇二一年", 2021],
    ["2021-2022", undefined],
    ["1021", undefined]
  ])("reads a year as tables write it: %s", async (written, year) => {
    const [report] = await readText(`年份,正文\n${written},${prose}\n`);
    expect(report?.stated.year).toBe(year);
  });

  test.each([
    ["工作总结", "review"],
    ["工作要点", "plan"],
    ["Plan", "plan"],
    ["2023年总结和2024年计划", "mixed"],
    ["政府工作报告", "mixed"],
    ["通知", undefined]
  ])("reads a kind in either language: %s", async (written, kind) => {
    const [report] = await readText(`类型,正文\n${written},${prose}\n`);
    expect(report?.stated.kind).toBe(kind);
  });
});

/** Two reports of two cities. */
const two = [
  ["赣州市", "2023", "全市新建学校35所。"],
  ["永州市", "2023", "全市新建学校7所。"]
];
const cities = table([["城市", "年份", "正文"], ...two]);
const readTwo = async (text: string, encoding?: string): Promise<unknown[]> =>
  (await readText(text, encoding)).map(({stated, text}) => [stated.place, String(stated.year), text]);

describe("what stands around a table of texts", () => {
  test.each([
    ["a line that names the delimiter", `sep=,\r\n${cities}`],
    ["a line that names another delimiter", `sep=|\n${cities.replaceAll(",", "|")}`],
    ["a title", `2023年各市改革总结汇总,,\n${cities}`],
    ["a title and a note", `各市改革总结\n填报日期：2024年1月5日,单位：份\n\n${cities}`],
    ["line ends of the old Macintosh", cities.replaceAll("\n", "\r")],
    ["names and cells in quotation marks", stringify([["城市", "年份", "正文"], ...two], {quoted: true})],
    ["the same behind a byte-order mark", `\uFEFF${stringify([["城市", "年份", "正文"], ...two], {quoted: true})}`],
    ["line ends of two kinds", cities.replace(/\n(?=.*7所)/, "\r\n")],
    ["commas at the end of each line", cities.replaceAll("\n", ",,\n")]
  ])("%s", async (_what, text) => expect(await readTwo(text)).toEqual(two));

  test("tabs in UTF-16, as spreadsheets save a text", async () => {
    const text = `\uFEFF${cities.replaceAll(",", "\t").replaceAll("\n", "\r\n")}`;
    expect(await readTwo(text, "utf-16le")).toEqual(two);
  });

  test("a line of the text that calls things by names of columns is no heading", async () => {
    const [report] = await readText(`虚拟市改革总结\n标题,正文,附件\n${prose}`);
    expect(report?.format).toBe("text");
  });

  test("columns of one name are named, and the first is read", async () => {
    const [report] = await readText(`年份,正文,正文\n2023,${prose},\n`);
    expect([report?.text, report?.warnings]).toEqual([prose, [{code: "columns-twice", values: {columns: "正文"}}]]);
  });
});

describe("commas that no quotation marks guard", () => {
  test.each([
    ["in a last column", "城市,正文\n永州市,新增企业3,200户, 新建学校7所。\n", "新增企业3,200户, 新建学校7所。"],
    ["before other columns", "城市,正文,年份\n永州市,新增企业3,200户,2023\n", "新增企业3,200户"],
    ["before empty cells", "城市,正文\n永州市,新增企业3,200户,,\n", "新增企业3,200户"],
    ["many of them", "正文,城市\na,b,c,d,永州市\n", "a,b,c,d"],
    ["beside a quoted cell", '城市,正文\n"永州市,冷水滩",新增企业3,200户\n', "新增企业3,200户"]
  ])("belong to the text: %s", async (_where, table, text) => {
    const [report] = await readText(table);
    expect(report?.text).toBe(text);
    expect(report?.warnings).toEqual([{code: "commas-in-text", values: {line: 2}}]);
  });
});

describe("a quotation mark that has no other spoils the row in which it stands, no other", () => {
  const row = (text: string): string => `城市,正文\n赣州市,${text}\n永州市,"全市新建学校7所,\n其中小学5所。"\n`;
  test.each([
    ["a pair inside a cell", '推行"一窗通办"改革。', 2],
    ["a pair at the head of a cell", '"一窗通办"改革推行。', 2],
    ["left open at the head", '"推行一窗通办改革。', 2],
    ["left open inside", '推行"一窗通办改革。', 2],
    ["three of them", '推行"一窗"通办"改革。', 2]
  ])("%s", async (_what, text, line) => {
    const [first, second] = await readText(row(text));
    expect(first?.text).toBe(text);
    expect(first?.warnings).toEqual([{code: "stray-quotes", values: {line}}]);
    expect([second?.text, second?.warnings]).toEqual(["全市新建学校7所,\n其中小学5所。", []]);
  });

  test("behind a cell of several lines, its line is counted from the top of the file", async () => {
    const texts = await readText('各市总结\n城市,正文\n赣州市,"一。\n二。"\n永州市,推行"一窗"改革。\n');
    expect(texts.map(({warnings}) => warnings)).toEqual([[], [{code: "stray-quotes", values: {line: 5}}]]);
  });

  test("a cell that draws rows into it is told with its line", async () => {
    const [first] = await readText('地区,年份,全文\n甲县,2025,"办件3件。\n乙县,2025,办件4件。"\n丙县,2025,办件5件。\n');
    expect(first?.warnings).toEqual([{code: "rows-in-cell", values: {line: 2, n: 1}}]);
  });
});

describe("a table without a column of texts is no report", () => {
  test.each([
    ["word counts", "word,count\n改革,58\n澳门,3\n一半,2\n", "word, count"],
    ["metrics over years", "指标,2022年,2023年\n地区生产总值,1200,1300\n户籍人口,36,37\n", "指标, 2022年, 2023年"],
    ["with tabs", "城市\t户数\n赣州市\t3200\n永州市\t4500\n", "城市, 户数"],
    ["under a title", "各市主要指标,,\n城市,户数,件数\n赣州市,3200,5\n永州市,4500,6\n", "城市, 户数, 件数"],
    [
      "a name that nobody knows for the texts",
      `城市,年份,汇报\n${"赣州市,2023,全市新建学校35所\n".repeat(3)}`,
      "城市, 年份, 汇报"
    ]
  ])("%s", async (_what, text, columns) => {
    await expect(readText(text)).rejects.toMatchObject({fault: "no-text-column", values: {columns}});
  });
});

describe("what is no table is a text", () => {
  test.each([
    ["a sentence with commas", `内容丰富,形式多样,text的用法\n${prose}`],
    ["lines of prose with a comma each", "全市改革,走在前列。\n民生事业,稳步推进。\n产业发展,再上台阶。\n"],
    ["a few figures under a heading", "主要数据\n户数\t3200\n全市改革工作全面推进。\n各项任务落地见效。\n"]
  ])("%s", async (_why, text) => expect((await readText(text))[0]).toMatchObject({format: "text", text}));
});
