import {cpSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {UserError} from "../../src/model/errors.ts";
import type {ReadFile} from "../../src/store/files.ts";
import type {PlannedFile} from "../../src/store/plan.ts";
import {readerHere} from "../../src/store/read.ts";
import {lexicon, project, reportText} from "./setup.ts";

const held = `
  SELECT p.short_name AS place, r.year, list(f.name ORDER BY f.name) AS files
  FROM report r LEFT JOIN place p ON p.code = r.place_code JOIN report_file f ON f.report_id = r.id
  GROUP BY ALL ORDER BY place, year`;

test("a folder of reports becomes a ledger", async () => {
  const {write, ingest, rows} = project();
  write("赣州.txt", reportText("赣州市", 2021));
  write("south/永州.txt", reportText("永州市", 2023));
  expect(await ingest()).toMatchObject({changed: true, same: 0, gone: [], missing: []});
  expect(await rows(held)).toEqual([
    {place: "永州", year: 2023, files: ["south/永州.txt"]},
    {place: "赣州", year: 2021, files: ["赣州.txt"]}
  ]);
  expect(await rows("SELECT text FROM fact WHERE value = 50 AND unit = '%' ORDER BY ALL")).toHaveLength(2);
});

test("what is as it was changes nothing, to the byte", async () => {
  const {write, ingest, ledger} = project();
  write("赣州.txt", reportText("赣州市", 2021));
  await ingest();
  const before = readFileSync(ledger);
  expect(await ingest()).toMatchObject({changed: false, same: 1, files: []});
  expect(readFileSync(ledger).equals(before)).toBe(true);
});

test("only what changed is read again, and its report replaced", async () => {
  const {write, ingest, rows} = project();
  write("赣州.txt", reportText("赣州市", 2021));
  write("永州.txt", reportText("永州市", 2023));
  await ingest();
  write("赣州.txt", reportText("赣州市", 2021, {cut: 60}));
  const {files, same} = await ingest();
  expect([files.map(({planned}) => planned.name), same]).toEqual([["赣州.txt"], 1]);
  expect(await rows("SELECT value FROM fact WHERE unit = '%' ORDER BY ALL")).toEqual([{value: 50}, {value: 60}]);
  expect(await rows("SELECT count(*)::INTEGER AS n FROM report")).toEqual([{n: 2}]);
});

test("a report whose file is gone is withdrawn, with all that was read from it", async () => {
  const {folder, write, ingest, rows} = project();
  write("赣州.txt", reportText("赣州市", 2021));
  write("永州.txt", reportText("永州市", 2023));
  await ingest();
  rmSync(join(folder, "reports/赣州.txt"));
  expect((await ingest()).gone.map(({name}) => name)).toEqual(["赣州.txt"]);
  expect(await rows(held)).toEqual([{place: "永州", year: 2023, files: ["永州.txt"]}]);
  expect(await rows("SELECT short_name FROM place")).toEqual([{short_name: "永州"}]);
  expect(await rows("FROM sentence WHERE report_id NOT IN (SELECT id FROM report)")).toEqual([]);
});

test("one text in two files is one report with two paths, and stays until both are gone", async () => {
  const {folder, write, ingest, rows} = project();
  const text = reportText("赣州市", 2021);
  write("a.txt", text);
  write("b.txt", text.replaceAll("\n", "\r\n"));
  await ingest();
  expect(await rows(held)).toEqual([{place: "赣州", year: 2021, files: ["a.txt", "b.txt"]}]);
  rmSync(join(folder, "reports/a.txt"));
  await ingest();
  expect(await rows(held)).toEqual([{place: "赣州", year: 2021, files: ["b.txt"]}]);
  expect(await rows("SELECT contains(source_text, chr(13)) AS crlf FROM report")).toEqual([{crlf: true}]);
  rmSync(join(folder, "reports/b.txt"));
  await ingest();
  expect(await rows(held)).toEqual([]);
});

test("of two files with one text the one that says more is held, whichever came first", async () => {
  const {folder, write, ingest, rows} = project();
  const title = "SELECT title FROM report";
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  write("b.txt", reportText("赣州市", 2021));
  write("b.meta.yml", "published: 2022-01-14\nsource: 赣州日报\nauthor: 本报记者\ntitle: 一年回望\n");
  await ingest();
  expect(await rows(title)).toEqual([{title: "一年回望"}]);
  rmSync(join(folder, "reports/b.txt"));
  await ingest();
  expect(await rows(title)).not.toEqual([{title: "一年回望"}]);
});

test("a report moved to another file stays the same report", async () => {
  const {folder, write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  renameSync(join(folder, "reports/a.txt"), join(folder, "reports/b.txt"));
  await ingest();
  expect(await rows(held)).toEqual([{place: "赣州", year: 2021, files: ["b.txt"]}]);
});

test("a sidecar wins over the text, and a change of it is seen", async () => {
  const {write, ingest, rows} = project();
  const facts = "SELECT place_code, year FROM report";
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  write("a.meta.yml", "place: 永州市\nyear: 2019\n");
  expect((await ingest()).files).toHaveLength(1);
  expect(await rows(facts)).toEqual([{place_code: "431100", year: 2019}]);
});

test("metadata given with the command stays with the file", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest({stated: {year: 2020}});
  expect(await ingest()).toMatchObject({changed: false});
  write("a.txt", reportText("赣州市", 2021, {cut: 60}));
  await ingest();
  expect(await rows("SELECT year FROM report")).toEqual([{year: 2020}]);
});

test("a site that a build wrote is passed over: what stands in it was read in reports", async () => {
  const {write, ingest} = project();
  write("a.txt", reportText("赣州市", 2021));
  write("dist/.reform-ledger-site", "");
  write("dist/data/b.txt", reportText("永州市", 2023));
  expect((await ingest()).files.map(({planned}) => planned.name)).toEqual(["a.txt"]);
});

test("unread files are named with their reason, and read once they are mended", async () => {
  const {write, ingest, rows} = project();
  const unread = "SELECT name, code FROM unread_file ORDER BY name";
  write("empty.txt", "");
  write("good.txt", reportText("赣州市", 2021));
  write("good.meta.yml", "yaer: 2021\n");
  await ingest();
  expect(await rows(unread)).toEqual([
    {name: "empty.txt", code: "empty"},
    {name: "good.txt", code: "sidecar"}
  ]);
  expect(await ingest()).toMatchObject({changed: false, same: 2});
  write("empty.txt", reportText("永州市", 2023));
  write("good.meta.yml", "year: 2021\n");
  await ingest();
  expect(await rows(unread)).toEqual([]);
  expect(await rows(held)).toHaveLength(2);
});

test("what folders hold beside reports is passed over, unless it is named", async () => {
  const {write, ingest, rows} = project();
  write("README.md", reportText("永州市", 2023));
  write(".hidden/a.txt", reportText("永州市", 2022));
  write("~$a.docx", "x");
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  expect(await rows(held)).toEqual([{place: "赣州", year: 2021, files: ["a.txt"]}]);
  await ingest({paths: [write("README.md", reportText("永州市", 2023))]});
  expect(await rows(held)).toHaveLength(2);
});

test("folders add up, unless only this one is wanted", async () => {
  const {folder, write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  write("b.txt", reportText("永州市", 2023), "others");
  await ingest();
  await ingest({paths: [join(folder, "others")]});
  expect(await rows(held)).toHaveLength(2);
  const {gone} = await ingest({paths: [join(folder, "others")], only: true});
  expect(gone.map(({name}) => name)).toEqual(["a.txt"]);
  expect(await rows(held)).toEqual([{place: "永州", year: 2023, files: ["b.txt"]}]);
});

test("a folder that is missing as a whole takes nothing with it", async () => {
  const {folder, write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  renameSync(join(folder, "reports"), join(folder, "unplugged"));
  await expect(ingest()).rejects.toThrow(UserError);
  await expect(ingest()).rejects.toThrow(/^no such file or folder: .*reports$/);
  await expect(ingest({only: true})).rejects.toThrow(/^no such file or folder: .*reports$/);
  write("b.txt", reportText("永州市", 2023), "others");
  const both = [join(folder, "reports"), join(folder, "others")];
  expect((await ingest({paths: both, only: true})).missing).toHaveLength(1);
  expect(await rows(held)).toHaveLength(2);
});

test("a known file that is asked for and gone is withdrawn; an unknown one is named", async () => {
  const {folder, write, ingest, rows} = project();
  const path = write("a.txt", reportText("赣州市", 2021));
  write("b.txt", reportText("永州市", 2023));
  await ingest();
  rmSync(path);
  const {gone, missing} = await ingest({paths: [path, join(folder, "reports/c.txt")]});
  expect([gone.map(({name}) => name), missing.map(({name}) => name)]).toEqual([["a.txt"], ["c.txt"]]);
  expect(await rows(held)).toHaveLength(1);
});

test("a fault of the program on one file stops no other, and takes nothing away that was read before", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  write("a.txt", reportText("赣州市", 2021, {cut: 60}));
  write("b.txt", reportText("永州市", 2023));
  let turn = 0;
  const faulty = new Proxy(lexicon, {
    get(target, name, receiver) {
      // The first report that asks for units meets the fault.
      if (name === "units" && turn++ === 0) throw new TypeError("tables are out of order");
      return Reflect.get(target, name, receiver) as unknown;
    }
  });
  await ingest({lexicon: () => faulty});
  expect(await rows("SELECT name, code, reason FROM unread_file")).toEqual([
    {name: "a.txt", code: "failed", reason: "tables are out of order"}
  ]);
  expect(await rows("SELECT value FROM fact WHERE unit = '%'")).toEqual([{value: 50}, {value: 50}]);
  // It is tried again, though the file is as it was.
  await ingest();
  expect(await rows("FROM unread_file")).toEqual([]);
  expect(await rows("SELECT value FROM fact WHERE unit = '%' ORDER BY ALL")).toEqual([{value: 50}, {value: 60}]);
});

test("a file that cannot be stored costs no more than itself", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  write("b.txt", reportText("永州市", 2022));
  write("c.txt", reportText("九江市", 2023));
  const here = readerHere(lexicon);
  const read = async (planned: PlannedFile): Promise<ReadFile> => {
    const file = await here.read(planned);
    if (planned.name === "b.txt" && Array.isArray(file.result))
      for (const {findings} of file.result) findings.facts.push(...findings.facts);
    return file;
  };
  await ingest({reader: {...here, read}});
  expect(await rows("SELECT name, code FROM unread_file")).toEqual([{name: "b.txt", code: "failed"}]);
  expect(await rows("SELECT name FROM report_file ORDER BY ALL")).toEqual([{name: "a.txt"}, {name: "c.txt"}]);
});

test("a project can be moved as a whole", async () => {
  const {folder, write, ingest} = project();
  write("a.txt", reportText("赣州市", 2021));
  await ingest();
  renameSync(folder, `${folder}-moved`);
  const moved = {ledger: `${folder}-moved/build/ledger.duckdb`, paths: [`${folder}-moved/reports`]};
  expect(await ingest(moved)).toMatchObject({changed: false, same: 1});
  renameSync(`${folder}-moved`, folder);
});

test("a file that is no ledger is not overwritten", async () => {
  const {ledger, write, ingest} = project();
  write("a.txt", reportText("赣州市", 2021));
  write("ledger.duckdb", "notes of mine, and not a database at all", "build");
  await expect(ingest()).rejects.toThrow(/^not a ledger: /);
  expect(readFileSync(ledger, "utf8")).toMatch(/^notes of mine/);
  writeFileSync(ledger, "");
});

test("a file that a sidecar says was fetched keeps its address and day; another has none", async () => {
  const {write, ingest, rows} = project();
  write("a.txt", reportText("赣州市", 2021));
  write("a.txt.meta.yml", "address: https://example.org/a.html\nretrieved: 2022-02-01\n");
  write("b.txt", reportText("永州市", 2023));
  await ingest();
  expect(await rows("SELECT name, address, retrieved FROM report_file ORDER BY name")).toEqual([
    {name: "a.txt", address: "https://example.org/a.html", retrieved: "2022-02-01"},
    {name: "b.txt", address: null, retrieved: null}
  ]);
  write("a.txt.meta.yml", "address: javascript:alert(1)\n");
  await ingest();
  expect(await rows("SELECT reason FROM unread_file")).toMatchObject([
    {reason: expect.stringContaining("address: must be")}
  ]);
});

test("a reference table that is changed and put back during a run stores nothing, and the next run reads again", async () => {
  const {folder, write, ingest, rows} = project();
  const reference = join(folder, "reference");
  cpSync(lexicon.folder, reference, {recursive: true});
  write("赣州.txt", reportText("赣州市", 2021));
  await ingest({reference});
  write("永州.txt", reportText("永州市", 2023));
  const table = join(reference, "bounds.yml");
  const undone = (): void => writeFileSync(table, readFileSync(table));
  await expect(ingest({reference, onFile: undone})).rejects.toThrow(
    `reference data was changed while reports were read, so nothing is stored: ${reference}`
  );
  expect(await rows("SELECT name FROM report_file")).toEqual([{name: "赣州.txt"}]);
  expect(await ingest({reference})).toMatchObject({changed: true, same: 1});
  expect(await rows("SELECT name FROM report_file ORDER BY name")).toEqual([{name: "永州.txt"}, {name: "赣州.txt"}]);
});

test("what another process has written since a run was planned is not undone", async () => {
  const {write, ingest, rows} = project();
  write("永州.txt", reportText("永州市", 2023));
  await ingest();
  const path = write("赣州.txt", reportText("赣州市", 2021));
  let others = 0;
  const meanwhile = async () => {
    if (others++ === 0) await ingest({paths: [path], stated: {year: 2019}});
    return lexicon;
  };
  expect(await ingest({lexicon: meanwhile})).toMatchObject({changed: false, same: 2});
  expect(await rows("SELECT year FROM report ORDER BY year")).toEqual([{year: 2019}, {year: 2023}]);
});
