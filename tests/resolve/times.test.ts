import {describe, expect, test} from "vitest";
import type {Description} from "../../src/model/report.ts";
import {timesOf} from "../../src/resolve/times.ts";
import {timeAt, turnsIn} from "../../src/resolve/turns.ts";
import {split} from "../../src/split/index.ts";
import {lexicon} from "../facts.ts";

/** The time of each word of `asked` in a text, by default a review of 2022. */
function timesAt(text: string, asked: readonly string[], about: Partial<Description> = {}): string[] {
  const outline = split(text);
  const times = timesOf(outline, {kind: "review", year: 2022, ...about}, lexicon.times);
  return asked.map((word) => {
    const at = outline.text.indexOf(word);
    const found = outline.sentences.findIndex(({start, end}) => start <= at && at < end);
    const [sentence, base] = [outline.sentences[found], times[found]];
    if (!sentence || !base) throw new Error(`not in the text: ${word}`);
    const turns = turnsIn(outline.text.slice(sentence.start, sentence.end), lexicon.times);
    return timeAt(turns, at - sentence.start, base).time;
  });
}

/** Every text says A, then B, then C. */
const letters = ["A", "B", "C"];

describe("a cue holds no longer than what it governs", () => {
  test.each([
    {text: "完成A。下一步，将推进B。\n新增C。", times: ["past", "next", "past"]},
    {text: "已办结A，下一步将增设B。\n（二）数据共享\n建成C。", times: ["past", "next", "past"]},
    {text: "今后，市民可在家门口办A。中心设B。\n进驻C。", times: ["next", "past", "past"]},
    {text: "接下来，全县推进A。建设B。\n建成C。", times: ["next", "next", "past"]},
    {text: "下步打算：\n建设A。\n截至目前，建成B。\n新建C。", times: ["next", "past", "next"]},
    {text: "一、工作成效\n建成A。\n二、下一步打算\n建设B。\n三、有关数据\n办结C。", times: ["past", "next", "past"]},
    {text: "1.下一步打算\n建设A。\n（二）社会体制改革\n建成B。\n（三）其他\n新增C。", times: ["next", "past", "past"]},
    {text: "明年，将新增A。全年建成B。截至目前，完成C。", times: ["next", "past", "past"]}
  ])("$text", ({text, times}) => {
    expect(timesAt(text, letters)).toEqual(times);
  });
});

test("the year in the title of a report does not look ahead, and lists that are to be checked look back on nothing", () => {
  expect(timesAt("2023年政府工作报告\n工业增长A。\n", ["A"], {kind: "mixed", year: 2023})).toEqual(["past"]);
  const plan = "三、督查组定期对清单落实情况进行督查。\n完成A。\n";
  expect(timesAt(plan, ["A"], {kind: "plan", year: 2023})).toEqual(["next"]);
});

test("a look back may be told at a meeting of the next year", () => {
  expect(timesAt("某市举行2023年企业座谈会\n完成A。\n二、2023年打算\n新增B。\n", ["A", "B"])).toEqual(["past", "next"]);
});

test("in a plan a sentence that begins with an earlier year looks back, and so does what follows it", () => {
  const plan = {kind: "plan", year: 2024} as const;
  expect(timesAt("某市2024年发展计划\n2023年，全市完成A。建成B。\n今年要新增C。", letters, plan)).toEqual([
    "past",
    "past",
    "next"
  ]);
  expect(timesAt("某市2024年计划\n（公开） 一、2023年情况 完成A。建成B。\n", ["A", "B"], plan)).toEqual([
    "past",
    "past"
  ]);
  expect(timesAt("某市2024年计划\n2023年底启动的A。\n2024年，新建B。\n", ["A", "B"], plan)).toEqual(["next", "next"]);
});

describe("what is announced holds for what follows", () => {
  test.each([
    {text: "下一步，我们将做好以下工作：\n一是建设A。\n二是新增B。\n三是推进C。", times: ["next", "next", "next"]},
    {
      text: "二、下一步工作\n（一）审批改革\n建设A。\n（二）国企改革\n新增B。\n推进C。",
      times: ["next", "next", "next"]
    },
    {text: "五年来，成效明显。\n——建成A。\n——新增B。\n完成C。", times: ["term", "term", "past"]},
    {text: "五年来，建成A。\n新增B。\n刚刚过去的一年，完成C。", times: ["term", "term", "past"]}
  ])("$text", ({text, times}) => {
    expect(timesAt(text, letters)).toEqual(times);
  });
});

describe("under the heading of a year ahead a five-year plan is spoken of for a paragraph at most", () => {
  test.each([
    {text: "三、2026年工作安排\n增长目标与“十五五”发展目标衔接，为A。\n建成B。", times: ["plan", "next"]},
    {text: "三、2026年工作安排\n建成A。“十五五”时期增加50万人。\n新增B。", times: ["next", "next"]},
    {text: "二、2026年重点工作\n（一）城镇\n“十五五”期间新增A。\n（二）乡村\n改造B。", times: ["plan", "next"]},
    {text: "二、2026年主要任务\n到2030年建成A。\n今年，新建B。", times: ["plan", "next"]},
    {text: "三、做好2026年工作\n未来五年达到A。\n——完成B。\n", times: ["plan", "plan"]},
    {text: "二、“十五五”目标和2026年任务\n“十五五”时期建成A。\n新增B。", times: ["plan", "plan"]},
    {text: "二、主要目标\n未来五年建成A。\n新增B。", times: ["plan", "plan"]}
  ])("$text", ({text, times}) => {
    expect(timesAt(text, ["A", "B"], {kind: "mixed", year: 2026})).toEqual(times);
  });
});

describe("a list below what holds for all that follows", () => {
  const mixed = {kind: "mixed", year: 2026} as const;
  const review = "一、“十四五”时期和2025年工作回顾\n“十四五”时期，全市跨越发展。\n——实力大增。\n建成A。\n";

  test.each([
    ["刚刚过去的2025年，是收官之年。", "past"],
    ["过去一年，全市奋力拼搏。", "past"],
    ["2025年，任务艰巨。一年来，全市奋力拼搏。", "past"],
    ["一年以来，我们做了以下工作：", "past"],
    ["收官之年，再接再厉。", "past"],
    ["五年来，全市奋力拼搏。", "term"]
  ])("goes on behind it where it tells of one year: %s", (opening, time) => {
    const text = `${review}${opening}\n——稳住大盘。\n新增B。\n经济向好。完成C。\n`;
    expect(timesAt(text, letters, mixed)).toEqual(["term", time, time]);
  });

  test("this year's goes on under a heading of the next five", () => {
    const text = "二、“十五五”目标和2026年任务\n建成A。\n今年是开局之年。\n——稳住大盘，新增B。\n再接再厉，完成C。\n";
    expect(timesAt(text, letters, mixed)).toEqual(["plan", "next", "next"]);
  });

  test("years told in a list end with it", () => {
    const text = "五年来，全市跨越发展。\n——建成A。\n新增B。\n";
    expect(timesAt(text, ["A", "B"], mixed)).toEqual(["term", "past"]);
  });
});

describe("the draft of a plan that is laid before an assembly", () => {
  const mixed = {kind: "mixed", year: 2026} as const;
  const after = (said: string, about: Partial<Description> = mixed) =>
    timesAt(`过去五年，建成A。\n${said}提出B。\n（一）强市\n新增C。\n`, letters, about);

  test.each([
    "根据市委关于制定第十五个五年规划的建议，市政府编制了《云岭市第十五个五年规划纲要（草案）》，提请审查。",
    "我们编制了“十五五”规划纲要（草案），请予审查。",
    "对标上级部署，市政府组织起草了《云岭市“十五五”规划纲要草案》。",
    "市政府制定的《第十五个五年规划和二〇四〇年远景目标纲要（草案）》已印发。",
    "广泛听取意见后形成了“十五五”规划《纲要（草案）》。"
  ])("opens what is promised for its years: %s", (said) => {
    expect(after(said)).toEqual(["term", "plan", "plan"]);
  });

  test.each([
    ["work on a plan that is no draft before them", "扎实编制“十五五”规划纲要。", mixed],
    ["the plan of years gone by", "当时编制了《第十四个五年规划纲要（草案）》。", mixed],
    ["the plan of years to come, told in a review", "编制了“十五五”规划纲要（草案）。", {kind: "review", year: 2025}]
  ] as const)("%s opens nothing", (_, said, about) => {
    expect(after(said, about)).toEqual(["term", "term", "term"]);
  });
});

describe("a year in a heading is compared with the year of the report", () => {
  test.each([
    {heading: "一、2022年重点工作", about: {kind: "review", year: 2022}, time: "past"},
    {heading: "一、2023年重点工作", about: {kind: "review", year: 2022}, time: "next"},
    {heading: "一、2022年预算执行情况", about: {kind: "plan", year: 2023}, time: "past"},
    {heading: "一、2023年重点任务", about: {kind: "plan", year: 2023}, time: "next"},
    {heading: "二、2021-2022年工作开展情况", about: {kind: "mixed", year: 2023}, time: "past"},
    {heading: "二、2023—2025年工作目标", about: {kind: "mixed", year: 2023}, time: "next"},
    {heading: "一、“十四五”时期工作回望", about: {kind: "mixed", year: 2026}, time: "term"},
    {heading: "一、过往工作回望", about: {kind: "plan", year: 2026}, time: "past"},
    {heading: "2023年1月9日在第三次全体会议上", about: {kind: "mixed", year: 2023}, time: "past"},
    {heading: "（2023年1月9日在第三次全体会议上）", about: {kind: "mixed", year: 2023}, time: "past"},
    {heading: "——2023年1月9日在全市大会上", about: {kind: "mixed", year: 2023}, time: "past"},
    {heading: "2023年1月起的重点工作", about: {kind: "mixed", year: 2023}, time: "next"}
  ] as const)("$heading in a $about.kind of $about.year", ({heading, about, time}) => {
    expect(timesAt(`${heading}\n建成A。`, ["A"], about)).toEqual([time]);
  });
});

describe("a heading that only sounds like a plan", () => {
  test.each(["一、重点任务完成情况", "一、主要任务推进情况", "（一）重点工作取得成效", "二、目标任务落实有力"])(
    "looks back: %s",
    (heading) => {
      expect(timesAt(`${heading}\n建成A。`, ["A"])).toEqual(["past"]);
    }
  );
});

describe("a heading that says what a year is for", () => {
  test.each(["2020年主要安排", "四、2020年打算", "二、2020年计划", "三、2020年的目标", "五、2020年思路"])(
    "looks ahead, though the report was taken for a review of it: %s",
    (heading) => {
      expect(timesAt(`一、主要成效\n建成A。\n${heading}\n建成B。`, ["A", "B"], {kind: "review", year: 2020})).toEqual([
        "past",
        "next"
      ]);
    }
  );

  test.each(["2020年计划执行情况", "二、2020年目标完成情况", "2020年重点工作"])(
    "looks back where it tells what became of it: %s",
    (heading) => {
      expect(timesAt(`${heading}\n建成B。`, ["B"], {kind: "review", year: 2020})).toEqual(["past"]);
    }
  );
});

describe("up to a month", () => {
  test.each([
    ["截至2026年1月底，建成B。", {kind: "mixed", year: 2026}, "past"],
    ["截至2026年12月底，建成B。", {kind: "mixed", year: 2026}, "next"],
    ["截至2026年12月底，建成B。", {kind: "plan", year: 2026}, "next"],
    ["截至2025年12月底，建成B。", {kind: "plan", year: 2026}, "past"],
    ["截止3月31日，建成B。", {kind: "mixed", year: 2026}, "past"],
    ["截至2030年，建成B。", {kind: "plan", year: 2026}, "next"]
  ] as const)("%s in %o", (text, about, time) => {
    expect(timesAt(`一、${about.year}年工作计划\n${text}`, ["B"], about)).toEqual([time]);
  });
});

describe("a five-year plan lies behind or ahead by the year of the report", () => {
  test.each([
    {text: "二、“十四五”目标任务\n建成A。", about: {kind: "mixed", year: 2021}, time: "plan"},
    {text: "“十三五”时期，全市建成A。", about: {kind: "mixed", year: 2021}, time: "term"},
    {text: "一、“十二五”发展成果\n建成A。", about: {kind: "mixed", year: 2016}, time: "term"},
    {text: "“十三五”期间，全市建成A。", about: {kind: "mixed", year: 2016}, time: "plan"},
    {text: "到2015年，全市建成A。", about: {kind: "mixed", year: 2011}, time: "plan"},
    {text: "“十四五”期间，全市新增A。", about: {kind: "plan", year: 2021}, time: "plan"},
    {text: "“十四五”期间，全市新增A。", about: {kind: "plan", year: 2022}, time: "plan"},
    {text: "“十三五”以来，全市建成A。", about: {kind: "review", year: 2019}, time: "term"},
    {text: "二、下一步打算\n“十四五”期间，全市投入A。", about: {kind: "mixed", year: 2023}, time: "next"},
    {text: "一、2022年工作回顾\n“十四五”期间，全市投入A。", about: {kind: "mixed", year: 2023}, time: "past"},
    {text: "产值是“十三五”时期的A倍。", about: {kind: "review", year: 2021}, time: "past"}
  ] as const)("$about.year $about.kind: $text", ({text, about, time}) => {
    expect(timesAt(text, ["A"], about)).toEqual([time]);
  });
});

test("what is left from the year before is an account of the year, no look back", () => {
  const text = "二、2026年预算草案\n基金预算收入A，上年结余B，收入总计C。";
  expect(timesAt(text, letters, {kind: "mixed", year: 2026})).toEqual(["next", "next", "next"]);
});

describe("what is aimed at is announced for its sentence and those that ；joins to it", () => {
  test.each([
    {text: "会议提出，2023年的主要目标是：收入达到A；投资达到B。\n全年新增C。", times: ["next", "next", "past"]},
    {text: "全年建成A，明年主要预期目标：投资增长B；就业新增C。", times: ["past", "next", "next"]},
    {text: "全面完成年初确定的发展目标：收入A；投资B；新增C。", times: ["past", "past", "past"]}
  ])("$text", ({text, times}) => {
    expect(timesAt(text, letters)).toEqual(times);
  });
});

describe("a plan tells in passing of what there is", () => {
  test.each([
    {text: "到2025年新建A。截至3月底，全市已有机构B。\n建成C。", times: ["next", "past", "next"]},
    {text: "前两年已划转A，今年再划转B，明年划转C。", times: ["past", "next", "next"]},
    {
      text: "二、存在问题和下一步打算\n目前还存在人手不足的问题，在编A。\n新增B。建成C。",
      times: ["past", "next", "next"]
    }
  ])("$text", ({text, times}) => {
    expect(timesAt(text, letters, {kind: "plan", year: 2024})).toEqual(times);
  });
});

test("a heading of where to strive looks ahead, one of what came of it does not", () => {
  const text = "一、做法\n开通A。\n二、努力方向\n进厅B。\n三、努力方向落实情况\n办结C。";
  expect(timesAt(text, letters)).toEqual(["past", "next", "past"]);
});

describe("what was reached is no goal, whatever stands before it", () => {
  const about = {kind: "plan", year: 2023} as const;
  test.each([
    {text: "市委提出的主要目标是：生产总值增长A；一年来，生产总值增长B，新增C。", times: ["next", "past", "past"]},
    {
      text: "实现稳增长、促改革、调结构、惠民生、防风险的发展目标：增长A，就业B。\n新增C。",
      times: ["past", "past", "past"]
    },
    {text: "年初确定的工作目标：引资A，新建B。\n新增C。", times: ["past", "past", "past"]}
  ])("$text", ({text, times}) => {
    expect(timesAt(text, letters)).toEqual(times);
  });

  test("nor does a running total by a day to come look back", () => {
    expect(timesAt("到年底，全市累计建成A。目前仍有B，要新建C。", letters, about)).toEqual(["next", "next", "next"]);
  });
});

describe("将 before what will be done turns a review ahead", () => {
  test.each([
    ["全年办结A，全市将陆续推出举措B。", ["past", "next"]],
    ["该县将再划转事项A。", ["next"]],
    ["我们将新建站点A。新建B。", ["next", "past"]],
    ["到年底，区里还将继续下放权限A，办件量突破B。", ["next", "next"]],
    ["中心将在年底前增设专窗A。", ["next"]],
    ["将原有A整合为B。", ["past", "past"]],
    ["将再生资源A纳入清单。", ["past"]],
    ["将重点任务分解为A。", ["past"]],
    ["将以往A优化为B。", ["past", "past"]]
  ])("%s", (text, times) => expect(timesAt(text, letters.slice(0, times.length))).toEqual(times));
});
