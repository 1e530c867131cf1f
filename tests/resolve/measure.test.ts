import {describe, expect, test} from "vitest";
import {loadComparators} from "../../src/lexicon/comparators.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadMeasures} from "../../src/lexicon/measures.ts";
import {measureOf} from "../../src/resolve/measure.ts";

const comparators = loadComparators(referenceFolder);
const {words} = loadMeasures(referenceFolder);
const lexicon = {comparators, words};

const figure = {unitClass: "count", change: "none", from: null, before: ""} as const;
const rise = {...figure, change: "increase"} as const;
const fall = {...figure, change: "decrease"} as const;

describe("how a figure counts", () => {
  test.each([
    ["共有5家企业", figure, "level"],
    ["新增5家企业", {...rise, before: "新增"}, "step"],
    ["增加到5家", {...rise, before: "企业增加到"}, "level"],
    ["由3家增加5家: the value before is given", {...rise, from: 3}, "level"],
    ["占比40%", {...figure, unitClass: "share"}, "share"],
    ["增长5%", {...rise, unitClass: "share", before: "增长"}, "rate"],
    ["提高到75%", {...rise, unitClass: "share", before: "比例提高到"}, "share"],
    ["提高5个百分点", {...rise, unitClass: "points", before: "提高"}, "step"],
    ["压缩至5天", {...fall, unitClass: "duration", before: "时限压缩至"}, "duration"],
    ["压缩5天", {...fall, unitClass: "duration", before: "时限压缩"}, "step"],
    ["上升3位", {...rise, unitClass: "rank", form: "arabic", before: "上升"}, "step"],
    ["上升到3位", {...rise, unitClass: "rank", form: "arabic", before: "上升到"}, "rank"],
    ["跃升全省第3位", {...rise, unitClass: "rank", form: "rank", before: "跃升全省"}, "rank"],
    ["由9位上升3位: the value before is given", {...rise, unitClass: "rank", from: 9}, "rank"],
    ["提高到3倍", {...rise, unitClass: "ratio", before: "提高到"}, "ratio"],
    ["到期后新增", {...rise, before: "到期后新增"}, "step"],
    [
      "普及率分别提升至97%、98%: a share, for all that no word reaches the second",
      {...rise, unitClass: "share", settled: "share"},
      "share"
    ],
    ["预期目标为5%, of growth", {...figure, unitClass: "share", settled: "rate"}, "rate"]
  ] as const)("%s", (_, given, expected) => expect(measureOf(given, lexicon)).toBe(expected));

  const rows = comparators.rows.filter(({position}) => position === "before");
  const degrees = rows.map(({word}) => word);
  const isOneWord = (text: string, degree: string): boolean =>
    degrees.some((word) => word.length > degree.length && text.endsWith(word));

  test.each(
    words.reaches.words
      .flatMap((word) => ["", ...degrees].map((degree) => ({before: `压减${word}${degree}`, degree})))
      .filter(({before, degree}) => !isOneWord(before, degree))
  )("what stands after $before is what it became", ({before}) =>
    expect(measureOf({...fall, before}, lexicon)).toBe("level")
  );

  const reaching = rows.filter(
    ({word, comparator}) => comparator === "le" && words.reaches.words.some((reach) => word.endsWith(reach))
  );

  test.each(rows.filter((row) => !reaching.includes(row)))("what stands after 压减$word is by how much", ({word}) =>
    expect(measureOf({...fall, before: `压减${word}`}, lexicon)).toBe("step")
  );

  test.each(reaching)("what stands after $word is what it became", ({word}) =>
    expect(measureOf({...fall, before: word}, lexicon)).toBe("level")
  );
});
