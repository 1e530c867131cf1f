import {rmSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {removeReport} from "../../src/store/remove.ts";
import {lexicon, project, reportText} from "./setup.ts";

const history = `
  SELECT run_id AS run, action, previous_id IS NOT NULL AS moved, place_name AS place, file_name AS file,
    facts_added AS added, facts_changed AS changed, facts_withdrawn AS withdrawn
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
      withdrawn: 0
    }
  ]);
  expect(await rows("FROM fact_change")).toEqual([]);
  expect(await rows("SELECT reports_added, facts_added FROM run")).toEqual([
    {reports_added: 1, facts_added: facts?.["n"]}
  ]);
});

test("of a report with one other sentence, only the facts of that sentence are new and gone", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  write("a.txt", reportText("赣州市", 2021, {meetings: 6}));
  await ingest();
  const change = {
    run: 2,
    action: "changed",
    moved: true,
    place: "赣州市",
    file: "a.txt",
    added: 2,
    changed: 0,
    withdrawn: 2
  };
  expect((await rows(history)).slice(1)).toEqual([change]);
  const changes = "SELECT action, text, fact_id IS NULL AS gone FROM fact_change ORDER BY action, text";
  expect(await rows(changes)).toEqual([
    {action: "added", text: "12个", gone: false},
    {action: "added", text: "6次", gone: false},
    {action: "withdrawn", text: "12个", gone: true},
    {action: "withdrawn", text: "4次", gone: true}
  ]);
});

test("facts that only move in the text are not changed", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  write("a.txt", reportText("赣州市", 2021).replace("一、主要做法", "一、主要做法\n改革只有进行时。"));
  await ingest();
  expect((await rows(history)).slice(1)).toMatchObject([{action: "changed", added: 0, changed: 0, withdrawn: 0}]);
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
    {run: 2, action: "withdrawn", moved: false, place: "赣州市", file: "a.txt", added: 0, changed: 0, withdrawn: n}
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
