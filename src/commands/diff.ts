import {Command} from "commander";
import type {DiffCountRow, DiffRow, EndedRow} from "../query/run/rows.ts";
import {type Format, formatOption, ledgerOption} from "./options.ts";
import type {Span} from "./runs.ts";
import {counted, type ExitCode, note, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger diff                       what the last run did
  $ reform-ledger diff 3                     since run 3
  $ reform-ledger diff last~2 last --facts   the figures themselves, before and after
  $ reform-ledger diff 2025-11-01 2025-12-01 --format csv > changes.csv

A run is a number, last, last~2, a day (the last run up to its end), or 0: before the first. A figure
is re-anchored where it says the same and stands elsewhere. Ends with 0, whatever has changed.`;

interface Options {
  ledger: string;
  facts?: boolean;
  format: Format;
}

/** `diff`: what became of the figures between two runs. */
export const diff = (finish: (code: ExitCode) => void): Command =>
  new Command("diff")
    .description("tell what became of the figures from one run to another: added, withdrawn, changed, re-anchored")
    .argument("[from]", "the earlier run (default: the one before the last)")
    .argument("[to]", "the later run", "last")
    .option("--facts", "the figures one by one, before and after, instead of counts by place and indicator")
    .addOption(formatOption())
    .addOption(ledgerOption())
    .addHelpText("after", example)
    .action(async (from: string | undefined, to: string, options: Options) => finish(await run(from, to, options)));

async function run(from: string | undefined, to: string, options: Options): Promise<ExitCode> {
  const {facts = false, format} = options;
  const {countColumns, factColumns} = await import("./diffColumns.ts");
  const {printRows} = await import("./rows.ts");
  const {span, runs, counts, figures} = await load(from, to, options);
  if (format === "table") await print(`${await headOf(span, counts)}\n${reportsOf(runs)}\n`);
  if (facts) await printRows(format, factColumns(format), format === "table" ? figures.filter(isNews) : figures);
  else await printRows(format, countColumns, counts);
  const unkept = runs.reduce((sum, run) => sum + run.unkept, 0);
  if (unkept > 0)
    note(
      `not listed, for only their number is known, from an earlier version or before the ledger was made anew: ${counted(unkept, "fact")} withdrawn`
    );
  return 0;
}

/** Figures that only stand elsewhere are counted at the head: a person need not see each. */
const isNews = ({action}: DiffRow): boolean => action !== "re-anchored";

interface Told {
  span: Span;
  /** The runs between. */
  runs: EndedRow[];
  counts: DiffCountRow[];
  /** Only where they were asked for. */
  figures: DiffRow[];
}

async function load(from: string | undefined, to: string, {ledger, facts}: Options): Promise<Told> {
  const {withLedger} = await import("../store/database.ts");
  const {query} = await import("../query/index.ts");
  const {DiffCountRow, DiffRow, EndedRow} = await import("../query/run/rows.ts");
  const {spanOf} = await import("./runs.ts");
  return withLedger(ledger, async (connection) => {
    const runs = await query(connection, "run/runs", {}, EndedRow);
    const span = spanOf(runs, from, to);
    return {
      span,
      runs: runs.filter(({id}) => id > span.from && id <= span.to),
      counts: await query(connection, "run/counts", {...span}, DiffCountRow),
      figures: facts ? await query(connection, "run/diff", {...span}, DiffRow) : []
    };
  });
}

async function headOf({from, to}: Span, counts: readonly DiffCountRow[]): Promise<string> {
  const {sumOf} = await import("./changes.ts");
  return `from ${from === 0 ? "before the first run" : `run ${from}`} to run ${to}: ${sumOf(counts)}`;
}

function reportsOf(runs: readonly EndedRow[]): string {
  const sum = (name: "reportsAdded" | "reportsChanged" | "reportsWithdrawn"): number =>
    runs.reduce((total, run) => total + run[name], 0);
  return `reports, run by run: ${sum("reportsAdded")} added, ${sum("reportsChanged")} changed, ${sum("reportsWithdrawn")} taken out`;
}
