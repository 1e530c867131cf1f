import {expect, test} from "vitest";
import {z} from "zod";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {deadlineOf} from "../../src/resolve/deadline.ts";
import {cases} from "../cases.ts";
import {factsOf} from "../facts.ts";

const {deadlines} = loadLexicon().times;

const Case = z.object({text: z.string(), deadline: z.tuple([z.string(), z.string()]).nullable()});
const period = {start: "2022-01-01", end: "2022-12-31"};

test.each(cases("deadline", Case))("$text", ({text, deadline}) => {
  const clause = text.split("，").at(-1) ?? "";
  const found = deadlineOf([clause, text], period, deadlines);
  expect(found && [found.date, found.precision]).toEqual(deadline);
  expect(found === null || text.includes(found.text)).toBe(true);
});

test("without a year to go by, a month alone is no deadline", () => {
  expect(deadlineOf(["3月底前完成"], null, deadlines)).toBeNull();
});

test("a deadline that opened a paragraph holds for the targets behind it", () => {
  const plan = {kind: "plan", year: 2024, period: null} as const;
  const [first, second] = factsOf("到2026年，茶园占耕地的12%以上；新增企业40户以上。", plan);
  expect([first?.deadline?.date, second?.deadline?.date]).toEqual(["2026-12-31", "2026-12-31"]);
});
