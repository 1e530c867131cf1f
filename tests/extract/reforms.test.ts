import {describe, expect, test} from "vitest";
import {z} from "zod";
import {findReforms} from "../../src/extract/reforms.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {split} from "../../src/split/index.ts";
import {cases} from "../cases.ts";

const lexicon = loadLexicon();

const Case = z.object({
  /** Whether the sentence stands in a paragraph about reform. */
  about: z.boolean().default(false),
  text: z.string(),
  found: z.array(z.string()),
  why: z.string()
});

/** Words without a reform in them: they make the report one about all work. */
const workReport = "全年粮食产量保持稳定，城乡居民收入持续增加，生态环境质量稳定向好。\n".repeat(30);

function read({text, about}: z.infer<typeof Case>): string[] {
  const report = `${workReport}${about ? "改革开放迈出新步伐。" : ""}${text}`;
  return findReforms(split(report), lexicon).map(({start, end, name}) => {
    expect(report.slice(start, end)).toBe(name);
    return name;
  });
}

describe("reforms are named in the report's own words", () => {
  test.each(cases("reform", Case))("$why: $text", (given) => {
    expect(read(given)).toEqual(given.found);
  });
});

describe("what counts as talk of reform", () => {
  const sentence = "建立首席服务员制度。";
  test.each([
    {where: "a section whose heading says so", report: `${workReport}（一）深化改革扩大开放\n${sentence}`, names: 1},
    {where: "a paragraph that says it often", report: `${workReport}${sentence}改革，改革，再改革。`, names: 1},
    {where: "a report that says it all the time", report: `改革永远在路上。\n${sentence}`, names: 1},
    {where: "none of these", report: `${workReport}（一）稳定增长\n${sentence}`, names: 0}
  ])("$where", ({report, names}) => {
    expect(findReforms(split(report), lexicon)).toHaveLength(names);
  });
});

test.each(["推进改革、", "审批制度改革、", "推进审批改革和", "实施更多", "“", "深入大力推进"])(
  "an endless run of %s is read to its end",
  (unit) => {
    for (const {name} of findReforms(split(unit.repeat(8_000)), lexicon)) expect(name.length).toBeLessThan(200);
  }
);
