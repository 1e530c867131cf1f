import {existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {UserError} from "../../src/model/errors.ts";
import {run} from "../commands/setup.ts";
import {type Project, project, reportText} from "./setup.ts";

const held = "SELECT path FROM report_file ORDER BY path";

/** A ledger of as many reports, all in one folder of the folder of reports. */
async function filled(n: number): Promise<Project> {
  const made = project();
  for (let i = 0; i < n; i++) made.write(`2020/${i}.txt`, reportText("赣州市", 2010 + i));
  made.write("永州.txt", reportText("永州市", 2023));
  await made.ingest();
  return made;
}

/** What may come in place of a folder, or of a file. */
const instead: [what: string, put: (path: string) => unknown][] = [
  ["a file", (path) => writeFileSync(path, "")],
  ["a link that leads nowhere", (path) => symlinkSync("/nowhere/at/all", path)],
  ["a link in a circle", (path) => symlinkSync(path, path)]
];

describe("only what is seen to be gone is withdrawn", () => {
  test.each(instead)("not what lay in a folder in whose place is %s", async (_what, put) => {
    const {folder, ingest, rows} = await filled(2);
    const before = await rows(held);
    const path = join(folder, "reports/2020");
    renameSync(path, join(folder, "away"));
    put(path);
    const {files, missing} = await ingest({only: true});
    expect(files.length + missing.length).toBe(1);
    expect(await rows(held)).toEqual(before);
    rmSync(path);
    await ingest();
    expect(await rows("SELECT count(*)::INTEGER AS n FROM report_file")).toEqual([{n: 1}]);
  });

  test.each(instead.slice(1))("not a report whose file cannot be opened, being %s now", async (_what, put) => {
    const {folder, ingest, rows} = await filled(2);
    const before = await rows(held);
    rmSync(join(folder, "reports/永州.txt"));
    put(join(folder, "reports/永州.txt"));
    const {missing, files} = await ingest();
    expect(missing.length + files.length).toBeLessThanOrEqual(1);
    expect(await rows(held)).toEqual(before);
  });
});

describe("more than half of five reports and more", () => {
  test("is withdrawn when somebody says that it is meant", async () => {
    const {folder, ingest, rows} = await filled(5);
    const before = await rows(held);
    rmSync(join(folder, "reports/2020"), {recursive: true});
    await expect(ingest()).rejects.toThrow(/^this would withdraw 5 of 6 reports, .*reports$/);
    await expect(ingest()).rejects.toBeInstanceOf(UserError);
    await expect(ingest({mayWithdraw: () => false})).rejects.toThrow("withdraw 5 of 6");
    expect(await rows(held)).toEqual(before);
    expect((await ingest({mayWithdraw: () => true})).gone).toHaveLength(5);
  });

  test("is not withdrawn by another name for its folder", async () => {
    const {folder, ingest, rows} = await filled(5);
    renameSync(join(folder, "reports/2020"), join(folder, "reports/2021"));
    expect((await ingest()).gone).toHaveLength(5);
    expect(await rows("SELECT count(*)::INTEGER AS n FROM report")).toEqual([{n: 6}]);
  });
});

test("what flags said of a file that goes holds again when it comes back", async () => {
  const {folder, write, ingest, rows} = project();
  const years = "SELECT year FROM report ORDER BY year";
  write("a.txt", reportText("赣州市", 2021));
  write("b.txt", reportText("永州市", 2023));
  await ingest({stated: {year: 2019}, paths: [join(folder, "reports/a.txt")]});
  await ingest();
  renameSync(join(folder, "reports/a.txt"), join(folder, "a.txt"));
  await ingest();
  expect(await rows(years)).toEqual([{year: 2023}]);
  renameSync(join(folder, "a.txt"), join(folder, "reports/a.txt"));
  await ingest();
  expect(await rows(years)).toEqual([{year: 2019}, {year: 2023}]);
  expect(await rows("FROM remembered_file")).toEqual([]);
});

test("a folder that is empty as a whole publishes nothing, until a flag says that it is meant", async () => {
  const {folder, rows} = await filled(6);
  renameSync(join(folder, "reports"), join(folder, "away"));
  mkdirSync(join(folder, "reports"));
  const {code, err} = await run(folder, "build", "--reports", "reports");
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^error: this would withdraw 7 of 7 reports, .+\n {2}hint: .+ --withdraw\n/m)
  ]);
  expect(existsSync(join(folder, "dist"))).toBe(false);
  expect(await rows("SELECT count(*)::INTEGER AS n FROM report")).toEqual([{n: 7}]);
  expect((await run(folder, "ingest", "reports", "--withdraw")).out.match(/^gone /gm)).toHaveLength(7);
});

describe("a folder of metrics that is not there", () => {
  const table = "地区,年份,指标,数值,单位\n赣州市,2021,外贸进出口总额,400,亿元\n";

  async function withMetrics() {
    const made = await filled(2);
    made.write("b.csv", table, "data/metrics");
    const paths = [join(made.folder, "reports"), join(made.folder, "data/metrics")];
    const metrics = paths.slice(1);
    return {...made, paths, again: () => made.ingest({only: true, paths, optional: metrics}), metrics};
  }

  test("takes nothing with it, and is missed; an empty one takes what it held", async () => {
    const {folder, rows, paths, again} = await withMetrics();
    await again();
    const before = await rows(held);
    renameSync(join(folder, "data/metrics"), join(folder, "away"));
    expect((await again()).missing.map(({path}) => path)).toEqual(paths.slice(1));
    expect(await rows(held)).toEqual(before);
    mkdirSync(join(folder, "data/metrics"));
    expect((await again()).gone).toHaveLength(1);
  });

  test("is not missed where the ledger holds nothing of it, but for one that somebody names", async () => {
    const {folder, ingest, again, paths} = await withMetrics();
    rmSync(join(folder, "data/metrics"), {recursive: true});
    expect((await again()).missing).toEqual([]);
    expect((await ingest({only: true, paths})).missing).toHaveLength(1);
  });
});
