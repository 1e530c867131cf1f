import {Command} from "commander";
import type {IssueRow, UnreadFileRow} from "../query/quality/rows.ts";
import {unreadLine} from "./ingest.ts";
import {ledgerOption} from "./options.ts";
import {counted, type ExitCode, inLine, print} from "./terminal.ts";

const example = `
Example:
  $ reform-ledger check

Ends with 1 when there is an error, a warning or an unread file; notes do not count.`;

/** `check`: lists what a person should look at. */
export const check = (finish: (code: ExitCode) => void): Command =>
  new Command("check")
    .description("list what a person should look at")
    .addOption(ledgerOption())
    .addHelpText("after", example)
    .action(async ({ledger}: {ledger: string}) => finish(await run(ledger)));

async function run(ledger: string): Promise<ExitCode> {
  const {issues, unread} = await load(ledger);
  const grave = issues.filter(({severity}) => severity !== "note").length;
  const parts = [
    unread.map(unreadLine),
    ...[...grouped(issues)].map(([check, found]) => [
      `${check} (${found.length})`,
      ...found.map((issue) => `  ${inLine(whereOf(issue) + issue.message)}`)
    ]),
    [`${counted(grave, "issue")}, ${counted(issues.length - grave, "note")}, ${counted(unread.length, "unread file")}`]
  ].filter((lines) => lines.length > 0);
  await print(parts.map((lines) => lines.join("\n")).join("\n\n"));
  return grave + unread.length > 0 ? 1 : 0;
}

function grouped(issues: readonly IssueRow[]): Map<string, IssueRow[]> {
  const groups = new Map<string, IssueRow[]>();
  for (const issue of issues) {
    const name = `${issue.severity}: ${issue.check}`;
    groups.set(name, [...(groups.get(name) ?? []), issue]);
  }
  return groups;
}

async function load(ledger: string): Promise<{issues: IssueRow[]; unread: UnreadFileRow[]}> {
  const {withLedger} = await import("../store/database.ts");
  const {query} = await import("../query/index.ts");
  const {IssueRow, UnreadFileRow} = await import("../query/quality/rows.ts");
  return withLedger(ledger, async (connection) => ({
    issues: await query(connection, "quality/issues", {}, IssueRow),
    unread: await query(connection, "quality/unread-files", {}, UnreadFileRow)
  }));
}

function whereOf({check, file, place, year, sourceStart, sourceEnd}: IssueRow): string {
  // What is wrong with a table of metrics is of no one place of it, and names its file itself.
  if (file === null || check === "metrics") return "";
  const span = sourceStart === null ? "" : ` at ${sourceStart}-${sourceEnd}`;
  return `${place ?? "place unknown"} ${year ?? "year unknown"}, ${file}${span}: `;
}
