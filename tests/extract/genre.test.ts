import {expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {digest} from "../../src/pipeline.ts";

const lexicon = loadLexicon();

const texts: [string, string][] = [
  [
    "English",
    "In 2023 the city approved 120 reforms and cut approval time by 50 percent across 14 districts. ".repeat(8)
  ],
  [
    "Japanese",
    "市は2023年に120件の改革を行い、手続きの時間を50％短縮しました。新しい企業は300社に増えました。".repeat(8)
  ],
  [
    "a novel",
    "老人在河边坐了三个时辰，看见两只白鹭从芦苇里飞起来。他想起二十年前的那个夜晚，五个少年划着一条小船，带了十斤米酒，说要到对岸去看戏。".repeat(
      4
    )
  ]
];

test.each(texts)("%s gives no facts, and a warning that says why", async (_name, text) => {
  const [report] = await digest({path: "other.txt", bytes: new TextEncoder().encode(text)}, lexicon);
  expect(report?.findings.facts).toEqual([]);
  expect(report?.clean.warnings.map(({code}) => code)).toContain("no-report");
});

test("a short line of policy prose is given the benefit of the doubt", async () => {
  const [report] = await digest({path: "line.txt", bytes: new TextEncoder().encode("新增企业30家。")}, lexicon);
  expect(report?.findings.facts).toHaveLength(1);
});

test.each([
  [
    "weather and water",
    "年平均气温9.4摄氏度，比上年高0.6摄氏度；年降水量218毫米，比上年少35毫米；河流断面水质优良比例92.5%，比上年高1.5个百分点。"
  ],
  [
    "people and beds",
    "年末常住人口48.6万人，比上年末少0.3万人；医院床位2650张，卫生技术人员3180人；学前三年毛入园率94.2%，比上年高0.8个百分点。"
  ],
  [
    "roads and post",
    "年末公路里程6120公里，比上年多85公里；民用汽车11.8万辆，比上年多0.9万辆；邮件240万件，比上年多12万件。"
  ]
])("a part of a bulletin on %s is a report, though no word of policy stands in it", async (_what, text) => {
  const bulletin = `云岭市2024年统计公报\n${text.repeat(4)}`;
  const [report] = await digest({path: "bulletin.txt", bytes: new TextEncoder().encode(bulletin)}, lexicon);
  expect(report?.findings.facts.length).toBeGreaterThan(20);
});

/** A page with a table of so many rows below some words. */
const tabled = (words: string, rows: string[][]): string =>
  `<html><body><p>${words}</p><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table></body></html>`;
const years = ["2019", "2020", "2021", "2022", "2023", "2024"];
const row = (name: string): string[] => [name, ...years.map((year) => `${year.slice(2)}3.5`)];

test.each([
  [
    "a page that is a table",
    tabled("粮食产量表", [["品种", ...years], ...["稻谷", "小麦", "玉米", "大豆", "薯类"].map(row)])
  ],
  [
    "a report with a long table",
    tabled("全市深化改革，推进重点项目建设，完善服务企业机制。", [
      ["品种", ...years],
      ...Array.from({length: 40}, () => row("稻谷"))
    ])
  ],
  [
    "a report with a short table",
    tabled("全市深化改革，推进重点项目建设，服务企业。".repeat(9), [
      ["品种", "产量"],
      ["稻谷", "3.5"]
    ])
  ]
])("%s is a report", async (_what, html) => {
  const [report] = await digest({path: "page.html", bytes: new TextEncoder().encode(html)}, lexicon);
  expect(report?.source.tables).toHaveLength(1);
  expect(report?.clean.warnings.map(({code}) => code)).not.toContain("no-report");
});

test.each([
  [
    "a novel with a table",
    tabled(texts[2]?.[1] ?? "", [
      ["人物", "年龄"],
      ["老人", "70"]
    ])
  ],
  ["a table in English", tabled("Grain", [["Kind", ...years], row("Rice"), row("Wheat"), row("Maize")])]
])("%s is none", async (_what, html) => {
  const [report] = await digest({path: "page.html", bytes: new TextEncoder().encode(html)}, lexicon);
  expect(report?.source.tables).toHaveLength(1);
  expect(report?.clean.warnings.map(({code}) => code)).toContain("no-report");
});

test("a garbled run gives a warning with its span and no fact", async () => {
  const text =
    "某市2020年改革綜述\n今年全市改革取得新成效，依託山大地?zé)嵫芯吭阂M(jìn)的3個項(xiàng)目，新增企業(yè)30家。";
  const [report] = await digest({path: "garbled.txt", bytes: new TextEncoder().encode(text)}, lexicon);
  const torn = text.indexOf("?zé)");
  expect(report?.clean.garbled).toBe(true);
  expect(report?.clean.warnings.some(({start = -1, end = -1}) => start <= torn && torn < end)).toBe(true);
  expect(report?.findings.facts.map(({text}) => text)).toContain("30家");
});
