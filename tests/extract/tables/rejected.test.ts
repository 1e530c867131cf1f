import {describe, expect, test} from "vitest";
import {reportOf} from "../../tables.ts";

/** The numbers of a table that are no figures, with the reason. */
async function rejectedOf(rows: string): Promise<string[]> {
  const {findings, outline} = await reportOf([{rows}]);
  const [table] = outline.tables;
  return findings.rejected
    .filter(({start}) => table !== undefined && start >= table.start && start < table.end)
    .map(({text, reason}) => `${text} ${reason}`);
}

describe("numbers of tables that are no figures", () => {
  test.each<[name: string, rows: string, rejected: string[]]>([
    ["ordinals", "序号|项目|投资（亿元）\n1|甲线|3\n2|乙线|5", ["1 ordinal", "2 ordinal"]],
    ["ordinals without a head", "|项目|投资（亿元）\n1|甲线|3\n2|乙线|5", ["1 ordinal", "2 ordinal"]],
    ["codes", "代码|区县|产值（万元）\n360702|章贡区|3", ["360702 code"]],
    ["telephone numbers", "区县|联系电话|产值（万元）\n章贡区|0797-8391234|3", ["0797 code", "8391234 code"]],
    ["dates", "项目|投资（亿元）|完成时限\n甲线|3|2025年6月", ["2025年6月 date"]],
    [
      "numbers of columns",
      "项目|预算数（万元）|完成数|完成率\n栏次|1|2|3=2/1\n教育|5|4|80",
      [
        "1 number of a column",
        "2 number of a column",
        "3 number of a column",
        "2 number of a column",
        "1 number of a column"
      ]
    ],
    ["numbers without a unit", "项目|2025年\n甲线|37", ["2025年 date", "37 no unit"]],
    [
      "numbers that nothing heads",
      "甲线|37万元|5\n乙线|28万元|6",
      ["37万元 table not understood", "5 table not understood", "28万元 table not understood", "6 table not understood"]
    ]
  ])("%s", async (_, rows, rejected) => {
    expect(await rejectedOf(rows)).toEqual(rejected);
  });
});

test("a table wider than any report's is not read, however many columns it has, and no number of it is lost", async () => {
  const many = Array.from({length: 3000}, (_, i) => `${i}号（张）`);
  const rejected = await rejectedOf(`区县|${many.join("|")}\n章贡区|${many.map(() => "7").join("|")}`);
  expect(rejected.filter((one) => one === "7 table not understood")).toHaveLength(many.length);
});
