import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {z} from "zod";
import {launch, noBrowser, scratch, servePlainly, visit} from "../site/harness.ts";
import {additions, heldElsewhere, report} from "./additions.ts";
import {type Copy, copyInto} from "./copy.ts";

const table = readFileSync(new URL("../../CONTRIBUTING.md", import.meta.url), "utf8");
const rows = Array.from(table.matchAll(/^\| (?!to add|-)([^|]+) \|/gm), ([, cell]) => cell ?? "");

test("every row of CONTRIBUTING.md has an addition that tries it", () => {
  expect([...Object.keys(additions), ...Object.keys(heldElsewhere)].sort()).toEqual(rows.sort());
});

const Read = z.object({
  report: z.object({place: z.object({code: z.string()})}),
  facts: z.array(z.object({text: z.string(), value: z.number(), unit: z.string(), indicatorId: z.string().nullable()})),
  rejected: z.array(z.object({text: z.string(), reason: z.string()})),
  remarks: z.array(z.object({start: z.number(), end: z.number()}))
});

describe("a copy of the program with one of each added", () => {
  const {folder, remove} = scratch();
  let copy: Copy;
  let read: z.infer<typeof Read>;
  let built: ReturnType<Copy["run"]>;

  beforeAll(() => {
    copy = copyInto(folder);
    copy.write("data/reports/made-up.txt", `LETTER1\n${report}`);
    for (const add of Object.values(additions)) add(copy);
    const {out, err} = copy.run("extract", "data/reports/made-up.txt");
    if (out === "") throw new Error(err);
    read = Read.parse(JSON.parse(out));
    built = copy.run("build", "--out", "site");
  });
  afterAll(remove);

  const answer = (sql: string): unknown => JSON.parse(copy.run("query", sql, "--format", "json").out);

  test("reads the new format, unit, place, indicator, idiom, clutter and kind of mention", () => {
    expect(read.report.place.code).toBe("360700");
    expect(read.facts[0]).toEqual({text: "12坛", value: 12, unit: "坛", indicatorId: "show-gardens"});
    expect(read.facts.map(({value}) => value)).toEqual([12, 30, 50]);
    expect(read.rejected).toContainEqual({text: "7步成诗", reason: "idiom"});
    expect(read.remarks.map(({start, end}) => report.slice(start, end))).toEqual(["※此处另有批注※"]);
  });

  test("keeps the new column, and applies the new correction", () => {
    expect(built).toMatchObject({code: 0, err: ""});
    expect(answer("SELECT value, season FROM garden")).toEqual([{value: 12, season: "spring"}]);
    expect(answer("SELECT value, status FROM current_fact WHERE text = '30家'")).toEqual([
      {value: 31, status: "corrected"}
    ]);
  });

  test("tells of what the new check finds", () => {
    expect(copy.run("check").out).toContain("more gardens than one can see: 12坛");
  });

  test("has the new command", () => {
    expect(copy.run("greet")).toEqual({code: 0, out: "good day\n", err: ""});
  });

  test.skipIf(noBrowser)("shows the new page with its chart, its table, its label and its answer", async () => {
    const server = await servePlainly(join(folder, "site"));
    const browser = await launch();
    try {
      const {page, faults} = await visit(browser, `${server.url}gardens.html?lang=zh`);
      expect(await page.textContent("h1")).toBe("花园");
      expect(await page.textContent("nav")).toContain("花园");
      expect(await page.textContent(".gardens")).toBe("spring 12");
      expect(await page.locator("svg.rings circle").count()).toBe(1);
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
