import {describe, expect, test} from "vitest";
import {isPair} from "../../src/resolve/pairs.ts";
import {factsOf} from "../facts.ts";

const rolesIn = (text: string, report = {}): string[] => factsOf(text, report).map(({role}) => role);

test("the name of a pair says that it is one, other signs are none", () => {
  expect(["left “办结”", "head “事项”"].every(isPair)).toBe(true);
  expect(["done", "behind by kind review (sure)", "head of results"].some(isPair)).toBe(false);
});

describe("money that was won from above is no promise", () => {
  test.each([
    "争取到上级补助资金3.2亿元。",
    "全年向上争取到专项债券9.5亿元。",
    "争取到中央预算内资金6200万元。",
    "共争取到位各类资金4.1亿元。"
  ])("%s", (text) => expect(rolesIn(text)).toEqual(["outcome"]));

  test.each(["争取到2030年建成园区12个。", "争取实现产值80亿元。", "力争引进企业60家。"])("but this is: %s", (text) =>
    expect(rolesIn(text)).toEqual(["target"])
  );
});
