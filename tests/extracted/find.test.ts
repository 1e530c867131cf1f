import {readFileSync} from "node:fs";
import fc from "fast-check";
import {ConverterFactory} from "opencc-js/core";
import {from, to} from "opencc-js/preset/cn2t";
import {describe, expect, test} from "vitest";
import {placesOf, searched} from "../../src/extracted/find.ts";
import {foldWords} from "../../src/extracted/folded.ts";

const text = readFileSync("data/tools/reports/texts/ganzhou-2021.md", "utf8");
const report = searched(text, text);
const traditional = ConverterFactory(from["cn"] ?? [], to["t"] ?? []);

/** A stretch of the report that holds so many words that it stands once. */
const quotes = fc
  .tuple(fc.nat(text.length - 100), fc.integer({min: 25, max: 90}))
  .map(([start, length]) => ({start, end: start + length}))
  .filter(
    ({start, end}) =>
      foldWords(text.slice(start, end)).text.length > 15 &&
      !/\d$/.test(text.slice(0, start)) &&
      !/^\d/.test(text.slice(end))
  );

/** The same words as others write them. */
const blurs = fc.subarray<(words: string) => string>(
  [
    traditional,
    (words) => words.replaceAll(/[0-9%,;:]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
    (words) => words.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, " "),
    (words) => words.replaceAll(/[，。；、“”]/g, (mark) => ({"，": ",", "。": ".", "；": ";", "、": ","})[mark] ?? '"'),
    (words) => words.replaceAll("\n", "")
  ],
  {minLength: 1}
);

const slice = ({start, end}: {start: number; end: number}): string => text.slice(start, end);

describe("the words of a quote", () => {
  test("are found at their place, cut out of a report and written otherwise", () => {
    fc.assert(
      fc.property(quotes, blurs, (span, blur) => {
        const words = blur.reduce((words, step) => step(words), slice(span));
        const found = placesOf(words, report);
        expect(found).toHaveLength(1);
        const [place] = found;
        if (!place) return;
        expect(place.start).toBeLessThan(span.end);
        expect(place.end).toBeGreaterThan(span.start);
        // A character that has several forms in the other script may come back as another.
        const isSame = foldWords(slice(place)).text === foldWords(slice(span)).text;
        expect(isSame || place.score > 0.85).toBe(true);
      }),
      {numRuns: 150}
    );
  });

  test("are found in the passage most like them where some are others", () => {
    fc.assert(
      fc.property(quotes, fc.array(fc.nat(24), {minLength: 1, maxLength: 3}), (span, changed) => {
        const words = [...slice(span)].map((character, i) => (changed.includes(i) ? "囗" : character)).join("");
        const [place] = placesOf(words, report);
        expect(place?.start ?? Infinity).toBeLessThan(span.end);
        expect(place?.end ?? 0).toBeGreaterThan(span.start);
      }),
      {numRuns: 100}
    );
  });

  const two = searched("全市新增15.8%，增长5.8%。全市新增15.8%，增长5.8%。", "");

  test("stand in every place that has them, and in no longer number", () => {
    expect(placesOf("增长5.8%", two).map(({start}) => start)).toEqual([10, 27]);
    expect(placesOf("5.8%", two).map(({start}) => start)).toEqual([12, 29]);
  });

  test("are nowhere where the text says something else, or where they are too few to tell", () => {
    expect(placesOf("新建公园绿地三百余处并全部免费开放", report)).toEqual([]);
    expect(placesOf("公园三处", report)).toEqual([]);
  });

  test("of great length take no longer than a moment each", () => {
    const long = text.slice(0, 1900).replaceAll("改革", "改隔");
    expect(placesOf(long, report)).toMatchObject([{way: "nearest"}]);
  });
});
