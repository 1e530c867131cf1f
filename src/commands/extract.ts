import {Command} from "commander";
import {UnreadableError} from "../model/errors.ts";
import {withStatedFlags} from "./options.ts";
import {type ExitCode, inLine, isRead, note, print} from "./terminal.ts";

const example = `
Example:
  $ reform-ledger extract reports/赣州2021.docx | jq '.facts[] | [.indicator, .value, .unit]'`;

/** `extract`: one line of JSON for each report on standard output; no ledger is touched. */
export const extract = (finish: (code: ExitCode) => void): Command =>
  withStatedFlags(new Command("extract"))
    .description("print what each report says, one line of JSON per report (NDJSON)")
    .argument("<path...>", "files, or folders to read recursively")
    .addHelpText("after", example)
    .action(async (paths: string[], options: unknown) => finish(await run(paths, options)));

async function run(paths: string[], options: unknown): Promise<ExitCode> {
  const {statedByFlags} = await import("./stated.ts");
  const stated = statedByFlags(options);
  const {listSources, loadSource} = await import("../store/sources.ts");
  const {loadLexicon} = await import("../lexicon/index.ts");
  const {digest} = await import("../pipeline.ts");
  const {toRecord} = await import("../model/record.ts");
  const lexicon = loadLexicon();
  let unread = 0;
  for (const {path} of await listSources(paths)) {
    if (!isRead()) break;
    try {
      const {file, sidecar} = await loadSource(path);
      for (const report of await digest(file, lexicon, {...sidecar.stated, ...stated})) {
        await print(JSON.stringify(toRecord(report, file)));
      }
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      unread++;
      note(`unread (${error.code}): ${inLine(error.message)}${error.hint ? `\n  hint: ${inLine(error.hint)}` : ""}`);
    }
  }
  return unread > 0 ? 1 : 0;
}
