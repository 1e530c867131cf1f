import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {headingPath} from "../../src/model/text.ts";
import {split} from "../../src/split/index.ts";

const report = [
  "某市2023年改革综述",
  "一、工作回顾",
  "（一）优化服务。新增窗口3个；办件提速。",
  "——市级层面，平台上线。",
  "二、下一步打算",
  "将建设“一网通办。”的新平台。"
].join("\n");

const outline = split(report);
const texts = outline.sentences.map(({start, end}) => report.slice(start, end));

describe("split", () => {
  test("ends sentences at 。！？； and not inside a quotation that goes on", () => {
    expect(texts).toContain("新增窗口3个；");
    expect(texts).toContain("将建设“一网通办。”的新平台。");
  });

  test("nests headings by their numbering, run-in headings included", () => {
    const path = (part: string): string[] => {
      const sentence = outline.sentences.find(({start, end}) => report.slice(start, end).includes(part));
      return headingPath(outline, sentence?.section ?? 0);
    };
    expect(path("新增窗口")).toEqual(["某市2023年改革综述", "一、工作回顾", "（一）优化服务。"].slice(-2));
    expect(path("新平台")).toEqual(["二、下一步打算"]);
  });

  test("every character that is not white space stands in one sentence", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("改", "革", "。", "；", "\n", "一、", "（一）", "”", "“", "3", " ")),
        (parts) => {
          const text = parts.join("");
          const covered = split(text)
            .sentences.map(({start, end}) => text.slice(start, end))
            .join("");
          return covered.replace(/\s/g, "") === text.replace(/\s/g, "");
        }
      )
    );
  });
});

test("the line of a chart or a table heads nothing", () => {
  const captions = ["图1 2019-2023年生产总值及增速", "表2　主要产品产量", "图 3 进出口总额", "表12：各县区收入"];
  for (const caption of captions)
    expect(split(`一、综合\n${caption}\n年末汽车31万辆。`).sections.map(({heading}) => heading)).toEqual([
      "",
      "一、综合"
    ]);
});
