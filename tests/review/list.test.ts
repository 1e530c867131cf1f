// @vitest-environment jsdom
import {expect, test} from "vitest";
import {speak} from "../../pages/components/i18n.ts";
import english from "../../pages/i18n/en.json" with {type: "json"};
import chinese from "../../pages/i18n/zh.json" with {type: "json"};
import {queueTable} from "../../pages/review/list.ts";
import type {Otherwise} from "../../src/model/review.ts";
import {QueueRow} from "../../src/query/review/rows.ts";

const empty = Object.fromEntries(Object.keys(QueueRow.shape).map((name) => [name, null]));

/** A figure that others read otherwise. */
const row = (reader: string, readings: Otherwise[]): QueueRow =>
  QueueRow.parse({
    ...empty,
    number: 1,
    kind: "readers",
    reasons: ["readers"],
    others: [],
    of: "figure",
    reader,
    readings: JSON.stringify(readings)
  });

const why = (one: QueueRow): string | null | undefined =>
  queueTable([one], []).querySelector("td:nth-child(2)")?.textContent;

test.each([
  ["en", english, "Role: gpt reads target, the rules outcome; Period: 李 reads none, the rules 2023"],
  ["zh", chinese, "性质：gpt读作目标，规则读作成效；时间：李读作无，规则读作2023年"]
] as const)("the queue tells both readings of a figure, field by field, in %s", (language, words, told) => {
  speak(language, words);
  const readings = [
    {reader: "gpt", field: "role", said: '"target"', held: '"outcome"'},
    {reader: "李", field: "period", said: "null", held: '{"start":"2023-01-01","end":"2023-12-31"}'}
  ];
  expect(why(row("rules", readings))).toBe(told);
});

test("of a figure that somebody else read first, by name", () => {
  speak("en", english);
  const readings = [{reader: "gpt", field: "cumulative", said: "true", held: "false"}];
  expect(why(row("李", readings))).toBe("Since a start: gpt reads yes, 李 no");
});
