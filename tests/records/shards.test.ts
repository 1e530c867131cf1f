import {spawn} from "node:child_process";
import {once} from "node:events";
import {readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {isOf} from "../../src/records/shard.ts";
import {withLedger} from "../../src/store/database.ts";
import {bin, folderWith, reportText, run, runProcess} from "../commands/setup.ts";
import {contentOf} from "../faults/ledger.ts";
import {until} from "../readers/setup.ts";

/** A name of a file that falls to a shard of three. */
const nameIn = (shard: number, stem: string): string => {
  const names = Array.from({length: 100}, (_, n) => `${stem}${n}.txt`);
  const found = names.find((name) => isOf(name, {shard, of: 3}));
  if (found === undefined) throw new Error("no name");
  return found;
};

const endless = `${reportText("赣州市", 2021)}${"全年新增企业30家，压减审批时限40%以上。\n".repeat(40_000)}`;
const [first, second, third] = [nameIn(1, "a"), nameIn(2, "b"), nameIn(3, "c")];

let discard = (): void => undefined;
let folder = "";
beforeAll(() => {
  folder = folderWith(
    {
      [`r/${first}`]: reportText("赣州市", 2021),
      [`r/${second}`]: endless,
      [`r/${third}`]: reportText("永州市", 2022),
      // A second file with the text of another shard, one that is no report, and one of which more is known.
      [`r/${nameIn(3, "twin")}`]: reportText("赣州市", 2021),
      [`r/${nameIn(1, "empty")}`]: "",
      [`r/${nameIn(3, "told")}`]: reportText("吉安市", 2020),
      [`r/${nameIn(3, "told").replace("txt", "meta.yml")}`]: "title: 总结\naddress: https://example.org/a\n"
    },
    (remove) => {
      discard = remove;
    }
  );
});
afterAll(() => discard());

const inFolder = (path: string): string => join(folder, path);
const shard = (number: number, ...more: string[]) =>
  run(folder, "extract", "r", "--shard", `${number}/3`, "--out", "shards", ...more);

describe("shards that processes write side by side", () => {
  test("one that is killed in the middle leaves no file of its own", async () => {
    const args = ["extract", "r", "--shard", "2/3", "--out", "shards", "--read-time", "none"];
    const killed = spawn(process.execPath, [bin, ...args], {cwd: folder, stdio: "ignore"});
    // A folder in which its owner does not stand yet is cleared by nobody.
    await until(
      () =>
        readdirSync(folder).includes("shards") &&
        readdirSync(inFolder("shards")).some((draft) => readdirSync(inFolder(`shards/${draft}`)).includes("owner"))
    );
    killed.kill("SIGKILL");
    await once(killed, "exit");
    expect(readdirSync(inFolder("shards"))).toEqual([expect.stringMatching(/^\.unfinished-/)]);
  });

  test("what the others hold is taken, and the one that is not there is told", async () => {
    expect(await shard(1)).toMatchObject({
      code: 1,
      out: "shards/1-of-3.parquet: 2 files of 6; 1 unread\n",
      err: expect.stringContaining("unread (empty): ")
    });
    expect(await shard(3, "--format", "ndjson")).toMatchObject({code: 0, err: ""});
    const {code, out} = await run(folder, "ingest", "--records", "shards", "--ledger", "resumed.duckdb");
    expect([code, out]).toEqual([1, expect.stringContaining("missing  shard 2 of 3: ")]);
    expect(out).toContain("the ledger holds 3 reports");
  });

  test("it goes on when that is there, and the ledger is that of one process", async () => {
    writeFileSync(inFolder(`r/${second}`), reportText("杭州市", 2023));
    expect(runProcess(folder, "extract", "r", "--shard", "2/3", "--out", "shards").code).toBe(0);
    expect(readdirSync(inFolder("shards"))).toEqual(["1-of-3.parquet", "2-of-3.parquet", "3-of-3.ndjson"]);
    const resumed = await run(folder, "ingest", "--records", "shards/*", "--ledger", "resumed.duckdb");
    expect(resumed.out.match(/^read .*/gm)).toEqual([`read     ${second}: 杭州市 2023 review 4 facts`]);
    await run(folder, "ingest", "--records", "shards/*.parquet", "shards/3-of-3.ndjson", "--ledger", "records.duckdb");
    await run(folder, "ingest", "r", "--ledger", "files.duckdb");
    expect(await contentOf(inFolder("records.duckdb"))).toBe(await contentOf(inFolder("files.duckdb")));
    const facts = async (ledger: string): Promise<unknown> =>
      withLedger(inFolder(ledger), async (connection) =>
        (await connection.runAndReadAll("FROM current_fact ORDER BY ALL")).getRowsJson()
      );
    expect(await facts("resumed.duckdb")).toEqual(await facts("files.duckdb"));
  });

  test("what was taken is not taken again, and the files themselves are as they were read", async () => {
    const before = readFileSync(inFolder("records.duckdb"));
    for (const paths of [["--records", "shards"], ["r"]])
      await run(folder, "ingest", ...paths, "--ledger", "records.duckdb");
    expect(readFileSync(inFolder("records.duckdb")).equals(before)).toBe(true);
  });

  test("any program that reads Parquet reads it", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const rows = await connection.runAndReadAll(
      `SELECT name, fault, json_array_length(content, '$.result') FROM read_parquet('${inFolder("shards/1-of-3.parquet")}') ORDER BY ALL`
    );
    expect(rows.getRowsJson().map((row) => row.map(String))).toEqual([
      [first, "null", "1"],
      [nameIn(1, "empty"), "no-bytes", "0"]
    ]);
    connection.closeSync();
    instance.closeSync();
  });
});

describe("no ledger is made of", () => {
  let whole = "";
  beforeAll(async () => {
    await run(folder, "extract", `r/${first}`, `r/${third}`, "--out", "whole", "--format", "ndjson");
    await run(folder, "extract", `r/${first}`, "--out", "whole", "--shard", "1/1");
    whole = readFileSync(inFolder("whole/1-of-1.ndjson"), "utf8");
  });

  const lines = (): string[] => whole.trimEnd().split("\n");
  test.each<[string, string, () => string | Uint8Array, string]>([
    ["a shard that ends in a line", "a.ndjson", () => whole.slice(0, -5), "not whole or is none (1 of its 2 files)"],
    [
      "a shard that holds a line twice",
      "a.ndjson",
      () => [...lines(), lines()[1], ""].join("\n"),
      "a file is in it twice"
    ],
    [
      "a shard that holds a line twice and another not at all",
      "a.ndjson",
      () => [...lines().slice(0, 2), lines()[1], ""].join("\n"),
      "(1 of its 2 files)"
    ],
    [
      "a shard in which one file has what was read of the other",
      "a.ndjson",
      () => {
        const [head, ...records] = lines().map((line) => JSON.parse(line) as {content: unknown});
        const [one, other] = records.map(({content}) => content);
        const swapped = [head, {...records[0], content: other}, {...records[1], content: one}];
        return `${swapped.map((record) => JSON.stringify(record)).join("\n")}\n`;
      },
      "what was read of another file"
    ],
    [
      "a shard that is one of more than there are",
      "a.ndjson",
      () => whole.replace('"of":1', '"of":1e9'),
      "not whole or is none"
    ],
    ["a shard behind the last", "a.ndjson", () => whole.replace('"shard":1', '"shard":2'), "must be one of so many"],
    ["a shard without its last line", "a.ndjson", () => `${lines().slice(0, 2).join("\n")}\n`, "(1 of its 2 files)"],
    [
      "one of another version",
      "a.ndjson",
      () => whole.replace(/"digestVersion":"\w+"/, '"digestVersion":"before"'),
      "records of another version (before, this is "
    ],
    ["a file of something else", "a.ndjson", () => '{"report":1}\n', "not whole or is none"],
    [
      "half of a Parquet file",
      "a.parquet",
      () => readFileSync(inFolder("whole/1-of-1.parquet")).subarray(0, 900),
      "not whole"
    ],
    ["what is no Parquet", "a.parquet", () => "hello", "not whole or is none"],
    [
      "a record in which a field is missing",
      "a.ndjson",
      () => whole.replaceAll('"isHeading":false,', ""),
      "not whole or is none"
    ],
    [
      "a record whose text was changed",
      "a.ndjson",
      () => whole.replaceAll("审议改革文件", "审议其他文件"),
      "not the text"
    ]
  ])("%s", async (_, name, content, message) => {
    writeFileSync(inFolder(name), content());
    const {code, err} = await run(folder, "ingest", "--records", name, "--ledger", "none.duckdb");
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(err).toMatch(/\n {2}hint: write (?:that|the) shard again/);
    expect(readdirSync(folder)).not.toContain("none.duckdb");
    rmSync(inFolder(name));
  });

  test.each([
    ["shards that say otherwise of a file", ["whole", "other.ndjson"], "two shards say otherwise of r/"],
    ["shards of which one has other words", ["whole", "words.ndjson"], "two shards say otherwise of r/"],
    ["no shards", ["r"], "no shards: r"],
    ["what is not there", ["nowhere"], "no such shard or folder: nowhere"],
    ["names in what is not there", ["nowhere/*.parquet"], "no shards: nowhere/*.parquet"],
    ["names of folders by *", ["who*/1-of-1.parquet"], "no shards: who*/1-of-1.parquet"],
    ["what is called otherwise", [`r/${first}`], "no shard: r/"],
    ["shards beside files", ["whole", "--place", "赣州市"], "records are ingested by themselves"]
  ])("%s", async (_, args, message) => {
    writeFileSync(inFolder("other.ndjson"), whole.replace(/"sha256":"\w{8}/, '"sha256":"00000000'));
    writeFileSync(inFolder("words.ndjson"), whole.replace('"title":"', '"title":"另'));
    const {code, err} = await run(folder, "ingest", "--records", ...args, "--ledger", "none.duckdb");
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test("records that were read without what flags had said", async () => {
    await run(folder, "ingest", `r/${first}`, "--year", "2019", "--ledger", "told.duckdb");
    const {code, err} = await run(folder, "ingest", "--records", "whole/1-of-1.ndjson", "--ledger", "told.duckdb");
    expect([code, err]).toEqual([2, expect.stringContaining("read without what flags had said of it in this ledger")]);
  });
});
