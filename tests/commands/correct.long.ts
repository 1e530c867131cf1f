import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {lock} from "../../src/store/lock.ts";
import {type Ended, folderWith, ingested, reportText, run, runProcess} from "./setup.ts";

const report = reportText("赣州市", 2021);
const signed = ["--reason", "as it says", "--by", "李"];

/** A folder with a ledger of one report, and the id of its cut of 50 %. */
async function withLedger(files: Record<string, string> = {}): Promise<{folder: string; id: string; file: string}> {
  const folder = folderWith({"data/reports/a.txt": report, ...files});
  await ingested(folder);
  const [id = ""] = /\S+$/m.exec(lineOf(await run(folder, "report", "赣州", "--facts"), "50%")) ?? [];
  return {folder, id, file: join(folder, "data/corrections/ganzhou.yml")};
}

const lineOf = ({out}: Ended, words: string): string => out.split("\n").find((line) => line.includes(words)) ?? "";

const factsOf = async (folder: string, columns: string): Promise<unknown> => {
  const sql = `SELECT ${columns} FROM current_fact WHERE text = '50%'`;
  return JSON.parse((await run(folder, "query", sql, "--format", "json")).out);
};

describe("correct", () => {
  it("writes an entry that holds what was and what is, applies it, and keeps it when the report is read again", async () => {
    const comment = "# what we found in 赣州\n";
    const {folder, id, file} = await withLedger({"data/corrections/ganzhou.yml": comment});
    const {code, out} = runProcess(folder, "correct", id, "--set", "role=target", "--set", "period=2022", ...signed);
    expect([code, out]).toEqual([
      0,
      `written: data/corrections/ganzhou.yml#ganzhou-2021-${id.split("-")[1]}-set-role-period\n`
    ]);
    const text = readFileSync(file, "utf8");
    expect(text.startsWith(comment)).toBe(true);
    expect(text).toContain('quote: "工程建设项目审批时限压减50%"\n');
    expect(text).toContain('set: {role: target, period: {start: "2022-01-01", end: "2022-12-31"}}\n');
    const now = [{role: "target", period_end: "2022-12-31", status: "corrected"}];
    expect(await factsOf(folder, "role, period_end, status")).toEqual(now);
    writeFileSync(join(folder, "data/reports/a.txt"), report.replace("4次", "9次"));
    await run(folder, "ingest");
    expect(await factsOf(folder, "role, period_end, status")).toEqual(now);
    const measured = await run(folder, "evaluate", "--from-corrections", "--errors");
    expect([measured.code, measured.out]).toEqual([0, expect.stringContaining("1 correction: 1 set, ")]);
    expect(measured.out).toMatch(/^role: a\.txt .* "target" said, "outcome" read$/m);
  });

  it("adds what was passed over, confirms, and leaves it to the next ingest where asked to", async () => {
    const {folder, id} = await withLedger();
    expect((await run(folder, "correct", id, "--confirm", "--later", ...signed)).code).toBe(0);
    expect(await factsOf(folder, "status")).toEqual([{status: "read"}]);
    const words = ["--quote", "召开市委深改委会议", "--figure", "会议"];
    const fields = ["value=1", "unit=次", "role=context", "indicator=会议"].flatMap((pair) => ["--set", pair]);
    expect(await run(folder, "correct", "赣州2021", "--add", ...words, ...fields, ...signed)).toMatchObject({code: 0});
    expect(await factsOf(folder, "status")).toEqual([{status: "confirmed"}]);
    const sql = "SELECT text, value FROM current_fact WHERE status = 'added'";
    expect(JSON.parse((await run(folder, "query", sql, "--format", "json")).out)).toEqual([{text: "会议", value: 1}]);
  });

  it("means the report where a document of statistics is of the same place and year", async () => {
    const {folder} = await withLedger({"data/metrics/y.csv": "地区,年份,经营主体总量（户）\n赣州市,2021,12345\n"});
    await ingested(folder, ["data/reports", "data/metrics/y.csv"]);
    expect((await run(folder, "reports")).out.match(/赣州市 +2021/g)).toHaveLength(2);
    expect(await run(folder, "report", "赣州2021")).toMatchObject({code: 0, err: ""});
    expect((await run(folder, "report", "y.csv")).out).toContain("赣州市");
  });

  it("writes while another process has the ledger, and says what it could not heed", async () => {
    const {folder, id, file} = await withLedger();
    const words =
      "place: 赣州市, year: 2021, quote: 审批时限压减50%, figure: 50%, action: confirm, expect: {value: 50}";
    mkdirSync(join(folder, "data/corrections"));
    writeFileSync(
      join(folder, "data/corrections/by-hand.yml"),
      `- {id: a, ${words}, reason: r, source: s, by: b, date: 2026-01-05}\n`
    );
    onTestFinished(await lock(join(folder, "build/ledger.duckdb")));
    const {code, err} = runProcess(folder, "correct", id, "--set", "value=55", ...signed);
    expect(code).toBe(0);
    expect(err).toContain("entries written by hand since the last ingest are not heeded: another process is writing");
    expect(err).toContain("not applied yet: another process is writing");
    expect(readFileSync(file, "utf8")).toContain("set: {value: 55}");
  });

  it("takes a word for a unit as the unit that it stands for", async () => {
    const {folder, id} = await withLedger();
    expect(await run(folder, "correct", id, "--set", "unit=位次", ...signed)).toMatchObject({code: 0});
    expect(await factsOf(folder, "unit")).toEqual([{unit: "rank"}]);
  });

  it("takes the ids that the analysts' tables give honours and reforms", async () => {
    const sentence = "2021年，赣州市获评全国文明城市。\n";
    const folder = folderWith({"data/reports/a.txt": `${report}${sentence}`});
    await run(folder, "ingest");
    const honours = async (): Promise<Record<string, string>[]> =>
      JSON.parse((await run(folder, "query", "SELECT id, level FROM analysis.honours", "--format", "json")).out);
    const [honour] = await honours();
    const args = ["correct", String(honour?.["id"]), "--of", "honour", "--set", "level=provincial", ...signed];
    expect(await run(folder, ...args)).toMatchObject({code: 0});
    expect(await honours()).toEqual([{id: honour?.["id"], level: "provincial"}]);
  });

  it("fails with 2, says what to do and writes nothing", async () => {
    const {folder, id, file} = await withLedger();
    const faults: [args: string[], message: string][] = [
      [[id, "--set", "rol=target"], "unknown field: rol\n  hint: is it role?"],
      [[id, "--set", "role=aim"], "role cannot be: aim\n  hint: it is one of reform_count, target, outcome, context"],
      [[id, "--set", "indicatorId=gdpp"], "indicatorId cannot be: gdpp\n  hint: is it gdp?"],
      [[id, "--set", "value=many"], "value cannot be: many"],
      [[id, "--set", "value=-4", "--set", "unit=个"], "sets value to what cannot be, -4"],
      [[id], "nothing to do\n  hint: say --set"],
      [["3f2a51c09d7e-1-2", "--confirm"], "no such figure: 3f2a51c09d7e-1-2\n  hint: "],
      [["赣州", "--add", "--set", "value=4"], "nothing to add\n  hint: say where"],
      [[id, "--confirm", "--file", "../a.yml"], "bad name for a file of corrections"]
    ];
    for (const [args, message] of faults) {
      const {code, err} = await run(folder, "correct", ...args, ...signed);
      expect([code, err], args.join(" ")).toEqual([2, expect.stringContaining(message)]);
    }
    expect(existsSync(file)).toBe(false);
    expect((await run(folder, "evaluate", "--from-corrections")).err).toContain("no corrections in data/corrections");
    mkdirSync(join(folder, "broken"));
    writeFileSync(join(folder, "broken/a.json"), "{");
    const {code: failed, err} = await run(folder, "evaluate", "broken", "data/reports");
    expect([failed, err]).toEqual([
      2,
      expect.stringMatching(/^error: bad annotations in broken\/a\.json: .+\n {2}hint: /)
    ]);
    expect((await run(folder, "evaluate", "annotations")).err).toContain("nothing to measure\n  hint: ");
  });

  it("refuses what is at odds with an entry that is there, and files that nobody can read", async () => {
    const {folder, id, file} = await withLedger();
    await run(folder, "correct", id, "--confirm", ...signed);
    const text = readFileSync(file, "utf8");
    const refused = await run(folder, "correct", id, "--withdraw", ...signed);
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining("at odds with what a person said before: ganzhou#")
    ]);
    expect(readFileSync(file, "utf8")).toBe(text);
    writeFileSync(file, `${text}- id: [\n`);
    const broken = await run(folder, "correct", id, "--set", "role=target", ...signed);
    expect([broken.code, broken.err]).toEqual([
      2,
      expect.stringMatching(/bad correction in data\/corrections\/ganzhou\.yml:\d+: \S/)
    ]);
    expect(readFileSync(file, "utf8")).toBe(`${text}- id: [\n`);
    expect(await factsOf(folder, "status")).toEqual([{status: "confirmed"}]);
    // What a person has taken out, by hand and just now, is told from what never was.
    writeFileSync(file, text.replace("action: confirm", "action: withdraw"));
    const gone = await run(folder, "correct", id, "--set", "role=target", ...signed);
    expect([gone.code, gone.err]).toEqual([2, expect.stringContaining("a person has withdrawn it: ganzhou#")]);
  });
});
