import {spawn} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {afterAll, describe, expect, onTestFinished, test} from "vitest";
import {readerWithin} from "../../src/readers/index.ts";
import {budgetOf} from "../../src/readers/budget.ts";
import {letGo, putBack, takeUp} from "../../src/readers/kept.ts";
import type {ReadFile} from "../../src/store/files.ts";
import {type Limits, unlimited} from "../../src/store/limits.ts";
import type {PlannedFile} from "../../src/store/plan.ts";
import {readPlanned} from "../../src/store/read.ts";
import type {Reader} from "../../src/store/reader.ts";
import {bin, folderWith, runProcess} from "../commands/setup.ts";
import {lexicon, project, reportText} from "../store/setup.ts";
import {childrenOf, isAlive, secondsOf, until} from "./setup.ts";

const usual: Limits = {seconds: 60, megabytes: 1024};

const lines = (count: number): string =>
  `${reportText("赣州市", 2021)}${"全年新增企业30家，压减审批时限40%以上。\n".repeat(count)}`;

/** Takes longer to read than any of these tests waits. */
const endless = lines(40_000);

/** Takes longer to read, and more memory, than the small limits allow. */
const slow = lines(12_000);

/** Seconds that are ten times what a small report takes in a process just begun, and few for `slow`. */
const few = 1.5;
const small = reportText("永州市", 2023);

let discard = (): void => undefined;
const folder = folderWith(
  {"a.txt": small, "b.txt": reportText("吉安市", 2022), "long.txt": endless, "slow.txt": slow},
  (remove) => {
    discard = remove;
  }
);
afterAll(() => discard());

const planned = (name: string): PlannedFile => ({
  path: join(folder, name),
  name,
  key: name,
  overrides: {},
  isNew: true
});

function reader(limits: Limits): Reader {
  const made = readerWithin(limits);
  onTestFinished(() => made.close());
  return made;
}

const faultOf = ({result}: ReadFile): unknown => (Array.isArray(result) ? "read" : result.fault);

/** What tells the process that is begun from here on, none being kept. */
function nextChild(): () => Promise<number> {
  letGo();
  const before = childrenOf(process.pid);
  return () => until(() => childrenOf(process.pid).find((pid) => !before.includes(pid)));
}

test("what is read apart is what is read here, to the last field", async () => {
  const {read} = reader(usual);
  for (const name of ["a.txt", "b.txt"]) {
    expect(await read(planned(name))).toEqual(await readPlanned(planned(name), lexicon));
  }
  expect(faultOf(await read(planned("gone.txt")))).toBe("no-such-file");
  expect(faultOf(await read(planned(".")))).toBe("cannot-list");
});

test("the process that was begun reads file after file", async () => {
  const begun = nextChild();
  const {begin, read} = reader(usual);
  begin([]);
  const child = await begun();
  await read(planned("a.txt"));
  await read(planned("b.txt"));
  expect(isAlive(child)).toBe(true);
});

describe("a process with nothing to do", () => {
  test("reads for the next run, wherever that is", async () => {
    const begun = nextChild();
    const first = reader(usual);
    await first.read(planned("a.txt"));
    const child = await begun();
    first.close();
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(folder);
    const next = reader(usual);
    expect(await next.read({...planned("b.txt"), path: "b.txt"})).toEqual(
      await readPlanned({...planned("b.txt"), path: "b.txt"}, lexicon)
    );
    expect(childrenOf(process.pid)).toContain(child);
  });

  test.each([
    ["with other tables", {stamp: "before"}, 100],
    ["with too little room", {}, 1_000_000]
  ])("%s ends when another is asked for", async (_, change, megabytes) => {
    const held = takeUp(100);
    putBack({...held, ...change});
    const next = takeUp(megabytes);
    onTestFinished(() => next.reading.end());
    expect(next.reading).not.toBe(held.reading);
    expect(held.reading.isIdle()).toBe(false);
  });

  test("is ended, and not kept, in the middle of a file", async () => {
    const begun = nextChild();
    const made = readerWithin(unlimited);
    await made.read(planned("a.txt"));
    const child = await begun();
    const reading = made.read(planned("long.txt"));
    // Less than it takes to read, more than to be asked.
    await setTimeout(500);
    made.close();
    await expect(reading).rejects.toThrow("was closed");
    expect(await until(() => !isAlive(child))).toBe(true);
  });

  test("reads nothing for who is gone", async () => {
    const made = readerWithin(unlimited);
    const reading = made.read(planned("a.txt"));
    made.close();
    await expect(reading).rejects.toThrow("was closed");
  });
});

describe.each([
  {what: "time", limits: {...usual, seconds: few}, fault: "too-slow", limit: few},
  {what: "memory", limits: {...usual, megabytes: 20}, fault: "too-much-memory", limit: 20}
])("over the limit of $what", ({limits, fault, limit}) => {
  test("a file is unread with its reason, and the next is read", async () => {
    const {read} = reader(limits);
    const {result, print} = await read(planned("slow.txt"));
    expect(result).toMatchObject({code: "over-budget", fault});
    expect(JSON.parse(Array.isArray(result) ? "" : result.details)).toMatchObject({limit});
    expect(print.sha256).toMatch(/^[\da-f]{64}$/);
    expect(faultOf(await read(planned("a.txt")))).toBe("read");
  });
});

test("a process that is ended from outside costs its file, named with what ended it", async () => {
  const begun = nextChild();
  const {read} = reader(unlimited);
  const reading = read(planned("long.txt"));
  const child = await begun();
  // More than it takes to begin.
  await until(() => secondsOf(child) > 5);
  process.kill(child, "SIGSEGV");
  expect((await reading).result).toMatchObject({
    code: "failed",
    fault: "reader-died",
    reason: expect.stringContaining("SIGSEGV")
  });
  expect(faultOf(await read(planned("a.txt")))).toBe("read");
});

test("what ended a process that had read others may be theirs: the file is read again by a fresh one", async () => {
  const begun = nextChild();
  const {read} = reader(usual);
  await read(planned("a.txt"));
  const child = await begun();
  process.kill(child, "SIGKILL");
  await until(() => !isAlive(child));
  expect(faultOf(await read(planned("b.txt")))).toBe("read");
});

describe("nothing is left", () => {
  /** A run that reads what has no end, in a process group of its own as a terminal gives it, and the two that read for it. */
  async function runAway(): Promise<{parent: number; children: number[]; ended: Promise<unknown>}> {
    const flags = ["--read-time", "none", "--workers", "2"];
    const parent = spawn(process.execPath, [bin, "extract", "long.txt", "slow.txt", ...flags], {
      cwd: folder,
      detached: true,
      stdio: "ignore"
    });
    const {pid} = parent;
    if (pid === undefined) throw new Error("no process");
    await until(() => childrenOf(pid).find((child) => secondsOf(child) > 5));
    return {parent: pid, children: childrenOf(pid), ended: once(parent, "exit")};
  }

  test("when the program is killed in the middle of what has no end", async () => {
    const {parent, children, ended} = await runAway();
    process.kill(parent, "SIGKILL");
    await ended;
    expect(children).toHaveLength(2);
    expect(await until(() => !children.some(isAlive))).toBe(true);
  });

  test("when Ctrl-C goes to all", async () => {
    const {parent, children, ended} = await runAway();
    process.kill(-parent, "SIGINT");
    await ended;
    expect(children).toHaveLength(2);
    expect(await until(() => !children.some(isAlive))).toBe(true);
  });

  test("when a run has ended", async () => {
    const parent = spawn(process.execPath, [bin, "extract", "a.txt"], {cwd: folder, stdio: "ignore"});
    const ended = once(parent, "exit");
    const child = await until(() => childrenOf(parent.pid ?? 0)[0]);
    await ended;
    expect(await until(() => !isAlive(child))).toBe(true);
  });
});

test("a budget grows with the file", () => {
  expect(budgetOf(0, usual)).toEqual({seconds: 60, megabytes: 1024});
  expect(budgetOf(500, {...usual, megabytes: 1}).megabytes).toBe(1);
  expect(budgetOf(2 ** 20, usual)).toEqual({seconds: 120, megabytes: 1088});
  expect(budgetOf(2 ** 20, unlimited)).toEqual(unlimited);
});

describe("in a run", () => {
  test("the others are in the ledger, and one over its limit is tried again when that is raised", async () => {
    const {write, ingest, rows} = project();
    write("a.txt", small);
    write("slow.txt", slow);
    const low = {...usual, seconds: few};
    expect((await ingest({reader: reader(low)})).files.map(faultOf).sort()).toEqual(["read", "too-slow"]);
    expect(await rows("SELECT name, code FROM unread_file")).toEqual([{name: "slow.txt", code: "over-budget"}]);
    expect(await rows("SELECT name FROM report_file")).toEqual([{name: "a.txt"}]);
    expect((await ingest({reader: reader(low)})).files).toEqual([]);
    expect((await ingest({reader: reader({...usual, seconds: few + 0.1})})).files.map(faultOf)).toEqual(["too-slow"]);
  });

  test("what was read of a file stays when it goes over its limit", async () => {
    const {write, ingest, rows} = project();
    write("a.txt", small);
    await ingest();
    write("a.txt", slow);
    await ingest({reader: reader({...usual, seconds: few})});
    expect(await rows("SELECT name, code FROM unread_file")).toEqual([{name: "a.txt", code: "over-budget"}]);
    expect(await rows("SELECT count(*)::INTEGER AS n FROM report")).toEqual([{n: 1}]);
  });
});

test.each([
  [["--read-time", "0"], "bad value for --read-time: 0"],
  [["--read-time", "-3"], "bad value for --read-time: -3"],
  [["--read-memory", "much"], "bad value for --read-memory: much"]
])("%s is refused by name", (flags, message) => {
  const {code, err} = runProcess(folder, "extract", "a.txt", ...flags);
  expect([code, err]).toEqual([2, expect.stringContaining(`error: ${message}\n  hint: write `)]);
});

test("extract names the file that is over its limit, and goes on", () => {
  const {code, out, err} = runProcess(folder, "extract", "slow.txt", "a.txt", "--read-time", String(few));
  expect(code).toBe(1);
  expect(
    out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as {report: {path: string}}).report.path)
  ).toEqual(["a.txt"]);
  expect(err).toContain("unread (over-budget): not read within ");
  expect(err).toContain(`hint: read it with a --read-time above ${few}`);
});
