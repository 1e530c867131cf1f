import {execFileSync} from "node:child_process";
import {once} from "node:events";
import {chmodSync, realpathSync, symlinkSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import {basename, join} from "node:path";
import {describe, expect, onTestFinished, test} from "vitest";
import {codeOf, UnreadableError, UserError} from "../../src/model/errors.ts";
import {loadCorrections} from "../../src/store/corrections.ts";
import {reapplyCorrections} from "../../src/store/reapply.ts";
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

describe("what is no regular file is named, not waited for", () => {
  test.each(irregular)("%s as a report", async (_what, make) => {
    const {write, ingest, rows, folder} = project();
    write("赣州.txt", reportText("赣州市", 2021));
    await make(join(folder, "reports", "管道.txt"));
    await ingest();
    expect(await rows("SELECT DISTINCT code, reason FROM unread_file WHERE name = '管道.txt'")).toEqual([
      {code: "irregular", reason: expect.stringContaining("no regular file: ")}
    ]);
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

  test.each(irregular)("%s as a file of corrections", async (_what, make) => {
    const {folder} = project();
    await make(join(folder, "a.yml"));
    expect(() => loadCorrections(folder)).toThrow(UserError);
  });
});

test("corrections that are a file are named", () => {
  const path = project().write("a.yml", "[]");
  expect(() => loadCorrections(path)).toThrow(`corrections are no folder: ${path}`);
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
