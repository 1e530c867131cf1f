import {Command} from "commander";
import type {Digest} from "../pipeline.ts";
import type {ReadFile, Unread} from "../store/files.ts";
import {type LimitOptions, readerOf, withLimits, withStatedFlags} from "./options.ts";
import {type ExitCode, inLine, isRead, note, print} from "./terminal.ts";

const example = `
Example:
  $ reform-ledger extract reports/赣州2021.docx | jq '.facts[] | [.indicator, .value, .unit]'`;

/** `extract`: one line of JSON for each report on standard output; no ledger is touched. */
export const extract = (finish: (code: ExitCode) => void): Command =>
  withStatedFlags(withLimits(new Command("extract")))
    .description("print what each report says, one line of JSON per report (NDJSON)")
    .argument("<path...>", "files, or folders to read recursively")
    .addHelpText("after", example)
    .action(async (paths: string[], _, command: Command) => finish(await run(paths, command.optsWithGlobals())));

interface Options extends LimitOptions {
  verbose?: boolean;
}

async function run(paths: string[], options: Options): Promise<ExitCode> {
  const {statedByFlags} = await import("./stated.ts");
  const overrides = statedByFlags(options);
  const {listSources} = await import("../store/sources.ts");
  const {readAll} = await import("../store/readAll.ts");
  const reader = await readerOf(options);
  let unread = 0;
  try {
    const sources = await listSources(paths);
    if (sources.length === 0) note(`nothing to read in: ${paths.map(inLine).join(", ")}`);
    reader.begin(sources);
    const planned = sources.map((source) => ({...source, key: source.path, overrides, isNew: true}));
    for await (const file of readAll(reader, planned)) {
      if (!isRead()) break;
      if (Array.isArray(file.result)) {
        await printAll(file, file.result);
        continue;
      }
      unread++;
      tell(file.result, options.verbose ? file.trace : undefined);
    }
  } finally {
    reader.close();
  }
  return unread > 0 ? 1 : 0;
}

async function printAll({planned: {path}, print: {sha256}}: ReadFile, reports: readonly Digest[]): Promise<void> {
  const {toRecord} = await import("../model/record.ts");
  for (const report of reports) await print(JSON.stringify(toRecord(report, {path, sha256: sha256 ?? ""})));
}

function tell({code, reason, hint}: Unread, trace: string | undefined): void {
  note(`unread (${code}): ${trace ?? inLine(reason)}${hint === null ? "" : `\n  hint: ${inLine(hint)}`}`);
}
