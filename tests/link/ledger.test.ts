import {rmSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {z} from "zod";
import {query} from "../../src/query/index.ts";
import {ContradictionRow} from "../../src/query/link/rows.ts";
import {ReformClusterRow} from "../../src/query/reform/rows.ts";
import {withLedger} from "../../src/store/database.ts";
import {removeReport} from "../../src/store/remove.ts";
import {lexicon, type Project, project} from "../store/setup.ts";

const plan = [
  "赣州市2023年全面深化改革工作要点",
  "",
  "一、主要目标",
  "2023年，全市地区生产总值增长6%左右。城镇新增就业5万人以上。进出口总额增长8%。",
  "到2025年底，国家高新技术企业达到1500家，常住人口城镇化率达到60%以上。",
  "居民消费价格涨幅控制在3%左右。",
  "二、重点任务",
  "（一）推行“落笔即开业”改革。",
  "（二）新增经营主体2万户（牵头单位：市市场监管局）。",
  ""
].join("\n");

const review = (year: number, sentences: string): string =>
  [`赣州市${year}年全面深化改革工作总结`, "", "一、主要成效", `${year}年，${sentences}`, ""].join("\n");

const before = review(2022, "全市地区生产总值增长5.2%，城镇新增就业4.8万人，国家高新技术企业达到1000家。");
const after = review(
  2023,
  "全市地区生产总值增长5.6%，城镇新增就业4.2万人，国家高新技术企业达到1200家，常住人口城镇化率达到61%。"
);

const rowsOf = <T>(
  {ledger}: Project,
  name: string,
  row: Parameters<typeof query<T>>[3],
  params: Parameters<typeof query<T>>[2] = {}
): Promise<T[]> => withLedger(ledger, (connection) => query(connection, name, params, row));

/** Every target with what became of it, as its columns have it. */
const outcomesOf = async ({rows}: Project) =>
  OutcomeRows.parse(
    await rows(`
      SELECT x.* EXCLUDE (due), x.due::VARCHAR AS due, t.lead, t.text, o.text AS outcome_text
      FROM target_outcome x
      JOIN fact t ON t.id = x.target_id
      LEFT JOIN fact o ON o.id = x.outcome_id
      ORDER BY t.start_at`)
  );

const OutcomeRows = z.array(
  z
    .object({
      indicator_id: z.string().nullable(),
      verdict: z.string(),
      reason: z.string(),
      value: z.number(),
      outcome_id: z.string().nullable(),
      base_value: z.number().nullable(),
      lead: z.string().nullable()
    })
    .loose()
);

/** Every report that names a reform of two places or more, with its sentence. */
const membersOf = async ({rows}: Project) =>
  MemberRows.parse(
    await rows(`
      SELECT
        m.report_id AS "reportId", p.short_name AS place, r.year, m.how, m.is_first AS first, m.name, s.text AS sentence,
        s.start_at AS "sentenceStart", m.start_at AS start, m.end_at AS "end", m.source_start AS "sourceStart",
        m.source_end AS "sourceEnd"
      FROM reform_member m
      JOIN reform_cluster c ON c.key = m.cluster_key
      JOIN report r ON r.id = m.report_id
      JOIN sentence s ON s.report_id = m.report_id AND s.sentence_index = m.sentence_index
      LEFT JOIN place p ON p.code = r.place_code
      WHERE c.places > 1
      ORDER BY c.is_branded DESC, c.places DESC, c.key, m.position`)
  );

const MemberRows = z.array(
  z.object({
    reportId: z.string(),
    place: z.string(),
    year: z.number(),
    how: z.string(),
    first: z.boolean(),
    name: z.string(),
    sentence: z.string(),
    sentenceStart: z.number(),
    start: z.number(),
    end: z.number(),
    sourceStart: z.number(),
    sourceEnd: z.number()
  })
);

/** Each target of a catalogued indicator as `verdict: reason`. */
async function verdicts(of: Project): Promise<Record<string, string>> {
  const rows = await outcomesOf(of);
  return Object.fromEntries(rows.map(({indicator_id, verdict, reason}) => [indicator_id, `${verdict}: ${reason}`]));
}

describe("targets and outcomes", () => {
  test("a plan alone is pending, each target with the last outcome as its base", async () => {
    const made = project();
    made.write("plan.txt", plan);
    made.write("before.txt", before);
    await made.ingest();
    expect(new Set(Object.values(await verdicts(made)))).toEqual(new Set(["pending: not-due"]));
    const rows = await outcomesOf(made);
    expect(Object.fromEntries(rows.map(({indicator_id, base_value}) => [indicator_id, base_value]))).toEqual({
      "gdp-growth": 5.2,
      "new-urban-jobs": 48_000,
      "hitech-firms": 1000,
      "trade-growth": null,
      urbanisation: null,
      "cpi-change": null,
      "market-entities-new": null
    });
    expect(rows.find(({indicator_id}) => indicator_id === "market-entities-new")?.lead).toBe("市市场监管局");
  });

  test("a later report of the place answers them, and when it goes they are open again", async () => {
    const made = project();
    made.write("plan.txt", plan);
    made.write("before.txt", before);
    made.write("after.txt", after);
    await made.ingest();
    expect(await verdicts(made)).toEqual({
      "gdp-growth": "kept: met-within-tolerance",
      "new-urban-jobs": "missed: short",
      "trade-growth": "not-reported: no-figure",
      "hitech-firms": "on-course: on-line",
      urbanisation: "on-course: reached-early",
      "cpi-change": "not-reported: no-figure",
      "market-entities-new": "not-reported: no-figure"
    });
    const rows = await outcomesOf(made);
    expect(rows.find(({indicator_id}) => indicator_id === "new-urban-jobs")).toMatchObject({
      text: "5万人",
      outcome_text: "4.2万人",
      difference: -8000,
      due: "2023-12-31"
    });
    rmSync(join(made.folder, "reports/after.txt"));
    await made.ingest();
    expect(new Set(Object.values(await verdicts(made)))).toEqual(new Set(["pending: not-due"]));
  });

  test("an outcome of another year, place or part of the place answers nothing", async () => {
    const made = project();
    made.write("plan.txt", plan);
    made.write("later.txt", review(2024, "全市地区生产总值增长6.4%。"));
    made.write("elsewhere.txt", after.replaceAll("赣州", "永州"));
    await made.ingest();
    const found = await verdicts(made);
    expect(found["gdp-growth"]).toBe("cannot-be-rated: no-report");
    expect(found["hitech-firms"]).toBe("pending: not-due");
    made.write("zone.txt", review(2023, "赣州经开区地区生产总值增长7.2%。"));
    await made.ingest();
    expect((await verdicts(made))["gdp-growth"]).toBe("not-reported: other-scope");
  });

  test("a figure that was not read is not one that was not reported", async () => {
    const made = project();
    made.write("plan.txt", plan);
    made.write("after.txt", review(2023, "改革取得成效。\n城镇新增就业□4.■人。"));
    await made.ingest();
    const found = await verdicts(made);
    expect(found["new-urban-jobs"]).toBe("cannot-be-rated: not-read");
    expect(found["trade-growth"]).toBe("not-reported: no-figure");
  });

  test("corrections count", async () => {
    const made = project();
    made.write("plan.txt", plan);
    made.write("after.txt", after);
    made.write(
      "jobs.yml",
      [
        "- id: jobs",
        "  place: 赣州市",
        "  year: 2023",
        "  quote: 城镇新增就业4.2万人",
        "  figure: 4.2万人",
        "  action: set",
        "  expect: {value: 42000}",
        "  set: {value: 52000}",
        "  reason: misprint",
        "  source: the statistical bulletin",
        "  by: somebody",
        "  date: 2024-05-01",
        ""
      ].join("\n"),
      "corrections"
    );
    await made.ingest();
    expect((await verdicts(made))["new-urban-jobs"]).toBe("kept: met");
  });

  test("one report holds targets of one year beside outcomes of the last", async () => {
    const made = project();
    made.write(
      "mixed.txt",
      [
        "湖南省2026年政府工作报告",
        "",
        "一、2025年工作回顾",
        "全省地区生产总值增长5.1%，城镇新增就业70万人。",
        "二、2026年主要目标",
        "地区生产总值增长5.5%左右，城镇新增就业70万人以上。",
        ""
      ].join("\n")
    );
    await made.ingest();
    const rows = await outcomesOf(made);
    expect(
      rows.map((row) => [row.indicator_id, row.verdict, row.value, row.base_value, row.outcome_id, row["difference"]])
    ).toEqual([
      ["gdp-growth", "pending", 5.5, 5.1, null, -0.4],
      ["new-urban-jobs", "pending", 700_000, 700_000, null, 0]
    ]);
  });
});

describe("contradictions", () => {
  const other = (sentences: string): string =>
    ["赣州市2023年改革工作综述", "", "一、改革成效", `2023年，${sentences}`, ""].join("\n");
  const issues = "SELECT severity, message FROM issue WHERE check_name = 'contradiction' ORDER BY message";

  test("are listed with both sides, and by check", async () => {
    const made = project();
    made.write("one.txt", after);
    made.write("other.txt", other("全市地区生产总值增长5.1%，城镇新增就业42012人，国家高新技术企业超过1100家。"));
    await made.ingest();
    const pairs = await rowsOf(made, "link/contradictions", ContradictionRow, {places: null});
    expect(pairs.map(({indicatorId, one, other}) => [indicatorId, [one.text, other.text].sort()])).toEqual([
      ["gdp-growth", ["5.1%", "5.6%"]]
    ]);
    const [pair] = pairs;
    for (const side of pair ? [pair.one, pair.other] : []) {
      const found = await made.rows(
        `SELECT substr(source_text, ${side.received.start + 1}, ${side.received.end - side.received.start}) AS text FROM report WHERE id = '${side.reportId}'`
      );
      expect(found).toEqual([{text: side.text}]);
    }
    expect(await made.rows(issues)).toEqual([
      {severity: "warning", message: expect.stringMatching(/as \+5\.1%, this one as \+5\.6%$/) as string},
      {severity: "warning", message: expect.stringMatching(/as \+5\.6%, this one as \+5\.1%$/) as string}
    ]);
    expect((await verdicts(made))["gdp-growth"]).toBeUndefined();
    rmSync(join(made.folder, "reports/other.txt"));
    await made.ingest();
    expect(await made.rows(issues)).toEqual([]);
  });

  test("leave a target without a verdict", async () => {
    const made = project();
    made.write("plan.txt", plan);
    made.write("one.txt", after);
    made.write("other.txt", other("全市地区生产总值增长6.3%。"));
    await made.ingest();
    expect((await verdicts(made))["gdp-growth"]).toBe("cannot-be-rated: several-outcomes");
  });

  test("between plans are notes: a target may be changed", async () => {
    const made = project();
    made.write("plan.txt", plan);
    made.write("plan2.txt", "赣州市2023年稳就业工作方案\n\n2023年，力争城镇新增就业4万人以下，零就业家庭动态清零。\n");
    await made.ingest();
    expect(await made.rows(`SELECT DISTINCT severity FROM (${issues})`)).toEqual([{severity: "note"}]);
  });

  test("are none between a draft and the text that it became", async () => {
    const made = project();
    made.write("plan.txt", plan);
    made.write("draft.txt", plan.replace("工作要点", "工作要点（征求意见稿）").replace("5万人以上", "4万人以下"));
    await made.ingest();
    expect(await made.rows("SELECT count(*)::INTEGER AS n FROM report_version")).toEqual([{n: 1}]);
    expect(await made.rows(issues)).toEqual([]);
  });
});

describe("reforms", () => {
  test("are one under all their names, with who is first on record", async () => {
    const made = project();
    made.write("plan.txt", plan);
    made.write("early.txt", review(2021, "赣州市推行“一照通”改革。").replaceAll("赣州", "永州"));
    made.write(
      "late.txt",
      review(2024, "全市深化“一照通”综合改革，企业“落笔即开业”蔚然成风。").replaceAll("赣州", "达州")
    );
    await made.ingest();
    const clusters = await rowsOf(made, "reform/clusters", ReformClusterRow);
    expect(clusters.map(({name, places, firstYear, firstPlace}) => [name, places, firstYear, firstPlace])).toEqual([
      ["“一照通”", 2, 2021, "永州"],
      ["“落笔即开业”", 2, 2023, "赣州"]
    ]);
    const members = await membersOf(made);
    expect(members.map(({place, year, how, first}) => [place, year, how, first])).toEqual([
      ["永州", 2021, "named", true],
      ["达州", 2024, "named", false],
      ["赣州", 2023, "named", true],
      ["达州", 2024, "quoted", false]
    ]);
    for (const {sentence, sentenceStart, start, end, name} of members) {
      expect(sentence.slice(start - sentenceStart, end - sentenceStart)).toBe(name);
    }
    const id = members.find(({place}) => place === "永州")?.reportId ?? "";
    await removeReport(made.ledger, id, {corrections: join(made.folder, "corrections"), lexicon});
    expect((await rowsOf(made, "reform/clusters", ReformClusterRow)).map(({name}) => name)).toEqual(["“落笔即开业”"]);
  });

  test("quoted in a garbled report are found where its sentence stands", async () => {
    const made = project();
    made.write("plan.txt", plan);
    made.write(
      "garbled.txt",
      "濰坊市2020年全面深化改革工作總結\n\n一、主要成效\n2020年,全市企業(yè)對(duì)“落筆即開(kāi)業”說(shuō)好,滿意度提升到95%。\n"
    );
    await made.ingest();
    const found = (await membersOf(made)).find(({place}) => place === "潍坊");
    expect(found).toMatchObject({name: "“落笔即开业”", how: "quoted", first: true});
    const [source] = await made.rows(
      `SELECT substr(source_text, ${(found?.sourceStart ?? 0) + 1}, ${(found?.sourceEnd ?? 0) - (found?.sourceStart ?? 0)}) AS text FROM report WHERE id = '${found?.reportId}'`
    );
    expect(source?.["text"]).toContain("“落筆即開(kāi)業”");
  });
});
