// @vitest-environment jsdom
import {beforeAll, describe, expect, test} from "vitest";
import {speak} from "../../pages/components/i18n.ts";
import english from "../../pages/i18n/en.json" with {type: "json"};
import {headsOf} from "../../pages/reader/heads.ts";
import {cellAddress} from "../../pages/reader/tables.ts";
import {textPane} from "../../pages/reader/textPane.ts";
import {viewOf, type Report} from "../../pages/reader/view.ts";
import {packTable, type ReceivedCell} from "../../src/model/packedTable.ts";
import {fact, row} from "../figures/setup.ts";

beforeAll(() => speak("en", english));

/** A cell that covers more than its own place: rows and columns. */
type Given = string | [text: string, rows: number, columns: number];

/** A text with a table in it, as readers write tables: a line for each row, cells parted by tabs. */
function written(before: string, rows: (Given | null)[][], after: string) {
  const cells: ReceivedCell[] = [];
  let text = before;
  for (const [row, line] of rows.entries()) {
    let isFirst = true;
    for (const [column, given] of line.entries()) {
      if (given === null) continue;
      const [words, covered, columns] = typeof given === "string" ? ([given, 1, 1] as const) : given;
      if (!isFirst) text += "\t";
      isFirst = false;
      const span = {start: text.length, end: text.length + words.length};
      cells.push({row, column, rows: covered, columns, isHeading: false, ...span, received: span});
      text += words;
    }
    text += "\n";
  }
  const start = before.length;
  const end = text.length - 1;
  return {text: text + after, table: {start, end, received: start, rows: rows.length, columns: 4, cells, origin: null}};
}

const {text, table} = written(
  "一、收支情况\n表1 全市收支\n",
  [
    [["单位：万元", 1, 4], null, null, null],
    [["项目", 2, 1], ["全市", 1, 2], null, ["市本级", 2, 1]],
    [null, "2024年", "2025年", null],
    ["收入", "120.5", "131.0", "40"],
    ["其中：税收", "80", "", "12"]
  ],
  "注：市本级不含开发区。"
);

const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  const span = {start, end: start + words.length};
  return {...span, received: span};
};
const placed = (words: string, index: number) => ({
  ...at(words),
  index,
  section: 0,
  paragraph: index,
  isHeading: false
});
const cell = {table: 0, row: ["其中：税收"], column: ["全市", "2024年"]};

const report: Report = {
  row: row("0123456789ab"),
  text: {
    id: "0123456789ab",
    files: ["a.html"],
    address: null,
    retrieved: null,
    format: "html",
    encoding: "utf-8",
    clean: text,
    source: text,
    sections: [{index: 0, parent: null, level: 0, heading: "", start: 0, end: text.length}],
    sentences: [
      "一、收支情况",
      "表1 全市收支",
      "单位：万元",
      "项目\t全市\t市本级",
      "2024年\t2025年",
      "收入\t120.5\t131.0\t40",
      "其中：税收\t80\t\t12",
      "注：市本级不含开发区。"
    ].map(placed),
    tables: [packTable(table)],
    rejected: [],
    issues: [],
    rules: {},
    readings: []
  },
  read: {
    id: "0123456789ab",
    facts: [fact({id: "a", ...at("80"), text: "80", cell}), fact({id: "b", ...at("131.0"), text: "131.0"})],
    recognitions: [],
    reforms: [],
    assignments: [],
    gaps: [],
    near: []
  }
};

const pane = (version: "clean" | "received" = "clean", of: Report = report) =>
  textPane(
    viewOf(of, version, () => ""),
    of
  );
const texts = (element: ParentNode, selector: string) =>
  [...element.querySelectorAll(selector)].map((one) => one.textContent);

describe.each(["clean", "received"] as const)("a table in the text as %s", (version) => {
  test("stands between its paragraphs, its cells in their places, to the last character", () => {
    const {element} = pane(version);
    expect([...element.children].map(({tagName}) => tagName)).toEqual(["P", "P", "DIV", "P"]);
    expect((element.textContent ?? "").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
    expect(texts(element, "caption")).toEqual(["单位：万元"]);
    expect(texts(element, "tbody tr:last-child > *")).toEqual(["其中：税收", "80", "", "12"]);
  });

  test("says which cells head which", () => {
    const {element} = pane(version);
    expect(texts(element, 'thead th[scope="col"]')).toEqual(["项目", "市本级", "2024年", "2025年"]);
    expect(texts(element, 'thead th[scope="colgroup"][colspan="2"]')).toEqual(["全市"]);
    expect(texts(element, 'tbody th[scope="row"]')).toEqual(["收入", "其中：税收"]);
    expect(texts(element, "th[rowspan]")).toEqual(["项目", "市本级"]);
  });

  test("marks a figure, its cell and the headings that it names, and leaves no trace of the last one", () => {
    const {element, show} = pane(version);
    show(at("131.0"), "b");
    const target = show(at("80"), "a");
    expect(target?.closest("td")?.classList.contains("chosen")).toBe(true);
    expect(texts(element, ".selected")).toEqual(["80"]);
    expect(texts(element, ".chosen")).toEqual(["80"]);
    expect(texts(element, ".leads")).toEqual(["全市", "2024年", "其中：税收"]);
    show(null, null);
    expect(texts(element, ".selected, .chosen, .leads")).toEqual([]);
  });

  test("lights the headings of row and column where a figure names none", () => {
    const {element, show} = pane(version);
    show(at("131.0"), "b");
    expect(texts(element, ".leads")).toEqual(["全市", "2025年", "收入"]);
  });

  test("marks a row that was found cell by cell", () => {
    const {element, show} = pane(version);
    show(at("收入\t120.5\t131.0\t40"), null);
    expect(texts(element, "mark.at")).toEqual(["收入", "120.5", "131.0", "40"]);
    expect(texts(element, ".leads")).toEqual([]);
  });
});

test("a table is left to prose where its text holds more than its cells", () => {
  const [first, ...rest] = table.cells;
  const short = first ? [{...first, end: first.end - 2}, ...rest] : [];
  const {element} = pane("clean", {
    ...report,
    text: {...report.text, tables: [packTable({...table, cells: short})]}
  });
  expect(element.querySelector("table")).toBeNull();
  expect((element.textContent ?? "").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
});

test.each([
  [
    "numbers under years",
    [
      ["指标", "2024年", "2025"],
      ["甲", "1.5", "2"]
    ],
    {titles: 0, rows: 1, columns: 1}
  ],
  [
    "running numbers and codes",
    [
      ["序号", "项目", "数"],
      ["1", "甲", "3"]
    ],
    {titles: 0, rows: 1, columns: 2}
  ],
  [
    "a first row without numbers",
    [
      ["项目", "预算", "执行"],
      ["甲", "", ""],
      ["乙", "3", "4"]
    ],
    {titles: 0, rows: 1, columns: 1}
  ],
  [
    "words alone",
    [
      ["任务", "单位"],
      ["甲", "乙"]
    ],
    {titles: 0, rows: 1, columns: 1}
  ],
  [
    "numbers from the first row and column",
    [
      ["1", "2"],
      ["3", "4"]
    ],
    {titles: 0, rows: 0, columns: 0}
  ]
])("headings of %s", (_, rows, expected) => {
  const {text, table} = written("", rows, "");
  const columns = rows[0]?.length ?? 0;
  expect(headsOf({...table, columns, textOf: ({start, end}) => text.slice(start, end)})).toEqual(expected);
});

test("a cell of a workbook is called as spreadsheets call it", () => {
  const packed = packTable({...table, origin: {sheet: "收支", row: 3, column: 25}});
  expect(cellAddress(packed, at("120.5"))).toBe("收支!AA7");
  expect(cellAddress(packed, at("表1"))).toBeNull();
  expect(cellAddress(packTable(table), at("120.5"))).toBeNull();
});
