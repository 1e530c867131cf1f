import {Command, Option} from "commander";
import type {Digest} from "../pipeline.ts";
import type {FormatName} from "../records/formats.ts";
import type {ReadFile, Unread} from "../store/files.ts";
import {type LimitOptions, readerOf, withLimits, withStatedFlags} from "./options.ts";
import {counted, type ExitCode, inLine, isRead, note, print} from "./terminal.ts";

const example = `
Examples:
  $ reform-ledger extract reports/赣州2021.docx | jq '.facts[] | [.indicator, .value, .unit]'
  $ reform-ledger extract data/reports --shard 3/16 --out shards     a part of the files, for ingest --records`;

/** `extract`: one line of JSON for each report on standard output, or records for a ledger; no ledger is touched. */
export const extract = (finish: (code: ExitCode) => void): Command =>
  withStatedFlags(withLimits(new Command("extract")))
    .description("print what each report says, one line of JSON per report (NDJSON)")
    .argument("<path...>", "files, or folders to read recursively")
    .option("--shard <n/N>", "one part in N of the files, by their names below the folder")
    .option("--out <folder>", "write records for ingest --records into this folder, instead of printing")
    .addOption(new Option("--format <format>", "with --out").choices(["parquet", "ndjson"]).default("parquet"))
    .addHelpText("after", example)
    .action(async (paths: string[], _, command: Command) => finish(await run(paths, command.optsWithGlobals())));

interface Options extends LimitOptions {
  verbose?: boolean;
  shard?: string;
  out?: string;
  format: FormatName;
}

async function run(paths: string[], options: Options): Promise<ExitCode> {
  const {statedByFlags} = await import("./stated.ts");
  const overrides = statedByFlags(options);
  const {listSources} = await import("../store/sources.ts");
  const {readAll} = await import("../store/readAll.ts");
  const {isOf, shardOf} = await import("../records/shard.ts");
  const shard = shardOf(options.shard ?? "1/1");
  const reader = await readerOf(options);
  try {
    const all = await listSources(paths);
    const sources = all.filter(({name}) => isOf(name, shard));
    if (all.length === 0) note(`nothing to read in: ${paths.map(inLine).join(", ")}`);
    if (sources.length > 0) reader.begin(sources);
    const files = readAll(
      reader,
      sources.map((source) => ({...source, key: source.path, overrides, isNew: true}))
    );
    return options.out === undefined
      ? await printEach(files, options)
      : await writeOut(files, {...options, ...shard, out: options.out, files: sources.length, all: all.length});
  } finally {
    reader.close();
  }
}

async function printEach(files: AsyncIterable<ReadFile>, {verbose}: Options): Promise<ExitCode> {
  let unread = 0;
  for await (const file of files) {
    if (!isRead()) break;
    if (Array.isArray(file.result)) await printAll(file, file.result);
    else unread += tell(file.result, verbose ? file.trace : undefined);
  }
  return unread > 0 ? 1 : 0;
}

interface Part extends Omit<Options, "shard" | "out"> {
  out: string;
  shard: number;
  of: number;
  /** How many files it has, of how many in all. */
  files: number;
  all: number;
}

async function writeOut(files: AsyncIterable<ReadFile>, {out, format, verbose, all, ...part}: Part): Promise<ExitCode> {
  const {referenceFolder, stampOf} = await import("../lexicon/folder.ts");
  const {digestVersion, requireSameTables} = await import("../store/version.ts");
  const {recordsVersion} = await import("../records/schema.ts");
  const {writeShard} = await import("../records/write.ts");
  const stamp = stampOf(referenceFolder);
  const head = {records: recordsVersion, shard: part.shard, of: part.of, files: part.files};
  let unread = 0;
  async function* told(): AsyncGenerator<ReadFile> {
    for await (const file of files) {
      if (!Array.isArray(file.result)) unread += tell(file.result, verbose ? file.trace : undefined);
      yield file;
    }
  }
  const path = await writeShard(
    {folder: out, head: {...head, digestVersion: digestVersion(referenceFolder)}, format},
    told(),
    () => requireSameTables(referenceFolder, stamp)
  );
  await print(`${inLine(path)}: ${counted(part.files, "file")} of ${all}${unread > 0 ? `; ${unread} unread` : ""}`);
  return unread > 0 ? 1 : 0;
}

async function printAll({planned: {path}, print: {sha256}}: ReadFile, reports: readonly Digest[]): Promise<void> {
  const {toRecord} = await import("../model/record.ts");
  for (const report of reports) await print(JSON.stringify(toRecord(report, {path, sha256: sha256 ?? ""})));
}

/** Names a file that is not read, and counts it. */
function tell({code, reason, hint}: Unread, trace: string | undefined): number {
  note(`unread (${code}): ${trace ?? inLine(reason)}${hint === null ? "" : `\n  hint: ${inLine(hint)}`}`);
  return 1;
}
