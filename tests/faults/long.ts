import type {Lexicon} from "../../src/lexicon/index.ts";
import type {SourceText} from "../../src/model/source.ts";
import {type Digest, digestText} from "../../src/pipeline.ts";

/** What a text may be made of that is meant to stall its reading: each over and over, in one line but where a line ends in it. */
export const hostile: Readonly<Record<string, string>> = {
  words: "改革",
  spaces: " ",
  tabs: "\t",
  "ideographic spaces": "\u3000",
  "blank lines": " \n",
  digits: "7",
  "digits apart": "7 ",
  commas: "，",
  "marks of lists": "、",
  "open brackets": "（",
  "closed brackets": "）",
  "open quotes": "“",
  "closed quotes": "”",
  "open titles": "《",
  titles: "《办法》",
  ones: "一",
  percents: "%",
  dashes: "—",
  stars: "*",
  bars: "|",
  rules: "|--",
  "bars apart": "|  ",
  dates: "2023年5月1日",
  days: "2023-05-01 ",
  "heads of lists": "一、二、三、",
  "numbers of scripts": "１一壹①Ⅳ",
  formulas: "1+",
  sources: "来源：",
  units: "单位：",
  mended: "改革。 7",
  "rows of a table": "改革\t7\n",
  items: "（一）改革\n",
  "numbered lines": "7. 改革\n",
  entities: "&nbsp;",
  tags: "<div>",
  combined: "e\u0301",
  halves: "\ud842",
  pairs: "\ud842\udfb7",
  figures: "新增企业30户，",
  sentences: "全市新增企业30户，增长5%。",
  honours: "获评全国改革先进市。",
  pilots: "全国首个试点，",
  places: "赣州市、",
  bodies: "牵头单位：市发展改革委\n",
  ranges: "从3%到5%",
  readings: "业(yè)"
};

/** A text of so many characters of one kind, below a title. */
export const textOf = (kind: string, length: number): string =>
  `永州市2023年工作报告\n${(hostile[kind] ?? kind).repeat(Math.ceil(length / (hostile[kind] ?? kind).length)).slice(0, length)}`;

/** What is read of a text. */
export function digestOf(text: string, lexicon: Lexicon): Digest {
  const source: SourceText = {
    format: "text",
    encoding: "utf-8",
    text,
    hardWrapped: false,
    tables: [],
    stated: {},
    warnings: []
  };
  return digestText(source, "report.txt", lexicon, {});
}
