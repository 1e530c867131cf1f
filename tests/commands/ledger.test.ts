import {existsSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {folderWith, reportText, run, runProcess} from "./setup.ts";

const files = {
  "data/reports/赣州.txt": reportText("赣州市", 2021),
  "data/reports/永州.txt": reportText("永州市", 2023)
};

describe("ingest", () => {
  test("ends with 1 when a file cannot be read, names it and says what to do", async () => {
    const folder = folderWith({...files, "data/reports/broken.docx": "PK\u0003\u0004 and then nothing"});
    const {code, out} = await run(folder, "ingest");
    expect(code).toBe(1);
    expect(out).toMatch(/^unread {3}broken\.docx \(damaged\): (?!.*broken\.docx).+\n {9}hint: .+$/m);
    expect(out).toContain("; 1 file unread");
    expect(await run(folder, "check")).toMatchObject({
      code: 1,
      out: expect.stringContaining("unread   broken.docx (damaged): ")
    });
  });

  test("says which of two files stands for their text, and goes on with the one that is left", async () => {
    const text = reportText("赣州市", 2021);
    const folder = folderWith({"data/reports/a.txt": text, "data/reports/b.txt": text});
    expect((await run(folder, "ingest")).out).toContain(
      "same     b.txt: its text is that of a.txt, which stands for both"
    );
    rmSync(join(folder, "data/reports/a.txt"));
    const {out} = await run(folder, "ingest");
    expect(out).toContain("gone     a.txt");
    expect(out).not.toContain("same     ");
    const held = await run(
      folder,
      "query",
      "SELECT file FROM (SELECT unnest(files) AS file FROM reports)",
      "--format",
      "csv"
    );
    expect(held.out).toContain("data/reports/b.txt");
    expect(held.out).not.toContain("a.txt");
  });

  test("names what is not there", async () => {
    const {code, out} = await run(folderWith(files), "ingest", "data/reports/赣州.txt", "gone.txt");
    expect(code).toBe(1);
    expect(out).toContain("missing  gone.txt: no such file or folder");
  });

  test("names a correction that it applied and that its file holds no more", async () => {
    const words = "place: 赣州市, year: 2021, quote: 审批时限压减50%, figure: 50%, expect: {value: 50}";
    const entry = `- {id: a, ${words}, action: confirm, reason: r, source: s, by: b, date: 2026-01-05}\n`;
    const folder = folderWith({...files, "data/corrections/ganzhou.yml": entry});
    expect((await run(folder, "ingest")).out).not.toContain("no longer there");
    writeFileSync(join(folder, "data/corrections/ganzhou.yml"), "");
    const {code, out} = await run(folder, "ingest");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^gone {5}correction ganzhou#a is no longer there: ganzhou\.yml$/m)
    ]);
  });
});

describe("a ledger", () => {
  let folder = "";
  let ingested = {code: null as number | null, out: "", err: ""};

  beforeAll(async () => {
    folder = folderWith(files, afterAll);
    ingested = runProcess(folder, "ingest");
  });

  test("is made without a fault, and each file is told of", () => {
    const {code, out, err} = ingested;
    expect(out).toMatch(
      /^read {5}永州\.txt: 永州市 2023 review \d facts\nread {5}赣州\.txt: 赣州市 2021 review \d facts\n/
    );
    expect(out).toMatch(
      /the ledger holds 2 reports of 2 places with \d+ facts\nissues: 0 errors, 0 warnings, 0 notes\n$/
    );
    expect([code, err]).toEqual([0, ""]);
    expect(existsSync(join(folder, "build/ledger.duckdb"))).toBe(true);
  });

  test("lists its reports, and shows one by id, place, year, path and name", async () => {
    const {out} = await run(folder, "reports");
    const [id] = /^[0-9a-f]{12}(?=.*赣州市)/m.exec(out) ?? [];
    expect(out).toMatch(/^id +place +year +kind +facts +issues +files\n─/);
    for (const words of [id?.slice(0, 6) ?? "", "赣州", "赣州市", "赣州2021", "data/reports/赣州.txt", "赣州.txt"]) {
      expect((await run(folder, "report", words)).out, words).toContain(`赣州市 2021 · review · ${id}`);
    }
    expect((await run(folder, "report", "赣州", "--facts")).out).toMatch(/\d+-\d+ +outcome .*50%/);
    for (const words of ["达州", "赣州null", ".", "/", "*", "%", id?.slice(0, 3) ?? ""]) {
      const {code, err} = await run(folder, "report", words);
      expect([code, err], words).toEqual([2, expect.stringContaining(`no such report: ${words}`)]);
    }
    for (const words of ["", " ", "\t"]) {
      const {code, err} = await run(folder, "remove", words);
      expect([code, err], words).toEqual([2, expect.stringContaining("no report is named")]);
    }
  });

  const sql = "SELECT short_name AS place, NULL AS nothing, [1, 2] AS list FROM place ORDER BY code";

  test("answers in a table, in CSV and in JSON", async () => {
    const table = "place  nothing  list\n─────  ───────  ──────\n赣州         ·  [1, 2]\n永州         ·  [1, 2]\n";
    expect((await run(folder, "query", `-- which places\n${sql}`)).out).toBe(table);
    const csv = '\uFEFFplace,nothing,list\r\n赣州,,"[1, 2]"\r\n永州,,"[1, 2]"\r\n';
    expect(runProcess(folder, "query", sql, "--format", "csv").out).toBe(csv);
    expect(JSON.parse((await run(folder, "query", sql, "--format", "json")).out)).toEqual([
      {place: "赣州", nothing: null, list: [1, 2]},
      {place: "永州", nothing: null, list: [1, 2]}
    ]);
  });

  test("answers with numbers as numbers, every digit of them, and with dates and structs as such", async () => {
    const ask = `SELECT count(*) AS n, -1.50::DECIMAL(9, 2) AS change, 9007199254740993 AS big, 'nan'::DOUBLE AS none,
      [1::BIGINT, NULL] AS list, {a: 1::HUGEINT, b: DATE '2021-01-01'} AS struct, 1 AS n FROM place`;
    expect((await run(folder, "query", ask, "--format", "json")).out).toBe(
      '[\n{"n": 2, "change": -1.50, "big": 9007199254740993, "none": "NaN", ' +
        '"list": [1, null], "struct": {"a": 1, "b": "2021-01-01"}, "n:1": 1}\n]\n'
    );
    expect((await run(folder, "query", ask, "--format", "csv")).out.split("\r\n")[1]).toBe(
      '2,-1.50,9007199254740993,NaN,"[1, null]","{""a"": 1, ""b"": ""2021-01-01""}",1'
    );
    const map = "SELECT MAP {9007199254740993: [1.50::DECIMAL(9, 2)]} AS map";
    expect((await run(folder, "query", map, "--format", "json")).out).toBe(
      '[\n{"map": [{"key": 9007199254740993, "value": [1.50]}]}\n]\n'
    );
  });

  test.each([
    ["a second statement", "SELECT ';' -- ;\n; SELECT 2; SELECT 3", "a second begins at line 2, column 3\n  hint: "],
    ["no statement", "/* nothing */;", "the query asks nothing\n  hint: "]
  ])("refuses %s", async (_, ask, message) => {
    expect(await run(folder, "query", ask)).toMatchObject({code: 2, out: "", err: expect.stringContaining(message)});
  });

  test("says where a question is wrong", async () => {
    const {code, err} = await run(folder, "query", "SELECT nmae FROM place");
    expect(code).toBe(2);
    expect(err).toContain('Referenced column "nmae" not found');
    expect(err).toMatch(/\^\n {2}hint: /);
  });

  test("has the analyst's tables without their schema too", async () => {
    const ask = "SELECT (SELECT count(*) FROM facts) = (SELECT count(*) FROM analysis.facts) AS same";
    expect((await run(folder, "query", ask, "--format", "json")).out).toContain('"same": true');
    expect((await run(folder, "query", "FROM factss")).err).toMatch(/Did you mean "facts"[^]*DESCRIBE facts/);
  });

  test("is not changed by a question", async () => {
    const {code, err} = await run(folder, "query", "DELETE FROM place");
    expect(code).toBe(2);
    expect(err).toContain("read-only");
  });

  test("without an issue passes the check", async () => {
    expect(await run(folder, "check")).toMatchObject({code: 0, out: "\n0 issues, 0 notes, 0 unread files\n"});
  });
});

test("a report that several words fit is asked for by its id; one that is removed comes back with the next ingest", async () => {
  const folder = folderWith({...files, "data/reports/赣州2022.txt": reportText("赣州市", 2022)});
  await run(folder, "ingest");
  const {code, err} = await run(folder, "report", "赣州");
  expect(code).toBe(2);
  expect(err).toMatch(
    /several reports are called 赣州: [0-9a-f]{12} 赣州市 2021, [0-9a-f]{12} 赣州市 2022\n {2}hint: /
  );
  expect(await run(folder, "remove", "赣州2022")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^removed [0-9a-f]{12} /)
  });
  expect((await run(folder, "report", "赣州")).code).toBe(0);
  expect((await run(folder, "ingest")).out).toContain("read     赣州2022.txt");
});

test("control characters in the name of a file are written out, and in data left as they are", async () => {
  const name = "red\u001b[31m\r\u009b2J\u202e.txt";
  const folder = folderWith({
    [`data/reports/${name}`]: reportText("赣州市", 2021),
    "data/reports/\u0007.docx": "PK\u0003\u0004 and then nothing"
  });
  const {out, err} = await run(folder, "ingest");
  expect(out).toContain("read     red\\u001b[31m\\u000d\\u009b2J\\u202e.txt: 赣州市 2021");
  expect(out).toContain("unread   \\u0007.docx");
  expect(out + err).not.toMatch(/(?!\n)\p{Cc}/u);
  const ask = "SELECT name FROM report_file WHERE name LIKE 'red%'";
  expect((await run(folder, "query", ask, "--format", "csv")).out).toBe(`\uFEFFname\r\n"${name}"\r\n`);
  expect(JSON.parse((await run(folder, "query", ask, "--format", "json")).out)).toEqual([{name}]);
});

test("check lists issues in groups with where they are, and ends with 1", async () => {
  const folder = folderWith({"data/reports/a.txt": reportText("赣州市", 2021).replaceAll("赣州市", "本市")});
  await run(folder, "ingest");
  const {code, out} = await run(folder, "check");
  expect(code).toBe(1);
  expect(out).toMatch(/^warning: metadata \(1\)\n {2}place unknown 2021, a\.txt: /m);
  expect(out).toMatch(/\n1 issue, \d notes?, 0 unread files\n$/);
});

test("explain shows how a figure was read, by place and by id", async () => {
  const folder = folderWith(files);
  const path = "data/reports/赣州.txt";
  const start = reportText("赣州市", 2021).indexOf("50%");
  const {code, out} = await run(folder, "explain", path, "--at", `${start}-${start + 3}`);
  expect(code).toBe(0);
  expect(out).toContain(`received     ${start}-${start + 3} 50%\n`);
  expect(out).toContain("工程建设项目审批时限压减50%");
  const [, id] = /^ {2}fact +(\S+)$/m.exec(out) ?? [];
  expect((await run(folder, "explain", path, "--fact", id ?? "")).out.trim()).toBe(out.trim());
  const nothing = await run(folder, "explain", path, "--at", "0-1");
  expect(nothing).toMatchObject({code: 2, err: expect.stringContaining("nothing was read there: 0-1")});
});

test("explain names the fact that an address of the site means by its offsets", async () => {
  const folder = folderWith({"a.txt": `${"\r\n".repeat(60)}${reportText("赣州市", 2021)}`});
  const [line = ""] = (await run(folder, "extract", "a.txt")).out.split("\n");
  const {facts} = JSON.parse(line) as {facts: {id: string}[]};
  const id = facts[0]?.id ?? "";
  const at = id.replace(/^[^-]+-/, "");
  const {code, err} = await run(folder, "explain", "a.txt", "--at", at);
  expect({code, err}).toEqual({code: 2, err: expect.stringContaining(`--fact ${id}`)});
  expect(await run(folder, "explain", "a.txt", "--fact", id)).toMatchObject({code: 0});
});

test("explain tells without a place why a report is of its kind", async () => {
  const folder = folderWith({
    "a.txt": reportText("赣州市", 2021),
    "b.txt": "赣州市2022年改革工作要点\n全市要推进改革，力争新增企业50家。"
  });
  const review = await run(folder, "explain", "a.txt");
  expect(review).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^ {2}kind +review\n {2}read as +review, \d+% likely/m)
  });
  const plan = await run(folder, "explain", "b.txt");
  expect(plan.out).toMatch(/^ {2}kind +plan\n {2}read as +plan, \d+% likely.*\n {2}signs +.*title: plan/m);
});

test("doctor names what it found, what a lack breaks and how to mend it", () => {
  const {code, out} = runProcess(folderWith(), "doctor");
  expect(out).toMatch(/^ok +Node 20\.19 or newer: /m);
  expect(out).toMatch(/^ok +nodejieba: cuts /m);
  expect(out).toMatch(/^ok +DuckDB: v\d/m);
  expect(code).toBe(1);
  expect(out).toMatch(
    /^LACKS +reports in data\/reports\n +without it start and build have nothing to read\n +to mend: /m
  );
});
