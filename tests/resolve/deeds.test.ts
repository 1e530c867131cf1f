import {expect, test} from "vitest";
import {deedSigns} from "../../src/resolve/deeds.ts";
import {segmentsOf} from "../../src/resolve/segments.ts";
import {extract} from "../../src/extract/index.ts";
import {split} from "../../src/split/index.ts";
import {lexicon} from "../facts.ts";

/** The signs of the last figure of a sentence. */
function signsOf(text: string, head = "", sharedHead = ""): string[] {
  const segment = segmentsOf(text, 0, extract(split(text), lexicon).quantities, lexicon.clauses).at(-1);
  if (!segment) throw new Error(`no figure: ${text}`);
  return deedSigns({segment, head, sharedHead}, lexicon.roles);
}

test.each([
  {text: "全市取消证明38项。", head: "证明", signs: ["thing papers", "act cuts"]},
  {text: "片区服务队组建8支。", head: "片区服务队组建", signs: ["thing bodies", "act sets up"]},
  {text: "把权限31项下放给园区。", head: "权限", signs: ["thing matters", "act gives behind"]},
  {text: "出台制度12项，修改5项。", head: "修改", sharedHead: "制度", signs: ["thing documents shared", "act issues"]},
  {text: "全市受理案件48件，另有16件。", signs: ["thing cases shared", "act has"]},
  {text: "累计发放贷款3亿元。", head: "贷款", signs: ["amount, act handles"]}
])("what is counted and what was done with it: $text", ({text, head, sharedHead, signs}) => {
  expect(signsOf(text, head, sharedHead)).toEqual(signs);
});
