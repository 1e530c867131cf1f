import {existsSync, mkdirSync, readdirSync, rmSync} from "node:fs";
import {createServer} from "node:net";
import {once} from "node:events";
import {join} from "node:path";
import {expect, onTestFinished, test, vi} from "vitest";
import {lock} from "../../src/store/lock.ts";
import {folderWith, reportText, run, runProcess} from "./setup.ts";

/** What is wrong before any work, and what is said of it. */
const faults: [command: string, fault: RegExp][] = [
  ["start --reports nowhere --port 0", /no such file or folder: nowhere/],
  ["start --reports nowhere --metrics papers --port 0", /no such file or folder: nowhere/],
  ["build --reports nowhere --metrics papers", /no such file or folder: nowhere/],
  ["start --corrections bad --port 0", /bad correction in bad.a\.yml/],
  ["start --port 70000", /bad port: 70000/],
  ["start --allow-host http://x/", /bad name of a host: http:\/\/x\//],
  ["build --reports nowhere", /no such file or folder: nowhere/],
  ["build --corrections data/reports/赣州.txt", /corrections are no folder/],
  ["build --out data/reports", /cannot replace data\/reports: it holds the reports/],
  ["build --out ", /no folder for the site is named/],
  ["build --out papers", /cannot replace papers: it holds files that no build wrote: mine\.docx/],
  ["build --out papers/mine.docx/site", /no folder can be made in/],
  ["ingest nowhere", /no such file or folder: nowhere/],
  ["ingest --corrections bad", /bad correction in bad.a\.yml/],
  ...["ingest", "build", "start", "ledger rebuild", "remove x", "evaluate --from-corrections"].map(
    (command): [string, RegExp] => [
      `${command} --corrections data/corections`,
      /no such folder of corrections: data.cor/
    ]
  )
];

test.each(faults)("%s is refused before any work, and nothing is touched", async (command, fault) => {
  const folder = folderWith({
    "data/reports/赣州.txt": reportText("赣州市", 2021),
    "bad/a.yml": "- id: 1",
    "papers/mine.docx": "mine"
  });
  const all = (): string[] => readdirSync(folder, {recursive: true}).map(String).sort();
  const before = all();
  const {code, out, err} = await run(folder, ...command.split(" "));
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(fault);
  expect(err).toContain("\n  hint: ");
  expect(all()).toEqual(before);
});

test("a file that is gone is named with its folder where several are read", async () => {
  const folder = folderWith({"a/x.txt": reportText("赣州市", 2021), "b/x.txt": reportText("永州市", 2021)});
  await run(folder, "ingest", "a", "b");
  rmSync(join(folder, "b/x.txt"));
  expect((await run(folder, "ingest", "a", "b")).out).toContain("gone     b/x.txt\n");
});

test("a ledger that another process is writing is named before a report is read", async () => {
  const folder = folderWith({"data/reports/赣州.txt": reportText("赣州市", 2021)});
  mkdirSync(join(folder, "build"));
  const release = await lock(join(folder, "build/ledger.duckdb"));
  onTestFinished(release);
  for (const command of ["ingest", "build", "start --port 0"]) {
    const {code, out, err} = runProcess(folder, ...command.split(" "));
    expect([command, code, out]).toEqual([command, 2, ""]);
    expect(err).toContain(`another process is writing the ledger: process ${process.pid}`);
  }
});

test("a port that is taken is named before a report is read", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? String(address?.port) : "";
  const folder = folderWith({"data/reports/赣州.txt": reportText("赣州市", 2021)});
  const {code, out, err} = await run(folder, "start", "--port", port);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(new RegExp(`error: cannot listen on 127\\.0\\.0\\.1, port ${port}.*\\n {2}hint: .*--port`));
  expect(existsSync(join(folder, "build"))).toBe(false);
});

test("a folder for temporary files that is not there is named before a report is read", async () => {
  const folder = folderWith({"data/reports/赣州.txt": reportText("赣州市", 2021)});
  vi.stubEnv("TMPDIR", "/nonexistent");
  onTestFinished(() => void vi.unstubAllEnvs());
  const {code, out, err} = await run(folder, "start", "--port", "0");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/no temporary files can be made in \/nonexistent\n {2}hint: set TMPDIR/);
  expect(existsSync(join(folder, "build"))).toBe(false);
});
