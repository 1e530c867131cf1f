import {describe, expect, test} from "vitest";
import {told} from "./told.ts";

const back =
  "一年来，市委坚决扛起改革责任，全市推出改革举措86项，办结率达到97%，累计办理各类事项三万件，群众满意度明显提升。";
const ahead =
  "为推动改革走深走实，特制定本方案。全市要在重点领域实现突破，力争形成一批可复制可推广的经验，牵头单位要切实负起责任。";

describe("kind", () => {
  const cases: [why: string, text: string, kind: string][] = [
    ["a half year's summary with its plan does both", `宜昌市2024年上半年工作小结暨下半年工作打算\n${back}`, "mixed"],
    ["the report of an assembly's committee does both", `宜昌市第七届人大常务委员会工作报告（摘要）\n${back}`, "mixed"],
    ["a table that divides tasks looks ahead", `宜昌市2024年《政府工作报告》任务分工表（节选）\n${ahead}`, "plan"],
    ["so does a list of who does what", `宜昌市国企改革重点任务（2024—2025年）分工清单\n${ahead}`, "plan"],
    ["a survey looks back", `宜昌市2024年改革工作综述\n${ahead}`, "review"],
    ["a programme looks ahead", `宜昌市2024年改革工作要点\n${back}`, "plan"],
    ["a government work report does both", `2025年宜昌市政府工作报告\n${back}`, "mixed"],
    ["a summary with a plan does both", `宜昌市2024年改革工作总结及2025年工作计划\n${back}`, "mixed"],
    [
      "what names both in its title does both, whatever part of it is there",
      `东江市2025年预算执行情况和2026年预算草案的报告（书面）\n${ahead.repeat(3)}`,
      "mixed"
    ],
    ...["（征求意见稿）", "(送审稿)", "〔讨论稿〕", "（审议意见稿）", "（草案初稿）", "征求意见稿"].map(
      (state): [string, string, string] => [
        `that it is a draft is no kind: ${state}`,
        `宜昌市2024年改革工作总结${state}\n${back}`,
        "review"
      ]
    ),
    ["nor of a programme", `宜昌市2024年改革工作要点（征求意见稿）\n${ahead}`, "plan"],
    [
      "nor is what asks for comments",
      `关于公开征求《宜昌市2024年改革工作总结（征求意见稿）》意见的公告\n${back}`,
      "review"
    ],
    ["what a title ends in decides", `宜昌市改革攻坚行动方案落实情况\n${ahead}`, "review"],
    ["and the other way round", `关于进一步扩大改革成果的实施意见\n${back}`, "plan"],
    ["a report on how things stand", `2024年度法治政府建设情况报告\n${ahead}`, "review"],
    ["without a title, the first words of a review", back, "review"],
    ["without a title, the first words of a plan", ahead, "plan"],
    [
      "without a title, an address to an assembly",
      `各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员提出意见。\n${back}`,
      "mixed"
    ],
    [
      "a title that does not tell, a text that looks back",
      "奋楫争先的宜昌\n全市改革亮点纷呈，先后获评三项国家试点，累计办结事项三万件，投资同比增长，企业成功落户，群众评价获得提升。",
      "review"
    ],
    [
      "a title that does not tell, a text that looks ahead",
      "奋楫争先的宜昌\n一、总体目标\n力争到2027年形成体系，确保年底前见效。二、责任分工，牵头单位为市委改革办，责任单位为各部门，完成时限为6月底前。",
      "plan"
    ]
  ];
  test.each(cases)("%s", (_why, text, kind) => expect(told(text).kind).toBe(kind));

  const stray: [why: string, text: string, kind: string][] = [
    [
      "a letter's 现将…报告如下",
      "海门市政务公开\n现将我市2021年政务公开情况报告如下。全年受理申请415件，答复410件。",
      "review"
    ],
    [
      "measures that meetings work out",
      "庄河市营商环境\n各部门定期会商，研究制定措施，逐项落实。2022年，为企业办结诉求196件，退还押金82万元。",
      "review"
    ],
    ["from now on", "句容市“共享大厅”启用\n从今往后，居民在社区就能办证。大厅进驻部门19个，设窗口28个。", "review"],
    ["what is made sure of", "禹城市信访工作情况\n2022年，我市确保件件有着落，先后接访318批，化解积案46件。", "review"],
    [
      "a work report that is carried out",
      "印发2024年横琴镇《政府工作报告》重点任务分工表的通知\n（一）税收增长9%以上\n牵头单位：财政所\n（二）引进项目12个\n牵头单位：招商办",
      "plan"
    ],
    [
      "a work report that is divided into tasks",
      "东江市印发2026年政府工作报告重点工作分工方案的通知\n（一）税收增长9%以上\n牵头单位：财政所\n（二）引进项目12个\n牵头单位：招商办",
      "plan"
    ],
    [
      "a work report that is explained",
      "东江市2020年政府工作报告解读\n一年来，全市办结申请612件，获评全省示范市，群众满意率升至98%。",
      "review"
    ],
    [
      "a plan of which there is but the review of the one before",
      "东江市“十三五”林业规划（2016-2020）\n一、“十二五”回顾\n五年来，全市造林612万亩，森林覆盖率升至98%。全市获评全省示范市，累计办结申请612件。",
      "mixed"
    ],
    [
      "praise before a plan",
      "关于推进医保支付改革的实施意见\n近年来，我市改革成效显著，累计结算860万人次。为巩固成果，现提出以下意见。一、目标\n到2026年，次均费用下降10%以上。建立协商机制。加强监管。",
      "plan"
    ],
    [
      "an outlook at the end",
      "新河县改革综述\n全县取消证明112项，办理时限缩短了六成，获评全省示范县，群众满意率升至98%。下一步，将继续深化改革。",
      "review"
    ],
    [
      "regulations",
      "公共数据管理办法\n第一条 为规范共享，制定本办法。\n第二条 部门应当在5日内答复。\n第三条 本办法自印发之日起施行。",
      "plan"
    ],
    [
      "a last sentence of plans behind exact figures",
      "宁河区：一池活水养企业\n近年来，宁河区推进涉企服务改革。建立专员制度，走访企业1842家，解决诉求376件，开设专窗14个，材料精简61.5%。\n下一步，宁河区将再推出服务举措20条。",
      "review"
    ],
    [
      "a short sentence that begins with 下一步, which is no heading",
      "放权强镇看白沙\n推行赋权清单，下放事项143项，办件2.37万件，群众满意率99.1%。\n下一步，将推广到全县。",
      "review"
    ],
    [
      "bare verbs with round figures",
      "村级集体经济发展\n推行资产入股，培育示范村100个，收入20万元以上的村达到70%。健全监管机制，支持联建项目50个。",
      "plan"
    ]
  ];
  test.each(stray)("is not decided by %s", (_why, text, kind) => expect(told(text).kind).toBe(kind));

  test("when hardly anything tells, a warning says so", () => {
    expect(
      told("奋楫争先的宜昌\n这座城市有山有水，四季分明，物产丰饶，人民勤劳，风景如画，令人流连忘返。").warnings
    ).toContainEqual(expect.objectContaining({code: "kind-unsure"}));
  });

  test("what is stated wins", () => {
    expect(told(`宜昌市2024年改革工作综述\n${back}`, {overrides: {kind: "plan"}}).kind).toBe("plan");
  });
});

describe("year and period", () => {
  const cases: [why: string, text: string, year: number | null, period: string | null][] = [
    ["the year in a review's title", `宜昌市2024年改革工作综述\n${back}`, 2024, "2024-01-01..2024-12-31"],
    ["in Chinese figures", `宜昌市二〇二四年改革工作综述\n${back}`, 2024, "2024-01-01..2024-12-31"],
    ["the last year of a reviewed range", `宜昌市2021—2023年改革工作综述\n${back}`, 2023, "2021-01-01..2023-12-31"],
    ["a range with 至", `宜昌市2021年至2023年改革成效\n${back}`, 2023, "2021-01-01..2023-12-31"],
    ["a range with a horizontal bar", `宜昌市三年改革回顾（2021―2023年）\n${back}`, 2023, "2021-01-01..2023-12-31"],
    [
      "the first year of a planned range",
      `宜昌市改革行动方案（2023—2025年）\n${ahead}`,
      2023,
      "2023-01-01..2025-12-31"
    ],
    [
      "a three-year programme with its first year",
      `宜昌市营商环境三年行动方案（2024年）\n${ahead}`,
      2024,
      "2024-01-01..2026-12-31"
    ],
    ["a five-year plan", `宜昌市“十五五”规划纲要\n${ahead}`, 2026, "2026-01-01..2030-12-31"],
    ["a review of a five-year plan", `宜昌市“十四五”改革成就综述\n${back}`, 2025, "2021-01-01..2025-12-31"],
    ["the year that a work report plans for", `2025年宜昌市政府工作报告\n${back}`, 2025, "2024-01-01..2025-12-31"],
    [
      "the later of two years in a mixed title",
      `宜昌市2024年工作总结和2025年工作计划\n${back}`,
      2025,
      "2024-01-01..2025-12-31"
    ],
    ["the year behind the one summed up", `宜昌市2024年工作总结及下一步打算\n${back}`, 2025, "2024-01-01..2025-12-31"],
    [
      "the year of the assembly",
      `政府工作报告\n——2025年1月10日在宜昌市第七届人民代表大会第五次会议上\n${back}`,
      2025,
      "2024-01-01..2025-12-31"
    ],
    [
      "the year of the assembly, with 于",
      `政府工作报告\n——2025年1月10日于宜昌市第七届人民代表大会第五次会议\n${back}`,
      2025,
      "2024-01-01..2025-12-31"
    ],
    [
      "the year of the assembly in Chinese figures",
      `政府工作报告\n——二〇二五年一月十日在宜昌市第七届人民代表大会第五次会议上\n${back}`,
      2025,
      "2024-01-01..2025-12-31"
    ],
    [
      "the headings of a work report",
      `政府工作报告\n${back}\n一、2024年工作回顾\n${back}\n二、下一步工作安排\n${ahead}`,
      2025,
      "2024-01-01..2025-12-31"
    ],
    ["the first words of a review", `回首2021年，宜昌市牢记嘱托，${back}`, 2021, "2021-01-01..2021-12-31"],
    [
      "not the year that its last words look to",
      `回首2021年，宜昌市牢记嘱托，${back}\n2022年是关键之年，${back}`,
      2021,
      "2021-01-01..2021-12-31"
    ],
    [
      "not the year by which something is to be reached",
      `回首2021年，${back}\n到2035年建成强市，到2035年全面领先，到2035年实现跨越。`,
      2021,
      "2021-01-01..2021-12-31"
    ],
    [
      "the number of the document that a plan carries out",
      `为贯彻《实施意见》（宜发〔2023〕4号）精神，${ahead}到2024年底前全面完成。`,
      2023,
      "2023-01-01..2023-12-31"
    ],
    [
      "since a year, up to the last whole year before publication",
      `宜昌如何谋深做实改革\n发布时间：2024-04-10\n2021年以来，宜昌市扛起责任，${back}2023年，宜昌拿下三项第一。`,
      2023,
      "2021-01-01..2023-12-31"
    ],
    [
      "this year, in a text that was published then",
      `宜昌改革综述\n发布时间：2020-12-24\n今年，宜昌市委深入部署，${back}今年改革红利持续释放。`,
      2020,
      "2020-01-01..2020-12-31"
    ],
    [
      "since a five-year plan began, up to the last whole year before publication",
      `宜昌市“十四五”以来改革成效综述\n发布时间：2024-11-20\n${back}`,
      2024,
      "2021-01-01..2024-12-31"
    ],
    ["not the end of a plan that has only begun", `宜昌市“十四五”以来改革成效综述\n${back}`, null, null],
    [
      "a programme that does both, from its first year",
      `宜昌市“十三五”规划（2016-2020）\n${"五年来，全市造林612万亩，累计办结申请612件，群众满意度明显提升。\n".repeat(3)}`,
      2016,
      "2015-01-01..2016-12-31"
    ],
    [
      "both years named, the title repeated in the text",
      `宜昌市审批局2024年工作总结及2025年工作计划\n一\n宜昌市审批局2024年工作总结及2025年工作计划\n${back}`,
      2025,
      "2024-01-01..2025-12-31"
    ],
    ["halves of one year", `宜昌市审批局2025年上半年工作总结及下半年工作计划\n${back}`, 2025, "2025-01-01..2025-12-31"],
    ["the draft of a budget", `宜昌市2024年预算执行和2025年预算草案情况报告\n${back}`, 2025, "2024-01-01..2025-12-31"],
    [
      "not since when, nor what it is measured against",
      "凤翔县园区改革调查\n自2014年设区以来，几经整合。2021年实现产值66亿元，较2019年增长三成。",
      2021,
      "2021-01-01..2021-12-31"
    ],
    [
      "in two figures",
      "凤翔县园区改革调查\n自2014年设立园区以来，几经整合，22年完成投资18亿元。",
      2022,
      "2022-01-01..2022-12-31"
    ],
    [
      "up to a day",
      "一窗办成一件事\n截至2021年9月30日，全县共受理申请3.2万件，办结3.1万件。",
      2021,
      "2021-01-01..2021-12-31"
    ],
    [
      "from when a plan holds",
      "宜昌市文旅奖励办法\n按照宜办发〔2018〕3号要求，制定本办法。对景区奖励20万元。本办法自2020年1月1日起施行。",
      2020,
      "2020-01-01..2020-12-31"
    ],
    [
      "the number of the document itself",
      "宜昌市关于优化环境的实施意见\n宜政发〔2021〕9号\n为贯彻上级规划（2014-2020年）和鄂发〔2019〕4号精神，制定本意见。要加强监管。",
      2021,
      "2021-01-01..2021-12-31"
    ],
    [
      "an assembly at the end of a year",
      `政府工作报告\n——2021年12月15日在宜昌市第七届人民代表大会第一次会议上\n${back}`,
      2022,
      "2021-01-01..2022-12-31"
    ],
    [
      "a text of January that tells of the year before",
      "宜昌市改革工作总结\n发布时间：2023-01-16\n过去一年，全市推出改革举措86项，办结率达到97%。",
      2022,
      "2022-01-01..2022-12-31"
    ],
    ["none", `宜昌改革综述\n${back}`, null, null]
  ];
  test.each(cases)("%s", (_why, text, year, period) => {
    const found = told(text);
    expect(found.year).toBe(year);
    expect(found.period && `${found.period.start}..${found.period.end}`).toBe(period);
    expect(found.warnings.some(({code}) => code === "year-unknown")).toBe(year === null);
  });

  const text = `宜昌市2024年改革工作综述\n${back}`;
  test("a stated year brings its own period", () => {
    expect(told(text, {overrides: {year: 2022}})).toMatchObject({
      year: 2022,
      period: {start: "2022-01-01", end: "2022-12-31"}
    });
  });

  test("a stated period brings its own year", () => {
    const period = {start: "2020-07-01", end: "2023-06-30"};
    expect(told(text, {overrides: {period}})).toMatchObject({year: 2023, period});
    expect(told(text, {overrides: {period, kind: "plan"}})).toMatchObject({year: 2020, period});
  });
});

describe("the year that a review tells of", () => {
  const done = "推出改革举措86项，办结率达到97%，群众满意度明显提升，多项工作走在前列。";
  const cases: [why: string, text: string, year: number | null][] = [
    [
      "not the days of what happened on the way, where it tells of a year",
      `一枚印章\n2016年4月，首批清理启动。国务院2017年9月决定推广。2019年，全市${done}`,
      2019
    ],
    [
      "the latest that is named, where it tells of none",
      `十年路\n2015年，《试点方案》由中央编办印发。全市${done}`,
      2015
    ],
    ["the year of a clause with a figure", `园区\n2017年7月获批。2021年实现产值66亿元，全市${done}`, 2021],
    [
      "the year of what the place did, not the day of a meeting",
      `“嘉”码\n大会选在2026年头一个工作日召开。2025年，东江区持续发力。区里${done}`,
      2025
    ],
    [
      "that is called what it was",
      `公报\n2022年是极不平凡的一年。一年来，全县稳中求进，2021年获批的园区投产。全市${done}`,
      2022
    ],
    ["up to the end of a year", `大厅\n至2023年年底，全市累计${done}`, 2023],
    [
      "of 今年, the latest that is named",
      `试点\n今年5月，上级公布2019年度试点。2017年，她把4亩地流转给合作社，全市${done}`,
      2019
    ],
    ["of what was held on the day of the news", `金字招牌\n前日，“2019营商环境研讨会”召开。全市${done}`, 2019],
    ["not of an award's name", `数字政府\n近年来，我市获评“2021数字政府案例”。全市${done}`, null],
    [
      "in which something was set to be done",
      `进展\n现介绍2021年民生工程4月份进展，各牵头单位负责同志出席。全市${done}`,
      2021
    ],
    ["of a heading", `改革\n现报告如下，请审议，全市上下坚持问题导向。\n一、2019年推进改革情况\n全市${done}`, 2019],
    ["in which an office tells of its work", `政务服务\n现将我市2022年工作报告如下。${done}`, 2022],
    [
      "of a day above the text, where nothing else is told",
      `看“一网通办”\n直播时间：2023年11月27日\n全区${done}`,
      2023
    ],
    ["since a year, where nothing else is told", `改革\n2021年以来，我市${done}`, 2021],
    ["of a stretch, the last", `三个起来\n从2014年到2017年，全县年均增速高出1.7个百分点。`, 2017],
    ["of an anniversary", `一窗\n今年是改革开放40周年。今年上半年，全县${done}`, 2018],
    ["of last year, when another year is named", `年终\n要问2018年的热词是什么。到去年年底，全市${done}`, 2018],
    [
      "of a meeting, the year before it",
      `全省2024年营商环境交流会召开\n会上公布，到2023年12月底，审批事项减到185项。`,
      2023
    ],
    ["on the first of a later year", `交流\n发布时间：2017-01-08\n去年12月28日起，新流程施行。去年，全市${done}`, 2016],
    [
      "a report that is called by the year in which it was given",
      `2026年东江市政府工作报告\n一、2025年工作回顾\n${back}`,
      2025
    ],
    [
      "the year that just went by, though the text names the next",
      "把服务做到开口之前\n在刚刚过去的2025年，东江区新设主体3万户。负责人告诉记者，2026年，审前服务还要向街道延伸。",
      2025
    ]
  ];
  test.each(cases)("%s", (_why, text, year) => expect(told(text, {overrides: {kind: "review"}}).year).toBe(year));

  const reached = "全县取消证明128项，企业开办压至0.5天，盘活资产236处。";
  test.each([
    [`乡镇改革总结报告\n一、工作成效\n${reached}\n二、下一步打算\n2022年，新建农村公路86公里。`, 2021],
    [`医改工作情况\n${reached}\n下一步工作计划：\n2023年，新建村卫生室26所。`, 2022],
    [`国企改革工作总结\n一、主要成效\n${reached}\n二、2021年工作思路\n新组建集团2家。`, 2020],
    [`营商环境情况报告\n（一）审批提速。${reached}\n（二）下步工作。2024年开设专窗16个。`, 2023],
    [`司法改革工作总结\n2020年，${reached}\n下一步打算：2021年，增设团队5个。2021年，再建站点6个。`, 2020],
    [
      `改革工作总结\n一、工作成效\n${reached}\n二、今后工作\n（一）扩大试点\n2022年，新建站点6个。\n三、特色经验\n2019年，率先试点。`,
      2019
    ]
  ])("is not that which its outlook names: %s", (text, year) =>
    expect(told(text, {overrides: {kind: "review"}}).year).toBe(year)
  );
});

describe("the year of the present", () => {
  const paragraph = "全市推出改革举措86项，办结率达到97%，群众满意度明显提升，累计办理各类事项三万件。";
  const cases: [why: string, text: string, year: number | null][] = [
    [
      "news of its own day, not the year of what it tells of",
      `审批提速见效\n2022-05-09 17:08\n记者从市政务办获悉，2018年以来，${paragraph}其中2021年新增12项。`,
      2022
    ],
    [
      "a dateline with a day",
      `审批提速见效\n2019-08-07\n本报8月6日讯 2016年启动改革，2017年、2018年推开，${paragraph}`,
      2019
    ],
    [
      "今年 in the middle of a year",
      `审批提速\n2021-07-27\n2018年平台上线，2020年入选案例。今年新增用户三万，${paragraph}`,
      2021
    ],
    [
      "what is told early in a year of the one before",
      `改革回眸\n2024-01-20\n2023年，${paragraph}今年还将推出新举措。`,
      2023
    ],
    [
      "今年 measured against a year",
      `企业开办越来越快\n今年以来，${paragraph}截至6月底，企业较2022年底增长三万户。`,
      2023
    ],
    ["今年 against the year before, in other words", `窗口提速\n今年，${paragraph}办件量比2018年同期增长两成。`, 2019],
    [
      "the last year of a five-year plan",
      `改革要点\n今年是依法治市之年，也是完成“十二五”规划任务的收官之年。${ahead}`,
      2015
    ],
    ["the first year of a five-year plan", `改革要点\n今年是“十四五”规划的开局之年。${ahead}`, 2021],
    ["news of a plan", `三年压减产能\n2016-03-18\n市里近日明确目标，截至2015年底共有煤矿15处。${ahead}`, 2016],
    [
      "a term in the year after, in a plan of early summer",
      `审批改革\n2019-06-02\n2020年6月底，建成管理体系。${ahead}`,
      2019
    ],
    [
      "the first year of what a plan carries out",
      `依据《全面振兴三年行动方案（2023—2025年）》，起草本方案。${ahead}`,
      2023
    ],
    ["今年 alone", `窗口提速\n今年，${paragraph}`, null],
    [
      "behind the one told of as a whole before a part of it",
      "日前，全省基层组织建设会在东江市召开。截至目前，全市已建成商店2816个。2011年，全市系统实现销售总额21.4亿元，利润412万元。今年前三季度，销售总额达到18.9亿元。",
      2012
    ],
    [
      "behind the one told of as a whole before what came since",
      "东江市办件综述\n2021年，全市办件9万件。今年以来，办件已超过10万件，群众满意率98%。",
      2022
    ],
    [
      "that of the latest document named",
      "关于政务服务情况的自查报告\n今年以来，我市按照《实施方案》（东厅字〔2018〕31号）推进改革。2017年，我市先后出台办法，纳入事项58项。",
      2018
    ],
    [
      "that of what came out later in a year, whose first words tell of it",
      "博南山下的存折\n2018-08-21　记者 杨华\n今年，东江县农民用林权证贷款3亿元。2015年，东江县启动改革，颁证90万本。2015年，东江县入选试点。",
      2018
    ]
  ];
  test.each(cases)("%s", (_why, text, year) => expect(told(text).year).toBe(year));
});
