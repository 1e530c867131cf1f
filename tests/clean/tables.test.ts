import {expect, test} from "vitest";
import {clean} from "../../src/clean/index.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {Cell, Table} from "../../src/model/table.ts";
import {split} from "../../src/split/index.ts";

const lexicon = loadLexicon();

/** A text of lines, of which those with tabs are the rows of one table. */
function sourceOf(lines: readonly string[], hardWrapped = false) {
  const text = lines.join("\n");
  const cells: Cell[] = [];
  let [at, row] = [0, 0];
  for (const line of lines) {
    let start = at;
    const parts = line.includes("\t") ? line.split("\t") : [];
    for (const [column, part] of parts.entries()) {
      cells.push({row, column, rows: 1, columns: 1, start, end: start + part.length, isHeading: false});
      start += part.length + 1;
    }
    if (parts.length > 0) row++;
    at += line.length + 1;
  }
  const [start, end] = [cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0];
  const table: Table = {start, end, rows: row, columns: 3, cells, origin: null};
  return {format: "text", encoding: null, text, hardWrapped, tables: [table], stated: {}, warnings: []};
}

const textsIn = (text: string, table: Table | undefined): string[] =>
  (table?.cells ?? []).map(({start, end}) => text.slice(start, end));

test.each([false, true])(
  "cells stand in the clean text as they are, no row joined with another: printed %s",
  (printed) => {
    const lines = [
      "财政收支表",
      "项目\t２０２４年\t增长",
      "　其中：税收\t\t 3 200．5",
      "下降到\t4\t—",
      "5\t6\t7",
      "注：快报数。"
    ];
    const {text, tables} = clean(sourceOf(lines, printed), lexicon);
    expect(tables[0]?.cells.flatMap(({indent}, i) => (indent ? [[i, indent]] : []))).toEqual([
      [3, 1],
      [5, 1]
    ]);
    expect(textsIn(text, tables[0])).toEqual([
      "项目",
      "2024年",
      "增长",
      "其中：税收",
      "",
      "3 200.5",
      "下降到",
      "4",
      "—",
      "5",
      "6",
      "7"
    ]);
    expect(text.split("\n")).toHaveLength(lines.length);
  }
);

test("a row is no clutter and no heading; one of entries is one sentence, of one with prose each cell is", () => {
  const task = "推动审批提速，让办事更快。";
  const {text, tables} = clean(
    sourceOf(["重点任务表", "一、任务\t责任单位\t时限", "打印本页\t关闭窗口\t分享", `1\t${task}\t6月`]),
    lexicon
  );
  const {sentences, sections} = split(text, tables);
  expect(sections.map(({heading}) => heading)).toEqual(["", "重点任务表"]);
  expect(sentences.map(({start, end, inTable}) => [text.slice(start, end), inTable?.row, inTable?.column])).toEqual([
    ["重点任务表", undefined, undefined],
    ["一、任务\t责任单位\t时限", 0, null],
    ["打印本页\t关闭窗口\t分享", 1, null],
    ["1", 2, 0],
    [task, 2, 1],
    ["6月", 2, 2]
  ]);
});

test("cells of which nothing is left stand within their table, at its beginning where they are its first", () => {
  const {tables} = clean(sourceOf(["主要指标情况表", "\t2024年\t", "**\t12\t", "办件\t34\t件"]), lexicon);
  const [table] = tables;
  const stray = table?.cells.filter(({start, end}) => start < table.start || end > table.end || end < start);
  expect(stray).toEqual([]);
});
