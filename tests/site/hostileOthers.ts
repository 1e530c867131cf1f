import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {z} from "zod";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {withLedger} from "../../src/store/database.ts";
import {ingest} from "../../src/store/ingest.ts";

const Figures = z.array(
  z.object({
    report: z.string(),
    place: z.string(),
    year: z.number(),
    path: z.string(),
    indicator: z.string().nullable()
  })
);

/** The words of a figure that stands in every hostile text. */
const figure = "2.3万户";
const quote = `新增经营主体${figure}`;

/** The reports of a ledger in which that figure was read. */
const figuresIn = (ledger: string): Promise<z.infer<typeof Figures>> =>
  withLedger(ledger, async (connection) => {
    const rows = await connection.runAndReadAll(
      `SELECT r.id AS report, r.place_code AS place, r.year, r.path, f.indicator FROM fact f JOIN report r ON r.id = f.report_id
       WHERE f.text = '${figure}' AND r.place_code IS NOT NULL AND r.year IS NOT NULL ORDER BY r.year`
    );
    return Figures.parse(rows.getRowObjectsJson());
  });

/** What others write beside reports, each of its words a payload: corrections, what they have read, tables of figures. */
export async function addOthers(folder: string, ledger: string, payloads: readonly string[]): Promise<void> {
  const read = await figuresIn(ledger);
  const [corrections, extracted, metrics] = ["corrections", "extracted", "metrics"].map((name) =>
    join(folder, name)
  ) as [string, string, string];
  for (const made of [corrections, extracted, metrics]) mkdirSync(made);
  const wordOf = (index: number): string => payloads[index % payloads.length] ?? "";
  const entries = read.map(({place, year, path, indicator}, index) => ({
    id: `entry-${index}`,
    place,
    year,
    report: path.slice(path.lastIndexOf("/") + 1),
    quote,
    figure,
    action: "set",
    expect: {indicator},
    set: {indicator: wordOf(index)},
    reason: wordOf(index),
    source: wordOf(index),
    by: wordOf(index),
    date: "2026-01-05"
  }));
  // A file of YAML is JSON as well.
  writeFileSync(join(corrections, "hostile.yml"), JSON.stringify(entries));
  const rows = read.flatMap(({report}, index) => {
    const word = wordOf(index);
    const said = {reader: word, note: word, class: word, indicator: word, lead: word};
    return [
      {...said, report, quote, value: 2.3, unit: "万户", role: "target"},
      {...said, report, quote: word, value: 7, unit: word},
      {...said, report: word, quote: word, context: word}
    ];
  });
  writeFileSync(join(extracted, `${fileName(wordOf(0))}.jsonl`), rows.map((row) => JSON.stringify(row)).join("\n"));
  writeTables(metrics, payloads);
  await ingest({
    ledger,
    paths: [join(folder, "reports"), metrics],
    only: true,
    stated: {},
    corrections,
    extracted: [{paths: [extracted], reader: null}],
    reference: referenceFolder,
    lexicon: loadLexicon
  });
  await requireAll(ledger);
}

/** Throws where the ledger took in nothing of what others write: then nothing of it could come alive. */
async function requireAll(ledger: string): Promise<void> {
  const counts = {
    corrections: "SELECT count(*)::INTEGER FROM current_fact WHERE status = 'corrected'",
    extractions: "SELECT count(*)::INTEGER FROM extraction",
    statistics: "SELECT count(*)::INTEGER FROM statistic"
  };
  await withLedger(ledger, async (connection) => {
    for (const [what, sql] of Object.entries(counts)) {
      const [[count] = [0]] = (await connection.runAndReadAll(sql)).getRowsJson();
      if (count === 0) throw new Error(`no ${what} in the hostile ledger`);
    }
  });
}

/** What a file may be called: no slash, and no longer than a disk takes. */
export const fileName = (payload: string): string => payload.replaceAll("/", "∕").slice(0, 60);

/** A long table and a wide one: payloads are names of indicators, places, units and columns, and what is stated of them. */
function writeTables(folder: string, payloads: readonly string[]): void {
  const long = payloads.flatMap((word, index) => [
    ["赣州市", 1980 + index, word, 898 + index, "万人", word],
    [word, 1980 + index, "常住人口", 5, "万人", word],
    ["永州市", 1980 + index, "常住人口", 500 + index, word, word]
  ]);
  const wide = [
    ["城市", "年份", ...payloads, ...payloads.map((word) => `${word}（万人）`)],
    ...["赣州市", "永州市"].map((place, n) => [place, 2021, ...payloads.flatMap((_, index) => [index + n, index])])
  ];
  const tables = {long: [["地区", "年份", "指标", "数值", "单位", "备注"], ...long], wide};
  for (const [name, table] of Object.entries(tables)) {
    const path = join(folder, `${name} ${fileName(payloads[0] ?? "")}.csv`);
    writeFileSync(path, stringify(table));
    const words = payloads.join(" ");
    writeFileSync(`${path}.meta.yml`, JSON.stringify({title: words, source: words, author: words, licence: words}));
  }
}
