import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {edit, type Edit, identity} from "../../src/clean/mapped.ts";
import {toSource} from "../../src/model/text.ts";
import {sourceOf} from "../describe/told.ts";

const lexicon = loadLexicon();

/** Pieces that reports and the pages around them are made of, so that every rule of cleaning is met. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."改革举措推动全市发展，。；：、“”（）《》！？,;:()?! \n\r\t\f　０１９％．／~～—-".split(""),
    ..."業發實戰關鍵攻堅著濰坊".split(""),
    "(yè)",
    "(chuàng)",
    "?zé)",
    "M(jìn)",
    "\r\n",
    "\uFEFF",
    "\u200B",
    "\uFFFD",
    "⻓",
    "⽣",
    "𠀀",
    "\uD800"
  ),
  fc.constantFrom(
    "\n下载\n",
    "\n来源：日报\n",
    "\n时间：\n",
    "2024-01-02",
    "\n相关链接\n",
    "\n首页\n>\n",
    "- 3 -",
    "当前位置："
  ),
  fc.integer({min: 0, max: 99999}).map(String),
  fc.constantFrom("1,234.5", "5%", "5 %", "万元", "件", "2023年"),
  fc.constant("一年来，全市推出改革举措八十六项，办结率稳步提升，群众满意度明显提高，多项工作走在前列。")
);
const report = fc.array(piece, {maxLength: 60}).map((pieces) => pieces.join(""));

describe("every character of a clean text knows where it came from", () => {
  test("one start and one end each, in order, inside the source", () => {
    fc.assert(
      fc.property(report, fc.boolean(), (text, hardWrapped) => {
        const {text: cleanText, starts, ends} = clean({...sourceOf(text), hardWrapped}, lexicon);
        expect([starts.length, ends.length]).toEqual([cleanText.length, cleanText.length]);
        for (let i = 0; i < cleanText.length; i++) {
          const [start = -1, end = -1, before = 0] = [starts[i], ends[i], ends[i - 1]];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : before);
        }
      }),
      {numRuns: 500}
    );
  });

  test("figures, Chinese signs and characters that no rule touches are those of the source", () => {
    fc.assert(
      fc.property(report, fc.boolean(), (text, hardWrapped) => {
        const {text: cleanText, starts, ends} = clean({...sourceOf(text), hardWrapped}, lexicon);
        for (const {0: kept, index} of cleanText.matchAll(/[0-9改革举措推动全市万元件年、“”《》]/g)) {
          const {start, end} = toSource({starts, ends}, {start: index, end: index + 1});
          const written = text.slice(start, end);
          expect(written.normalize("NFKC")).toBe(kept.normalize("NFKC"));
        }
      }),
      {numRuns: 500}
    );
  });

  test("what goes is clutter, a reading, white space or unseen; nothing else is lost", () => {
    fc.assert(
      fc.property(report, (text) => {
        const {starts, ends, clutter} = clean(sourceOf(text), lexicon);
        const kept = new Uint8Array(text.length);
        for (let i = 0; i < starts.length; i++) kept.fill(1, starts[i], ends[i]);
        for (const {start, end} of clutter) kept.fill(1, start, end);
        const lost = [...text].reduce<[string, number]>(
          ([gone, at], c) => [kept[at] ? gone : gone + c, at + c.length],
          ["", 0]
        )[0];
        expect(lost.replace(/\([a-zàè]+\)/gu, "").replace(/[\s\p{Cf}\p{Cc}]/gu, "")).toBe("");
      }),
      {numRuns: 500}
    );
  });

  test("cleaning what is clean changes nothing", () => {
    fc.assert(
      fc.property(report, (text) => {
        const once = clean(sourceOf(text), lexicon).text;
        const again = clean(sourceOf(once), lexicon);
        const restored = again.clutter.length === 0 ? again.text : once;
        expect(restored).toBe(once);
      }),
      {numRuns: 300}
    );
  });
});

describe("edit", () => {
  const edits = (length: number): fc.Arbitrary<Edit[]> =>
    fc.uniqueArray(fc.integer({min: 0, max: length}), {maxLength: 8}).chain((cuts) => {
      const sorted = [...cuts].sort((a, b) => a - b);
      const spans = sorted.flatMap((start, i) =>
        i % 2 === 0 && sorted[i + 1] !== undefined ? [{start, end: sorted[i + 1] ?? 0}] : []
      );
      return fc.tuple(...spans.map((span) => fc.constantFrom("", "甲", "乙丙").map((by): Edit => ({...span, by}))));
    });

  test("does to the text what replacing its stretches does", () => {
    fc.assert(
      fc.property(
        fc.string({maxLength: 40}).chain((text) => fc.tuple(fc.constant(text), edits(text.length))),
        ([text, list]) => {
          const result = edit(identity(text), list);
          const expected = [...list]
            .reverse()
            .reduce((whole, {start, end, by}) => whole.slice(0, start) + by + whole.slice(end), text);
          expect(result.text).toBe(expected);
          expect(result.starts.length).toBe(expected.length);
        }
      )
    );
  });
});
