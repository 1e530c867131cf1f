import {Command} from "commander";
import type {FactRow, HeldRow, IssueRow, ReportRow} from "../query/report/rows.ts";
import {ledgerOption} from "./options.ts";
import {type ExitCode, inLine, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger report 赣州
  $ reform-ledger report 3f2a
  $ reform-ledger report data/reports/ganzhou-2021.txt --facts`;

interface Options {
  ledger: string;
  facts?: boolean;
}

/** `report`: what the ledger holds of one report. */
export const report = (finish: (code: ExitCode) => void): Command =>
  new Command("report")
    .description("show what the ledger holds of one report")
    .argument("<id>", "its id or the beginning of it, a place, a place and year (赣州2021), or a file")
    .addOption(ledgerOption())
    .option("--facts", "list its figures too")
    .addHelpText("after", example)
    .action(async (id: string, options: Options) => finish(await run(id, options)));

async function run(words: string, {ledger, facts}: Options): Promise<ExitCode> {
  const {table} = await import("./table.ts");
  const found = await load(ledger, words);
  for (const line of [...headLines(found), ...countLines(found.report)]) await print(line);
  for (const issue of found.issues) await print(`${issue.severity.padEnd(9)}${inLine(issue.message)} (${issue.check})`);
  if (facts) await print(`\n${table(factHead, found.facts.map(factCells))}`);
  return 0;
}

interface Found {
  held: HeldRow;
  report: ReportRow;
  facts: FactRow[];
  issues: IssueRow[];
}

async function load(ledger: string, words: string): Promise<Found> {
  const {withLedger} = await import("../store/database.ts");
  const {query} = await import("../query/index.ts");
  const {FactRow, IssueRow, ReportRow} = await import("../query/report/rows.ts");
  const {findReport} = await import("./find.ts");
  return withLedger(ledger, async (connection) => {
    const held = await findReport(connection, ledger, words);
    const report = (await query(connection, "report/reports", {}, ReportRow)).find(({id}) => id === held.id);
    if (!report) throw new Error(`query reports lacks a report of the ledger: ${held.id}`);
    const facts = await query(connection, "report/facts", {ids: held.id}, FactRow);
    return {held, report, facts, issues: await query(connection, "report/issues", {ids: held.id}, IssueRow)};
  });
}

function headLines({held, report}: Found): string[] {
  const fields: [string, string | null][] = [
    ["title", report.title],
    ["source", report.source],
    ["author", report.author],
    ["published", report.published],
    ["period", report.periodStart && `${report.periodStart} to ${report.periodEnd}`],
    ["text", `${report.characters} characters, ${report.script}${report.garbled ? ", garbled" : ""}`],
    ["files", held.files.join(", ")]
  ];
  return [
    `${report.placeName ?? "place unknown"} ${report.year ?? "year unknown"} · ${report.kind} · ${report.id}`,
    ...fields.map(([name, value]) => `${name.padEnd(11)}${inLine(value ?? "not known")}`)
  ];
}

const countLines = (row: ReportRow): string[] => [
  `facts      ${row.facts}: ${row.reformCounts} reform counts, ${row.targets} targets, ${row.outcomes} outcomes, ${row.contexts} context`,
  `targets    ${row.targets}: ${row.targetsWithDeadline} with a deadline, ${row.targetsWithLead} with a lead body`,
  `honours    ${row.honoursNational} national, ${row.honoursProvincial} provincial, ${row.honoursMunicipal} municipal, ${row.honoursOther} other`,
  `also       ${row.reforms} named reforms, ${row.assignments} assignments, ${row.rejected} numbers that are no figures`
];

const factHead = ["at", "role", "indicator", "figure", "period", "id"];

const factCells = (fact: FactRow): (string | null)[] => [
  `${fact.received.start}-${fact.received.end}`,
  fact.role,
  fact.indicator,
  fact.text,
  fact.period && `${fact.period.start} to ${fact.period.end}`,
  fact.id
];
