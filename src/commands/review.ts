import {Command, InvalidArgumentError, Option} from "commander";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {Lexicon} from "../lexicon/index.ts";
import {UserError} from "../model/errors.ts";
import {type ReviewKind, reviewKinds} from "../model/review.ts";
import {nearest} from "../model/nearest.ts";
import type {QueueRow, ShareRow} from "../query/review/rows.ts";
import {applyAll, byOption, fileOption, heedOthers} from "./correct.ts";
import {correctionsOption, type Format, formatOption, ledgerOption} from "./options.ts";
import type {Column} from "./rows.ts";
import {counted, type ExitCode, note} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger review
  $ reform-ledger review --place 360700 --kind role --limit 20
  $ reform-ledger review --list --format csv > queue.csv
  $ reform-ledger review --share

A key decides: a accepts what was read, e edits it, r rejects it, s skips it, u takes the last decision back, q ends. From a
pipe each answer is a line. Every decision is written into the folder of corrections at once, and applied at the end.`;

interface Options {
  ledger: string;
  corrections: string;
  place?: string;
  indicator?: string;
  kind?: ReviewKind;
  limit?: number;
  list?: boolean;
  share?: boolean;
  format: Format;
  by: string;
  file?: string;
}

/** `review`: asks a person about what the ledger is least sure of, and writes what they say into the corrections. */
export const review = (finish: (code: ExitCode) => void): Command =>
  new Command("review")
    .description("go through what a person should look at, and write down what they decide")
    .option("--place <name>", "of this place alone: its name or 6-digit code")
    .option("--indicator <id>", "of this indicator alone, or near it")
    .addOption(
      new Option("--kind <kind>", "for this reason alone (docs/corrections.md says what each is)").choices(reviewKinds)
    )
    .addOption(new Option("--limit <number>", "so many items at most").argParser(countOf))
    .addOption(new Option("--list", "print the queue instead of asking").conflicts("share"))
    .option("--share", "print what share of the figures a person has looked at, by place and indicator")
    .addOption(formatOption())
    .addOption(byOption())
    .addOption(fileOption())
    .addOption(correctionsOption())
    .addOption(ledgerOption())
    .addHelpText("after", example)
    .action(async (options: Options) => finish(await run(options)));

function countOf(words: string): number {
  if (!/^[1-9]\d*$/.test(words)) throw new InvalidArgumentError("must be a number from 1 on");
  return Number(words);
}

async function run(options: Options): Promise<ExitCode> {
  const {withLedger} = await import("../store/database.ts");
  const {loadLexicon} = await import("../lexicon/index.ts");
  const {printRows} = await import("./rows.ts");
  const lexicon = loadLexicon();
  // So that nobody is asked twice.
  await heedOthers(options, lexicon, "applied the corrections that have changed since the ledger was made");
  if (options.share) {
    await printRows(options.format, shareColumns, await withLedger(options.ledger, sharesOf));
    return 0;
  }
  const decided = await withLedger(options.ledger, async (connection) => {
    const queue = await queueOf(connection, options, lexicon);
    if (!options.list) return ask(connection, queue, options, lexicon);
    await printRows(options.format, queueColumns, queue);
    return 0;
  });
  if (decided > 0) await applyAll(options, lexicon);
  return 0;
}

async function queueOf(connection: DuckDBConnection, options: Options, lexicon: Lexicon): Promise<QueueRow[]> {
  const {query} = await import("../query/index.ts");
  const {QueueRow} = await import("../query/review/rows.ts");
  const {place, indicator, kind, limit} = options;
  const codes = place === undefined ? null : codesOf(place, lexicon);
  if (indicator !== undefined) requireIndicator(indicator, lexicon);
  const rows = await query(connection, "review/queue", {}, QueueRow);
  // An entry of the corrections may be of a place whose reports are gone.
  const isQueued = rows.some((row) => codes?.includes(row.placeCode ?? ""));
  if (place !== undefined && codes !== null && !isQueued) {
    const {requirePlace} = await import("../brief/held.ts");
    await requirePlace(connection, codes, place);
  }
  return rows
    .filter((row) => codes === null || codes.includes(row.placeCode ?? ""))
    .filter((row) => indicator === undefined || [row.indicatorId, row.near].includes(indicator))
    .filter((row) => kind === undefined || row.reasons.includes(kind))
    .slice(0, limit);
}

function codesOf(place: string, {places}: Lexicon): string[] {
  const codes = places.byCode.has(place) ? [place] : places.named(place).map(({code}) => code);
  if (codes.length > 0) return codes;
  throw new UserError(`no such place: ${place}`, {hint: "give its name or its 6-digit code"});
}

function requireIndicator(id: string, {catalogue: {indicators}}: Lexicon): void {
  if (indicators.has(id)) return;
  const meant = nearest(id, [...indicators.keys()]);
  throw new UserError(`no such indicator: ${id}`, {
    hint: meant === undefined ? "data/reference/indicators/ has their ids" : `is it ${meant}?`
  });
}

async function ask(
  connection: DuckDBConnection,
  queue: readonly QueueRow[],
  {corrections, file, by}: Options,
  lexicon: Lexicon
): Promise<number> {
  const {review} = await import("./reviewSession.ts");
  const {openAsker} = await import("./asker.ts");
  const desk = {connection, folder: corrections, file, lexicon};
  const asker = openAsker();
  try {
    const decided = await review({desk, asker, queue, by});
    note(`${counted(queue.length, "item")} in the queue, ${counted(decided, "decision")}`);
    return decided;
  } finally {
    asker.close();
  }
}

async function sharesOf(connection: DuckDBConnection): Promise<ShareRow[]> {
  const {query} = await import("../query/index.ts");
  const {ShareRow} = await import("../query/review/rows.ts");
  return query(connection, "review/shares", {}, ShareRow);
}

const queueColumns: readonly Column<QueueRow>[] = [
  ["number", ({number}) => number],
  ["reasons", ({reasons}) => reasons.join(", ")],
  ["place", ({place}) => place],
  ["year", ({year}) => year],
  ["of", ({of}) => of],
  ["words", ({text}) => text],
  ["indicator", ({indicator}) => indicator],
  ["id", ({id, correction, file, reportId}) => id ?? correction ?? file ?? reportId],
  ["sentence", ({sentence, message}) => (sentence ?? message)?.trim()]
];

const shareColumns: readonly Column<ShareRow>[] = [
  ["by", ({by}) => by],
  ["id", ({id}) => id],
  ["name", ({nameZh}) => nameZh],
  ["figures", ({facts}) => facts],
  ["confirmed", ({confirmed}) => confirmed],
  ["corrected", ({corrected}) => corrected],
  ["withdrawn", ({withdrawn}) => withdrawn],
  [
    "share",
    ({facts, confirmed, corrected, withdrawn}) => Number(((confirmed + corrected + withdrawn) / facts).toFixed(4))
  ]
];
