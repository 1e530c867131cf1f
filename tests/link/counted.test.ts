import {expect, test} from "vitest";
import {query} from "../../src/query/index.ts";
import {IndicatorRow} from "../../src/query/indicator/rows.ts";
import {ContradictionRow} from "../../src/query/link/rows.ts";
import {ReportRow} from "../../src/query/report/rows.ts";
import {TargetTallyRow} from "../../src/query/target/rows.ts";
import {withLedger} from "../../src/store/database.ts";
import {project} from "../store/setup.ts";

const paragraphs = Array.from(
  {length: 12},
  (_, i) =>
    `第${i + 1}个专班把任务逐项落到责任单位，${"甲乙丙丁戊己庚辛壬癸子丑"[i]}组每月通报一次进展，群众办事比过去方便。`
);

const review = (place: string, jobs: string, last = ""): string =>
  [
    `${place}2023年全面深化改革工作总结`,
    `2023年，全市城镇新增就业${jobs}万人，进出口总额增长8%。`,
    ...paragraphs.map((words) => `${place}${words}`),
    last
  ].join("\n\n");

const meta = (place: string, title: string): string => `place: ${place}\nkind: review\nyear: 2023\ntitle: ${title}\n`;

async function held() {
  const made = project();
  const write = (name: string, text: string, place: string, title: string): void => {
    made.write(name, text);
    made.write(`${name}.meta.yml`, meta(place, title));
  };
  write("final.txt", review("赣州市", "6.6", "新增经营主体2.3万户。"), "赣州市", "赣州改革总结");
  write("draft.txt", review("赣州市", "6.5"), "赣州市", "赣州改革总结");
  write("other.txt", "永州市2023年改革总结\n\n2023年，全市城镇新增就业5.3万人。\n", "永州市", "永州改革总结");
  write(
    "second.txt",
    "永州2023年营商环境总结\n\n企业开办时限压减到1个工作日，办件量增长12%。\n",
    "永州市",
    "永州营商环境总结"
  );
  write("jilin.txt", "吉林市2023年改革总结\n\n2023年，全市城镇新增就业5.1万人。\n", "吉林市", "总结");
  write("province.txt", "吉林省2023年改革总结\n\n2023年，全省城镇新增就业25万人。\n", "吉林省", "总结");
  await made.ingest();
  return withLedger(made.ledger, async (connection) => ({
    reports: await query(connection, "report/reports", {}, ReportRow),
    indicators: await query(connection, "indicator/indicators", {}, IndicatorRow),
    tallies: await query(connection, "target/tallies", {}, TargetTallyRow),
    contradicted: await query(connection, "link/contradictions", {places: null}, ContradictionRow)
  }));
}

test("a draft is held and left out of counts; two reports of one place, year and kind are told apart by their titles", async () => {
  const {reports, indicators, tallies, contradicted} = await held();
  const [draft, ...more] = reports.filter(({versionOf}) => versionOf !== null);
  const final = reports.find(({id}) => id === draft?.versionOf);
  expect(more).toEqual([]);
  expect([draft?.edition, final?.edition]).toEqual(["draft", null]);
  expect(draft?.versionShare).toBeGreaterThan(0.8);
  expect(final?.facts).toBeGreaterThan(draft?.facts ?? 0);
  expect(indicators.find(({id}) => id === "new-urban-jobs")).toMatchObject({facts: 4, reports: 4});
  expect(tallies.map(({reportId}) => reportId)).not.toContain(draft?.id);
  expect(contradicted).toEqual([]);
  const yongzhou = reports.filter(({placeCode}) => placeCode === "431100");
  expect(yongzhou.map(({edition}) => edition).sort()).toEqual(["永州改革总结", "永州营商环境总结"]);
  const jilin = reports.filter(({placeName}) => placeName?.startsWith("吉林"));
  expect(jilin.map(({placeShort, placeLatin}) => [placeShort, placeLatin])).toEqual([
    ["吉林省", "Jilin Province"],
    ["吉林市", "Jilin City"]
  ]);
});
