import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {Extracted, extractedFields} from "../../src/extracted/schema.ts";
import {folderWith, root, run} from "./setup.ts";

const docs = readFileSync(join(root, "docs/extracted.md"), "utf8");
const example = /```jsonl\n([\s\S]*?)```/.exec(docs)?.[1] ?? "";
const report = "赣州市2021年全面深化改革综述.txt";

test("the example of the documentation is read as it says", async () => {
  const folder = folderWith({
    [`data/reports/${report}`]: readFileSync(join(root, "data/reports", report)),
    "coding.jsonl": example
  });
  const alone = await run(folder, "ingest", "--extracted", "coding.jsonl");
  expect(alone.out).toContain(
    "coding.jsonl: 4 rows: 2 at figures that were read (1 read otherwise), 1 new figure, 1 without a place"
  );
  expect(alone.out).toContain(
    'left out the quote in line 4 of coding.jsonl stands nowhere in its report: "新建口袋公园'
  );
  const {out} = await run(
    folder,
    "query",
    "SELECT outcome, found, differs, reader FROM extraction ORDER BY line",
    "--format",
    "json"
  );
  expect(JSON.parse(out)).toEqual([
    {outcome: "paired", found: "exact", differs: ["role"], reader: "gpt"},
    {outcome: "paired", found: "folded", differs: [], reader: "gpt"},
    {outcome: "added", found: "exact", differs: [], reader: "gpt"},
    {outcome: "unplaced", found: null, differs: [], reader: "gpt"}
  ]);
  const queue = await run(folder, "review", "--list", "--kind", "readers", "--format", "json");
  expect(JSON.parse(queue.out)).toMatchObject([{words: "333个"}]);
  const compared = await run(folder, "evaluate", "--readers", "rules,gpt", "--json");
  expect(JSON.parse(compared.out)).toMatchObject({
    readers: ["rules", "gpt"],
    figures: {both: 2, other: 1},
    fields: {value: {same: 2, of: 2, kappa: null}, role: {same: 1, of: 2, kappa: 0}},
    reports: [{both: 2, other: 1}]
  });
  const withFile = await run(folder, "evaluate", "--readers", "coding.jsonl,gpt", "--errors");
  expect(withFile.out).toContain("figures of both 3, only coding.jsonl 0, only gpt 0");
  expect((await run(folder, "evaluate", "--readers", "rule,gpt")).err).toContain(
    "no such reader: rule\n  hint: is it rules?"
  );
  const check = await run(folder, "check");
  expect(check.out).toContain('the quote in line 4 of coding.jsonl stands nowhere in its report: "新建口袋公园');
  // Again with a name for rows that say none, of the reports that the ledger holds.
  const again = await run(folder, "ingest", "--extracted", "coding.jsonl", "--reader", "李");
  expect(again.out).toContain("coding.jsonl: 4 rows");
  expect((await run(folder, "ingest", "--extracted", "coding.jsonl", "--reader", "rules")).err).toContain(
    "bad value for --reader: rules\n  hint: it must not be rules"
  );
  expect((await run(folder, "ingest", "--extracted", "none.csv")).err).toContain(
    "no such file or folder of extractions: none.csv\n  hint: "
  );
});

test("a file of langextract in the usual folder has the reader that the command names, and without one says so", async () => {
  const quotes = [
    "已有333个政务事项",
    "1368家企业",
    ...Array.from({length: 7}, (_, i) => `没有这句话之${"甲乙丙丁戊己庚"[i]}`)
  ];
  const extractions = quotes.map((quote) => ({extraction_class: "outcome", extraction_text: quote}));
  const folder = folderWith({
    [`data/reports/${report}`]: readFileSync(join(root, "data/reports", report)),
    "data/extracted/lx.jsonl": JSON.stringify({document_id: report, extractions})
  });
  expect((await run(folder, "ingest")).out).toContain("9 with no reader: name one with --reader");
  const {out} = await run(folder, "ingest", "--reader", "gpt");
  expect(out).toContain("7 without a place");
  expect(out).toContain('left out the quote in line 1#3 of lx.jsonl stands nowhere in its report: "没有这句话之甲"');
  expect(out).toContain("left out 2 more; list them with: reform-ledger check");
});

test("the documentation tells of every field, and the schema takes its example", async () => {
  for (const line of example.trim().split("\n")) expect(Extracted.safeParse(JSON.parse(line)).success).toBe(true);
  const left = extractedFields.filter((field) => !docs.includes(`\`${field}\``));
  expect(left).toEqual([]);
  const {out} = await run(root, "schema", "extracted");
  const {properties, required} = JSON.parse(out) as {properties: object; required: string[]};
  expect(Object.keys(properties)).toEqual(extractedFields);
  expect(required).toEqual(["report", "quote"]);
});
