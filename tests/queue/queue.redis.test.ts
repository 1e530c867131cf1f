import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {join} from "node:path";
import {Readable} from "node:stream";
import {text} from "node:stream/consumers";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {sha256} from "../../src/model/record.ts";
import {queueName} from "../../src/queue/job.ts";
import {withLedger} from "../../src/store/database.ts";
import {digestVersion} from "../../src/store/version.ts";
import {bin, folderWith, reportText, root, run} from "../commands/setup.ts";
import {copyInto} from "../contributing/copy.ts";
import {contentOf} from "../faults/ledger.ts";
import {childrenOf, isAlive, until} from "../readers/setup.ts";
import {hasRedis, type OwnRedis, ownRedis} from "./redis.ts";

const slow = `${reportText("赣州市", 2021)}${"全年新增企业30家，压减审批时限40%以上。\n".repeat(500)}`;
const poison = reportText("吉安市", 2020);
const reports = {
  "r/a.txt": slow,
  "r/b.txt": reportText("永州市", 2022),
  "r/c.txt": reportText("永州市", 2022),
  "r/d.txt": poison,
  "r/empty.txt": ""
};

const name = queueName(digestVersion(referenceFolder));

/** Waits until so many tasks of the queue are in a state. */
async function tasks(server: OwnRedis, state: "wait" | "active", count: number): Promise<void> {
  while ((await server.redis.llen(`bull:${name}:${state}`)) < count) await server.redis.ping();
}

describe.skipIf(!hasRedis)("a queue in Redis", () => {
  let server: OwnRedis;
  let folder = "";
  let discard = (): void => undefined;
  const workers: ChildProcess[] = [];
  beforeAll(async () => {
    folder = folderWith(reports, (remove) => (discard = remove));
    server = await ownRedis();
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill("SIGKILL");
    await server.stop();
    discard();
  });

  const ingest = (ledger: string) => run(folder, "ingest", "r", "--queue", server.address, "--ledger", ledger);

  function worker(program = bin): ChildProcess & {pid: number} {
    const args = ["worker", "--queue", server.address, "--workers", "1", "--stalled", "2"];
    const child = spawn(process.execPath, [program, ...args], {cwd: root, stdio: ["ignore", "pipe", "pipe"]});
    for (const output of [child.stdout, child.stderr]) output.resume();
    workers.push(child);
    if (child.pid === undefined) throw new Error("no process");
    return Object.assign(child, {pid: child.pid});
  }

  async function noWorkers(): Promise<void> {
    const alive = workers.filter(({exitCode, signalCode}) => exitCode === null && signalCode === null);
    const ended = alive.map((worker) => once(worker, "exit"));
    for (const worker of alive) worker.kill("SIGTERM");
    await Promise.all(ended);
  }

  test("loses nothing of a worker that is killed, and names what no try could read", async () => {
    const ingesting = ingest("queue.duckdb");
    await tasks(server, "wait", 5);
    await server.redis.del(`reform-ledger:bytes:${sha256(poison)}`);
    const first = worker();
    await tasks(server, "active", 1);
    const reading = await until(() => childrenOf(first.pid)[0]);
    first.kill("SIGKILL");
    expect(await until(() => !isAlive(reading))).toBe(true);
    worker();
    const {code, out, err} = await ingesting;
    expect(code).toBe(1);
    expect(err).toContain("queue    no worker of this version: start some with reform-ledger worker --queue");
    expect(out).toContain("the ledger holds 2 reports");
    const unread = await withLedger(join(folder, "queue.duckdb"), async (connection) =>
      (await connection.runAndReadAll("SELECT name, code, fault FROM unread_file ORDER BY ALL")).getRowsJson()
    );
    expect(unread).toEqual([
      ["d.txt", "failed", "reader-died"],
      ["empty.txt", "empty", "no-bytes"]
    ]);
    expect(out).toContain("(failed): the program that read it ended (its bytes are not in Redis any more)");
  });

  test("keeps what no try could read in a list with its reason, until it is read", async () => {
    const failed = ["worker", "--queue", server.address, "--failed"];
    expect(await run(folder, ...failed)).toMatchObject({
      code: 1,
      out: "failed   d.txt: its bytes are not in Redis any more (3 attempts)\n"
    });
    expect((await ingest("queue.duckdb")).out).toContain("the ledger holds 3 reports");
    expect(await run(folder, ...failed)).toMatchObject({code: 0, out: "the program has failed at no file\n"});
  });

  test("a worker ends when it is told, and what was read is taken without one: the ledger is that of one process", async () => {
    const last = workers.at(-1) ?? worker();
    last.kill("SIGTERM");
    expect(await once(last, "exit")).toEqual([0, null]);
    await ingest("taken.duckdb");
    await run(folder, "ingest", "r", "--ledger", "files.duckdb");
    expect(await contentOf(join(folder, "taken.duckdb"))).toBe(await contentOf(join(folder, "files.duckdb")));
  });

  test("refuses what is no result", async () => {
    for (const key of await server.redis.keys("reform-ledger:result:*")) await server.redis.set(key, "{}");
    const {code, err} = await ingest("none.duckdb");
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("error: what lies in Redis was not written by a worker: ")
    ]);
  });

  test("hands over again what a Redis that was emptied has lost", async () => {
    await server.redis.flushall();
    const ingesting = ingest("again.duckdb");
    await tasks(server, "wait", 5);
    await server.redis.flushall();
    worker();
    expect((await ingesting).out).toContain("the ledger holds 3 reports");
    expect(await contentOf(join(folder, "again.duckdb"))).toBe(await contentOf(join(folder, "files.duckdb")));
  });

  test("ends a worker whose reference data was changed, and has another read what that had taken", async () => {
    await noWorkers();
    await server.redis.flushall();
    const copy = copyInto(join(folder, "copy"));
    const outdated = worker(join(copy.folder, "src/bin.mjs"));
    const said = text(outdated.stderr ?? Readable.from([]));
    const began = once(outdated.stdout ?? outdated, "data").then(() => "began");
    expect(await Promise.race([began, said])).toBe("began");
    copy.append("data/reference/units.csv", "\n");
    const ingesting = ingest("outdated.duckdb");
    expect(await once(outdated, "exit")).toEqual([2, null]);
    expect(await said).toContain("error: reference data was changed while reports were read");
    worker();
    expect((await ingesting).out).toContain("the ledger holds 3 reports");
  });

  test("reads no file by the bytes of another", async () => {
    const other = folderWith({"r/a.txt": reportText("南昌市", 2019)});
    await noWorkers();
    const ingesting = run(other, "ingest", "r", "--queue", server.address, "--ledger", "b.duckdb");
    await tasks(server, "wait", 1);
    await server.redis.set(`reform-ledger:bytes:${sha256(reportText("南昌市", 2019))}`, "别的报告");
    worker();
    expect((await ingesting).out).toContain("its bytes in Redis are those of another file");
  });

  test("takes for a file what was read of no other", async () => {
    const other = folderWith({"r/a.txt": reportText("南昌市", 2018), "r/b.txt": reportText("赣州市", 2019)});
    const ingestOther = (ledger: string) => run(other, "ingest", "r", "--queue", server.address, "--ledger", ledger);
    const before = new Set(await server.redis.keys("reform-ledger:result:*"));
    await ingestOther("a.duckdb");
    const [one = "", two = ""] = (await server.redis.keys("reform-ledger:result:*")).filter((key) => !before.has(key));
    await server.redis.copy(one, two, "REPLACE");
    const {code, err} = await ingestOther("b.duckdb");
    expect([code, err]).toEqual([2, expect.stringContaining("what was read of another file")]);
  });

  test("knows a file again in whatever order things were stated of it", async () => {
    const stated = "title: 改革总结\nperiod: {start: 2019-01-01, end: 2019-06-30}\nyear: 2019\nplace: 南昌市\n";
    const told = folderWith({"r/a.txt": reportText("赣州市", 2019), "r/a.meta.yml": stated});
    const flags = ["--kind", "review", "--place", "永州市"];
    await run(told, "ingest", "r", ...flags, "--queue", server.address, "--ledger", "a.duckdb");
    const {code, out} = await run(
      told,
      "ingest",
      "r",
      "--year",
      "2018",
      "--queue",
      server.address,
      "--ledger",
      "a.duckdb"
    );
    expect([code, out]).toEqual([0, expect.stringContaining("the ledger holds 1 report")]);
    expect(await server.redis.keys("reform-ledger:failed:*")).toEqual([]);
  });

  test("says that Redis wants a password", async () => {
    await server.redis.config("SET", "requirepass", "geheim");
    const {code, err} = await ingest("locked.duckdb");
    await server.redis.config("SET", "requirepass", "");
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/error: the Redis at .*? refuses: NOAUTH .*\n {2}hint: write user and password/)
    ]);
  });

  test("says that something else lies where it writes", async () => {
    await server.redis.flushall();
    await server.redis.set(`bull:${name}:wait`, "taken");
    const {code, err} = await ingest("wrong.duckdb");
    await server.redis.flushall();
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/error: the Redis at .*? refuses: WRONGTYPE .*\n {2}hint: something else writes under/)
    ]);
  });

  test("says that Redis is full", async () => {
    await server.redis.flushall();
    await server.redis.config("SET", "maxmemory", "1");
    const {code, err} = await ingest("full.duckdb");
    await server.redis.config("SET", "maxmemory", "0");
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/error: the Redis at .*? refuses: OOM .*\n {2}hint: give it more memory/)
    ]);
  });
});

test.each([
  ["no address", ["--queue", "here"], "bad value for --queue\n  hint: write an address of Redis"],
  ["an address of something else", ["--queue", "http://a:b@host"], "bad value for --queue\n  hint: "],
  ["nobody there", ["--queue", "redis://user:secret@127.0.0.1:1"], "no Redis at 127.0.0.1:1: "],
  ["no queue", [], "a worker needs a queue\n  hint: "],
  ["no time", ["--queue", "redis://127.0.0.1:1", "--stalled", "0"], "bad value for --stalled: 0\n  hint: "]
])("a worker that cannot begin says why: %s", async (_, args, message) => {
  const {code, err} = await run(folderWith(), "worker", ...args);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  expect(err).not.toContain("secret");
});
