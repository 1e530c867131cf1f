import {describe, expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {sourceOf, told} from "../describe/told.ts";

const lexicon = loadLexicon();

/** Strings on which an expression that backtracks without bound would never come to an end. */
const strings: [what: string, text: string][] = [
  ["digits", "1".repeat(100_000)],
  ["thousands", "1,234".repeat(20_000)],
  ["open brackets", "（(".repeat(50_000)],
  ["letters before a bracket", `中(${"a".repeat(100_000)}`],
  ["spaces", `中${" ".repeat(100_000)}国`],
  ["spaces between figures", `${"1 ".repeat(50_000)}年`],
  ["line ends", `${"\n".repeat(100_000)}中`],
  ["short lines", "改\n".repeat(25_000)],
  ["one endless sentence", "改革举措落地见效，".repeat(10_000)],
  ["readings", "發(fā)".repeat(20_000)],
  ["labels", "来源：".repeat(30_000)],
  ["label lines", "来源：\n".repeat(20_000)],
  ["years", "2021-".repeat(20_000)],
  ["dates", "2024年1月".repeat(15_000)],
  ["stations of a breadcrumb", "首页>".repeat(30_000)],
  ["places", "吉林省吉林市".repeat(10_000)],
  ["spaces after a page number", `第 1 页${" ".repeat(100_000)}共`],
  ["spaces in a bare page number", `- 1${" ".repeat(100_000)}x`],
  ["spaces after the label of an origin", `来源：虚拟日报${" ".repeat(100_000)}x`],
  ["spaces after a reporter", `来源：记者${" ".repeat(100_000)}x`],
  ["wide spaces", `第${"\u3000".repeat(100_000)}x`],
  ["tabs", `改革${"\t".repeat(100_000)}x`],
  ["bars", `改革${"｜".repeat(100_000)}x`],
  ["tags", "<".repeat(100_000)],
  ["form feeds", "\f改革\n".repeat(15_000)],
  ["characters that did not decode", "\uFFFD中".repeat(30_000)]
];

describe("time goes by the length of", () => {
  test.each(strings)("%s", (_what, text) => {
    for (const hardWrapped of [false, true]) {
      const cleaned = clean({...sourceOf(text), hardWrapped}, lexicon);
      expect(cleaned.starts.length).toBe(cleaned.text.length);
    }
    expect(told(text).title?.length ?? 0).toBeLessThan(200);
  });
});
