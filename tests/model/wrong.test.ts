import {expect, test} from "vitest";
import {z} from "zod";
import {withInput, wrongWords} from "../../src/model/wrong.ts";

const Entry = z.object({
  kind: z.enum(["review", "plan", "mixed"]),
  place: z.string(),
  value: z.number(),
  files: z.array(z.string()),
  set: z.strictObject({}),
  year: z.number("must be a year"),
  code: z.union([z.number(), z.string()])
});
const right = {kind: "plan", place: "永州市", value: 1, files: [], set: {}, year: 2023, code: 1};

test.each([
  [{kind: "summary"}, "must be review or plan or mixed: summary"],
  [{place: undefined}, "is missing"],
  [{place: 3}, "must be text: 3"],
  [{value: "三"}, "must be a number: 三"],
  [{files: "a.txt"}, "must be a list: a.txt"],
  [{set: 1}, "must be fields with their values: 1"],
  [{year: "now"}, "must be a year: now"],
  [{code: ["1"]}, "must be a number or text"],
  [{code: undefined}, "is missing"]
])("what is wrong with %j is told in words of this program", (wrong, words) => {
  const {error} = Entry.safeParse({...right, ...wrong}, withInput);
  expect(error?.issues.map(wrongWords)).toEqual([words]);
});
