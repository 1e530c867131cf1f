import {describe, expect, test} from "vitest";
import {loadBodies} from "../../src/lexicon/bodies.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {loadRecognitions} from "../../src/lexicon/recognitions.ts";
import {loadReforms} from "../../src/lexicon/reforms.ts";
import {mended} from "./mended.ts";

const {places, clauses, bodies} = loadLexicon();

describe("a fault in the words of honours, reforms and bodies is named", () => {
  test("a frame that speaks of an unknown set", () => {
    const folder = mended("recognitions.yml", "before: occasion", "before: ocasion");
    expect(() => loadRecognitions(folder, places, clauses, bodies)).toThrow(
      /unknown set in recognitions\.yml.*ocasion/
    );
  });

  test("a type that there is not", () => {
    const folder = mended("recognitions.yml", "type: praised", "type: blamed");
    expect(() => loadRecognitions(folder, places, clauses, bodies)).toThrow(/recognitions\.yml/);
  });

  test("a list that is missing or unknown", () => {
    expect(() => loadReforms(mended("reforms.yml", "tails:", "tales:"))).toThrow(/reforms\.yml.*tails/);
    expect(() => loadBodies(mended("bodies.yml", "suffixes:", "endings:"))).toThrow(/bodies\.yml.*suffixes/);
  });
});

test("names of provinces are levels, and longer words that only look like one are none", () => {
  const {areas, levelOf} = loadRecognitions(referenceFolder, places, clauses, bodies);
  const read = (text: string): unknown[] => areas.findAll(text).map(({word}) => [word, levelOf(word)]);
  expect(read("湖南省跨省通办")).toEqual([
    ["湖南省", "provincial"],
    ["跨省", null]
  ]);
});
