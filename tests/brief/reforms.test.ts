import {expect, test} from "vitest";
import {outcomesOf} from "../../pages/brief/reformsPart.ts";
import type {PageFact} from "../../pages/components/data.ts";
import {fact} from "../figures/setup.ts";

/** The words of the outcomes of a reform, of the figures that a sentence has: each by its words and its indicator. */
function shown(sentence: string, name: string, figures: Record<string, string>): string[] {
  const at = (words: string) => ({start: sentence.indexOf(words), end: sentence.indexOf(words) + words.length});
  const facts = Object.entries(figures).map(([text, indicator]): PageFact => fact({text, indicator, ...at(text)}));
  const text = {clean: sentence, sentences: [{start: 0, end: sentence.length}]};
  return outcomesOf({...at(name), name}, text, facts).map(({text: words}) => words);
}

test.each([
  ["beside it in the sentence", "推行“一网通办”，新增就业3.2万人。", {"3.2万人": "新增就业"}, []],
  ["before it", "集中7天时间，听取“一网通办”汇报。", {"7天": "集中时间"}, []],
  [
    "the only one of its clause",
    "市级41个事项实现“一网通办”，新增就业3.2万人。",
    {"41个": "事项", "3.2万人": "就业"},
    ["41个"]
  ],
  [
    "of another thing that its clause counts",
    "新建中心14个、“一网通办”窗口33个。",
    {"14个": "新建中心", "33个": "“一网通办”窗口"},
    ["33个"]
  ],
  [
    "of another thing, and of it in other words",
    "新建中心14个、“一网通办”涉33个。",
    {"14个": "新建中心", "33个": "事项"},
    []
  ]
])("a figure %s is shown as its outcome or not at all", (_, sentence, figures, outcomes) => {
  expect(shown(sentence, "“一网通办”", figures)).toEqual(outcomes);
});
