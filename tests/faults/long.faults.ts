import {expect, test} from "vitest";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {digestOf, hostile, textOf} from "./long.ts";

const lexicon = loadLexicon();

/** Characters of the shorter text, and how many times the longer one is. */
const length = 10_000;
const times = 4;

/** How often a text is read: the median counts. */
const rounds = 3;

/** Time that grows in step makes 4 of 4, that of the square 16. Less than so many milliseconds are not measured. */
const most = 8;
const least = 20;

/** Milliseconds of the processor, which others on the machine do not lengthen as they do the clock's. */
function timeOf(text: string): number {
  const taken = Array.from({length: rounds}, () => {
    const before = process.cpuUsage();
    digestOf(text, lexicon);
    return process.cpuUsage(before).user / 1000;
  });
  return taken.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

test("texts made to stall their reading take time in step with their length", () => {
  const kinds = Object.keys(hostile);
  const grown = kinds.map((kind) => {
    // What is short is read as often longer, so that it can be measured.
    let short = length;
    while (short < 64 * length && timeOf(textOf(kind, short)) < least) short *= times;
    return {kind, by: timeOf(textOf(kind, short * times)) / Math.max(least, timeOf(textOf(kind, short)))};
  });
  expect(grown.filter(({by}) => by > most)).toEqual([]);
  console.log(
    `${kinds.length} of ${kinds.length} kinds of hostile text in step, the fastest growing ${Math.max(...grown.map(({by}) => by)).toFixed(1)}-fold for ${times} times as much`
  );
});
