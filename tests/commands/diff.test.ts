import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type EndedRow} from "../../src/query/run/rows.ts";
import {spanOf} from "../../src/commands/runs.ts";
import {folderWith, reportText, run} from "./setup.ts";

const runs: EndedRow[] = ["2025-11-02", "2025-11-02", "2025-11-05"].map((day, i) => ({
  id: i + 1,
  finishedAt: `${day}T08:00:00Z`,
  reportsAdded: 0,
  reportsChanged: 0,
  reportsWithdrawn: 0,
  unkept: 0
}));

describe("a run", () => {
  test.each([
    [
      [undefined, undefined],
      [2, 3]
    ],
    [
      ["1", undefined],
      [1, 3]
    ],
    [
      ["0", "last~1"],
      [0, 2]
    ],
    [
      ["last~2", "last"],
      [1, 3]
    ],
    [
      ["2025-11-01", "2025-11-02"],
      [0, 2]
    ],
    [
      ["2025-11-04", "2025-12-31"],
      [2, 3]
    ]
  ])("%j is named by number, place or day", ([first, second], [from, to]) => {
    expect(spanOf(runs, first, second)).toEqual({from, to});
  });

  test.each([
    [["7"], "no such run: 7"],
    [["last~4"], "no such run: last~4"],
    [["2025-13-01"], "no such run: 2025-13-01"],
    [["2025-02-30"], "no such run: 2025-02-30"],
    [["3", "1"], "the first run is later than the second: 3 1"]
  ])("%j is refused", ([first, second], message) => {
    expect(() => spanOf(runs, first, second)).toThrow(message);
  });
});

describe("diff", () => {
  let folder = "";
  let second = {code: null as number | null, out: "", err: ""};

  beforeAll(async () => {
    folder = folderWith({"data/reports/赣州.txt": reportText("赣州市", 2021)}, afterAll);
    await run(folder, "ingest");
    writeFileSync(join(folder, "data/reports/赣州.txt"), reportText("赣州市", 2021, 16));
    writeFileSync(join(folder, "data/reports/永州.txt"), reportText("永州市", 2023));
    second = await run(folder, "ingest");
  });

  test("is told in short at the end of an ingest, not of the first", async () => {
    expect(second.out).toMatch(
      /^since run 1: \d facts added, 1 changed, \d re-anchored\n {2}赣州市 .+: 1 fact changed\n/m
    );
    expect(second.out).toMatch(/^ {2}永州市 .+: 1 fact added$/m);
    expect((await run(folder, "ingest")).out).not.toContain("since run");
  });

  test("counts by place and indicator, what changed first", async () => {
    const {code, out} = await run(folder, "diff");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^from run 1 to run 2: .+\nreports, run by run: 1 added, 1 changed, 0 taken out\n\nplace +indicator/
    );
    expect(out.split("\n")[5]).toMatch(/^赣州市 .+ 0 +0 +1 +0$/);
    expect((await run(folder, "diff", "0", "1")).out).not.toContain("永州市");
  });

  test("shows figures before and after, to programs with their ids", async () => {
    const {out} = await run(folder, "diff", "--facts");
    expect(out).toMatch(/^赣州市 +2021 .+ changed +report +4次 +16次 +value 4 → 16 +2021年，赣州市召开/m);
    expect(out).not.toMatch(/^\S+ .* re-anchored /m);
    const rows = JSON.parse((await run(folder, "diff", "1", "2", "--facts", "--format", "json")).out) as Row[];
    const [changed] = rows.filter(({action}) => action === "changed");
    expect(changed).toMatchObject({before: "4次", after: "16次", year: 2021, place_code: "360700"});
    expect(changed?.fact_id).not.toBe(changed?.previous_id);
    expect(JSON.parse(changed?.read_after ?? "")).toMatchObject({value: 16});
    expect(rows.some(({action}) => action === "re-anchored")).toBe(true);
    const csv = (await run(folder, "diff", "--format", "csv")).out;
    expect(csv).toMatch(/^\uFEFFplace,indicator,added,withdrawn,changed,re_anchored\r\n赣州市,/);
  });

  test("names the runs there are when one is not", async () => {
    const {code, out, err} = await run(folder, "diff", "9");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/no such run: 9\n {2}hint: the runs are 1 \(\d{4}-\d\d-\d\d\), 2 \(/);
  });
});

interface Row {
  action: string;
  fact_id: string | null;
  previous_id: string | null;
  read_after: string | null;
}
