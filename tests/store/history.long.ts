import {rmSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {openForWriting} from "../../src/store/database.ts";
import {removeReport} from "../../src/store/remove.ts";
import {lexicon, project, reportText} from "./setup.ts";

const history = `
  SELECT run_id AS run, action, previous_id IS NOT NULL AS moved, place_name AS place, file_name AS file,
    facts_added AS added, facts_changed AS changed, facts_withdrawn AS withdrawn, facts_reanchored AS reanchored
  FROM history ORDER BY run_id, file_name`;

test("a new report is added with all its facts", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  const [facts] = await rows("SELECT count(*)::INTEGER AS n FROM fact");
  expect(await rows(history)).toEqual([
    {
      run: 1,
      action: "added",
      moved: false,
      place: "赣州市",
      file: "a.txt",
      added: facts?.["n"],
      changed: 0,
      withdrawn: 0,
      reanchored: 0
    }
  ]);
  expect(await rows("FROM fact_change")).toEqual([]);
  expect(await rows("SELECT reports_added, facts_added FROM run")).toEqual([
    {reports_added: 1, facts_added: facts?.["n"]}
  ]);
});

test("another number in a sentence changes its figure; the others of the report only stand elsewhere", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  write("a.txt", reportText("赣州市", 2021, {meetings: 16}));
  await ingest();
  const [{n} = {}] = await rows("SELECT count(*)::INTEGER AS n FROM fact");
  const touched = {run: 2, action: "changed", moved: true, place: "赣州市", file: "a.txt"};
  const counts = {added: 0, changed: 1, withdrawn: 0, reanchored: Number(n) - 1};
  expect((await rows(history)).slice(1)).toEqual([{...touched, ...counts}]);
  const changes = `
    SELECT text, previous_text AS was, before::JSON ->> 'value' AS before, after::JSON ->> 'value' AS after
    FROM fact_change WHERE action = 'changed'`;
  expect(await rows(changes)).toEqual([{text: "16次", was: "4次", before: "4.0", after: "16.0"}]);
  expect(await rows("SELECT DISTINCT after FROM fact_change WHERE action = 're-anchored'")).toEqual([{after: null}]);
});

test("a sentence that is worded otherwise and means the same keeps its figures; one that goes takes its own along", async () => {
  const {write, ingest, rows} = project();
  const text = reportText("赣州市", 2021);
  write("a.txt", text);
  await ingest();
  write("a.txt", text.replace("审议改革文件12个", "先后审议改革文件12个"));
  await ingest();
  expect((await rows(history)).at(-1)).toMatchObject({added: 0, changed: 0, withdrawn: 0});
  write("a.txt", text.replace("，审议改革文件12个", ""));
  await ingest();
  expect((await rows(history)).at(-1)).toMatchObject({added: 0, changed: 0, withdrawn: 1});
});

test("facts that only move in the text are re-anchored", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  write("a.txt", reportText("赣州市", 2021).replace("一、主要做法", "一、主要做法\n改革只有进行时。"));
  await ingest();
  const [{n} = {}] = await rows("SELECT count(*)::INTEGER AS n FROM fact");
  expect((await rows(history)).slice(1)).toMatchObject([
    {action: "changed", added: 0, changed: 0, withdrawn: 0, reanchored: n}
  ]);
});

test("a report whose file was renamed and edited goes on; one of another year does not", async () => {
  const {folder, write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  rmSync(join(folder, "reports/a.txt"));
  write("b.txt", reportText("赣州市", 2021, {cut: 60}));
  await ingest();
  expect((await rows(history)).slice(1)).toMatchObject([{action: "changed", moved: true, file: "b.txt", changed: 1}]);
  rmSync(join(folder, "reports/b.txt"));
  write("c.txt", reportText("赣州市", 2022, {cut: 60}));
  await ingest();
  expect((await rows(history)).slice(2).map(({action}) => action)).toEqual(["withdrawn", "added"]);
});

test("a column that came after the last run is no change of what was read before it", async () => {
  const {write, ingest, ledger, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  // As an earlier version left it, which knew no measure yet.
  const earlier = await openForWriting(ledger);
  await earlier.connection.run("UPDATE run SET fields = list_filter(fields, lambda field: field <> 'measure')");
  await earlier.connection.run("UPDATE fact SET measure = NULL");
  earlier.close();
  write("a.meta.yml", "title: 又名\n");
  await ingest();
  expect((await rows(history)).slice(1)).toMatchObject([{action: "changed", added: 0, changed: 0, withdrawn: 0}]);
  expect(await rows("SELECT count(*)::INTEGER AS n FROM fact WHERE measure IS NULL")).toEqual([{n: 0}]);
  write("a.meta.yml", "year: 2019\n");
  await ingest();
  expect(await rows("SELECT facts_changed > 0 AS seen FROM run WHERE id = 3")).toEqual([{seen: true}]);
});

test("the same words read otherwise are changed, with both readings", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  write("a.meta.yml", "year: 2019\nperiod: {start: 2019-01-01, end: 2019-12-31}\n");
  await ingest();
  const [report] = (await rows(history)).slice(1);
  expect(report).toMatchObject({action: "changed", moved: false, added: 0, withdrawn: 0});
  const changes = await rows("SELECT before, after FROM fact_change WHERE action = 'changed'");
  expect(changes.length).toBeGreaterThan(0);
  expect(report?.["changed"]).toBe(changes.length);
  for (const {before, after} of changes) expect(before).not.toBe(after);
});

test("a withdrawn report stays in the history with what it was called", async () => {
  const {folder, write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  rmSync(join(folder, "reports/a.txt"));
  await ingest();
  const [{n} = {}] = await rows("SELECT facts_added AS n FROM run WHERE id = 1");
  expect((await rows(history)).slice(1)).toEqual([
    {
      run: 2,
      action: "withdrawn",
      moved: false,
      place: "赣州市",
      file: "a.txt",
      added: 0,
      changed: 0,
      withdrawn: n,
      reanchored: 0
    }
  ]);
});

test("a report that is removed is withdrawn, and added when it is ingested again", async () => {
  const {folder, ledger, write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  const [{id} = {}] = await rows("SELECT id FROM report");
  await removeReport(ledger, String(id), {corrections: join(folder, "corrections"), lexicon});
  expect(await rows("FROM report_file")).toEqual([]);
  await ingest();
  expect((await rows(history)).map(({action}) => action)).toEqual(["added", "withdrawn", "added"]);
});
