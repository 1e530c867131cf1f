import {spawn, spawnSync} from "node:child_process";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {bin, type Ended, folderWith, ingested, reportText, run} from "./setup.ts";

// Every figure is read with too little confidence, and so in the queue.
const doubtful = `${reportText("赣州市", 2021)}三、其他\n各项工作有关20项事项中的3项。\n`;
const first = "data/corrections/ganzhou.yml";

async function withLedger(): Promise<string> {
  const folder = folderWith({"data/reports/a.txt": doubtful});
  await ingested(folder);
  return folder;
}

/** Runs the real program with answers from a pipe, each a line. */
function answering(cwd: string, answers: readonly string[], ...args: string[]): Ended {
  const input = answers.map((answer) => `${answer}\n`).join("");
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, "review", "--by", "李", ...args], {
    cwd,
    input,
    encoding: "utf8"
  });
  return {code: status, out: stdout, err: stderr};
}

const queueOf = async (folder: string): Promise<{id: string; of: string; words: string; reasons: string}[]> =>
  JSON.parse((await run(folder, "review", "--list", "--format", "json")).out);

const statuses = async (folder: string): Promise<Record<string, string>> => {
  const sql = "SELECT id, status, role FROM current_fact";
  const rows: {id: string; status: string; role: string}[] = JSON.parse(
    (await run(folder, "query", sql, "--format", "json")).out
  );
  return Object.fromEntries(rows.map(({id, status, role}) => [id, `${status} ${role}`]));
};

describe("review", () => {
  it("shows a sentence with its figure, and writes at once what a person decides", async () => {
    const folder = await withLedger();
    const before = await queueOf(folder);
    expect(before.length).toBeGreaterThanOrEqual(2);
    const [one, two] = before.map(({id}) => id);
    const other = (await statuses(folder))[two ?? ""] === "read context" ? "outcome" : "context";
    const answers = ["a", "e", "rol", "role", "aim", "role", other, "", "it is no deed", "q"];
    const {code, out, err} = answering(folder, answers);
    expect([code, err]).toEqual([0, expect.stringContaining("2 decisions")]);
    expect(out).toContain(`【${before[0]?.words}】`);
    expect(out).toContain("unknown field: rol (is it role?)");
    expect(out).toContain("role cannot be: aim (it is one of reform_count, target, outcome, context)");
    expect(await statuses(folder)).toMatchObject({
      [one ?? ""]: expect.stringMatching(/^confirmed /),
      [two ?? ""]: `corrected ${other}`
    });
    // What is decided is not asked again.
    expect((await queueOf(folder)).map(({id}) => id)).toEqual(before.slice(2).map(({id}) => id));
    writeFileSync(join(folder, "data/reports/a.txt"), doubtful.replace("会议4次", "会议9次"));
    await ingested(folder);
    const kept = Object.values(await statuses(folder)).filter((status) => !status.startsWith("read"));
    expect(kept.sort()).toEqual([expect.stringMatching(/^confirmed /), `corrected ${other}`]);
  });

  it("takes decisions back, skips, rejects, and ends where the answers do", async () => {
    const folder = await withLedger();
    const [one, two] = (await queueOf(folder)).map(({id}) => id);
    expect(answering(folder, ["u", "a", "u", "s", "r", ""])).toMatchObject({code: 0});
    expect(await statuses(folder)).toMatchObject({[one ?? ""]: expect.stringMatching(/^read /)});
    expect(await statuses(folder)).not.toHaveProperty([two ?? ""]);
    expect(readFileSync(join(folder, first), "utf8").match(/^- id: /gm)).toHaveLength(1);
    // What alone stood in a file leaves no file behind.
    const other = ["--limit", "1", "--file", "other.yml"];
    expect(answering(folder, ["a", "u", "q"], ...other).out).toContain("undone: data/corrections/other.yml#ganzhou");
    expect(existsSync(join(folder, "data/corrections/other.yml"))).toBe(false);
  });

  it("asks about honours, reforms and lead bodies too, of which a field could not be told", async () => {
    const folder = folderWith({
      "data/reports/a.txt": `${reportText("赣州市", 2021)}三、其他\n“企呼我办”机制获评全球最佳案例。\n推进园区建设（牵头单位：市发改委、市商务局）。\n`
    });
    await ingested(folder);
    const queue = await queueOf(folder);
    const asked = queue.filter(({reasons}) => /level|leads|domain/.test(reasons));
    expect(asked.map(({of, reasons}) => `${of} ${reasons}`)).toEqual([
      "honour level",
      "lead leads",
      "lead leads",
      "reform domain"
    ]);
    // They come last.
    const before = queue.slice(0, -asked.length).map(() => "s");
    const decisions = ["e", "level", "national", "", "", "a", "r", "", "u", "s", "r", "a nickname"];
    const {out, err} = answering(folder, [...before, ...decisions]);
    expect(out).toContain("【“企呼我办”机制获评全球最佳案例】");
    expect(err).toContain("3 decisions\n");
    const sql = `SELECT level, status FROM current_recognition UNION ALL SELECT unit, status FROM current_assignment
      UNION ALL SELECT name, status FROM current_reform ORDER BY level`;
    const kept = JSON.parse((await run(folder, "query", sql, "--format", "json")).out);
    expect(kept).toEqual([
      {level: "national", status: "corrected"},
      {level: "市发改委", status: "confirmed"},
      {level: "市商务局", status: "read"}
    ]);
  });

  it("goes on after what no field is called, and takes nothing for corrected that is as it was", async () => {
    const folder = await withLedger();
    const [one] = await queueOf(folder);
    const {role} = JSON.parse(
      (await run(folder, "query", `FROM current_fact WHERE id = '${one?.id}'`, "--format", "json")).out
    )[0];
    const answers = ["e", "constructor", "__proto__", "role", role, "", "", "a", "q"];
    const {code, out, err} = answering(folder, answers);
    expect([code, err]).toEqual([0, expect.stringContaining("1 decision")]);
    expect(out).toContain("unknown field: constructor");
    expect(out).toContain("unknown field: __proto__");
    expect(out).toContain("it is so already: role");
  });

  it("loses nothing when it is killed: what was decided is on disk, and applied at the next start", async () => {
    const folder = await withLedger();
    const [one] = (await queueOf(folder)).map(({id}) => id);
    const child = spawn(process.execPath, [bin, "review", "--by", "李"], {cwd: folder});
    child.stdin.write("a\n");
    await new Promise<void>((resolve) =>
      child.stdout.on("data", (part) => String(part).includes("written: ") && resolve())
    );
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    expect(readFileSync(join(folder, first), "utf8")).toContain("action: confirm");
    expect(answering(folder, []).err).toContain("applied the corrections that have changed");
    expect((await statuses(folder))[one ?? ""]).toMatch(/^confirmed /);
  });

  it("shows a correction that applies no more, and takes it out where told to", async () => {
    const folder = await withLedger();
    const entry = `- id: old\n  place: 赣州市\n  year: 2021\n  quote: 压减50%\n  figure: 50%\n  action: confirm
  expect: {value: 49}\n  reason: r\n  source: s\n  by: b\n  date: 2026-01-05\n`;
    const folded = folderWith({"data/reports/a.txt": doubtful, "data/corrections/old.yml": `# kept\n${entry}`});
    await ingested(folded);
    const {out} = answering(folded, ["d", "u", "d"], "--kind", "correction");
    expect(out).toContain("expects value 49, but it is 50");
    expect(readFileSync(join(folded, "data/corrections/old.yml"), "utf8")).toBe("# kept\n");
    expect((await run(folded, "review", "--list", "--kind", "correction")).out).not.toContain("old");
    expect(existsSync(join(folder, "data/corrections"))).toBe(false);
  });

  it("says what share a person has looked at, of all, by indicator and by place", async () => {
    const folder = await withLedger();
    const facts = Object.keys(await statuses(folder)).length;
    answering(folder, ["a", "r", ""]);
    const rows: {by: string; name: string; figures: number; confirmed: number}[] = JSON.parse(
      (await run(folder, "review", "--share", "--format", "json")).out
    );
    expect(Object.keys(await statuses(folder))).toHaveLength(facts - 1);
    const share = Number((2 / facts).toFixed(4));
    expect(rows[0]).toMatchObject({by: "all", figures: facts, confirmed: 1, corrected: 0, withdrawn: 1, share});
    expect(rows.filter(({by}) => by === "place")).toMatchObject([{name: "赣州", figures: facts, confirmed: 1}]);
    const indicators = rows.filter(({by}) => by === "indicator");
    expect(indicators.reduce((sum, {figures}) => sum + figures, 0)).toBe(facts);
  });

  it("narrows the queue, and says which names nobody knows", async () => {
    const folder = await withLedger();
    expect((await run(folder, "review", "--list", "--place", "赣州", "--limit", "1", "--format", "json")).out).toMatch(
      /"number": 1\b/
    );
    const quiet = ["review", "--list", "--place", "赣州", "--kind", "contradiction", "--format", "json"];
    expect(JSON.parse((await run(folder, ...quiet)).out)).toEqual([]);
    for (const [args, message] of [
      [["--place", "火星"], "no such place: 火星"],
      [["--place", "永州"], "--place: the ledger holds no such place: 永州\n  hint: "],
      [["--indicator", "gdpp"], "no such indicator: gdpp\n  hint: is it gdp?"],
      [["--limit", "0"], "must be a number from 1 on"],
      [["--file", "notes.txt"], "bad name for a file of corrections: notes.txt\n  hint: "],
      [["--file", "../a.yml"], "bad name for a file of corrections: ../a.yml\n  hint: "],
      [["--file", ".a.yml"], "bad name for a file of corrections: .a.yml\n  hint: "]
    ] as const) {
      const {code, err} = await run(folder, "review", ...args);
      expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    }
  });
});
