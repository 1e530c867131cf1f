import {describe, expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {SourceText} from "../../src/model/source.ts";
import {gridOf} from "../../src/model/table.ts";
import {read} from "../../src/read/index.ts";
import {type DrawnLine, gridLines, makePdf, type PrintedLine} from "./makePdf.ts";
import {prose} from "./prose.ts";

const lexicon = loadLexicon();

type Drawn = PrintedLine | DrawnLine;
type Row = readonly string[];

async function only(pages: Drawn[][]): Promise<SourceText> {
  const [text, ...others] = await read({path: "report.pdf", bytes: makePdf(pages)}, lexicon);
  if (!text || others.length > 0) throw new Error("one report expected");
  return text;
}

/** The words in each place of each table; a merged cell says them in all of its places. */
const grids = ({text, tables}: Pick<SourceText, "text" | "tables">): (string | null)[][][] =>
  tables.map((table) => gridOf(table).map((row) => row.map((cell) => cell && text.slice(cell.start, cell.end))));

/** Words at the same heights, one under the other from `top`. */
const column = (x: number, top: number, step: number, words: readonly string[]): PrintedLine[] =>
  words.map((text, i) => ({text, x, y: top - i * step}));

/** Rows of words with their left edges at `xs`, the first base line at `top`. */
const rows = (xs: readonly number[], top: number, step: number, words: readonly Row[]): PrintedLine[] =>
  words.flatMap((row, i) => row.flatMap((text, j) => (text === "" ? [] : [{text, x: xs[j] ?? 0, y: top - i * step}])));

const xs = [72, 200, 300, 400];

describe("a table that lines rule", () => {
  test("has the cells between them, wrapped ones whole", async () => {
    const source = await only([
      [
        {text: "表一", x: 72, y: 760},
        ...gridLines(xs, [740, 710, 670, 640]),
        ...rows([76, 204, 304], 720, 30, [["任务", "数量", "责任单位"]]),
        {text: "新增市场主体数量", x: 76, y: 695},
        {text: "（含个体工商户）", x: 76, y: 679},
        {text: "3200家", x: 204, y: 687},
        {text: "市市场监管局", x: 304, y: 695},
        {text: "和市审批局", x: 304, y: 679},
        ...rows([76, 204, 304], 650, 30, [["投资总额", "1234.5", ""]]),
        {text: "注：快报数。", x: 72, y: 600}
      ]
    ]);
    expect(source.text.split("\n").filter(Boolean)).toEqual([
      "表一",
      "任务\t数量\t责任单位",
      "新增市场主体数量（含个体工商户）\t3200家\t市市场监管局和市审批局",
      "投资总额\t1234.5",
      "注：快报数。"
    ]);
    expect(grids(source)).toEqual([
      [
        ["任务", "数量", "责任单位"],
        ["新增市场主体数量（含个体工商户）", "3200家", "市市场监管局和市审批局"],
        ["投资总额", "1234.5", ""]
      ]
    ]);
    expect(grids(clean(source, lexicon))).toEqual(grids(source));
  });

  test("has merged cells where lines are missing", async () => {
    const source = await only([
      [
        ...gridLines([72, 400], [740, 680, 650]),
        {from: [200, 740], to: [200, 650]},
        {from: [300, 710], to: [300, 650]},
        {from: [200, 710], to: [400, 710]},
        {text: "项目", x: 120, y: 705},
        {text: "2024年", x: 280, y: 720},
        {text: "预算数", x: 220, y: 690},
        {text: "执行数", x: 320, y: 690},
        ...rows([76, 204, 304], 660, 30, [["税收", "12", "13"]])
      ]
    ]);
    expect(grids(source)).toEqual([
      [
        ["项目", "2024年", "2024年"],
        ["项目", "预算数", "执行数"],
        ["税收", "12", "13"]
      ]
    ]);
    expect(source.tables[0]?.cells[1]).toMatchObject({row: 0, column: 1, rows: 1, columns: 2});
  });

  test("has a row for each line of figures where no line parts them, and may be open at its sides", async () => {
    const years = ["2020年", "2021年", "2022年"];
    const source = await only([
      [
        ...[740, 700, 620].map((y): DrawnLine => ({from: [72, y], to: [400, y]})),
        ...[200, 300].map((x): DrawnLine => ({from: [x, 620], to: [x, 740]})),
        {text: "年份", x: 76, y: 715},
        {text: "床位数", x: 204, y: 715},
        {text: "每千人拥有", x: 304, y: 724},
        {text: "床位数", x: 304, y: 708},
        ...column(76, 685, 25, years),
        ...column(204, 685, 25, ["3031", "4101", "4060"]),
        ...column(304, 685, 25, ["3.88", "5.4", "5.3"])
      ]
    ]);
    expect(grids(source)).toEqual([
      [
        ["年份", "床位数", "每千人拥有床位数"],
        ["2020年", "3031", "3.88"],
        ["2021年", "4101", "5.4"],
        ["2022年", "4060", "5.3"]
      ]
    ]);
  });

  test("is the same with thin boxes for lines, drawn for each cell apart", async () => {
    const boxes = [740, 710].flatMap((top) =>
      [72, 204].flatMap((left): DrawnLine[] => [
        {from: [left, top - 28], to: [left + 130, top - 27.5], filled: true},
        {from: [left, top], to: [left + 130, top + 0.5], filled: true},
        {from: [left, top - 28], to: [left + 0.5, top], filled: true},
        {from: [left + 129.5, top - 28], to: [left + 130, top], filled: true}
      ])
    );
    const words = [
      ["指标", "数值"],
      ["产值", "4.5"]
    ];
    expect(grids(await only([[...boxes, ...rows([76, 210], 722, 30, words)]]))).toEqual([words]);
  });

  test("parts figures that are written in one run", async () => {
    const words = [
      ["合计", "17500571", "17430593"],
      ["税收", "13098162", "12251047"]
    ];
    const drawn = words.map((row, i) => ({text: row.join(" "), x: 76, y: 720 - 30 * i, size: 10}));
    const source = await only([[...gridLines([72, 100, 191, 280], [740, 710, 680]), ...drawn]]);
    expect(grids(source)).toEqual([words]);
  });

  test("keeps how far its labels are indented", async () => {
    const source = await only([
      [
        ...gridLines(xs, [740, 710, 680, 650]),
        ...rows([76, 204, 304], 720, 30, [["财政收入", "12", "13"]]),
        ...rows([100, 204, 304], 690, 30, [
          ["税收", "8", "9"],
          ["非税收入", "4", "4"]
        ])
      ]
    ]);
    expect(clean(source, lexicon).tables[0]?.cells.filter(({column}) => column === 0)).toMatchObject([
      {row: 0},
      {row: 1, indent: 2},
      {row: 2, indent: 2}
    ]);
  });
});

describe("a table that no lines part", () => {
  const left = [72, 300, 400];

  test("has columns where figures stand below each other", async () => {
    const source = await only([
      [
        {text: "表三　单位：个", x: 72, y: 760},
        ...rows([100, 300, 400], 740, 20, [["指标", "数量", "增长（%）"]]),
        ...rows(left, 715, 20, [
          ["企业", "3200", "4.5"],
          ["　　个体", "210", ""],
          ["其他", "12", "-1"]
        ]),
        ...column(72, 600, 20, [prose.slice(0, 36), prose.slice(36, 60)])
      ]
    ]);
    expect(grids(source)).toEqual([
      [
        ["指标", "数量", "增长（%）"],
        ["企业", "3200", "4.5"],
        ["个体", "210", ""],
        ["其他", "12", "-1"]
      ]
    ]);
    expect(source.text).toContain(prose.slice(0, 36));
  });

  test("joins cells that go on in the next line, above or below their figures", async () => {
    const source = await only([
      [
        {text: "指标", x: 100, y: 740},
        {text: "每千人", x: 300, y: 747},
        {text: "床位数", x: 300, y: 733},
        {text: "增长", x: 400, y: 740},
        ...rows(left, 700, 30, [["产值", "3200", "4.5"]]),
        {text: "新增市场主体数量", x: 72, y: 677},
        {text: "（含个体工商户）", x: 72, y: 663},
        ...rows([0, 300, 400], 670, 30, [["", "210", "7"]]),
        ...rows(left, 640, 30, [["其他", "12", "-1"]])
      ]
    ]);
    expect(grids(source)).toEqual([
      [
        ["指标", "每千人床位数", "增长"],
        ["产值", "3200", "4.5"],
        ["新增市场主体数量（含个体工商户）", "210", "7"],
        ["其他", "12", "-1"]
      ]
    ]);
  });

  const figures = [
    ["税收", "8", "9", "1"],
    ["债务", "5", "6", "1"],
    ["合计", "13", "15", "2"]
  ];
  const wide = [72, 220, 320, 420];
  const cases: [why: string, drawn: PrintedLine[]][] = [
    [
      "heads may stand over several columns",
      [
        {text: "2024年", x: 270, y: 760},
        ...rows(wide, 740, 20, [["项目", "预算数", "执行数", "增长"]]),
        ...rows(wide, 715, 20, figures)
      ]
    ],
    [
      "figures of one column stand where others part",
      [
        ...rows(wide, 740, 20, [["项目", "预算数", "执行数", "增长"]]),
        ...figures.flatMap((row, i) =>
          rows(i === 1 ? [72, 170, 270, 420] : wide, 715 - 20 * i, 20, [row.map((text) => text.padStart(9, "7"))])
        )
      ]
    ]
  ];
  test.each(cases)("is left as lines where %s, and its page is named", async (_why, drawn) => {
    const {tables, text, warnings} = await only([[{text: "附件", x: 72, y: 700}], drawn]);
    expect(tables).toEqual([]);
    expect(text).toContain("项目\t预算数\t执行数\t增长");
    expect(warnings).toEqual([{code: "tables-unread", values: {pages: "2"}}]);
  });
});

describe("a table that goes on over a page", () => {
  const head = ["指标", "单位", "产量"];
  const page = (number: number, body: readonly Row[], above: Drawn[] = []): Drawn[] => [
    ...above,
    ...gridLines(
      xs,
      Array.from({length: body.length + 1}, (_, i) => 740 - 30 * i)
    ),
    ...rows([76, 204, 304], 720, 30, body),
    {text: `— ${number} —`, x: 280, y: 40}
  ];
  const bodies: [Row[], Row[], Row[]] = [
    [["铁", "吨", "1.5"]],
    [["铜", "吨", "2.5"]],
    [
      ["锌", "吨", "3.5"],
      ["锡", "吨", "4.5"]
    ]
  ];

  test("is one, its heads wherever they stand again", async () => {
    const source = await only(bodies.map((body, i) => page(i + 1, [head, ...body])));
    expect(grids(source)).toEqual([[head, ...bodies[0], head, ...bodies[1], head, ...bodies[2]]]);
    const heads = source.tables[0]?.cells.filter(({isHeading}) => isHeading).map(({row}) => row);
    expect(new Set(heads)).toEqual(new Set([0, 2, 4]));
    expect(source.text.split("\f")).toHaveLength(3);
    expect(clean(source, lexicon).text.split("\n")).toEqual(
      [head, ...bodies[0], head, ...bodies[1], head, ...bodies[2]].map((row) => row.join("\t"))
    );
  });

  test("is one without heads on the next page", async () => {
    const source = await only([page(1, [head, ...bodies[0]]), page(2, [...bodies[2]])]);
    expect(grids(source)).toEqual([[head, ...bodies[0], ...bodies[2]]]);
  });

  test.each([
    ["words stand between", [head, ...bodies[1]], [{text: "表二：有色金属产量", x: 72, y: 780}]],
    ["other heads stand over it", [["地区", "单位", "产量"], ...bodies[1]], []]
  ])("is another where %s", async (_why, body, above) => {
    const source = await only([page(1, [head, ...bodies[0]]), page(2, body, above)]);
    expect(grids(source)).toEqual([[head, ...bodies[0]], body]);
  });
});

describe("no table is", () => {
  const chart: Drawn[] = [
    ...[700, 670, 640, 610, 580].map((y): DrawnLine => ({from: [100, y], to: [400, y]})),
    ...[100, 175, 250, 325, 400].map((x): DrawnLine => ({from: [x, 580], to: [x, 700]})),
    ...column(72, 696, 30, ["400", "300", "200", "100", "0"]),
    ...["2021", "2022", "2023", "2024"].map((text, i) => ({text, x: 120 + 75 * i, y: 562})),
    ...["253.1", "285.7", "309.2", "352.9"].map((text, i) => ({text, x: 120 + 75 * i, y: 640 + 7 * i}))
  ];
  const long = Array.from({length: 12}, () => prose.slice(0, 36));
  const cases: [what: string, drawn: Drawn[]][] = [
    ["a chart with its scale and its lines", chart],
    ["a chart without lines", chart.filter((one) => "text" in one)],
    [
      "prose in two columns",
      [72, 310].flatMap((x) =>
        column(
          x,
          700,
          20,
          long.map((_, i) => prose.slice(i, i + 18))
        )
      )
    ],
    ["a box around a paragraph", [...gridLines([60, 540], [720, 460]), ...column(72, 700, 20, long)]],
    [
      "boxes of paragraphs that lay out a page",
      [
        ...gridLines([60, 300, 540], [720, 700, 400]),
        {text: "左", x: 64, y: 705},
        {text: "右", x: 304, y: 705},
        ...[64, 304].flatMap((x) =>
          column(
            x,
            680,
            12,
            long.concat(long).map((line) => line.slice(0, 19))
          )
        )
      ]
    ]
  ];
  test.each(cases)("%s", async (_what, drawn) => {
    const {tables, text, warnings} = await only([drawn]);
    expect({tables, warnings}).toEqual({tables: [], warnings: []});
    expect(text.length).toBeGreaterThan(30);
  });
});
