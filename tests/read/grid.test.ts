import {describe, expect, test} from "vitest";
import {linesOf, parseHtml} from "../../src/read/markup.ts";
import {written} from "../../src/read/written.ts";

/** Each table of a page as the texts of its cells with their places: `row,column text`, and what they cover beyond one. */
async function tablesOf(body: string): Promise<string[][]> {
  const {text, tables} = written(linesOf((await parseHtml(body)).window.document.body));
  return tables.map(({cells}) =>
    cells.map(({row, column, rows, columns, start, end, isHeading}) => {
      const covers = rows * columns === 1 ? "" : ` ${rows}×${columns}`;
      return `${row},${column}${covers} ${isHeading ? "#" : ""}${text.slice(start, end)}`;
    })
  );
}

const head = "<tr><th rowspan=2>指标</th><th colspan=2>2024年</th></tr><tr><th>总量</th><th>增长</th></tr>";

describe("the tables of a page", () => {
  test.each<[name: string, body: string, cells: string[][]]>([
    [
      "merged heads",
      `<table>${head}<tr><td>岁入</td><td>8.1</td><td>3.2</td></tr></table>`,
      [["0,0 2×1 #指标", "0,1 1×2 #2024年", "1,1 #总量", "1,2 #增长", "2,0 岁入", "2,1 8.1", "2,2 3.2"]]
    ],
    [
      "a cell that covers the rows that are left",
      "<table><tr><td rowspan=0>甲组</td><td>1</td></tr><tr><td>2</td></tr></table>",
      [["0,0 2×1 甲组", "0,1 1", "1,1 2"]]
    ],
    [
      "spans beyond the table",
      '<table><tr><td rowspan=99>甲</td><td colspan="x">1</td></tr><tr><td>2</td></tr></table>',
      [["0,0 2×1 甲", "0,1 1", "1,1 2"]]
    ],
    [
      "empty cells and blank rows",
      "<table><tr><td></td><td>甲</td></tr><tr><td> </td><td></td></tr><tr><td>乙</td><td></td></tr></table>",
      [["0,0 ", "0,1 甲", "2,0 乙", "2,1 "]]
    ],
    [
      "paragraphs within a cell",
      "<table><tr><td><p>岁</p><p>入</p></td><td>1<br>2</td></tr><tr><td>乙</td><td>3</td></tr></table>",
      [["0,0 岁 入", "0,1 1 2", "1,0 乙", "1,1 3"]]
    ],
    [
      "two tables, one below the other",
      "<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>".repeat(2),
      [
        ["0,0 甲", "0,1 1", "1,0 乙", "1,1 2"],
        ["0,0 甲", "0,1 1", "1,0 乙", "1,1 2"]
      ]
    ],
    ["a table of one row", "<table><tr><td>甲</td><td>1</td></tr></table>", []],
    ["a table of one column", "<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>", []],
    [
      "a table in a box of a layout",
      "<table><tr><td>栏</td><td><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></td></tr><tr><td>脚</td><td>注</td></tr></table>",
      [["0,0 甲", "0,1 1", "1,0 乙", "1,1 2"]]
    ],
    [
      "boxes with paragraphs",
      `<table><tr><td>${"推进改革。".repeat(90)}</td><td>栏</td></tr><tr><td>脚</td><td>注</td></tr></table>`,
      []
    ]
  ])("%s", async (_name, body, cells) => {
    expect(await tablesOf(`<html><body><p>前文</p>${body}<p>后文</p></body></html>`)).toEqual(cells);
  });

  test("a caption stands on a line above its table, and long cells are in it where heads stand over them", async () => {
    const long = "推进改革。".repeat(90);
    const body = `<table><caption>表1 任务</caption><tr><th>序号</th><th>任务</th><th>单位</th></tr><tr><td>1</td><td>${long}</td><td>市数据局</td></tr></table>`;
    const {text, tables} = written(linesOf((await parseHtml(body)).window.document.body));
    expect(text).toBe(`表1 任务\n序号\t任务\t单位\n1\t${long}\t市数据局`);
    expect(tables).toMatchObject([{start: 6, end: text.length, rows: 2, columns: 3}]);
  });
});
