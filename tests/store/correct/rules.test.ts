import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {stringify} from "yaml";
import {loadLexicon} from "../../../src/lexicon/index.ts";
import {lexicon, project, reportText} from "../setup.ts";

const signed = {place: "赣州市", year: 2021, reason: "r", source: "s", by: "b", date: "2026-01-05"};
const entries = [
  {
    ...signed,
    id: "stays",
    quote: "审批时限压减50%",
    figure: "50%",
    action: "set",
    expect: {value: 50},
    set: {value: 55}
  },
  {
    ...signed,
    id: "read-otherwise",
    quote: "新增经营主体2.3万户",
    figure: "2.3万户",
    action: "set",
    expect: {indicatorId: "market-entities-new"},
    set: {indicatorId: "market-entities"}
  },
  {
    ...signed,
    id: "read-so-by-now",
    quote: "审批时限压减50%",
    figure: "50%",
    action: "set",
    expect: {change: "decrease"},
    set: {change: "increase"}
  },
  {...signed, id: "found-no-more", quote: "会议4次", figure: "4次", action: "confirm", expect: {value: 4}},
  {
    ...signed,
    id: "found-by-itself",
    quote: "审议改革文件12个",
    figure: "12个",
    action: "add",
    set: {value: 12, unit: "个", role: "reform_count", indicator: "改革文件"}
  }
];

/** A copy of the reference tables, the rules of which a test may change. */
function rules(folder: string) {
  cpSync(lexicon.folder, folder, {recursive: true});
  const edit = (name: string, from: string, to: string): void => {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    if (text.split(from).length !== 2) throw new Error(`stands not once in ${name}: ${from}`);
    writeFileSync(path, text.replace(from, to));
  };
  const noFigure = (words: string): string => `- reason: date\n  pattern: ${words}\n  examples: [${words}]\n`;
  return {edit, noFigure, tables: {reference: folder, lexicon: () => loadLexicon(folder)}};
}

test("corrections outlive a change of rules: they stay in force, or are told with what is another", async () => {
  const {folder, write, ingest, rows} = project();
  const {edit, noFigure, tables} = rules(join(folder, "reference"));
  const states = async () => (await rows("SELECT status FROM correction ORDER BY position")).map(({status}) => status);
  write("a.txt", reportText("赣州市", 2021));
  write("ganzhou.yml", stringify(entries), "corrections");
  const first = "- reason: date\n  pattern: (?:19|20)\\d{2}年?(?:度)?[—";
  edit("non-facts.yml", first, noFigure("12个") + first);
  await ingest(tables);
  expect(await states()).toEqual(entries.map(() => "applied"));

  edit("non-facts.yml", noFigure("12个"), noFigure("4次"));
  edit("changes.yml", "decrease: [减量, 压减, ", "decrease: [减量, ");
  edit("changes.yml", "[增量, ", "[增量, 压减, ");
  edit("indicators/market-entities.yml", "经营主体|市场主体 -净增\n", "经营主体|市场主体 -净增|新增\n");
  await ingest(tables);
  expect(await rows("SELECT text, change, indicator_id FROM fact ORDER BY start_at")).toEqual([
    {text: "12个", change: "none", indicator_id: "reform-documents"},
    {text: "50%", change: "increase", indicator_id: "approval-time-cut"},
    {text: "2.3万户", change: "increase", indicator_id: null}
  ]);
  expect(await states()).toEqual(["applied", "outdated", "applied", "unmatched", "outdated"]);
  expect(await rows("SELECT value, change, status FROM current_fact WHERE text = '50%'")).toEqual([
    {value: 55, change: "increase", status: "corrected"}
  ]);
  expect(await rows("SELECT message FROM issue WHERE origin = 'correction' ORDER BY message")).toEqual([
    {message: expect.stringContaining("found-by-itself adds what has been read by now, 12个")},
    {message: expect.stringContaining("found-no-more matches nothing: 4次")},
    {message: expect.stringContaining('read-otherwise expects indicatorId "market-entities-new", but it is null')}
  ]);
});
