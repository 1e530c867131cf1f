import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, expect, test, vi} from "vitest";
import type {readYaml as ReadYaml} from "../../src/lexicon/file.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import type {Lexicon} from "../../src/lexicon/index.ts";
import {wordList} from "../../src/lexicon/word-list.ts";
import {Recorder} from "./recorder.ts";

const file = "../../src/lexicon/file.ts";
const project = fileURLToPath(new URL("../../", import.meta.url));

/** Reports of few words, for lists that are asked only where a title, a year or a kind is not told outright. */
const texts: Record<string, string> = {
  "走在前.txt":
    "改革走在前\n永州市高新区2021年以来推进改革。今年新增企业30户，2022年完成试点3项。\n一、主要做法\n建成园区3个。围绕“优良天数达到310天”的目标，落实治污措施。召开过3次会议。全市推进国企改革，组建3家集团公司。\n12家市属企业整合。\n（执笔：李明）\n永州市人民政府\n2023年1月8日",
  "改革进行时.txt": "改革进行时\n下一步，力争新增企业30户。\n二、下一步工作打算\n到2025年，确保建成园区3个。",
  "永州市2023年改革工作总结及下一步打算.txt":
    "永州市2023年改革工作总结及下一步打算\n2023年，永州市推出改革举措30项。2024年，新增企业30户。\n祁阳市医院新增床位30张，祁阳市新增企业30户。",
  "永州园区调查.txt": "永州市园区改革调查\n园区几经整合，22年完成投资18亿元，推出改革举措12项。",
  "永州改革综述.txt": "永州市改革综述\n发布时间：2023-01-16\n一年来，永州市推出改革举措12项，全年办结事项三万件。",
  "高新区.txt":
    "永州市高新区优化环境\n2023年改革工作总结\n2023年，我区坚持改革。我区新增企业30户，全区建成园区3个，我区推出举措。\n一、一般公共预算\n收入总计3亿元。",
  "审批提速.txt": "审批提速\n今年以来，永州市新增企业30户，较2021年底增长12%。",
  "审批见效.txt": "审批见效\n发布时间：2022-08-16\n日前，永州市新增企业30户。",
  "年会.txt": "审批见效\n日前，在改革年会（2019）上，永州市新增企业30户，成功举办三届博览会。",
  "年报.html":
    "<title>永州市2023年改革工作总结</title><h1>永州市2023年改革工作总结</h1><p>全市改革不断深化，推进改革举措落地，优化营商环境。</p><p>表1 2023年财政收支情况</p><table><tr><td>预算科目</td><td>金额（万元）</td><td>降幅（%）</td></tr><tr><td>教育</td><td>30</td><td>▲2</td></tr><tr><td>契税</td><td>3</td><td>▼2</td></tr></table><table><tr><td>住房</td><td>8</td><td>-2</td></tr><tr><td>水利</td><td>9</td><td>-3</td></tr></table><p>表2 2023年支出</p><p>单位：万元</p><table><tr><td>预算科目</td><td>支出</td></tr><tr><td>林业（款）</td><td>9</td></tr><tr><td>渔业（款）</td><td>8</td></tr></table>",
  "指标.csv":
    "2023年指标\n单位：亿元\n,,,经济情况,,,,,教育情况\n城市,代码,省份,一、地区生产总值（当年价）,城镇新增就业（市辖区）（万人）,财政收入增速(%),第一产业,目标值,学校数(一)（yuan）\n赣州市,360700,江西省,≥4606.21,8.4以上,5,…,3,2\n吉安市,360800,江西省,2735.5,5,6,7,—,3\n",
  "table.csv": "标题,城市,年份,正文\n深化改革情况,永州市,2023,2023年永州市新增企业30户，改革不断深化。\n"
};

/** A folder with the shipped reports, those texts, and every sentence of the test cases as one report. */
function reportsIn(folder: string): string {
  cpSync(join(project, "data/reports"), folder, {recursive: true});
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  const cases = readdirSync(join(project, "tests/cases"))
    .flatMap((name) =>
      readFileSync(join(project, "tests/cases", name), "utf8")
        .trim()
        .split("\n")
    )
    .flatMap((line) => Object.values(JSON.parse(line) as Record<string, unknown>))
    .filter((value) => typeof value === "string");
  writeFileSync(join(folder, "永州市2022年改革工作总结.txt"), `永州市2022年改革工作总结\n${cases.join("\n")}`);
  return folder;
}

const room = mkdtempSync(join(tmpdir(), "unread-"));
afterAll(() => {
  vi.doUnmock(file);
  vi.resetModules();
  rmSync(room, {recursive: true});
});

/** Lists of no use, under names that other tables have: nothing reads them here. */
const idle: Record<string, object> = {
  "clauses.yml": {pioneering: wordList(["率先"])},
  "changes.yml": {joiners: wordList(["以及"])}
};
const idleLists = ["changes.yml: joiners", "clauses.yml: pioneering"];

/** Lists that are used where no report is read, or in workbooks alone. */
const elsewhere = [
  "containers: defaultSheet",
  "ranks: areas.english",
  "ranks: groups.english",
  "tables.yml: changes.about",
  "tables.yml: changes.columns",
  "units: chineseNames",
  "units: factors",
  "units: names"
];

/**
 * Reads reports into a ledger, and gives the lists that nothing has looked into. A recorder watches the tables twice: as
 * they are read, for lists that loaders use up, and as they were loaded, for those that they make or hand on.
 */
async function unread(): Promise<string[]> {
  const recorder = new Recorder();
  vi.resetModules();
  vi.doMock(file, async (original) => {
    const real = await original<{readYaml: typeof ReadYaml}>();
    const readYaml: typeof ReadYaml = (folder, name, shape) => {
      const table = real.readYaml(folder, name, shape);
      return recorder.watch(name in idle ? {...table, ...idle[name]} : table, name);
    };
    return {...real, readYaml};
  });
  const {loadLexicon} = await import("../../src/lexicon/index.ts");
  const {ingest} = await import("../../src/store/ingest.ts");
  const watched = Object.entries(loadLexicon()).map(([key, table]) => [key, recorder.watch<unknown>(table, key)]);
  const lexicon = Object.fromEntries(watched) as Lexicon;
  await ingest({
    ledger: join(room, "ledger.duckdb"),
    paths: [reportsIn(join(room, "reports"))],
    only: true,
    stated: {},
    corrections: join(room, "corrections"),
    reference: referenceFolder,
    lexicon: () => lexicon
  });
  return recorder.unused;
}

const unreadLists = await unread();

test("every list of the reference tables is used", () => {
  expect(unreadLists.filter((list) => ![...idleLists, ...elsewhere].includes(list))).toEqual([]);
});

test("a list that nothing reads is found, whatever other tables call theirs", () => {
  expect(unreadLists).toEqual(expect.arrayContaining(idleLists));
});
