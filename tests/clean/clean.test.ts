import {describe, expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {toSimplified} from "../../src/lexicon/script.ts";
import {toSource} from "../../src/model/text.ts";
import {sourceOf} from "../describe/told.ts";

const lexicon = loadLexicon();

const cleaned = (text: string): string => clean(sourceOf(text), lexicon).text;

/** A paragraph long enough to be the report, so that what stands around it is head and tail. */
const body = "一年来，全市推出改革举措八十六项，办结率稳步提升，群众满意度明显提高，多项工作走在前列。";

describe("characters come in one form", () => {
  const cases: [why: string, text: string, expected: string][] = [
    ["full-width figures and signs", "增长１２．５％，共３／４", "增长12.5%，共3/4"],
    [
      "half-width commas and colons",
      "推出举措,办结事项:三类;成效明显!真的吗?",
      "推出举措，办结事项：三类；成效明显！真的吗？"
    ],
    ["half-width brackets", "(一)改革(试点)工作", "（一）改革（试点）工作"],
    ["a thousands separator stays", "投入1,100.9万元,同比增长", "投入1,100.9万元，同比增长"],
    ["several thousands separators stay", "共1,234,567件", "共1,234,567件"],
    ["a comma that parts figures does not", "由106,60,48个工作日压缩", "由106，60，48个工作日压缩"],
    ["nor one behind a year", "到2021,2022年", "到2021，2022年"],
    ["a comma behind a percentage", "增长5%,CPI上涨2%,全市", "增长5%，CPI上涨2%，全市"],
    ["wide commas of thousands are narrow", "补助1，204，356万元，增长5%", "补助1,204,356万元，增长5%"],
    ["not those behind a decimal or in a list", "增长5.3，300家；由106，60，48个", "增长5.3，300家；由106，60，48个"],
    ["a space that parts thousands goes", "投资1 862.5万元", "投资1862.5万元"],
    ["but not one behind the number of a table", "见附件1 200项任务", "见附件1 200项任务"],
    ["spaces that fill a printed line go", "民 营 经 济 增 长 6 . 2 % ， 共 2 8 户", "民营经济增长6.2%，共28户"],
    ["a mark that looks like %", "增长15℅", "增长15%"],
    ["dashes and minus signs that look alike", "降低6‑18%，增长−6.5%", "降低6-18%，增长-6.5%"],
    ["a wide colon of a ratio is narrow", "比例为1：6。结构8.7∶45.6：45.7", "比例为1:6。结构8.7:45.6:45.7"],
    ["one before what is counted stays", "措施1：50个窗口", "措施1：50个窗口"],
    ["a colon in a time stays", "于9:30开会:通过", "于9:30开会：通过"],
    ["an address stays", "见https://example.org/a?b=1详情", "见https://example.org/a?b=1详情"],
    ["a line without Chinese stays", "GDP: 5%, CPI (2%)", "GDP: 5%, CPI (2%)"],
    ["tildes between figures", "增长5%~8%、3～5个", "增长5%～8%、3～5个"],
    ["dashes stay as written", "——坚持统筹,2021-2023年、2021—2023年", "——坚持统筹，2021-2023年、2021—2023年"],
    ["quotation marks stay", "“一件事”和《方案》", "“一件事”和《方案》"],
    ["radicals are characters", "⾯向⻓期的⼯作，⺠⽣，农⼾", "面向长期的工作，民生，农户"],
    [
      "radicals of several blocks are characters",
      "⼾⼈⼤⽣⽉，⻉⻋，⺩⻑⻗，\uF900\uF901",
      "户人大生月，贝车，王长雨，岂更"
    ],
    [
      "a spaced figure with a comma",
      "新 增 企 业 3 , 2 0 0 户 ， 投资1 2，3 4 5万元",
      "新增企业3,200户，投资12,345万元"
    ],
    ["raised numbers of notes go", "企业3200¹户，增长5%²，经营主体³达到", "企业3200户，增长5%，经营主体达到"],
    [
      "circled and bracketed ones too",
      "企业3210①户，3300[1]户，3400［2］户，3600〔4〕家",
      "企业3210户，3300户，3400户，3600家"
    ],
    ["raised numbers that count stay", "厂房35m²，完成10⁴吨，国发〔2023〕5号", "厂房35m²，完成10⁴吨，国发〔2023〕5号"],
    ["circled numbers of a list stay", "①新增3200户；②新增35所", "①新增3200户；②新增35所"],
    ["what cannot be seen is gone", "改\u200B革\uFEFF开\u00AD放", "改革开放"],
    ["what is no character is gone", "改\uFFFF革\uFFFE开\uFDD0放\u{1FFFE}", "改革开放"],
    ["simplified text is not converted", `${body}乾坤已定，昇腾芯片。`, `${body}乾坤已定，昇腾芯片。`]
  ];
  test.each(cases)("%s", (_why, text, expected) => expect(cleaned(text)).toBe(expected));
});

describe("marks of Markdown are no text", () => {
  const cases: [why: string, text: string, expected: string][] = [
    ["headings", `# 改革总结\n\n${body}`, `改革总结\n${body}`],
    ["stress", "推出举措**34**项，__两项__首创", "推出举措34项，两项首创"],
    ["tables", "| 指标 | 增长 |\n|---|---:|\n| 收入 | -2.3% |", "指标\t增长\n收入\t-2.3%"],
    ["a product stays", "厚度2*3厘米，乘以4*5", "厚度2*3厘米，乘以4*5"]
  ];
  test.each(cases)("%s", (_why, text, expected) => expect(cleaned(text)).toBe(expected));
});

describe("a paragraph is a line", () => {
  const cases: [why: string, text: string, expected: string][] = [
    ["blank lines and indents go", "标题\n\n　　第一段。\r\n\r\n\u00A0\u00A0第二段。\n", "标题\n第一段。\n第二段。"],
    ["every kind of line end", "甲\r乙\r\n丙\u2028丁", "甲\n乙\n丙\n丁"],
    ["words of a heading stay apart", "扛责任　担使命  见实效", "扛责任 担使命 见实效"],
    ["a space between a figure and what it counts goes", "推出 86 项，增长 5 %", "推出86项，增长5%"],
    [
      "but not that between a heading and a year",
      "扛责任 2023年见实效，共有5项、6项、7项",
      "扛责任 2023年见实效，共有5项、6项、7项"
    ],
    ["spaces at punctuation go", "一、 总体 ， 要求", "一、总体，要求"],
    ["cells stay apart", "任务\t牵头单位\n数据共享\t市数据局", "任务\t牵头单位\n数据共享\t市数据局"]
  ];
  test.each(cases)("%s", (_why, text, expected) => expect(cleaned(text)).toBe(expected));
});

describe("printed lines become paragraphs", () => {
  const printed = (text: string): string => clean({...sourceOf(text), hardWrapped: true}, lexicon).text;
  const line = "改革举措落地见效惠及全市企业和群众各项工作走在";

  test("lines that run on are joined", () => {
    expect(printed(`　　${line}\n${line}前列。\n　　${line}\n${line}前列。`)).toBe(
      `${line}${line}前列。\n${line}${line}前列。`
    );
  });
  test("a short line ends its paragraph", () => {
    expect(printed(`${line}\n${line}\n到此为止\n${line}\n${line}`)).toBe(`${line}${line}到此为止\n${line}${line}`);
  });
  test("a blank line ends it too", () =>
    expect(printed(`${line}\n\n${line}\n${line}`)).toBe(`${line}\n${line}${line}`));
  test("a paragraph runs on over the page, without the page's own lines", () => {
    const text = `虚拟市人民政府\n　　${line}\n${line}\n- 1 -\n\f\n虚拟市人民政府\n${line}前列。\n- 2 -`;
    const {text: joined, clutter} = clean({...sourceOf(text), hardWrapped: true}, lexicon);
    expect(joined).toBe(`${line}${line}${line}前列。`);
    expect(clutter.map(({kind, text}) => `${kind} ${text}`)).toEqual([
      "page 虚拟市人民政府",
      "page - 1 -",
      "page 虚拟市人民政府",
      "page - 2 -"
    ]);
  });
  test("spaces that the setting left between characters go", () => {
    expect(printed(`改 革 举 措 86 项，增 长 5%`)).toBe("改革举措86项，增长5%");
  });
  test("a sentence that stands on every page is no running head", () => {
    const text = [1, 2, 3].map((page) => `全市上下真抓实干，成效明显。\n第${page}段。`).join("\n\f\n");
    expect(clean({...sourceOf(text), hardWrapped: true}, lexicon).clutter).toEqual([]);
  });
});

describe("traditional characters", () => {
  const {text, script} = clean(sourceOf("濰坊市推進改革攻堅，著力優化營商環境，成效顯著，幹部群眾滿意。"), lexicon);
  test("become simplified", () => expect(text).toBe("潍坊市推进改革攻坚，着力优化营商环境，成效显著，干部群众满意。"));
  test("are named as the script", () => expect(script).toBe("traditional"));
  test("half-converted text is converted back", () => {
    expect(cleaned("先后製造改革經驗，發展業務，干部隊伍")).toBe("先后制造改革经验，发展业务，干部队伍");
  });
  test("a few in a simplified text leave it alone", () => {
    const simplified = `${body}${body}於姓同志和乾安县的同志参加。`;
    expect(clean(sourceOf(simplified), lexicon)).toMatchObject({script: "simplified", text: simplified});
  });
});

test.each([
  ["乾安縣新增市場主體", "乾安县新增市场主体"],
  ["乾縣建成高標準農田", "乾县建成高标准农田"],
  ["陝西乾县與乾安县", "陕西乾县与乾安县"],
  ["乾州街道辦結訴求", "乾州街道办结诉求"],
  ["乾隆年間的乾陵", "乾隆年间的乾陵"],
  ["扭轉乾坤", "扭转乾坤"],
  ["乾淨的飲水與餅乾安全", "干净的饮水与饼干安全"],
  ["打掃得乾乾淨淨，曬乾", "打扫得干干净净，晒干"],
  ["乾紅葡萄酒產業", "干红葡萄酒产业"]
])("乾 stays in names and is 干 elsewhere: %s", (traditional, simplified) => {
  expect(toSimplified(traditional)).toBe(simplified);
});

describe("injected readings", () => {
  test("go, and real brackets stay", () => {
    const {text, garbled} = clean(
      sourceOf("業(yè)務(wù)部門、黨組(黨委)和村(社區(qū))人才(團(tuán)隊(duì))、項(xiàng)目(PPP)"),
      lexicon
    );
    expect(text).toBe("业务部门、党组（党委）和村（社区）人才（团队）、项目（PPP）");
    expect(garbled).toBe(true);
  });
  test("with combining tone marks too", () => expect(cleaned("業(ye\u0300)績(ji\u0300)")).toBe("业绩"));
  test("a gloss on a rare character stays", () => {
    const {text, garbled} = clean(sourceOf("垚(yáo)山镇推进改革。"), lexicon);
    expect(text).toBe("垚（yáo）山镇推进改革。");
    expect(garbled).toBe(false);
  });
  test("brackets without tone marks stay", () => expect(cleaned("平台(app)、企業(b)和項目(ppp)")).toContain("（app）"));
});

describe("broken runs", () => {
  const text = "業(yè)務(wù)發(fā)展，海大洋?zé)嵫芯吭阂M(jìn)的項(xiàng)目3個。";
  const {text: cleanText, garbled, warnings, starts, ends} = clean(sourceOf(text), lexicon);
  test("are named with their place in the source", () => {
    const [warning] = warnings;
    expect(warning?.code).toBe("broken-run");
    expect(text.slice(warning?.start, warning?.end)).toBe("?zé)嵫芯吭阂M(jìn)");
    expect(garbled).toBe(true);
  });
  test("are left as they came", () => expect(cleanText).toContain("?zé"));
  test("end no sentence", () => expect(cleanText).not.toContain("？"));
  test("what stands behind them keeps its place", () => {
    const at = cleanText.indexOf("3个");
    const {start, end} = toSource({starts, ends}, {start: at, end: at + 2});
    expect(text.slice(start, end)).toBe("3個");
  });
  test("characters that did not decode are named", () => {
    const {garbled, warnings} = clean(sourceOf(`改革\uFFFD\uFFFD见效。${body}`), lexicon);
    expect(garbled).toBe(true);
    expect(warnings).toContainEqual(expect.objectContaining({code: "lost-characters", start: 2, end: 4}));
  });
  test.each([
    ["UTF-8 read as GBK", Buffer.from(body.repeat(3))],
    ["UTF-8 read as Latin-1", Buffer.from(body.repeat(3))]
  ])("%s is named", (why, bytes) => {
    const text = why.endsWith("GBK") ? new TextDecoder("gbk").decode(bytes) : bytes.toString("latin1");
    expect(clean(sourceOf(text), lexicon).warnings.map(({code}) => code)).toContain("mojibake");
  });
  test("whole text raises no alarm", () => {
    const {garbled, warnings} = clean(sourceOf(body), lexicon);
    expect({garbled, warnings}).toEqual({garbled: false, warnings: []});
  });
});

describe("what the page put around the report", () => {
  const kinds = (text: string): string[] =>
    clean(sourceOf(text), lexicon).clutter.map(({kind, text}) => `${kind} ${text}`);

  const head: [line: string, kind: string][] = [
    ["下载", "tools"],
    ["免费预览已结束，请下载后查看全文", "tools"],
    ["【字号：", "tools"],
    ["【字体：大 中 小】", "tools"],
    ["分享到：微信 微博", "tools"],
    ["打印本页 关闭窗口", "tools"],
    ["当前位置：", "breadcrumb"],
    ["您现在的位置：首页 > 政务 > 要闻", "breadcrumb"],
    ["首页 >> 新闻中心 >> 正文", "breadcrumb"],
    ["来源：宜昌日报", "byline"],
    ["来源：宜昌新闻网 发布时间：2020-12-24 11:31:43", "byline"],
    ["（来源：宜昌日报）", "byline"],
    ["2024-08-12 10:22:33 来源：宜昌新闻网 作者：李明", "byline"],
    ["2024年08月12日10:22 | 来源：宜昌新闻网", "byline"],
    ["索引号\t01234/2024-5\t发布机构\t宜昌市人民政府", "byline"],
    ["责任编辑：李明", "byline"],
    ["阅读量：1024次", "byline"],
    ["索引号：01234/2024-005", "byline"],
    ["本报记者 李明 通讯员 王芳", "byline"],
    ["2024-01-31 07:00:44", "date"],
    ["市长李明作政府工作报告。本报记者 王芳 摄", "caption"]
  ];
  test.each(head)("above it: %s", (line, kind) => {
    const text = `${line}\n宜昌市改革综述\n${body}`;
    expect(kinds(text)).toEqual([`${kind} ${line}`]);
    expect(cleaned(text)).toBe(`宜昌市改革综述\n${body}`);
  });

  const tail: [line: string, kind: string][] = [
    ["责任编辑：李明", "byline"],
    ["相关报道：", "links"],
    ["扫一扫在手机打开当前页", "tools"],
    ["版权所有：宜昌日报社 未经授权不得转载", "site"],
    ["鄂ICP备05012345号 鄂公网安备42050002000001号", "site"]
  ];
  test.each(tail)("below it: %s", (line, kind) => {
    const text = `宜昌市改革综述\n${body}\n${line}`;
    expect(kinds(text)).toEqual([`${kind} ${line}`]);
    expect(cleaned(text)).toBe(`宜昌市改革综述\n${body}`);
  });

  const report: [why: string, line: string][] = [
    ["a title that ends in a word of journalism", "市委改革办负责人答记者问"],
    ["a question put by a reporter", "记者：今年有哪些改革举措？"],
    ["a subtitle", "——宜昌市2024年改革综述"],
    ["the line of the assembly", "——2025年1月10日在宜昌市第七届人民代表大会第五次会议上"],
    ["a heading", "扛责任 担使命"]
  ];
  test.each(report)("%s is the report's", (_why, line) => expect(kinds(`${line}\n${body}`)).toEqual([]));

  test("a value may stand below its label", () => {
    expect(kinds(`宜昌市改革综述\n时间：\n2024-02-09 09:45:30\n来源：\n宜昌日报\n${body}`)).toEqual([
      "byline 时间：",
      "byline 2024-02-09 09:45:30",
      "byline 来源：",
      "byline 宜昌日报"
    ]);
  });

  test("the stations of a breadcrumb may stand on lines of their own", () => {
    const lines = "当前位置：\n首页\n>\n政务信息\n>\n宜昌要闻\n宜昌要闻\n宜昌市改革综述";
    expect(cleaned(`${lines}\n${body}`)).toBe(`宜昌市改革综述\n${body}`);
  });

  test("a second copy of the title goes", () => {
    expect(cleaned(`宜昌市改革综述\n首页\n>\n要闻\n宜昌市改革综述\n${body}`)).toBe(`宜昌市改革综述\n${body}`);
  });

  test("links below a marker go to the end", () => {
    const links = "相关链接\n  • 衡阳\n  • 株洲\n阅读下一篇\n返回首页 返回频道";
    expect(cleaned(`${body}\n${links}`)).toBe(body);
    expect(kinds(`${body}\n${links}`)).toHaveLength(5);
  });

  test("a teaser among the links goes too", () => {
    const report = Array.from({length: 30}, () => body).join("\n");
    const links =
      "相关链接>>\n宜昌干部群众热议政府工作报告\n各位代表：现在，我代表市人民政府，向大会报告工作，请予审议，并请委员提出意见。";
    expect(cleaned(`${report}\n${links}`)).toBe(report);
  });

  test("a marker in the middle of a report takes nothing with it", () => {
    const text = `${body}\n相关链接\n${body}\n${body}\n${body}`;
    expect(cleaned(text)).toBe(text);
  });

  test("what looks like clutter between paragraphs is the report's", () => {
    const text = `${body}\n来源：统计局\n下载\n${body}`;
    expect(cleaned(text)).toBe(text);
    expect(kinds(text)).toEqual([]);
  });

  test("the day under a document stays in it", () => {
    const text = `${body}\n宜昌市人民政府\n2024年5月6日`;
    expect(cleaned(text)).toBe(text);
  });

  test.each(["— 3 —", "- 12 -", "第3页", "第 3 页 共 10 页"])("a page number goes wherever it stands: %s", (line) => {
    expect(cleaned(`${body}\n${line}\n${body}`)).toBe(`${body}\n${body}`);
  });

  test("all that goes is kept, with its place in the source", () => {
    const text = `下載\n來源:濰坊新聞網(wǎng) 發(fā)布時間:2020-12-24\n${"濰坊市推進(jìn)改革攻堅(jiān)，優(yōu)化營商環(huán)境，成效明顯。".repeat(3)}\n責(zé)任編輯:李倩`;
    const {clutter} = clean(sourceOf(text), lexicon);
    expect(clutter.map(({start, end}) => text.slice(start, end))).toEqual([
      "下載",
      "來源:濰坊新聞網(wǎng) 發(fā)布時間:2020-12-24",
      "責(zé)任編輯:李倩"
    ]);
    expect(clutter[1]?.text).toBe("来源：潍坊新闻网 发布时间：2020-12-24");
  });

  test("a text that is nothing but a title has one", () => expect(cleaned("宜昌市改革综述")).toBe("宜昌市改革综述"));
  test("an empty text is empty", () => expect(clean(sourceOf(""), lexicon).text).toBe(""));
});

test("marks strewn into sentences make a text garbled, marks of a list do not", () => {
  const strewn = "目前★，剥离率达58%★，盘活用地1640亩★，人员精简两成★。";
  expect(clean(sourceOf(strewn), lexicon).garbled).toBe(true);
  expect(clean(sourceOf("今年※以来，新增床位860张※，入住率※达到91%※。"), lexicon).garbled).toBe(true);
  expect(clean(sourceOf("★剥离率达58%。\n★盘活用地1640亩。\n★人员精简两成。"), lexicon).garbled).toBe(false);
});

test("a unit is set together with its digits, and marks that look alike are one", () => {
  const text = "粮食总产量3 1 . 4 万 吨 ，办结率≧98%，比例⩽3%，能耗﹤0.5吨，得分﹥90分。";
  expect(clean(sourceOf(text), lexicon).text).toBe("粮食总产量31.4万吨，办结率≥98%，比例≤3%，能耗<0.5吨，得分>90分。");
});

describe("lines that a page lost or broke", () => {
  test("paragraphs in one line are parted at their indents, and before a numbered heading", () => {
    const line = `各位代表：  一、2021年工作情况  ${body}${body}  （一）抓项目  开工12个。 二、下一步打算  再开工6个。`;
    expect(cleaned(line).split("\n")).toEqual([
      "各位代表：",
      "一、2021年工作情况",
      body + body,
      "（一）抓项目",
      "开工12个。",
      "二、下一步打算",
      "再开工6个。"
    ]);
  });

  test("blanks within a line that is no prose part nothing", () => {
    expect(cleaned("时间：2021-03-05   浏览次数：12")).not.toContain("\n");
  });

  test("a sentence that a blank line broke before its figure goes on", () => {
    expect(cleaned("薄弱村占比由38.5%下降到\n\n  16.2%，成效明显。")).toBe("薄弱村占比由38.5%下降到16.2%，成效明显。");
    expect(cleaned("全市改革工作推进情况\n12月，召开大会一次。").split("\n")).toHaveLength(2);
  });
});
