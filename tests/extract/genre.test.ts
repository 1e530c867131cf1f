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

test("a garbled run gives a warning with its span and no fact", async () => {
  const text =
    "某市2020年改革綜述\n今年全市改革取得新成效，依託山大地?zé)嵫芯吭阂M(jìn)的3個項(xiàng)目，新增企業(yè)30家。";
  const [report] = await digest({path: "garbled.txt", bytes: new TextEncoder().encode(text)}, lexicon);
  const torn = text.indexOf("?zé)");
  expect(report?.clean.garbled).toBe(true);
  expect(report?.clean.warnings.some(({start = -1, end = -1}) => start <= torn && torn < end)).toBe(true);
  expect(report?.findings.facts.map(({text}) => text)).toContain("30家");
});
