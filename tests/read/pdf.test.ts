import {deflateSync} from "node:zlib";
import {describe, expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {SourceText} from "../../src/model/source.ts";
import {read} from "../../src/read/index.ts";
import {assemblePdf, makeLockedPdf, makePdf, type PrintedLine, stream} from "./makePdf.ts";
import {prose} from "./prose.ts";

const lexicon = loadLexicon();

const file = (bytes: Uint8Array): {path: string; bytes: Uint8Array} => ({path: "report.bin", bytes});

async function only(bytes: Uint8Array): Promise<SourceText> {
  const [text, ...others] = await read(file(bytes), lexicon);
  if (!text || others.length > 0) throw new Error("one report expected");
  return text;
}

/** Sets a paragraph in lines of 36 characters, the first indented by two. */
function set(paragraph: string, top: number): PrintedLine[] {
  const lines = [paragraph.slice(0, 34)];
  for (let at = 34; at < paragraph.length; at += 36) lines.push(paragraph.slice(at, at + 36));
  return lines.map((text, i) => ({text, x: i === 0 ? 96 : 72, y: top - 20 * i}));
}

const unnamed = set(prose, 700).map((line) => ({...line, unnamed: true}));

const furniture = (page: number): PrintedLine[] => [
  {text: "虚拟市人民政府文件", x: 230, y: 800, size: 9},
  {text: `— ${page} —`, x: 280, y: 40, size: 9}
];

describe("a PDF with a text layer", () => {
  const pages = [1, 2, 3].map((page) => [
    ...furniture(page).slice(0, 1),
    {text: `第${page}部分`, x: 250, y: 760, size: 18},
    ...set(prose, 720),
    ...set(prose, 500),
    ...furniture(page).slice(1)
  ]);

  test("gives its lines, its paragraphs indented", async () => {
    const {format, hardWrapped, text} = await only(makePdf(pages));
    expect({format, hardWrapped}).toEqual({format: "pdf", hardWrapped: true});
    expect(text).toContain(`　　${prose.slice(0, 34)}\n${prose.slice(34, 70)}\n`);
    expect(text.split("\f")).toHaveLength(3);
  });

  test("reads, once clean, as its paragraphs without the page's own lines", async () => {
    const {text, clutter} = clean(await only(makePdf(pages)), lexicon);
    expect(text).toBe([1, 2, 3].map((page) => `第${page}部分\n${prose}\n${prose}`).join("\n"));
    expect(new Set(clutter.map(({kind}) => kind))).toEqual(new Set(["page"]));
    expect(clutter).toHaveLength(6);
  });

  test("joins a paragraph that runs on over the page", async () => {
    const lines = set(prose, 700);
    const cut = [
      [...furniture(1), ...lines.slice(0, 4)],
      [...furniture(2), ...lines.slice(4).map((line) => ({...line, y: line.y + 60}))]
    ];
    expect(clean(await only(makePdf(cut)), lexicon).text).toBe(prose);
  });

  test("parts the cells of a table", async () => {
    const rows = [
      [
        {text: "任务", x: 72, y: 700},
        {text: "牵头单位", x: 300, y: 700}
      ],
      [
        {text: "数据共享", x: 72, y: 680},
        {text: "市数据局", x: 300, y: 680}
      ]
    ];
    expect((await only(makePdf([rows.flat()]))).text).toBe("任务\t牵头单位\n数据共享\t市数据局");
  });

  test.each([
    ["the mark of a note behind a figure", "新增企业3200", "1", "户。", "新增企业3200户。"],
    ["one in a circle", "新增企业3200", "①", "户。", "新增企业3200户。"],
    ["one in brackets behind a word", "新增企业", "[2]", "35户。", "新增企业35户。"],
    ["a power", "新增绿地35km", "2", "以上。", "新增绿地35km²以上。"],
    ["at the end of a line", "新增企业3200户。", "3", "", "新增企业3200户。"]
  ])("reads a raised number as what it is: %s", async (_what, before, raised, after, read) => {
    const end = 72 + 12 * before.length;
    const {text} = await only(
      makePdf([
        [
          {text: before, x: 72, y: 700},
          {text: raised, x: end, y: 704, size: 8},
          ...(after ? [{text: after, x: end + 8 * raised.length, y: 700}] : []),
          {text: "全市新增就业岗位稳步增加。", x: 72, y: 680}
        ]
      ])
    );
    expect(text.trim().split("\n")).toEqual([read, "全市新增就业岗位稳步增加。"]);
  });

  test("names the pages that have none", async () => {
    const {warnings} = await only(makePdf([set(prose, 700), [], set(prose, 700), []]));
    expect(warnings).toEqual([{code: "pages-without-text", values: {pages: "2, 4"}}]);
  });
});

describe("a PDF that can be read in part", () => {
  test("names the pages of which hardly anything could be read", async () => {
    const {text, warnings} = await only(makePdf([set(prose, 700), [...unnamed, ...furniture(2)]]));
    expect(text).toContain(prose.slice(0, 30));
    expect(warnings).toEqual([{code: "pages-unnamed", values: {pages: "2"}}]);
  });

  test("does not suspect a page of few words", async () => {
    expect((await only(makePdf([set(prose, 700), [{text: "附件", x: 72, y: 700}]]))).warnings).toEqual([]);
  });
});

describe("a PDF that cannot be read says why", () => {
  const cases: [why: string, bytes: Uint8Array, code: string][] = [
    ["it needs a password", makeLockedPdf(), "encrypted"],
    ["it is a picture of text", makePdf([[], []]), "scanned"],
    ["its font does not say which characters it shows", makePdf([unnamed]), "no-text"],
    ["it is cut off", makePdf([set(prose, 700)]).subarray(0, 60), "damaged"]
  ];
  test.each(cases)("%s", async (_why, bytes, code) => {
    await expect(read(file(bytes), lexicon)).rejects.toMatchObject({name: "UnreadableError", code});
  });
});

/** Bytes as five letters for four of them, the end marked. */
function toBase85(bytes: Buffer): string {
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const numbers = Array.from({length: whole.length / 4}, (_, i) => whole.readUInt32BE(4 * i));
  const letters = numbers.map((n) =>
    n === 0 ? "z" : String.fromCharCode(...[4, 3, 2, 1, 0].map((i) => 33 + (Math.floor(n / 85 ** i) % 85)))
  );
  return `${letters.join("")}~>`;
}

describe("a PDF that comes to more than any document is refused", () => {
  /** A page that draws this object, with these behind it. */
  const drawing = (contents: string, ...more: readonly string[]): Buffer =>
    assemblePdf(
      [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
        contents,
        ...more
      ],
      ""
    );
  const packed = (dictionary: string, content: string): string => {
    const bytes = deflateSync(content);
    return `<< ${dictionary} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes.toString("latin1")}\nendstream`;
  };
  const blanks = " ".repeat(40_000_000);
  const picture = (width: number): string =>
    packed(`/Subtype /Image /Width ${width} /Height 1000 /BitsPerComponent 8 /ColorSpace /DeviceGray`, blanks);

  test("a picture that holds more than it says to show", async () => {
    await expect(only(drawing(picture(10)))).rejects.toMatchObject({fault: "pdf-bomb"});
  });

  test("but no picture that is as large as it says", async () => {
    await expect(only(drawing(stream("/X Do"), picture(40_000)))).rejects.toMatchObject({fault: "no-text-layer"});
  });

  test("tables that name the characters of a thousand fonts", async () => {
    const table = `1 beginbfrange\n<00000000> <0000FFFF> <0000>\nendbfrange\n`;
    const fonts = (count: number): Buffer => drawing(stream("/X Do"), packed("", table.repeat(count)));
    await expect(only(fonts(1000))).rejects.toMatchObject({fault: "pdf-bomb"});
    await expect(only(fonts(100))).rejects.toMatchObject({fault: "no-text-layer"});
  });

  const deflated = deflateSync(blanks);
  const toHex = (bytes: Buffer): string => `${bytes.toString("hex")}>`;
  const withFilter = (filter: string, bytes: Buffer | string, dictionary = ""): string =>
    `<< /Filter ${filter} /Length ${bytes.length} ${dictionary} >>\nstream\n${bytes.toString("latin1")}\nendstream`;
  test.each([
    ["whose filter is written with a number for a letter", withFilter("/Fl#61teDecode", deflated)],
    ["that is written in hexadecimal", withFilter("[/ASCIIHexDecode /FlateDecode]", toHex(deflated))],
    ["that is written in letters", withFilter("[ /A85 /Fl ]", toBase85(deflated))],
    ["whose sum is wrong", withFilter("/FlateDecode", Buffer.concat([deflated.subarray(0, -4), Buffer.alloc(4)]))],
    [
      "that is damaged near its end",
      withFilter("/FlateDecode", Buffer.concat([deflated.subarray(0, -2000), Buffer.alloc(2000, 0xff)]))
    ],
    ["whose filter stands too far ahead", withFilter("/FlateDecode", deflated, `/A (${"b".repeat(2000)})`)],
    ["whose filter stands in another object", withFilter("6 0 R", deflated)],
    ["with a filter that is none of its own", withFilter("/Fl", deflated, "/A << /Filter [/DCT /Fl] >>")],
    ["packed as no program packs", withFilter("[/LZWDecode /FlateDecode]", Buffer.alloc(2_000_000, 7))]
  ])("a stream %s", async (_what, bomb) => {
    await expect(only(drawing(bomb))).rejects.toMatchObject({fault: "pdf-bomb"});
  });

  test("but no streams in letters that are small", async () => {
    const small = withFilter("[/A85 /Fl]", toBase85(deflateSync(" ".repeat(10_000))));
    await expect(only(drawing(small, ...Array<string>(50).fill(small)))).rejects.toMatchObject({
      fault: "no-text-layer"
    });
  });

  test("forms in forms that draw lines without end", async () => {
    const levels = Array.from({length: 20}, (_, i) => {
      const next = `/Resources << /XObject << /X ${6 + i} 0 R >> >>`;
      const content = i === 19 ? "0 0 m 9 9 l S" : "/X Do /X Do";
      return `<< /Subtype /Form /BBox [0 0 9 9] ${next} /Length ${content.length} >>\nstream\n${content}\nendstream`;
    });
    await expect(only(drawing(stream("/X Do"), ...levels))).rejects.toMatchObject({fault: "pdf-bomb"});
  });
});

describe("type that is printed twice to look bold", () => {
  const said = "全市新增市场主体3200家，办件1.2万件。";
  const spread = (text: string, x: number, y = 700): PrintedLine[] =>
    Array.from(text, (character, i) => ({text: character, x: x + 12 * i, y}));
  const shifted = (lines: PrintedLine[], right: number, down = 0): PrintedLine[] =>
    lines.map((line) => ({...line, x: line.x + right, y: line.y - down}));
  const whole: PrintedLine[] = [{text: said, x: 96, y: 700}];
  const each = (lines: PrintedLine[], right: number, down = 0): PrintedLine[] =>
    lines.flatMap((line) => [line, ...shifted([line], right, down)]);
  const figure = spread("3200", 192);
  const small = [192, 198, 204, 210].map((x, i): PrintedLine => ({text: "3200".charAt(i), x, y: 700, size: 6}));
  const around: PrintedLine[] = [
    {text: "全市新增市场主体", x: 96, y: 700},
    {text: "家，办件1.2万件。", x: 240, y: 700}
  ];

  const aroundSmall = around.map((line, i) => ({...line, x: line.x - 24 * i}));

  test.each([
    ["line by line", each(whole, 0.4)],
    ["line by line, a little lower and to the right", each(whole, 24, 0.8)],
    ["character by character", each(spread(said, 96), 0.4)],
    ["four times", [0, 0.3, 0.6, 0.9].flatMap((right) => shifted(spread(said, 96), right))],
    ["the figure alone, behind the rest of the page", [...around, ...set(prose, 600), ...each(figure, 0.4)]],
    ["the copy far to the right, over other words", [...aroundSmall, ...set(prose, 600), ...each(small, 22, 0.4)]],
    [
      "the beginning of the line behind the rest",
      [...around.slice(1), ...set(prose, 600), ...each([{text: "全市新增市场主体3200", x: 96, y: 700}], 0.4)]
    ]
  ])("says its words once: %s", async (_, lines) => {
    const {text} = await only(makePdf([[...lines, ...set(prose, 500)]]));
    expect(text.split("\n").map((line) => line.trim())).toContain(said);
    expect(text.match(/3200/g)).toHaveLength(1);
  });

  test("keeps words that are said twice side by side, and one below the other", async () => {
    const twice = [
      {text: "好", x: 96, y: 700},
      {text: "好", x: 108, y: 700},
      {text: "看看", x: 120, y: 700},
      {text: "看看", x: 96, y: 680}
    ];
    const {text} = await only(makePdf([twice]));
    expect(text.trim()).toBe("好好看看\n看看");
  });
});

test("a PDF whose list of pages is none is refused as a broken one", async () => {
  const broken = makePdf([set(prose, 700)])
    .toString("latin1")
    .replace("/Kids [7 0 R]", "/Kids  7 0 R ");
  await expect(read(file(Buffer.from(broken, "latin1")), lexicon)).rejects.toMatchObject({
    code: "damaged",
    fault: "broken-pdf"
  });
});
