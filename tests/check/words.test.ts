import {appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {zipSync} from "fflate";
import {describe, expect, onTestFinished, test} from "vitest";
import {issueWords, speak, term} from "../../pages/components/i18n.ts";
import {type Check, overall} from "../../src/check/check.ts";
import {languages} from "../../src/model/words.ts";
import {loadChecks} from "../../src/lexicon/checks.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {Issue} from "../../src/model/issue.ts";
import type {StatedMetadata} from "../../src/model/source.ts";
import {fill, holesOf} from "../../src/model/words.ts";
import {digest, digestText} from "../../src/pipeline.ts";
import {pageDictionary} from "../../src/site/dictionary.ts";
import {makePdf} from "../read/makePdf.ts";
import {makeWorkbook, sheetOf} from "../read/makeWorkbook.ts";
import {prose} from "../read/prose.ts";
import {sourceOf} from "../describe/told.ts";
import {fact, issuesOf, lexicon} from "./setup.ts";

const {all} = lexicon.checks;
const known = all.flatMap(({issues}) => issues);
const share = [...lexicon.catalogue.indicators.values()].find(({measure}) => measure.id === "share")?.id ?? "";

/** The issues of a report that is a plain text. */
const ofText = (text: string, overrides: StatedMetadata = {}): Issue[] =>
  digestText(sourceOf(text), "report.txt", lexicon, overrides).issues;

/** The issues of the reports in a file. */
const ofFile = async (bytes: Uint8Array | string): Promise<Issue[]> =>
  (await digest({path: "report.bin", bytes: Buffer.from(bytes)}, lexicon)).flatMap(({issues}) => issues);

const line = (text: string, unnamed = false) => ({text, x: 72, y: 700, unnamed});

/** Faulty figures, and texts that leave something open. */
const found = async (): Promise<Issue[]> => [
  ...issuesOf({
    facts: [
      fact({value: 5, valueMax: 3}),
      fact({unit: "rank", value: 0}),
      fact({period: {start: "2021-12-31", end: "2021-01-01"}}),
      fact({value: -3}),
      fact({unit: "%", value: 101, measure: "share", indicatorId: share}),
      fact({unit: "%", value: 120, change: "decrease"}),
      fact({unit: "%", value: 99_999, measure: "rate", change: "increase"}),
      fact({unit: "", value: 2021}),
      fact({indicatorId: share, unit: "%", value: 60, text: "60%"}),
      fact({indicatorId: share, unit: "%", value: 70, text: "70%"})
    ]
  }),
  ...ofText(prose),
  ...ofText(prose, {place: "亚特兰蒂斯"}),
  ...ofText(prose, {place: "赣洲市"}),
  ...ofText(
    `永州经开区2024年改革综述\n全区上下坚持改革，区委深改委召开会议5次。全区审批时限压减一半。永州经开区走在前列。`
  ),
  ...ofText(`深圳市与河源市共建园区改革工作综述\n${prose}`),
  ...ofText("An annual report on reform and opening, written in English throughout. ".repeat(4)),
  ...ofText("業(yè)務(wù)發(fā)展，海大洋?zé)嵫芯吭阂M(jìn)的項(xiàng)目3個。"),
  ...ofText(`改\uFFFD革`.repeat(25)),
  ...(await ofFile(`<html><body><p>改革总结</p><a href="a.docx">附件</a></body></html>`)),
  ...ofText(new TextDecoder("gbk").decode(Buffer.from(prose))),
  ...(await ofFile(Buffer.concat([Buffer.from(prose), Buffer.from([0xe6, 0x20]), Buffer.from(prose)]))),
  ...(await ofFile(`year,text,year\n2025,${prose},1,200,\n20260,${prose}1,\n2026, ,\n2027,"一窗"${prose},\n`)),
  ...(await ofFile(`${JSON.stringify({text: prose, year: 20260})}\n{"text": "\n{"text": null}\n`)),
  ...(await ofFile(`<html><head><meta name="pubdate" content="2021-02-30"></head><body><p>${prose}</p></body></html>`)),
  ...(await ofFile(makePdf([[line(prose)], [], [line(prose, true)], unclear]))),
  ...(await ofFile(
    Buffer.from(
      makePdf([[line(prose)], []])
        .toString("latin1")
        .replace("9 0 R]", "2 0 R]"),
      "latin1"
    )
  )),
  ...(await ofFile(`place,year,text\n甲,2025,"${prose}\n乙,2026,${prose}"\n`)),
  ...(await ofFile(zipSync({"a.txt": Buffer.from(prose), "b.png": Buffer.from("89504e470d0a1a0a", "hex")}))),
  ...(await ofFile(makeWorkbook({A: inPart, B: sheetOf([[prose]])}, "xlsx", ["B"]))),
  ...(await ofMetrics())
];

/** Figures below heads of two levels, which no line parts. */
const unclear = [
  {text: "2024年", x: 250, y: 760},
  ...["项目\t预算\t执行", "税收\t8\t9", "债务\t5\t6", "合计\t13\t15"].flatMap((row, i) =>
    row.split("\t").map((text, j) => ({text, x: 72 + 120 * j, y: 740 - 20 * i}))
  )
];

/** A sheet with a hidden row and a hidden column. */
const inPart = sheetOf([[prose], [], ["甲", "乙"], ["丙"]], {
  "!rows": [{}, {}, {hidden: true}],
  "!cols": [{}, {hidden: true}]
});

/** Those of a table of metrics of which little can be used. */
async function ofMetrics(): Promise<Issue[]> {
  const heads = "地区,年份,指标,数值,单位,旁注\n";
  const rows = [
    "火星市,2023,甲,1,人",
    "鼓楼区,2023,甲,1,人",
    ",2023,甲,1,人",
    "赣州市,,甲,1,人",
    "赣州市,2023,甲,一些,人"
  ];
  const others = ["赣州市,2023,甲,1,斗米", "赣州市,2023,乙,1,人"];
  const metrics = {sheets: ["甲"], columns: {无此列: "ignore"}};
  const long = {path: "metrics/a.csv", bytes: Buffer.from(heads + [...rows, ...others].join("\n"))};
  const wide = {path: "metrics/b.csv", bytes: Buffer.from("地区,年份,某数（人）,生产\n赣州市,2023,1,2")};
  const said = {某数: {indicator: "gdp"}, 生产: {indicator: "no-such-entry"}};
  const deep = {path: "metrics/c.csv", bytes: Buffer.from("地区,年份,某数,另数\n,,同名,同名\n赣州市,2023,1,2")};
  const all = [
    await digest(deep, lexicon, {metrics: {columns: {同名: "ignore"}}}),
    await digest(long, lexicon, {metrics}),
    await digest(wide, lexicon, {metrics: {columns: {C: said["某数"], D: said["生产"]}}}),
    await digest(wide, lexicon, {metrics: {columns: {C: {year: "去年"}}}})
  ];
  return all.flat().flatMap(({issues}) => issues);
}

/** Found by what spans reports, which the tests of the store look at, and in workbooks of several sheets. */
const ofLedgers = all.flatMap(({check, issues}) => {
  const codes = issues.map(({code}) => code);
  if (["statistics", "contradiction", "correction", "extraction"].includes(check)) return codes;
  return codes.filter((code) => code === "metrics-sheet-unused");
});

test("every code is found by some check, each with the values that its words ask for", async () => {
  const codes = new Set((await found()).map(({code}) => code));
  const unseen = known.map(({code}) => code).filter((code) => !codes.has(code));
  expect(unseen).toEqual(ofLedgers);
});

/** A value for each hole; of a hole that asks for labels, one that has a label. */
const samples: Record<string, string | number> = {
  damage: "gbk",
  genre: "not-chinese",
  kind: "mixed",
  fields: "source, author",
  why: "scanned"
};

describe.each(languages)("in %s", (language) => {
  const dictionary = pageDictionary(language);

  test.each(known)("$code says what is wrong with nothing left open", ({code, ...words}) => {
    const values = Object.fromEntries(holesOf(words[language]).map((name) => [name, samples[name] ?? `<${name}>`]));
    speak(language, dictionary);
    const said = issueWords({code, details: JSON.stringify(values), message: "of an older version"});
    expect(said).toBe(fill(words[language], values, dictionary));
    expect(said).not.toMatch(/[{}]/);
    const plain = Object.keys(values).filter((name) => !(name in samples));
    for (const name of plain) expect(said).toContain(`<${name}>`);
    const own = said.replaceAll(/<\w+>/g, "");
    expect(/\p{Script=Han}/u.test(own)).toBe(language === "zh");
    const foreign = language === "zh" ? /[a-z]{3}/i : /\p{Script=Han}/u;
    expect(own.replaceAll(/GBK|UTF-8/g, "")).not.toMatch(foreign);
  });

  test("every check has a name", () => {
    for (const {check, name} of all) expect(dictionary[`check.${check}`]).toBe(name[language]);
  });
});

test("an issue of an older version keeps its English message", () => {
  expect(issueWords({code: null, details: null, message: "a rank begins at 1"})).toBe("a rank begins at 1");
});

const row = (code: string, en: string, zh: string): string =>
  `- check: made\n  name: {en: made, zh: 造}\n  issues:\n    - {code: ${code}, severity: note, en: "${en}", zh: "${zh}"}\n`;

test.each([
  ["a code given twice", row("one", "a", "甲") + row("one", "b", "乙"), /given twice.*: one/],
  ["a value that one language does not ask for", row("one", "a: {n}", "甲"), /other values in one language/],
  ["a word for how grave it is that nobody knows", row("one", "a", "甲").replace("note", "grave"), /severity/]
])("%s is refused on load", (_, yaml, message) => {
  const folder = mkdtempSync(join(tmpdir(), "checks-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  writeFileSync(join(folder, "checks.yml"), yaml);
  expect(() => loadChecks(folder)).toThrow(message);
});

test("what has no words, or not the values for them, is a fault of the program", () => {
  expect(() => lexicon.checks.tell({code: "unheard-of", values: {}})).toThrow("no words in checks.yml");
  expect(() => lexicon.checks.tell({code: "lost-runs", values: {}})).toThrow("issue lost-runs lacks a value: n");
});

test("one file and one entry of checks.yml add a check: it finds, it is named and told in both languages", () => {
  const folder = mkdtempSync(join(tmpdir(), "reference-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  cpSync(referenceFolder, folder, {recursive: true});
  appendFileSync(join(folder, "checks.yml"), row("few", "few figures: {n}", "数字很少：{n} 个"));
  const few: Check = ({findings}) => [overall("few", {n: findings.facts.length})];
  const [found, ...others] = issuesOf({}, loadLexicon(folder), [few]);
  expect(others).toEqual([]);
  expect(found).toMatchObject({check: "made", severity: "note", message: "few figures: 1"});
  const noted = {code: found?.code ?? null, details: JSON.stringify(found?.values), message: ""};
  speak("zh", pageDictionary("zh", folder));
  expect([issueWords(noted), term("check", "made")]).toEqual(["数字很少：1 个", "造"]);
  speak("en", pageDictionary("en", folder));
  expect([issueWords(noted), term("check", "made")]).toEqual(["few figures: 1", "made"]);
});
