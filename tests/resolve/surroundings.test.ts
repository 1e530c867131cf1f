import {expect, test} from "vitest";
import {surroundingsOf} from "../../src/resolve/surroundings.ts";
import {lexicon} from "../facts.ts";

const around = (sentence: string) =>
  surroundingsOf({indicator: "企业", sentence, at: sentence.indexOf("20家")}, lexicon.catalogue);

/** Marks that end a clause, and none between quotation marks. */
test.each(["，", "：", "；"])(
  "a clause goes on behind %s between quotation marks, and ends at it elsewhere",
  (mark) => {
    const [within, outside] = [`“甲${mark}乙”`, `甲${mark}乙`];
    expect(around(`新增${within}企业20家。`).near).toBe("新增");
    expect(around(`新增${outside}企业20家。`).near).toBe("");
    expect(around(`累计培育${within}企业20家。`).near).toBe("累计培育");
    expect(around(`带动${within}企业20家。`).driver).toBe("带动");
    expect(around(`带动${outside}企业20家。`).driver).toBe("");
    expect(around(`较2018年${within}企业增加20家。`).isSince).toBe(true);
    expect(around(`较2018年${outside}企业增加20家。`).isSince).toBe(false);
    expect(around(`企业20家参加${within}活动。`).rest).toBe(`20家参加${within}活动`);
    expect(around(`企业20家参加${outside}活动。`).rest).toBe("20家参加甲");
  }
);

test.each([
  ["全市取消20家", "取消"],
  ["全市取消了约20家", "取消"],
  ["全市取消后仍有20家", ""]
])("the verb right before a figure governs what stands behind it: %s", (sentence, near) =>
  expect(around(`${sentence}机构。`).near).toBe(near)
);

test.each([
  ["企业比上年增加20家", true],
  ["企业较去年同期多了约20家", true],
  ["企业比上年增加到20家", false],
  ["企业增加20家", false]
])("a clause that compares and ends in a word of change says by how much: %s", (sentence, isIncrement) =>
  expect(around(`${sentence}。`).isIncrement).toBe(isIncrement)
);

test("nothing is known around a figure whose place is not", () => {
  expect(surroundingsOf({indicator: "企业", sentence: "新增企业20家。"}, lexicon.catalogue)).toEqual({
    near: "",
    grade: "",
    far: "",
    last: "",
    isSince: false,
    isIncrement: false,
    isAdjusted: false,
    driver: "",
    owner: "",
    rest: ""
  });
});
