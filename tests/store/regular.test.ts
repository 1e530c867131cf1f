import {execFileSync} from "node:child_process";
import {once} from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {createServer} from "node:net";
import {basename, dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from "vitest";
import {z} from "zod";
import {requireFree} from "../../src/brief/outFile.ts";
import {writeWholeFolder} from "../../src/export/folder.ts";
import {readCsv} from "../../src/lexicon/file.ts";
import {writeNotebook} from "../../src/site/notebooks/begin.ts";
import {notebooksOf} from "../../src/site/notebooks/folder.ts";
import {requireReplaceable} from "../../src/site/outFolder.ts";
import {appendEntry} from "../../src/store/correctionFile.ts";
import {loadExtractions} from "../../src/store/extractions/files.ts";
import {kept} from "../../src/kept.mjs";
import {codeOf, messageOf, UnreadableError, UserError} from "../../src/model/errors.ts";
import {loadCorrections} from "../../src/store/corrections.ts";
import {reapplyCorrections} from "../../src/store/reapply.ts";
import {isCurrent, openLedger} from "../../src/store/database.ts";
import {hasLedger} from "../../src/store/ledgerFile.ts";
import {rewriteLedger} from "../../src/store/rewrite.ts";
import {openWorkshop, workshopOf} from "../../src/site/workshop.ts";
import {listSources, loadSource} from "../../src/store/sources.ts";
import {lexicon, project, reportText} from "./setup.ts";

const pipe = (path: string): string => {
  execFileSync("mkfifo", [path]);
  return path;
};

const link = (to: string, path: string): string => {
  symlinkSync(to, path);
  return path;
};

async function socket(path: string): Promise<void> {
  const server = createServer().listen(path);
  onTestFinished(() => void server.close());
  await once(server, "listening");
}

/** What is no file, and would be read without end or without a beginning, by how it comes to a path. */
const irregular: [what: string, make: (path: string) => unknown][] = [
  ["a pipe", pipe],
  ["a link to a pipe", (path) => link(pipe(`${path}.fifo`), path)],
  ["a device without end", (path) => link("/dev/zero", path)],
  ["a socket", socket]
];

/** Links that lead to no file. */
const broken: typeof irregular = [
  ["a link that leads nowhere", (path) => link("nowhere", path)],
  ["a link in a circle", (path) => link(path, path)]
];

describe("what is no regular file is named, not waited for", () => {
  test("as reports", async () => {
    const {write, ingest, rows, folder} = project();
    write("赣州.txt", reportText("赣州市", 2021));
    for (const [what, make] of [...irregular, ...broken]) await make(join(folder, "reports", `${what}.txt`));
    await ingest();
    const told = await rows(
      "SELECT DISTINCT name, code FROM unread_file WHERE NOT ends_with(name, '.fifo') ORDER BY name"
    );
    const expected = [
      ...irregular.map(([what]) => ({name: `${what}.txt`, code: "irregular"})),
      ...broken.map(([what]) => ({name: `${what}.txt`, code: "denied"}))
    ];
    expect(told).toEqual(expected.sort((a, b) => (a.name < b.name ? -1 : 1)));
    expect(await rows("SELECT count(*)::INTEGER AS n FROM report")).toEqual([{n: 1}]);
    expect((await ingest()).changed).toBe(false);
  });

  test.each(irregular)("%s named by its path, and as a sidecar", async (_what, make) => {
    const {write, folder} = project();
    const report = write("赣州.txt", reportText("赣州市", 2021));
    await make(join(folder, "管道"));
    expect(await listSources([join(folder, "管道")])).toHaveLength(1);
    await expect(loadSource(join(folder, "管道"))).rejects.toThrow(UnreadableError);
    await make(report.replace(/txt$/, "meta.yml"));
    await expect(loadSource(report)).rejects.toThrow(/no regular file: .*赣州\.meta\.yml/);
  });
});

/** What stands where a file is looked for, and is none. */
const noFile: typeof irregular = [...irregular, ...broken, ["a folder", (path) => mkdirSync(path)]];

/** What stands where a folder is looked for, and is none. */
const noFolder: typeof irregular = [...irregular, ...broken, ["a file", (path) => writeFileSync(path, "[]")]];

describe("what is no file beside a ledger, or in its place, is named before anything opens it", () => {
  const made = project(afterAll);
  beforeAll(() => made.ingest());

  /** The ledger in a folder of its own. */
  function ledger(): string {
    const path = join(project().folder, "l.duckdb");
    copyFileSync(made.ledger, path);
    return path;
  }

  const nothing = (): Promise<void> => Promise.resolve();

  test.each(noFile)("%s as its lock", async (_what, make) => {
    const path = ledger();
    await make(`${path}.lock`);
    await expect(rewriteLedger(path, nothing)).rejects.toThrow(`cannot lock the ledger: ${path}.lock: it is `);
  });

  test.each(noFile)("%s as the log of its lock", async (_what, make) => {
    const path = ledger();
    await make(`${path}.lock.wal`);
    await expect(rewriteLedger(path, nothing)).rejects.toThrow(`cannot lock the ledger: ${path}.lock.wal: it is `);
  });

  test.each(noFile)("%s as its log", async (_what, make) => {
    const path = ledger();
    await make(`${path}.wal`);
    const told = `a log of another program lies beside the ledger: ${path}.wal`;
    await expect(rewriteLedger(path, nothing)).rejects.toThrow(told);
    await expect(openLedger(path)).rejects.toThrow(told);
    await expect(isCurrent(path)).rejects.toThrow(told);
  });

  test.each(noFile)("%s as the lock of a site", async (_what, make) => {
    const site = join(project().folder, "site");
    mkdirSync(workshopOf(site));
    await make(join(workshopOf(site), "lock"));
    await expect(openWorkshop(site)).rejects.toThrow(/^cannot (?:lock the site|build in) .*\.site\.build.*: it /);
  });

  test.each(noFolder)("%s as the workshop of a site", async (_what, make) => {
    const site = join(project().folder, "site");
    await make(workshopOf(site));
    await expect(openWorkshop(site)).rejects.toThrow(`cannot build in ${workshopOf(site)}: it is `);
  });

  test.each(noFile.slice(0, -1))("%s among what is kept between runs", async (what, make) => {
    const keep = (): string =>
      kept(`tried-${process.pid}-${what.replaceAll(" ", "-")}`, (draft) => writeFileSync(draft, "a"));
    const path = keep();
    onTestFinished(() => [path, `${path}.fifo`].forEach((made) => rmSync(made, {force: true})));
    rmSync(path);
    await make(path);
    expect(readFileSync(keep(), "utf8")).toBe("a");
  });
});

test("a ledger behind a link into a folder that is not there is named, and no folder is made", async () => {
  const {folder} = project();
  const path = link("far/away/l.duckdb", join(folder, "l.duckdb"));
  const told = `not a ledger: ${path}: it is a link into a folder that is not there, ${join(realpathSync(folder), "far/away")}`;
  await expect(rewriteLedger(path, () => Promise.resolve())).rejects.toThrow(told);
  expect(() => hasLedger(path)).toThrow(told);
  expect(existsSync(join(folder, "far"))).toBe(false);
});

test("an empty file in the place of a ledger is said to be empty", () => {
  const path = project().write("l.duckdb", "");
  expect(() => hasLedger(path)).toThrow(`not a ledger: ${path}: it is an empty file`);
});

/** Every place that a person may name, or that is looked for, with what takes it. */
const places: [place: string, kinds: typeof irregular, take: (path: string, folder: string) => unknown][] = [
  ["a sidecar", noFile, (path, folder) => loadSource(reportBeside(path, folder))],
  ["a file of corrections", noFile, (path) => loadCorrections(dirname(path))],
  ["the folder of corrections", noFolder, loadCorrections],
  ["a file of corrections to write", noFile, (path) => appendEntry(path, "- {}\n")],
  ["the file of a brief", noFile, (path) => requireFree(path, true)],
  ["the folder of a brief", noFolder, (path) => requireFree(join(path, "brief.pdf"), true)],
  ["the folder of a package", noFolder, (path) => writeWholeFolder(path, () => Promise.resolve())],
  ["the folder above a package", noFolder, (path) => writeWholeFolder(join(path, "package"), () => Promise.resolve())],
  ["the folder of a site", noFolder, (path) => requireReplaceable(path, [])],
  ["extractions", noFile.slice(0, -1), (path) => loadExtractions([{paths: [path], reader: null}], "l.duckdb")],
  [
    "the usual extractions",
    broken,
    (path) => loadExtractions([{paths: [path], reader: null, optional: true}], "l.duckdb")
  ],
  ["the folder of notebooks", noFolder, (path, folder) => notebooksOf(path, folder)],
  ["the folder of a new notebook", noFolder, (path) => writeNotebook({title: "a", lang: "en", folder: path})],
  // A ledger is made where a link leads to.
  ["a ledger", noFile.filter(([what]) => what !== "a link that leads nowhere"), hasLedger],
  ["a reference table", noFile, (path) => readCsv(dirname(path), basename(path), z.object({}))]
];

/** A report with `path` for a sidecar. */
function reportBeside(path: string, folder: string): string {
  const report = join(folder, "report.txt");
  writeFileSync(report, reportText("赣州市", 2021));
  symlinkSync(path, `${report}.meta.yml`);
  return report;
}

const trials = places.flatMap(([place, kinds, take]) =>
  kinds.map(([what, make]) => [what, place, make, take] as const)
);

test.each(trials)("%s as %s is named with its path", async (_what, _place, make, take) => {
  const {folder} = project();
  const path = join(folder, "it.yml");
  await make(path);
  const trial = async (): Promise<unknown> => take(path, folder);
  const told = await trial().then(
    () => expect.fail("was taken"),
    (error: unknown) => error
  );
  expect(told).toBeInstanceOf(UserError);
  expect(messageOf(told)).toMatch(/it\.yml|report\.txt\.meta\.yml/);
  // What the system calls the fault is for nobody; the folder's own name is drawn by chance.
  expect(messageOf(told).replaceAll(folder, "")).not.toMatch(/\bE[A-Z]{4,}\b/);
});

test("notebooks that are no file are named, and the others are read", async () => {
  const {folder} = project();
  for (const [what, make] of noFile) await make(join(folder, `${what}.md`));
  const {faults} = await notebooksOf(folder, folder);
  expect(faults).toHaveLength(noFile.length);
  for (const [what] of noFile) expect(faults.join("\n")).toContain(`/${what}.md: no notebook, it is `);
});

test("a link is followed within its folder, and out of it only where a person names it", async () => {
  const {write, folder} = project();
  write("赣州.txt", reportText("赣州市", 2021));
  write("private.txt", reportText("永州市", 2021), "elsewhere");
  const within = link("赣州.txt", join(folder, "reports", "within.txt"));
  const out = link(join(folder, "elsewhere", "private.txt"), join(folder, "reports", "out.txt"));
  const found = await listSources([join(folder, "reports"), out]);
  const outcomes = await Promise.all(
    found.map(({path, root}) =>
      loadSource(path, root).then(
        () => "read",
        (error: unknown) => codeOf(error)
      )
    )
  );
  expect(found.map(({path}, i) => [basename(path), outcomes[i]])).toEqual([
    ["out.txt", "read"],
    ["within.txt", "read"],
    ["赣州.txt", "read"]
  ]);
  const root = join(folder, "reports");
  await expect(loadSource(out, root)).rejects.toThrow(
    `link to a file outside of the folder, ${realpathSync(out)}: ${out}`
  );
  await expect(loadSource(within, root)).resolves.toBeDefined();
});

test("a sidecar that is a link out of the folder is not read", async () => {
  const {write, folder} = project();
  const report = write("赣州.txt", reportText("赣州市", 2021));
  const stated = write("private.yml", "title: private\n", "elsewhere");
  const sidecar = link(stated, join(folder, "reports", "赣州.meta.yml"));
  await expect(loadSource(report, join(folder, "reports"))).rejects.toThrow(
    `link to a file outside of the folder, ${realpathSync(stated)}: ${sidecar}`
  );
  expect((await loadSource(report)).sidecar.stated).toEqual({title: "private"});
});

// Root may look everywhere.
test.skipIf(process.getuid?.() === 0)(
  "a folder that may be listed and not entered is named, and the others are read",
  async () => {
    const {write, ingest, rows, folder} = project();
    write("赣州.txt", reportText("赣州市", 2021));
    write("closed/永州.txt", reportText("永州市", 2021));
    chmodSync(join(folder, "reports", "closed"), 0o644);
    onTestFinished(() => chmodSync(join(folder, "reports", "closed"), 0o755));
    await ingest();
    expect(await rows("SELECT name, code FROM unread_file")).toEqual([{name: "closed/永州.txt", code: "denied"}]);
    expect(await rows("SELECT name FROM report_file")).toEqual([{name: "赣州.txt"}]);
  }
);

test("a name in GBK is told as such", async () => {
  const {write, ingest, rows, folder} = project();
  write("赣州.txt", reportText("赣州市", 2021));
  writeFileSync(Buffer.concat([Buffer.from(join(folder, "reports/")), Buffer.from("b8d3d6dd2e747874", "hex")]), "a");
  const {missing} = await ingest();
  expect(missing).toEqual([]);
  expect(await rows("SELECT code, reason FROM unread_file")).toEqual([
    {code: "misnamed", reason: expect.stringContaining("the name of the file is not in UTF-8: ")}
  ]);
});

test("corrections of a folder that is not there take nothing back but by an ingest", async () => {
  const {write, ingest, folder, ledger} = project();
  write("a.txt", reportText("赣州市", 2021));
  const entry = {id: "a", place: "赣州市", year: 2021, quote: "审批时限压减50%", figure: "50%", action: "confirm"};
  const signed = {expect: {value: 50}, reason: "seen", source: "itself", by: "reader", date: "2026-01-05"};
  write("a.yml", JSON.stringify([{...entry, ...signed}]), "corrections");
  await ingest();
  await expect(reapplyCorrections(ledger, join(folder, "none"), () => lexicon)).rejects.toThrow(
    "no such folder of corrections: "
  );
});
