import {expect, test} from "vitest";
import {headingId} from "../../src/site/headings.ts";

test.each([
  ["改革任务", "改革任务"],
  ["一、主要做法（2023）", "一-主要做法-2023"],
  ["What is a figure?", "what-is-a-figure"],
  ["——", "section"]
])("the id of the heading %s is %s", (heading, id) => {
  expect(headingId(heading)).toBe(id);
});
