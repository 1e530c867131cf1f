import iconv from "iconv-lite";
import {describe, expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {UnreadableError} from "../../src/model/errors.ts";
import type {SourceText} from "../../src/model/source.ts";
import {read} from "../../src/read/index.ts";
import {prose, sentences} from "./prose.ts";

const lexicon = loadLexicon();

async function page(html: string, encoding = "utf-8"): Promise<SourceText> {
  const [report] = await read({path: "page.bin", bytes: iconv.encode(html, encoding)}, lexicon);
  if (!report) throw new Error("a report expected");
  return report;
}

const links = (count: number): string =>
  `<ul>${Array.from({length: count}, (_, i) => `<li><a href="/${i}">栏目${i}</a></li>`).join("")}</ul>`;

const paragraphs = sentences.map((sentence) => `<p>　　${sentence}</p>`).join("\n");

/** A page as a portal serves it: navigation, the article with its line of origin, other news, imprint. */
const portal = ({head = "", article = paragraphs}: {head?: string; article?: string} = {}): string => `<!DOCTYPE html>
<html lang="zh"><head>${head}<title>虚拟市2025年改革综述_虚拟新闻网</title><style>p {color: red}</style></head><body>
<div class="nav">${links(30)}</div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/n">要闻</a></div>
<div class="main"><h1>虚拟市2025年改革综述</h1>
<div class="info"><span>发布时间：2025-12-30 09:15</span> <span>来源：虚拟日报</span></div>
<div class="content" id="zoom">${article}</div>
<p class="editor">责任编辑：李明</p></div>
<script>var text = "这段脚本不是正文，绝对不能出现在文本里。";</script>
<div class="related"><h3>相关链接</h3>${links(20)}</div>
<div class="footer">版权所有：虚拟新闻网 备案号12345678</div></body></html>`;

describe("a web page", () => {
  test("gives its article line by line, with title and origin, without the site", async () => {
    const {format, encoding, text} = await page(portal());
    expect({format, encoding}).toEqual({format: "html", encoding: "utf-8"});
    const lines = text.split("\n").map((line) => line.trim());
    expect(lines[0]).toBe("虚拟市2025年改革综述");
    expect(lines.filter((line) => sentences.some((sentence) => sentence === line))).toEqual([...sentences]);
    expect(text).toContain("发布时间：2025-12-30 09:15");
    expect(text).not.toMatch(/栏目|脚本|版权所有|color/);
  });

  test("states what the first of its tags of a name states", async () => {
    const tags = (title: string, day: string): string =>
      `<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${day}">`;
    const head = `${tags("虚拟市2025年改革综述", "2025-12-30")}${tags("另一页的解读", "2020-08-26")}`;
    expect((await page(portal({head}))).stated).toMatchObject({title: "虚拟市2025年改革综述", published: "2025-12-30"});
  });

  test("does without a day of publication that is in no calendar, and says so", async () => {
    const {stated, warnings} = await page(portal({head: `<meta name="PubDate" content="2021-02-30">`}));
    expect(stated.published).toBeUndefined();
    expect(warnings).toEqual([{code: "meta-day-strange", values: {value: "2021-02-30"}}]);
  });

  test("reads, once clean, as title and paragraphs", async () => {
    const {text, clutter} = clean(await page(portal()), lexicon);
    expect(text).toBe(`虚拟市2025年改革综述\n${sentences.join("\n")}`);
    expect(clutter.map(({text}) => text).join("\n")).toContain("来源：虚拟日报");
  });

  test.each([
    ["declared", "gb2312", portal({head: '<meta charset="gb2312">'})],
    [
      "declared in the old way",
      "gb2312",
      portal({head: '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'})
    ],
    ["not declared", "gb18030", portal()],
    ["declared wrongly", "gb18030", portal({head: '<meta charset="utf-8">'})],
    ["marked", "utf-16le", `\uFEFF${portal()}`]
  ])("with an encoding that is %s", async (_why, encoding, html) => {
    expect(clean(await page(html, encoding), lexicon).text).toContain(sentences.join("\n"));
  });

  test("states what its head says", async () => {
    const head = `<meta name="ArticleTitle" content="虚拟市2025年改革综述"><meta name="PubDate" content="2025-12-30 09:15">
      <meta name="ContentSource" content="虚拟日报"><meta name="Author" content=" ">`;
    expect((await page(portal({head}))).stated).toEqual({
      title: "虚拟市2025年改革综述",
      published: "2025-12-30",
      source: "虚拟日报",
      site: "虚拟新闻网"
    });
  });

  test("leaves the names of column and site off a stated title", async () => {
    const head = '<meta property="og:title" content="虚拟市2025年改革综述_要闻_虚拟新闻网">';
    expect((await page(portal({head}))).stated.title).toBe("虚拟市2025年改革综述");
  });

  test("breaks lines where the page does", async () => {
    const {text} = await page(portal({article: sentences.join("<br>\n")}));
    expect(text).toContain(sentences.join("\n"));
  });

  test("gives a row of a table as a line", async () => {
    const rows = [
      ["任务", "牵头单位"],
      ["数据共享", "市数据局"]
    ];
    const table = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join("")}</tr>`).join("")}</table>`;
    expect((await page(portal({article: `${paragraphs}${table}`}))).text).toContain(
      "任务\t牵头单位\n数据共享\t市数据局"
    );
  });

  test("does not take a table that lays out the page for one", async () => {
    const article = `<table><tr><td>${paragraphs.repeat(2)}</td><td>侧栏</td></tr></table>`;
    expect((await page(portal({article}))).text).toContain(`${sentences[0]}\n　　${sentences[1]}`);
  });

  test("keeps the fields that stand above a document, and its title without the site's name", async () => {
    const fields = [
      ["发布机构：", "虚拟市人民政府"],
      ["发文日期：", "2025-03-18"]
    ];
    const table = `<table>${fields.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    const {text} =
      await page(`<!DOCTYPE html><html><head><title>虚拟市改革方案-虚拟市人民政府门户网站</title></head><body>
      <div class="nav">${links(9)}</div>${table}<div class="content">${paragraphs}</div></body></html>`);
    expect(text.split("\n").slice(0, 3)).toEqual([
      "虚拟市改革方案",
      "发布机构：\t虚拟市人民政府",
      "发文日期：\t2025-03-18"
    ]);
  });

  test.each([
    ["a link", '<a href="files/2025.docx">虚拟市改革总结.docx</a>', "虚拟市改革总结.docx (files/2025.docx)"],
    ["a link with other words", '附件：<a href="/a/总结.PDF?id=3">点击下载</a>', "点击下载 (/a/总结.PDF?id=3)"],
    ["a link to a program", '<a href="/down.jsp?id=3" title="总结.wps">附件1</a>', "总结.wps (/down.jsp?id=3)"],
    [
      "a frame",
      '<iframe src="https://example.org/%E6%80%BB%E7%BB%93.pdf"></iframe>',
      "总结.pdf (https://example.org/%E6%80%BB%E7%BB%93.pdf)"
    ],
    [
      "two links",
      '<a href="1.doc">总结</a><a href="2.xls">附表</a><a href="1.doc">总结</a>',
      "总结 (1.doc), 附表 (2.xls)"
    ]
  ])("that only has %s to its report names the file", async (_what, link, files) => {
    const {warnings} = await page(portal({article: `<p>${link}</p>`}));
    expect(warnings).toEqual([{code: "text-attached", values: {files}}]);
  });

  test("says in full where the file is when it says what addresses are relative to", async () => {
    const head = '<base href="https://example.org/tj/">';
    const {warnings} = await page(portal({head, article: '<a href="2025.docx">公报.docx</a>'}));
    expect(warnings).toMatchObject([{values: {files: "公报.docx (https://example.org/tj/2025.docx)"}}]);
  });

  test.each([
    ["a report", `${paragraphs}<p>附件：<a href="1.doc">附表.doc</a></p>`],
    [
      "a table",
      `<table><tr><td>指标</td><td>户</td></tr><tr><td>企业</td><td>35</td></tr></table><a href="1.xls">附表.xls</a>`
    ],
    ["other links", '<p>网站建设中</p><a href="index.html">首页</a>']
  ])("that has %s itself does not", async (_what, article) => {
    expect((await page(portal({article}))).warnings).toEqual([]);
  });

  test("without an article to be found gives all that is seen", async () => {
    const {text} = await page(
      `<html><body><div>虚拟市改革</div><div>推出86项<span hidden>暗文</span></div></body></html>`
    );
    expect(text).toBe("虚拟市改革\n推出86项");
  });

  const seen = async (article: string): Promise<string | undefined> =>
    (await page(portal({article: `${paragraphs}<p>${article}</p>`}))).text
      .split("\n")
      .find((line) => line.startsWith("新建"));

  test.each([
    ["by its tag", "<s>45</s>"],
    ["by an old tag", "<strike>45</strike>"],
    ["as deleted", "<del datetime=2025-01-01>45</del>"],
    ["by a style", '<span style="color: red; text-decoration: line-through">45</span>'],
    ["by a longer style", '<span style="text-decoration-line:underline line-through"><b>45</b></span>']
  ])("leaves out what is struck out %s", async (_how, struck) => {
    expect(await seen(`新建学校${struck}<ins>35</ins>所。`)).toBe("新建学校35所。");
  });

  test.each([
    ["by its attribute", "<span hidden>99</span>"],
    ["by its display", '<span style="display : none">99</span>'],
    ["by its visibility", '<span style="visibility:hidden!important">99</span>'],
    ["by its size", '<span style="font-size:0px">99</span>'],
    ["by its colour", '<span style="color:#FFF;background:white">99</span>'],
    ["in a row", '<table><tr><td>年</td><td>所</td></tr><tr style="display:none"><td>新建</td><td>99</td></tr></table>']
  ])("leaves out what is hidden %s", async (_how, hidden) => {
    expect(await seen(`新建学校${hidden}35所。`)).not.toContain("99");
  });

  test("reads an article that a script is to unveil", async () => {
    const {text} = await page(
      `<html><body><h1>虚拟市改革</h1><div style="visibility: hidden; opacity: 0">${paragraphs}</div><p>扫一扫关注</p></body></html>`
    );
    expect(text).toContain(sentences.at(-1));
  });

  test.each([
    ["figures", "3200<sup>1</sup>户", "3200户"],
    ["figures, by a style", '3200<span style="vertical-align:super">1</span>户', "3200户"],
    ["words", "企业<sup>[12]</sup>35户", "企业35户"],
    ["words, with a name", "企业<sup>〔注2〕</sup>35户", "企业35户"],
    ["words, by links", '企业<a href="#_ftn1"><span>[1]</span></a>35户', "企业35户"],
    ["figures, by links", '3200<a href="#n1"><sup>1</sup></a>户', "3200户"],
    ["figures, in circles", "3200<sup>①</sup>户", "3200户"],
    ["figures, several", "3200<sup>1,2</sup>户", "3200户"]
  ])("leaves out the marks of notes behind %s", async (_what, marked, read) => {
    expect(await seen(`新建${marked}。`)).toBe(`新建${read}。`);
  });

  test.each([
    ["1200m<sup>2</sup>厂房", "1200m²厂房"],
    ["35k<i>m</i><sup>2</sup>公园", "35km²公园"],
    ["3.5亿m<sup>3</sup>水库", "3.5亿m³水库"],
    ["5×10<sup>4</sup>吨粮仓", "5×10⁴吨粮仓"],
    ["10<sup>4</sup>t粮仓", "10⁴t粮仓"],
    ["10<sup>-3</sup>mg/L", "10⁻³mg/L"],
    ["铁<sup>2+</sup>离子", "铁2+离子"]
  ])("keeps raised what counts in %s", async (marked, read) =>
    expect(await seen(`新建${marked}。`)).toBe(`新建${read}。`)
  );

  test("leaves out the readings of characters", async () => {
    expect(await seen("新建<ruby>赣<rp>(</rp><rt>gàn</rt><rp>)</rp></ruby>州港。")).toBe("新建赣州港。");
  });

  test("that nests deeper than browsers allow is refused, and at once", async () => {
    const deep = (depth: number): string =>
      `<html><body>${"<div>".repeat(depth)}${prose}${"</div>".repeat(depth)}</body></html>`;
    expect((await page(deep(300))).text).toContain(prose.slice(0, 30));
    await expect(page(deep(100_000))).rejects.toMatchObject({code: "damaged"});
  });

  const attributes = (count: number, mark = ""): string =>
    `<p title="${mark}" ${Array.from({length: count}, (_, i) => `a${i}=1`).join(" ")}>`;
  test.each([
    ["attributes in one tag", (count: number) => attributes(count)],
    ["attributes behind one that looks like an end", (count: number) => attributes(count, "><p>")],
    ["attributes of a tag that ends", (count: number) => attributes(count).replace("<p", "</p")],
    ["attributes of one name", (count: number) => `<p ${"a=1 ".repeat(count)}>`]
  ])("with more %s than any is refused", async (_what, tag) => {
    const html = (count: number): string => `<html><body>${tag(count)}${prose}`;
    expect((await page(html(900))).text).toContain(prose.slice(0, 30));
    await expect(page(html(1100))).rejects.toMatchObject({fault: "many-parts"});
  });

  test("whose script counts is no tag of many attributes", async () => {
    const script = `<script>if (0<b) {${"c=1;".repeat(2000)}}</script>`;
    expect((await page(`<html><body>${script}<p>${prose}`)).text).toContain(prose.slice(0, 30));
  });

  test("whose tables cover more places than those of any is refused", async () => {
    const table = (rows: number, cell: string): string => `<table>${`<tr>${cell}</tr>`.repeat(rows)}</table>`;
    const html = (rows: number): string =>
      `<html><body><p>${prose}</p>${table(rows, "<td rowspan=0 colspan=1000>改")}${table(2, "<td>甲<td>乙")}`;
    expect((await page(html(60))).text).toContain(prose.slice(0, 30));
    await expect(page(html(120))).rejects.toMatchObject({fault: "many-parts"});
  });

  test("with tags that close themselves is not nested", async () => {
    expect(
      (await page(`<html><body>${sentences.map((sentence) => `<p>${sentence}`.repeat(200)).join("")}`)).text
    ).toContain(prose[0]);
  });

  test("without any text is unreadable", async () => {
    await expect(page("<html><body><img src='a.png'></body></html>")).rejects.toMatchObject({code: "no-text"});
  });
});

/** Pages on which an expression that backtracks, or a parser that nests, would take hours. */
const hostile: [what: string, html: string][] = [
  ["comments before a tag that opens no page", `${"<!---->".repeat(40)}<center>`],
  ["comments beyond counting before a page", `${"<!-- -->\n".repeat(10_000)}<html>`],
  ["comments that are never closed", "<!--".repeat(50_000)],
  ["comments in comments", `${"<!-- ".repeat(20_000)}${"-->".repeat(20_000)}`],
  ["spaces before everything", `${" ".repeat(200_000)}<html>`],
  ["a declaration without an end", `<?xml${" ".repeat(200_000)}`],
  ["declarations", "<?xml ?>".repeat(20_000)],
  ["brackets", `<p>${"<".repeat(100_000)}`],
  ["tags that are never closed", `<p>${"<x>".repeat(50_000)}`],
  ["tags that end what was never begun", `<p>${"<div></span>".repeat(20_000)}`],
  ["quotes that are never closed", `<p>${'<a href="'.repeat(20_000)}`],
  ["bold type carried into every paragraph", Array.from({length: 5000}, (_, i) => `<p><b id=${i}>`).join("")],
  ["tables in tables", "<table><tr><td>".repeat(20_000)],
  ["attributes", `<p ${"a=1 ".repeat(50_000)}>`],
  ["styles", `<p style="${"display ".repeat(20_000)}">`],
  ["a charset that never comes", `<meta charset${" ".repeat(4000)}>`],
  ["spaces in a line", `<p>改${" ".repeat(200_000)}革`],
  ["empty cells", `<table><tr>${"<td>".repeat(20_000)}`],
  ["words in bold, one by one", `<p>${"<b>改</b>".repeat(30_000)}`],
  ["raised numbers", `<p>${"<sup>1</sup>".repeat(20_000)}`],
  ["words struck out within one another", "<s>改".repeat(900)],
  ["links", `<p>${"<a href=a>改</a>".repeat(30_000)}`],
  ["links side by side", `<p>${"<a href=a>改</a>".repeat(19_000)}`],
  ["comments in the body", `<body>${"<!-- 改 -->".repeat(200_000)}`],
  ["comments between paragraphs", `<body>${"<p>改</p><!-- 革 -->".repeat(19_000)}`],
  ["quotes that are never closed, in the body", `<body>${'<a href="x>'.repeat(39_000)}`]
];

test.each(hostile)("%s end in a text or in a reason, and soon", async (_what, html) => {
  const readable = read({path: "hostile.html", bytes: Buffer.from(`${html}${prose}`)}, lexicon);
  const ending = await readable.then(
    ([report]) => typeof report?.text,
    (error: unknown) => (error instanceof UnreadableError ? error.code : error)
  );
  expect(["string", "damaged", "no-text"]).toContain(ending);
});

describe("what is no page is a text", () => {
  test.each([
    ["a text that speaks of tags", `改革<p>是一个标签\n${prose}`],
    ["a text in angle brackets", `<改革方案>\n${prose}`]
  ])("%s", async (_why, text) => expect(await page(text)).toMatchObject({format: "text", text}));
});
