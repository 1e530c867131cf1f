import {rmSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it, test} from "vitest";
import {project, reportText} from "./setup.ts";

const text = `${reportText("赣州市", 2023)}全市推行“一网通办”，建成５个政务服务驿站，窗口覆盖率百分之百。\n各县区均完成改造。各县区均完成改造。\n`;

/** A project with a report, and files of extractions in a folder of theirs. */
async function read(files: Record<string, string>, {reader = null as string | null, content = text} = {}) {
  const own = project();
  own.write("赣州2023.txt", content);
  for (const [name, rows] of Object.entries(files)) own.write(name, rows, "extracted");
  const extracted = [{paths: [join(own.folder, "extracted")], reader}];
  const ingest = (options = {}) => own.ingest({extracted, ...options});
  await ingest();
  return {
    ...own,
    ingest,
    extractions: () =>
      own.rows(
        "SELECT line, reader, outcome, found, differs, issue_code AS issue, quote FROM extraction ORDER BY path, position"
      ),
    facts: () => own.rows("SELECT text, value, unit, reader, indicator, role FROM fact ORDER BY start_at, id"),
    issues: () => own.rows("SELECT code, severity, message FROM issue WHERE origin = 'extraction' ORDER BY message")
  };
}

const lines = (...rows: object[]): string => rows.map((row) => JSON.stringify(row)).join("\n");
const row = {report: "赣州2023.txt", reader: "gpt"};

test("a figure that others read stands at that of the rules, or becomes one, or is kept without a place", async () => {
  const cut = "工程建设项目审批时限压减50%";
  const done = "各县区均完成改造";
  const {facts, extractions, issues} = await read({
    "a.jsonl": lines(
      {...row, quote: cut, value: 50, unit: "%", role: "outcome", indicator: "审批时限"},
      {...row, quote: "新增经营主体2.3万户", value: 2.3, unit: "万户", role: "target"},
      {...row, quote: "新增经营主体2.3万户", value: 2.3, unit: "户"},
      {...row, reader: "李", quote: done, nth: 2, value: 100, unit: "%", indicator: "县区改造率", role: "outcome"},
      {...row, quote: done, nth: 2, value: 99, unit: "%", indicator: "县区改造率", role: "outcome"},
      {...row, quote: "建成 5 個政務服務驛站", value: 5, unit: "个", indicator: "政务服务驿站"},
      {...row, quote: "工程建设项目的审批时限压缩50%", value: 50, unit: "%"},
      {...row, quote: "全年新建公园绿地三百余处并全部免费开放", value: 300},
      {...row, quote: done, value: 100}
    )
  });
  expect(await extractions()).toMatchObject([
    {outcome: "paired", found: "exact", differs: [], issue: null},
    {outcome: "paired", differs: ["role"]},
    {outcome: "paired", differs: ["value"]},
    {outcome: "added", issue: "extraction-value-not-in-quote"},
    {outcome: "paired", differs: ["value"], issue: "extraction-value-not-in-quote"},
    {outcome: "paired", found: "folded"},
    {outcome: "paired", found: "nearest", issue: "extraction-nearest"},
    {outcome: "unplaced", issue: "extraction-not-found", found: null},
    {outcome: "unplaced", issue: "extraction-ambiguous"}
  ]);
  const held = await facts();
  expect(held.filter(({text}) => text === "50%")).toMatchObject([{reader: "rules"}]);
  expect(held.filter(({reader}) => reader !== "rules")).toEqual([
    {text: done, value: 100, unit: "%", reader: "李", indicator: "县区改造率", role: "outcome"}
  ]);
  expect(await issues()).toHaveLength(5);
});

describe("files of extractions", () => {
  it("take CSV with a reader for all rows, and keep a bad row out alone", async () => {
    const csv = [
      "report,quote,value,unit,role",
      "赣州2023.txt,工程建设项目审批时限压减50%,50,%,outcome",
      "赣州2023.txt,工程建设项目审批时限压减50%,五十上下,%,outcome",
      "赣州2022.txt,工程建设项目审批时限压减50%,50,%,outcome",
      "赣州2023.txt,工程建设项目审批时限压减50%,50,%,outcom"
    ].join("\r\n");
    const {extractions, issues} = await read({"a.csv": `\uFEFF${csv}`}, {reader: "李"});
    expect(await extractions()).toMatchObject([
      {line: 2, reader: "李", outcome: "paired"},
      {line: 3, issue: "extraction-bad-value"},
      {line: 4, issue: "extraction-misspelt-report"},
      {line: 5, issue: "extraction-misspelt-value"}
    ]);
    expect((await issues()).map(({message}) => message)).toEqual([
      "line 3 of a.csv has a value that cannot be, 五十上下; it may be number",
      "line 4 of a.csv names a report that the ledger does not hold, 赣州2022.txt: is it 赣州2023.txt?",
      "line 5 of a.csv has a role that there is not, outcom: is it outcome?"
    ]);
  });

  it("take what langextract writes, whose offsets count code points of its text", async () => {
    const content = `𠮷庆。${text}`;
    const at = content.indexOf("各县区", content.indexOf("各县区") + 1);
    // One character is two code units.
    const start = at - 1;
    const {extractions, facts} = await read(
      {
        "a.jsonl": lines({
          document_id: "doc_1f2e3d4c",
          text: content,
          extractions: [
            {
              extraction_class: "outcome",
              extraction_text: "各县区均完成改造",
              char_interval: {start_pos: start, end_pos: start + 8},
              alignment_status: "match_exact",
              extraction_index: 1,
              group_index: 0,
              description: null,
              attributes: {value: "100%", indicator: "县区改造率", colour: "red"}
            },
            {
              extraction_class: "place",
              extraction_text: "赣州市",
              char_interval: null,
              alignment_status: null,
              attributes: null
            }
          ]
        })
      },
      {reader: "gemini", content}
    );
    expect(await extractions()).toMatchObject([{outcome: "added"}, {outcome: "unplaced"}]);
    expect((await facts()).at(-1)).toMatchObject({text: "各县区均完成改造", value: 100, unit: "%", reader: "gemini"});
  });

  it("stay with a ledger whose reports are read again, and go with their file", async () => {
    const added = {...row, quote: "窗口覆盖率百分之百", value: 77, unit: "%", indicator: "窗口", role: "outcome"};
    const {ingest, write, extractions, folder} = await read({"a.jsonl": lines(added)});
    const before = await extractions();
    write("赣州2023.txt", `${text}又一句。\n`);
    await ingest({extracted: []});
    expect(await extractions()).toEqual(before);
    expect((await ingest()).changed).toBe(false);
    rmSync(join(folder, "extracted", "a.jsonl"));
    await ingest();
    expect(await extractions()).toEqual([]);
  });

  it("bear corrections of the figures that they add", async () => {
    const quote = "各县区均完成改造";
    const {write, ingest, rows} = await read({
      "a.jsonl": lines({...row, quote, nth: 1, value: 100, unit: "%", indicator: "县区改造率", role: "outcome"})
    });
    write(
      "a.yml",
      `- {id: a, place: 赣州市, year: 2023, quote: ${quote}, figure: ${quote}, action: set, expect: {value: 100}, set: {role: context}, reason: r, source: s, by: b, date: 2026-01-01}\n`,
      "corrections"
    );
    await ingest();
    expect(await rows("SELECT role, status, reader FROM current_fact WHERE indicator = '县区改造率'")).toEqual([
      {role: "context", status: "corrected", reader: "gpt"}
    ]);
  });

  it("run nothing that stands in them", async () => {
    const evil = "'); DROP TABLE fact; --";
    const {extractions, rows} = await read({
      "a.jsonl": lines(
        {report: evil, quote: evil, reader: evil, value: 1},
        {...row, quote: evil, value: 1},
        {
          ...row,
          quote: "各县区均\0完成\ud800改造",
          nth: 1,
          value: 1e300,
          unit: "亿元",
          indicator: "a\0\ud800",
          role: "context"
        }
      )
    });
    expect(await extractions()).toHaveLength(3);
    expect(await rows("SELECT count(*)::INTEGER AS n FROM fact")).not.toEqual([{n: 0}]);
  });
});
