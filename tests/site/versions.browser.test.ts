import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {z} from "zod";
import {withLedger} from "../../src/store/database.ts";
import {builtSite, type BuiltSite} from "./built.ts";
import {noBrowser, visit} from "./harness.ts";

const told = [
  "2023年，各级各部门把改革任务逐项落到责任单位，按季度通报进展，年底组织评估，群众办事比过去方便。",
  "2023年，城镇新增就业6.6万人。",
  "2023年末，经营主体总量达到79万户。"
];
const files = {
  "送审稿.txt": ["赣州市2023年改革工作总结（送审稿）", ...told],
  "定稿.txt": ["赣州市2023年改革工作总结", ...told, "2023年，地区生产总值增长5.8%。"],
  "永州.txt": ["永州市2023年改革工作总结", "2023年，城镇新增就业5.3万人，办事流程同步精简，企业反映良好。"]
};

/** A draft beside the final text, which has a figure more, and the report of another city. */
function writeVersions(folder: string): void {
  mkdirSync(folder, {recursive: true});
  for (const [name, paragraphs] of Object.entries(files)) {
    writeFileSync(join(folder, name), `${paragraphs.join("\n\n")}\n`);
    writeFileSync(
      join(folder, `${name}.meta.yml`),
      `place: ${name === "永州.txt" ? "永州市" : "赣州市"}\nyear: 2023\n`
    );
  }
}

const Held = z.array(z.object({id: z.string(), title: z.string()}));

describe.skipIf(noBrowser)("a draft beside the final report", () => {
  let site: BuiltSite;
  let draft: string;
  let final: string;
  beforeAll(async () => {
    site = await builtSite(writeVersions);
    const rows = await withLedger(site.ledger, async (connection) =>
      (await connection.runAndReadAll("SELECT id, title FROM report WHERE place_code = '360700'")).getRowObjectsJson()
    );
    const idOf = (part: string): string => Held.parse(rows).find(({title}) => title.endsWith(part))?.id ?? "";
    [draft, final] = [idOf("（送审稿）"), idOf("总结")];
  });
  afterAll(async () => site?.close());

  const open = (path: string) => visit(site.browser, `${site.url}${path}`);

  test("counts once: on the overview, on the page of an indicator and on that of its place", async () => {
    const overview = await open("index.html");
    expect(await overview.page.locator("header.head p").first().textContent()).toMatch(/^2 reports · 2 places/);
    expect(await overview.page.locator("#news").textContent()).toContain("1 of these reports is held as a version");
    expect(await overview.page.locator("#news .version").allTextContents()).toEqual([
      expect.stringMatching(/^A version of Ganzhou 2023/)
    ]);
    const {page} = await open("indicators.html?id=new-urban-jobs");
    expect(await page.locator("header.head").textContent()).toContain("2 figures · 2 of 2 places report it");
    expect(await page.locator("#places .chart-figure svg.chart").first().textContent()).toContain("Ganzhou");
    const place = await open("place.html?code=360700");
    expect(await place.page.locator("header.head").textContent()).toContain("1 report ");
    const quality = await open("quality.html");
    expect(await quality.page.locator("header.head").textContent()).toContain("Among these 1 report is a version");
    expect([...overview.faults, ...place.faults, ...quality.faults]).toEqual([]);
  });

  test("stands at the report that counts, on the page of the place and in the reader, and opens", async () => {
    const place = await open("place.html?code=360700");
    expect(await place.page.locator(".version").textContent()).toMatch(
      /^Also held as .+（送审稿）: \d\d% the same text$/
    );
    const {page, faults} = await open(`report.html?id=${final}`);
    await page.locator(".version a").click();
    await page.waitForURL(new RegExp(`id=${draft}`));
    await page.locator("mark, .fact").first().waitFor();
    expect(await page.locator(".version").textContent()).toMatch(/^A version of .+, which counts in its stead/);
    expect(await page.locator(".version a").getAttribute("href")).toContain(final);
    expect(faults).toEqual([]);
  });

  test("is offered to nobody for comparison, and compared with the final text where the address says so", async () => {
    const {page} = await open("compare.html?places=360700,431100");
    expect(await page.locator(".chip").count()).toBe(2);
    expect(await page.locator("h1").textContent()).toBe("Ganzhou 2023 · Yongzhou 2023");
    const both = await open(`compare.html?places=${final},${draft}`);
    expect(await both.page.locator(".chip").count()).toBe(2);
    expect(await both.page.locator("h1").textContent()).toContain("送审稿");
    expect(both.faults).toEqual([]);
  });
});
