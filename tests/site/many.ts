import {createHash} from "node:crypto";
import type {DuckDBConnection} from "@duckdb/node-api";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {Fact} from "../../src/model/fact.ts";
import type {Place} from "../../src/model/report.ts";
import type {Digest} from "../../src/pipeline.ts";
import {append} from "../../src/store/append.ts";
import {writeCatalogue} from "../../src/store/catalogue.ts";
import {inTransaction} from "../../src/store/transaction.ts";
import {remember} from "../../src/store/history.ts";
import {rebuildLinks} from "../../src/store/links.ts";
import {usual} from "../../src/store/linkScope.ts";
import {rewriteLedger} from "../../src/store/rewrite.ts";
import {placeRow, reportRows, reportTables} from "../../src/store/rows.ts";

/** Figures of each made-up report, and characters of each sentence: as many as a provincial report has. */
const figures = 150;
const reforms = 12;
const sentenceLength = 60;

/**
 * Makes a ledger of made-up reports, the same each time: the provinces and cities of the reference table in turn, year
 * after year, with a figure in every sentence. Its sizes are those of real reports; its words mean nothing.
 */
export async function makeLedger(path: string, reports: number): Promise<void> {
  const lexicon = loadLexicon();
  const places = [...lexicon.places.byCode.values()].filter(({level}) => level !== "county");
  const indicators = [...lexicon.catalogue.indicators.values()];
  const made = (n: number): Digest => {
    const {code, name, province, level} = places[n % places.length] ?? none();
    return digest(n, {code, name, province, level}, 2020 + Math.floor(n / places.length), indicators);
  };
  await rewriteLedger(path, (connection) =>
    inTransaction(connection, async () => {
      await writeCatalogue(connection, lexicon);
      await append(connection, "place", places.slice(0, reports).map(placeRow));
      for (let from = 0; from < reports; from += 100)
        await appendReports(
          connection,
          Array.from({length: Math.min(100, reports - from)}, (_, i) => made(from + i))
        );
      await remember(connection);
      await rebuildLinks(connection, lexicon, {all: true, run: null, sizes: usual});
    })
  );
}

const none = (): never => {
  throw new RangeError("no places in the reference table");
};

/** Writes reports table by table, which takes a tenth of the time of writing them one by one. */
async function appendReports(connection: DuckDBConnection, digests: readonly Digest[]): Promise<void> {
  const all = digests.map((made) => reportRows(made, {path: "made", digestVersion: "0", runId: 1}));
  for (const table of ["report", ...reportTables] as const) {
    await append(
      connection,
      table,
      all.flatMap((rows) => rows[table])
    );
  }
}

/** Han characters without meaning, the same for the same seed. */
function words(seed: number, length: number): string {
  let state = seed * 2654435761 + 1;
  const codes = Array.from({length}, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 0x4e00 + (state % 3000);
  });
  return String.fromCharCode(...codes);
}

/** The first sentences name reforms: one in five reports has the same ones. The others are a report's own. */
const seedOf = (n: number, f: number): number => (f < reforms ? f * 5 + (n % 5) : n * figures + f);

type Indicators = readonly {id: string; family: string; domain: string; name: {zh: string}}[];

function digest(n: number, place: Place, year: number, indicators: Indicators): Digest {
  const id = createHash("sha256").update(`made ${n}`).digest("hex").slice(0, 12);
  const text = Array.from({length: figures}, (_, f) => words(seedOf(n, f), sentenceLength)).join("");
  const starts = Uint32Array.from(text, (_, i) => i);
  const clean = {
    text,
    starts,
    ends: starts.map((i) => i + 1),
    script: "simplified" as const,
    garbled: false,
    clutter: [],
    tables: [],
    warnings: []
  };
  const sentences = Array.from({length: figures}, (_, f) => {
    const start = f * sentenceLength;
    return {index: f, section: 0, paragraph: f, isHeading: false, start, end: start + sentenceLength};
  });
  const kind = (["review", "plan", "mixed"] as const)[n % 3] ?? "mixed";
  const period = {start: `${year}-01-01`, end: `${year}-12-31`};
  return {
    id,
    source: {format: "text", encoding: "utf-8", text, hardWrapped: false, tables: [], stated: {}, warnings: []},
    clean,
    description: {place, kind, year, period, published: null, title: words(n, 18), source: null, author: null},
    outline: {
      text,
      sections: [{index: 0, parent: null, level: 0, heading: "", start: 0, end: text.length}],
      sentences,
      tables: []
    },
    findings: {
      facts: sentences.map(({start, end}, f) =>
        fact(id, {n, f}, {start, end, text: text.slice(start, end)}, period, indicators)
      ),
      recognitions: sentences.slice(0, n % 20).map(({start}) => ({
        start,
        end: start + 9,
        text: text.slice(start, start + 9),
        type: "award",
        level: "provincial"
      })),
      reforms: sentences
        .slice(0, reforms)
        .map(({start}) => ({start, end: start + 9, name: text.slice(start, start + 9), domain: "economy"})),
      assignments: [],
      rejected: []
    },
    issues: []
  };
}

const roles = ["outcome", "outcome", "target", "reform_count", "context"] as const;
const units = ["项", "%", "元", "家"];
const comparators = ["eq", "ge", "gt", "approx"] as const;

function fact(
  report: string,
  {n, f}: {n: number; f: number},
  sentence: Fact["sentence"],
  period: Fact["period"],
  indicators: Indicators
): Fact {
  const {start} = sentence;
  const role = roles[f % roles.length] ?? "outcome";
  const indicator = f % 2 ? undefined : indicators[f % indicators.length];
  return {
    id: `${report}-${start}-${start + 4}`,
    start,
    end: start + 4,
    text: sentence.text.slice(0, 4),
    sentence,
    value: 1 + ((n * 31 + f * 17) % 997),
    valueMax: null,
    unit: role === "reform_count" ? "项" : (units[f % units.length] ?? ""),
    comparator: comparators[f % comparators.length] ?? "eq",
    role,
    change: "none",
    measure: "level",
    from: f % 9 ? null : 1,
    indicator: indicator?.name.zh ?? words(f, 6),
    indicatorId: indicator?.id ?? null,
    family: role === "reform_count" ? "reform-agenda" : (indicator?.family ?? "economy"),
    domain: indicator?.domain ?? "economy",
    period,
    deadline: role === "target" && n % 2 ? {date: "2026-12-31", precision: "year", text: "年底"} : null,
    cumulative: false,
    scope: null,
    scopeBasis: "assumed",
    doubts: [],
    otherRole: null,
    field: null,
    fieldGroup: null,
    fieldArea: null,
    yearly: null,
    coverage: null,
    lead: null,
    part: false,
    confidence: 0.9,
    cell: null,
    reader: "rules",
    rules: ["number-unit", "head-noun"]
  };
}
