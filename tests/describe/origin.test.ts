import {describe, expect, test} from "vitest";
import {told} from "./told.ts";

const body = "一年来，宜昌市委坚决扛起改革责任，全市推出改革举措86项，办结率达到97%，群众满意度明显提升。";

describe("publication", () => {
  const cases: [why: string, text: string, published: string | null][] = [
    ["by who reported", "东山县供销社改革见成效\n2016-10-19 （东山晚报记者 张明）\n全县建成网点30个。", "2016-10-19"],
    ["by a body", "2017年国企改革任务分工\n（东山市国资委，2017.5.26）\n完成改制12户。", "2017-05-26"],
    ["of the meeting that heard it", "改革工作报告\n（2017年5月26日在东山市改革推进会上）\n完成改制12户。", null],
    ["behind who wrote it, with the time of day", `宜昌改革综述\n李明　2026-02-08 20:19:49\n${body}`, "2026-02-08"],
    ["between a column and a region", `宜昌改革综述\n民生　2025-01-07 13:10　湖北\n${body}`, "2025-01-07"],
    ["glued to a name", `宜昌改革综述\n2015-03-11 03:43李明王芳\n${body}`, "2015-03-11"],
    [
      "in a row of a table",
      `| [ 有效性 ] | | [ 发布机构 ] | 财政局 |\n| [ 发布日期 ] | 2026-01-27 | [ 成文日期 ] | 2026-01-18 |\n宜昌改革综述\n${body}`,
      "2026-01-27"
    ],
    ["of writing", `宜昌改革综述\n来源：宜昌日报     撰写时间：2020-09-16 10:20\n${body}`, "2020-09-16"],
    ["not a day without its time", `宜昌改革综述\n自2020-09-16至2020-10-16公示\n${body}`, null],
    ["a labelled day", `宜昌改革综述\n发布时间：2024-04-10\n${body}`, "2024-04-10"],
    ["with the time", `宜昌改革综述\n发稿时间:2024-04-10 09:19:13\n${body}`, "2024-04-10"],
    ["behind the source on one line", `宜昌改革综述\n来源：宜昌日报 发布时间：2024-4-9 11:31\n${body}`, "2024-04-09"],
    [
      "without a label behind another value",
      `宜昌改革综述\n来源：宜昌日报 2024-04-09 11:31 浏览：12\n${body}`,
      "2024-04-09"
    ],
    [
      "on the line below its label",
      `宜昌改革综述\n时间：\n2024-02-09 09:45:30\n来源：\n宜昌日报\n${body}`,
      "2024-02-09"
    ],
    ["in front of the source", `宜昌改革综述\n2024-08-12 10:22:33 来源：宜昌新闻网 作者：李明\n${body}`, "2024-08-12"],
    ["parted by a bar", `宜昌改革综述\n来源：宜昌新闻网 | 2024-08-12\n${body}`, "2024-08-12"],
    [
      "below the body that signs, with an annex behind",
      `关于印发改革方案的通知\n${body}\n宜昌市人民政府办公室\n2024年5月6日\n${`附件：宜昌市改革方案\n${body}\n`.repeat(6)}`,
      "2024-05-06"
    ],
    ["not a day of a chronicle", `宜昌改革大事记\n${body}\n2024年5月6日\n${`${body}\n`.repeat(8)}`, null],
    [
      "behind a diamond",
      `宜昌改革综述\n  ◆ 来源：宜昌日报  作者：李明  发布时间：2024-03-27 16:42:00\n${body}`,
      "2024-03-27"
    ],
    ["behind a square", `宜昌改革综述\n■发布时间：2024-03-27\n${body}`, "2024-03-27"],
    ["behind a circle", `宜昌改革综述\n○ 来源：宜昌日报 2024-03-27\n${body}`, "2024-03-27"],
    ["alone under the title", `宜昌改革综述\n2024-01-31 07:00:44\n${body}`, "2024-01-31"],
    ["written out, with the time", `宜昌改革综述\n2024年02月10日 07时41分\n${body}`, "2024-02-10"],
    ["with full-width signs", `宜昌改革综述\n时间：２０２４－０２－１０\n${body}`, "2024-02-10"],
    ["the day under which a document is signed", `宜昌市改革方案\n${body}\n宜昌市人民政府\n2024年5月6日`, "2024-05-06"],
    ["in Chinese figures", `宜昌市改革方案\n${body}\n宜昌市人民政府\n二〇二四年十二月三十一日`, "2024-12-31"],
    ["the day of printing", `宜昌市改革方案\n${body}\n宜昌市人民政府办公室　　　2024年5月8日印发`, "2024-05-08"],
    [
      "not the day on which a report was given",
      `政府工作报告\n——2025年1月10日在宜昌市第七届人民代表大会第五次会议上\n${body}`,
      null
    ],
    ["not a day that the text tells of", `宜昌改革综述\n${body}2024年3月1日，现场会召开。`, null],
    [
      "behind a point of a list",
      `宜昌改革综述\n• 发布时间：2024-04-10 08:15:00  来源：宜昌日报\n${body}`,
      "2024-04-10"
    ],
    ["behind a dash", `宜昌改革综述\n- 发布日期：2024-04-10\n- 浏览次数：\n${body}`, "2024-04-10"],
    ["behind a label without a value", `宜昌改革综述\n来源：   发布时间：2024-04-10\n${body}`, "2024-04-10"],
    ["in front of the paper", `宜昌改革综述\n2016-03-18 11:05:00 新华社\n${body}`, "2016-03-18"],
    ["behind the paper", `宜昌改革综述\n海南日报 2019-06-02 07:51\n${body}`, "2019-06-02"],
    ["behind the title in its line", `宜昌改革综述 2024-04-10 来源：宜昌日报\n${body}`, "2024-04-10"],
    ["the day before the month and the year", `宜昌改革综述\n08.03.2017  06:10\n${body}`, "2017-03-08"],
    ["in the dateline of news", `宜昌改革综述\n宜昌日报2024年5月6日讯 ${body}`, "2024-05-06"],
    ["of the information", `宜昌改革综述\n【信息时间：2024-02-20 】【字号 】\n${body}`, "2024-02-20"],
    [
      "in a row with an empty cell left out",
      `宜昌改革综述\n关键词\t发布机构\t政府办\n生成日期\t2026-02-04 09:30\t是否有效\t是\n${body}`,
      "2026-02-04"
    ],
    ["not the day of a speech behind the title", `宜昌市政府工作报告（2024年1月8日 李明）\n${body}`, null],
    ["without a colon", `宜昌改革综述\n发布时间 2024-04-10\n${body}`, "2024-04-10"],
    [
      "below programs of the page",
      `window.ID=759001;window.TYPE="post";window.POST="2159807"\n宜昌改革综述\n时间：2024-04-10 15:52 来源：本网\n${body}`,
      "2024-04-10"
    ],
    [
      "between a letter and what it sends out",
      `关于印发考评办法的通知\n${body}\n2024年4月14日\n宜昌市数字政府考评办法\n${`${body}\n`.repeat(8)}`,
      "2024-04-14"
    ],
    ["not a day that the calendar lacks", `宜昌改革综述\n发布时间：2024-02-30\n${body}`, null]
  ];
  test.each(cases)("%s", (_why, text, published) => expect(told(text).published).toBe(published));

  test("the day that a page shows wins over the one in its head", () => {
    const text = `宜昌改革综述\n发布时间：2024-04-10\n${body}`;
    expect(told(text, {format: "html", stated: {published: "2024-05-02"}}).published).toBe("2024-04-10");
    expect(told(text, {format: "csv", stated: {published: "2024-05-02"}}).published).toBe("2024-05-02");
  });

  test("what is not stated is named in a warning", () => {
    expect(told(body).warnings).toContainEqual(
      expect.objectContaining({
        code: "not-stated",
        values: {fields: "published, title, source, author"}
      })
    );
  });
});

describe("source and author", () => {
  const cases: [why: string, text: string, source: string | null, author: string | null][] = [
    [
      "labelled at the end",
      `宜昌改革综述\n${body}\n来源：宜昌日报\n作者：李明 王芳\n编辑：赵刚`,
      "宜昌日报",
      "李明 王芳"
    ],
    ["before a date", `宜昌改革综述\n来源：宜昌日报 作者：李明 2024-04-09 11:31\n${body}`, "宜昌日报", "李明"],
    [
      "on a line that begins with a point",
      `宜昌改革综述\n• 发布时间：2024-04-10  来源：宜昌日报  作者：李明\n${body}`,
      "宜昌日报",
      "李明"
    ],
    ["by its reporters", `宜昌改革综述\n本报记者 李明 通讯员 王芳\n${body}`, null, "李明 王芳"],
    [
      "behind the day",
      `宜昌改革综述\n2024-08-12 10:22 来源：宜昌新闻网 作者：李明 编辑：王芳\n${body}`,
      "宜昌新闻网",
      "李明"
    ],
    ["not as the site that shows it", `宜昌改革综述\n来源：本站\n${body}`, null, null],
    ["in brackets", `宜昌改革综述\n${body}\n（来源：宜昌日报）`, "宜昌日报", null],
    ["the speaker of a work report", `2025年宜昌市政府工作报告\n宜昌市人民政府市长 李 明\n${body}`, null, "李明"],
    [
      "the speaker with a name from elsewhere",
      `2025年宜昌市政府工作报告\n市长 艾山·买买提\n${body}`,
      null,
      "艾山·买买提"
    ],
    [
      "a name alone under the line of the assembly",
      `政府工作报告\n——2025年1月10日在宜昌市第七届人民代表大会第五次会议上\n李明\n${body}`,
      null,
      "李明"
    ],
    [
      "a group in brackets at the end",
      `宜昌改革综述\n${body}\n（宜昌改革研究院课题组　宜昌市委改革办）`,
      null,
      "宜昌改革研究院课题组 宜昌市委改革办"
    ]
  ];
  test.each(cases)("%s", (_why, text, source, author) => {
    const found = told(text);
    expect({source: found.source, author: found.author}).toEqual({source, author});
  });
});

describe("title", () => {
  const cases: [why: string, text: string, title: string | null][] = [
    ["the first line", `宜昌市2024年改革综述\n${body}`, "宜昌市2024年改革综述"],
    [
      "below tools and the way to the page",
      `首页 > 要闻 > 正文\n下载\n打印\n宜昌市2024年改革综述\n${body}`,
      "宜昌市2024年改革综述"
    ],
    ["with its subtitle", `向改革要动力\n——宜昌市2024年改革综述\n${body}`, "向改革要动力——宜昌市2024年改革综述"],
    [
      "not with the line of the assembly",
      `政府工作报告\n——2025年1月10日在宜昌市第七届人民代表大会第五次会议上\n${body}`,
      "政府工作报告"
    ],
    [
      "in two lines",
      `中共宜昌市委全面深化改革委员会\n2024年工作要点\n${body}`,
      "中共宜昌市委全面深化改革委员会2024年工作要点"
    ],
    [
      "below the number of the document",
      `宜办发〔2024〕6号\n宜昌市2024年改革工作要点\n${body}`,
      "宜昌市2024年改革工作要点"
    ],
    ["none when the text begins at once", `${body}\n宜昌市2024年改革综述`, null],
    ["none when the first line is a numbered heading", `一、工作成效\n${body}`, null],
    [
      "not the day of the visit to the page",
      `今天是：2021年4月9日 星期五\n宜昌市2020年改革情况报告\n${body}`,
      "宜昌市2020年改革情况报告"
    ],
    ["not an address to offices", `各区县人民政府，市直各单位：\n${body}`, null],
    [
      "the document that a letter sends out",
      `各区县人民政府，市直各单位：\n《宜昌市改革实施方案》已经市委同意，现印发给你们。\n${body}`,
      "宜昌市改革实施方案"
    ],
    [
      "sent out by the other word order",
      `各有关单位：\n现将《宜昌市2024年改革工作要点》印发给你们，请认真落实。\n${body}`,
      "宜昌市2024年改革工作要点"
    ],
    ["not the names of columns", `市场要闻 财经频道\n宜都市：“小门牌”里的改革\n${body}`, "宜都市：“小门牌”里的改革"],
    [
      "not an account of the site",
      `政务微信\n政务微博\n宜昌市关于创优营商环境的实施意见（宜政〔2017〕101号）\n${body}`,
      "宜昌市关于创优营商环境的实施意见"
    ],
    [
      "not the cover of a meeting's papers",
      `宜昌市七届人大\n四次会议文件（9）\n关于宜昌市2023年预算执行情况和\n2024年预算草案的报告\n——2024年1月16日在宜昌市第七届人民代表大会第四次会议上\n宜昌市财政局\n各位代表：\n${body}`,
      "关于宜昌市2023年预算执行情况和2024年预算草案的报告"
    ],
    [
      "in three lines",
      `市七届人大五次会议文件之六\n关于宜昌市2023年全市和市级预算\n执行情况与2024年全市和市级\n预算草案的报告（书面）\n${body}`,
      "关于宜昌市2023年全市和市级预算执行情况与2024年全市和市级预算草案的报告（书面）"
    ],
    [
      "below the body that speaks",
      `宜昌市人民政府\n关于深化“一件事”改革的实施意见\n宜政字〔2021〕30号\n${body}`,
      "宜昌市人民政府关于深化“一件事”改革的实施意见"
    ],
    [
      "without the site behind it",
      `宜昌市2024年改革工作总结_宜昌市人民政府门户网站\n${body}`,
      "宜昌市2024年改革工作总结"
    ],
    ["without the column in front", `政务服务丨宜昌市2024年改革工作总结\n${body}`, "宜昌市2024年改革工作总结"],
    [
      "not a link",
      `原文链接：https://example.org/lar/ea52.html\n宜昌市数字政府考评办法\n${body}`,
      "宜昌市数字政府考评办法"
    ],
    ["not a proverb that ends in a full stop", `百舸争流，奋楫者先。\n${body}`, null],
    ["without section and site", `宜昌审批再提速 | 湖北要闻 | 荆楚网\n${body}`, "宜昌审批再提速"],
    ["without the channel behind dashes", `宜昌审批再提速--湖北频道--荆楚网\n${body}`, "宜昌审批再提速"],
    [
      "without section and site behind hyphens",
      `宜昌市2020年法治政府建设情况报告-政务公开-宜昌市人民政府\n${body}`,
      "宜昌市2020年法治政府建设情况报告"
    ],
    ["without the site behind an arrow", `宜昌审批再提速 » 荆楚在线\n${body}`, "宜昌审批再提速"],
    ["without its length", `宜昌审批再提速（全文3200字）\n${body}`, "宜昌审批再提速"],
    ["without a button", `宜昌审批再提速 打开APP阅读全文\n${body}`, "宜昌审批再提速"],
    ["without day and source in its line", `宜昌审批再提速 2020-03-09 来源：湖北日报\n${body}`, "宜昌审批再提速"],
    ["without a column in brackets", `【改革在线】宜昌审批再提速\n${body}`, "宜昌审批再提速"],
    ["without what is to be known of the document", `（已废止）宜昌市审批改革方案\n${body}`, "宜昌市审批改革方案"],
    ["without the day in figures", `2023年宜昌市政府工作报告（20230106）\n${body}`, "2023年宜昌市政府工作报告"],
    ["with years that a hyphen joins", `宜昌市改革规划（2016-2020）\n${body}`, "宜昌市改革规划（2016-2020）"],
    ["not with the site that stands above it", `宜昌市人民政府\n2025年政府工作报告\n${body}`, "2025年政府工作报告"],
    ["not who gives it", `在宜昌市第七届人民代表大会上\n宜昌市财政局局长   李 明\n${body}`, null],
    ["not the number of an issue", `第7期\n（改革专刊总第23期）\n宜昌：审批再提速\n${body}`, "宜昌：审批再提速"],
    ["without a mark of the site in Latin letters", `宜昌审批再提速-LMLPHP\n${body}`, "宜昌审批再提速"],
    [
      "not who is asked",
      `看宜昌“一网通办”五年\n访谈嘉宾：李明 宜昌市政务服务中心主任\n${body}`,
      "看宜昌“一网通办”五年"
    ],
    [
      "not a row of a table",
      `索引号 | 1133/2018-149 | 文号 | 宜政发〔2018〕89号 |\n宜昌市审批改革方案\n${body}`,
      "宜昌市审批改革方案"
    ],
    ["not a row of fields", `文 号： | 所属主题： | 政策文件 |\n宜昌市审批改革方案\n${body}`, "宜昌市审批改革方案"]
  ];
  test.each(cases)("%s", (_why, text, title) => expect(told(text).title).toBe(title));

  test("a table of the page's fields gives title, source and day", () => {
    const rows = "索引号\t01234/2024-5\t发布机构\t宜昌市人民政府\n标题\t宜昌市2024年改革工作要点\t发布日期\t2024-03-05";
    expect(told(`${rows}\n${body}`)).toMatchObject({
      title: "宜昌市2024年改革工作要点",
      source: "宜昌市人民政府",
      published: "2024-03-05"
    });
  });

  test("a stated title is read for the place and the year", () => {
    const found = told(body.replaceAll("宜昌", "本"), {stated: {title: "赣州市2023年改革综述"}});
    expect(found).toMatchObject({title: "赣州市2023年改革综述", year: 2023, place: {code: "360700"}, kind: "review"});
  });
});

describe("what stands around a title", () => {
  const cases: [why: string, text: string, title: string | null][] = [
    ["not the caption of a picture", `宜昌市民大厅内景。（李明 摄）\n${body}`, null],
    ["not another caption", `图为发布会现场\n${body}`, null],
    ["not who wrote it", `□记者李明王芳\n${body}`, null],
    ["not a numbered heading", `1 “一件事”改革深入推进\n${body}`, null],
    ["not a court alone", `宜昌市中级人民法院\n${body}`, null],
    [
      "without the day and the assembly behind it",
      `2024年政府工作报告—— 2025年1月13日在宜昌市第八届人民代表大会第五次会议上\n${body}`,
      "2024年政府工作报告"
    ],
    [
      "without what numbers it in a collection",
      `第一篇：宜昌市审批局上半年工作总结\n${body}`,
      "宜昌市审批局上半年工作总结"
    ],
    [
      "with the area that it is of",
      `东江创新示范区\n建设“宜商地区标杆区”\n2026年行动计划\n${body}`,
      "东江创新示范区建设“宜商地区标杆区”2026年行动计划"
    ],
    [
      "with the office that sends it out",
      `宜昌市人民政府办公室\n关于印发《宜昌市审批改革方案》的通知\n${body}`,
      "宜昌市人民政府办公室关于印发《宜昌市审批改革方案》的通知"
    ],
    [
      "below an editor's note",
      `编者按：近年来，全市各级认真落实部署，取得良好成效，现予刊发。\n宜昌：一件事改革攻坚\n${body}`,
      "宜昌：一件事改革攻坚"
    ],
    [
      "once where it is repeated",
      `宜政发〔2014〕20号《宜昌市关于预算改革的意见》\n宜昌市关于预算改革的意见\n${body}`,
      "宜昌市关于预算改革的意见"
    ]
  ];
  test.each(cases)("%s", (_why, text, title) => expect(told(text).title).toBe(title));

  test("a traditional title stands as it was received", () => {
    const text = `宜昌市2020年改革情況報告\n一年來，宜昌市委堅決扛起改革責任，全市推出改革舉措86項，辦結率達到97%，群眾滿意度明顯提升。`;
    expect(told(text)).toMatchObject({title: "宜昌市2020年改革情況報告", place: {code: "420500"}});
  });
});

describe("the paper that opens its news", () => {
  const cases: [why: string, text: string, source: string | null][] = [
    ["an agency with place and day", `审批提速\n新华社宜昌8月7日电（记者李明）${body}`, "新华社"],
    ["a site with place and day", `人民网宜昌4月7日电（李明）${body}`, "人民网"],
    ["a message", `审批提速\n央视网消息（记者 李明）${body}`, "央视网"],
    ["a paper's own news", `审批提速\n宜昌日报讯（记者李明）${body}`, "宜昌日报"],
    ["beside the day", `审批提速\n2023-06-08 08:12  西北信息报\n${body}`, "西北信息报"],
    ["in front of the day", `审批提速\n宜昌在线 2016-7-6 责任编辑:李明\n${body}`, "宜昌在线"],
    ["behind a point", `审批提速\n• 宜昌日报讯（记者李明）${body}`, "宜昌日报"],
    [
      "behind the day in figures, with its author",
      `审批提速\n2020-5-21 07:00来源：东方网作者：李明\n${body}`,
      "东方网"
    ],
    [
      "the body that signs",
      `关于印发改革方案的通知\n${body}\n宜昌市人民政府办公室\n2024年5月6日`,
      "宜昌市人民政府办公室"
    ],
    [
      "the body that issues a bulletin",
      `法院简报\n湖北省高级人民法院办公室 2022年11月16日\n${body}`,
      "湖北省高级人民法院办公室"
    ],
    ["the body of who gives it", `预算报告\n宜昌市财政局局长   李 明\n各位代表：\n${body}`, "宜昌市财政局"],
    ["the body that its title names", `宜昌市发展和改革委员会关于第112号建议的复函\n${body}`, "宜昌市发展和改革委员会"],
    ["not this paper", `审批提速\n本报讯（记者李明）${body}`, null],
    ["not a paper that is told of", `审批提速\n宜昌日报报道了改革。${body}`, null]
  ];
  test.each(cases)("%s", (_why, text, source) => expect(told(text).source).toBe(source));

  const days: [why: string, text: string, published: string | null][] = [
    ["glued to the source", `改革报告\n来源:宜昌市政府办公室时间:2020-01-17\n${body}`, "2020-01-17"],
    [
      "behind the site and its address",
      `改革综述\n宜昌市政府网 www.example.org 发布时间: 2020-03-11 18:31\n（2020年3月10日）\n${body}`,
      "2020-03-11"
    ],
    ["in a masthead", `第5期\n宜昌政务服务专报 2022年10月14日\n三季度工作情况\n${body}`, "2022-10-14"],
    [
      "not of the assembly on the next line",
      `政府工作报告\n2022年1月19日\n在宜昌市第五届人民代表大会第二次会议上\n${body}`,
      null
    ]
  ];
  test.each(days)("day %s", (_why, text, published) => expect(told(text).published).toBe(published));
});
