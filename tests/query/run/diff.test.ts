import {rmSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {query} from "../../../src/query/index.ts";
import {DiffCountRow, DiffRow} from "../../../src/query/run/rows.ts";
import {withLedger} from "../../../src/store/database.ts";
import {type Project, project, reportText} from "../../store/setup.ts";

const between = ({ledger}: Project, from: number, to: number): Promise<DiffRow[]> =>
  withLedger(ledger, (connection) => query(connection, "run/diff", {from, to}, DiffRow));

/** How often each thing became of a figure. */
async function tally(made: Project, from: number, to: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const {action} of await between(made, from, to)) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
}

/** Four runs: two reports; one with another number; the other gone; the first with a new sentence in front, and the other back. */
async function fourRuns(): Promise<Project & {all: number}> {
  const made = project();
  const {write, ingest, rows, folder} = made;
  write("a.txt", reportText("赣州市", 2021));
  write("b.txt", reportText("永州市", 2023));
  await ingest();
  const [{n} = {}] = await rows("SELECT count(*)::INTEGER AS n FROM fact");
  write("a.txt", reportText("赣州市", 2021, {cut: 60}));
  await ingest();
  rmSync(join(folder, "reports/b.txt"));
  await ingest();
  write("a.txt", reportText("赣州市", 2021, {cut: 65}).replace("一、主要做法", "一、主要做法\n改革只有进行时。"));
  write("b.txt", reportText("永州市", 2023));
  await ingest();
  return {...made, all: Number(n)};
}

test("between any two runs each figure is told of once, by what it was and what it is", async () => {
  const made = await fourRuns();
  const half = made.all / 2;
  expect(await tally(made, 0, 1)).toEqual({added: made.all});
  expect(await tally(made, 1, 2)).toEqual({changed: 1, "re-anchored": half - 1});
  expect(await tally(made, 2, 3)).toEqual({withdrawn: half});
  expect(await tally(made, 3, 4)).toEqual({added: half, changed: 1, "re-anchored": half - 1});
  // The report that went and came back is as it was.
  expect(await tally(made, 1, 4)).toEqual({changed: 1, "re-anchored": half - 1});
  expect(await tally(made, 0, 3)).toEqual({added: half});
  expect(await tally(made, 4, 4)).toEqual({});
  const [changed] = (await between(made, 1, 4)).filter(({action}) => action === "changed");
  expect(changed).toMatchObject({
    because: "report",
    placeName: "赣州市",
    year: 2021,
    text: "65%",
    previousText: "50%",
    fields: ["value"]
  });
  expect(changed?.sentence.slice(0, 12)).toBe("工程建设项目审批时限压减");
});

test("what the ledger said after each run can be asked for, though reports have gone and changed since", async () => {
  const {rows} = await fourRuns();
  const said = (run: number) =>
    rows(`SELECT text FROM facts_after(${run}) WHERE text LIKE '%\\%' ESCAPE '\\' ORDER BY text`);
  expect(await Promise.all([0, 1, 2, 3, 4].map(said))).toEqual(
    [[], ["50%", "50%"], ["50%", "60%"], ["60%"], ["50%", "65%"]].map((texts) => texts.map((text) => ({text})))
  );
});

test("a text that is read otherwise is told from another text, and named by place and indicator", async () => {
  const made = project();
  made.write("a.txt", reportText("赣州市", 2021));
  await made.ingest();
  made.write("a.meta.yml", "year: 2019\nperiod: {start: 2019-01-01, end: 2019-12-31}\n");
  await made.ingest();
  const rows = await between(made, 1, 2);
  expect(new Set(rows.map(({action, because}) => `${action} ${because}`))).toEqual(new Set(["changed reading"]));
  expect(rows.every(({fields, factId, previousId}) => fields.join() === "period" && factId === previousId)).toBe(true);
  const counts = await withLedger(made.ledger, (connection) =>
    query(connection, "run/counts", {from: 1, to: 2}, DiffCountRow)
  );
  expect(counts.map(({changed}) => changed).reduce((sum, n) => sum + n, 0)).toBe(rows.length);
  expect(counts).toContainEqual(expect.objectContaining({placeName: "赣州市", added: 0, withdrawn: 0, reanchored: 0}));
});
