import {existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, test} from "vitest";
import {folderWith, ingested, reportText, run} from "./setup.ts";

const path = "build/ledger.duckdb";

/** A folder with a ledger of two reports, of one of which a flag says the year. */
async function made(): Promise<{folder: string; ledger: string; asked: (sql: string) => Promise<string>}> {
  const folder = folderWith({
    "data/reports/赣州.txt": reportText("赣州市", 2021),
    "elsewhere/永州.txt": reportText("永州市", 2023)
  });
  await ingested(folder);
  await ingested(folder, ["elsewhere/永州.txt"], {year: 2019});
  const asked = async (sql: string) => (await run(folder, "query", sql, "--format", "csv")).out.replace(/^\ufeff/, "");
  return {folder, ledger: join(folder, path), asked};
}

/** Puts noise into each block of a ledger in which words stand: an older one may lie there still. */
function damage(ledger: string, words: string): void {
  const bytes = readFileSync(ledger);
  const places = Array.from(bytes.toString("latin1").matchAll(new RegExp(Buffer.from(words).toString("latin1"), "gu")));
  for (const {index} of places) bytes.fill("noise", index, index + 5);
  writeFileSync(ledger, bytes);
}

describe("ledger check", () => {
  test("finds nothing broken in a ledger that is whole", async () => {
    const {folder} = await made();
    const {code, out} = await run(folder, "ledger", "check", "--storage");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^nothing is broken in .*: \d+ references, \d+ tables, \d+ columns\n$/)
    ]);
  });

  test("names the column that cannot be read, and ends with 1", async () => {
    const {folder, ledger} = await made();
    damage(ledger, "召开市委深改委会议");
    const {code, out, err} = await run(folder, "ledger", "check", "--storage");
    expect([code, out]).toEqual([1, expect.stringMatching(/^broken {3}the column \w+\.\w+: .*checksum/m)]);
    expect(err).toContain(`hint: reform-ledger ledger rebuild --ledger ${path}`);
  });

  test("of a ledger that is cut says so; of none, and of nothing that it does, ends with 2", async () => {
    const {folder, ledger} = await made();
    for (const [what, flag, other] of [
      ["check", "--metrics", "rebuild"],
      ["rebuild", "--storage", "check"]
    ] as const)
      expect((await run(folder, "ledger", what, flag, ...(flag === "--storage" ? [] : ["m"]))).err).toBe(
        `error: ledger ${what} takes no ${flag}\n  hint: that is for ledger ${other}\n`
      );
    expect((await run(folder, "ledger", "mend")).err).toContain("nothing of this name is done to a ledger: mend");
    writeFileSync(ledger, readFileSync(ledger).subarray(0, 100_000));
    expect(await run(folder, "ledger", "check")).toMatchObject({
      code: 1,
      out: expect.stringContaining("broken   the ledger: ")
    });
    rmSync(ledger);
    expect((await run(folder, "ledger", "check")).code).toBe(2);
    expect((await run(folder, "ledger", "rebuild")).err).toContain("no ledger");
  });
});

describe("ledger rebuild", () => {
  const reports = "SELECT place_code, year FROM report ORDER BY ALL";
  const runs = "SELECT id, reports_added, facts_added > 0 AS facts FROM run ORDER BY id";

  test("makes the ledger anew with its history, what flags stated, and the old one beside it", async () => {
    const {folder, ledger, asked} = await made();
    const before = [await asked(reports), await asked("SELECT * EXCLUDE (run_id) FROM history ORDER BY ALL")];
    const bytes = readFileSync(ledger);
    const {code, out} = await run(folder, "ledger", "rebuild");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/made anew from 2 files, with the history of 2 runs; the old one is \S+replaced-\S+\n$/)
    ]);
    expect([await asked(reports), await asked("SELECT * EXCLUDE (run_id) FROM history ORDER BY ALL")]).toEqual(before);
    expect(await asked(runs)).toBe("id,reports_added,facts\r\n1,1,true\r\n2,1,true\r\n3,0,false\r\n");
    const kept = readdirSync(dirname(ledger)).find((name) => name.includes("replaced")) ?? "";
    expect(readFileSync(join(dirname(ledger), kept)).equals(bytes)).toBe(true);
    expect((await run(folder, "ledger", "check", "--storage")).code).toBe(0);
    expect((await run(folder, "ingest")).out).not.toContain("read  ");
  });

  test("tells what is lost of one that cannot be read, and of what is new since", async () => {
    const {folder, ledger, asked} = await made();
    writeFileSync(ledger, readFileSync(ledger).subarray(0, 100_000));
    const {code, out} = await run(folder, "ledger", "rebuild");
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(
        /^lost {5}all that only it knew: .+\n[^]*the ledger is made anew from 1 file, with the history of 0 runs/
      )
    ]);
    expect(await asked(reports)).toBe("place_code,year\r\n360700,2021\r\n");
    expect(existsSync(`${ledger}.next`)).toBe(false);
  });

  test("tells of reports that came and went meanwhile", async () => {
    const {folder, asked} = await made();
    rmSync(join(folder, "elsewhere/永州.txt"));
    writeFileSync(join(folder, "data/reports/衡阳.txt"), reportText("衡阳市", 2022));
    const {code, out} = await run(folder, "ledger", "rebuild");
    expect([code, out]).toEqual([1, expect.stringContaining("gone     永州.txt\n")]);
    expect(await asked("SELECT action, place_name FROM history WHERE run_id = 3 ORDER BY ALL")).toBe(
      "action,place_name\r\nadded,衡阳市\r\nwithdrawn,永州市\r\n"
    );
  });

  test("what flags said of a file that is away holds again when it comes back", async () => {
    const {folder, asked} = await made();
    const [here, away] = [join(folder, "elsewhere/永州.txt"), join(folder, "away.txt")];
    renameSync(here, away);
    await run(folder, "ledger", "rebuild");
    renameSync(away, here);
    await run(folder, "ingest", "elsewhere");
    expect(await asked(reports)).toBe("place_code,year\r\n360700,2021\r\n431100,2019\r\n");
  });

  test.each([
    ["are not there", (path: string) => rmSync(path)],
    ["cannot be read", (path: string) => writeFileSync(path, "")]
  ])("more than half of the reports, whose files %s, go only with a word", async (_, spoil) => {
    const names = ["赣州", "永州", "杭州", "衡阳", "吉安"].map((name) => `data/reports/${name}.txt`);
    const folder = folderWith(
      Object.fromEntries(names.map((name) => [name, reportText(`${name.slice(-6, -4)}市`, 2021)]))
    );
    await ingested(folder);
    const ledger = join(folder, path);
    const bytes = readFileSync(ledger);
    for (const name of names) spoil(join(folder, name));
    const refused = await run(folder, "ledger", "rebuild");
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("this would withdraw 5 of 5 reports")]);
    expect(readFileSync(ledger).equals(bytes)).toBe(true);
    const {code, out} = await run(folder, "ledger", "rebuild", "--withdraw");
    expect([code, out.match(/^gone /gmu)?.length]).toEqual([1, 5]);
  });
});
