import {Command, CommanderError} from "commander";
import {brief} from "./brief.ts";
import {build} from "./build.ts";
import {check} from "./check.ts";
import {correct} from "./correct.ts";
import {diff} from "./diff.ts";
import {doctor} from "./doctor.ts";
import {evaluate} from "./evaluate.ts";
import {explain} from "./explain.ts";
import {exportCommand} from "./export.ts";
import {extract} from "./extract.ts";
import {fetch} from "./fetch.ts";
import {ingest} from "./ingest.ts";
import {ledger} from "./ledger.ts";
import {create} from "./new.ts";
import {query} from "./query.ts";
import {remove} from "./remove.ts";
import {report} from "./report.ts";
import {reports} from "./reports.ts";
import {review} from "./review.ts";
import {schema} from "./schema.ts";
import {start} from "./start.ts";
import {worker} from "./worker.ts";
import {manifest} from "../project.mjs";
import {describeError, type ExitCode, note, print} from "./terminal.ts";

/** Every command. To add one, write `src/commands/<name>.ts` and list it here. */
const commands = [
  start,
  build,
  create,
  fetch,
  ingest,
  worker,
  extract,
  reports,
  report,
  query,
  diff,
  exportCommand,
  brief,
  check,
  correct,
  review,
  explain,
  schema,
  evaluate,
  remove,
  ledger,
  doctor
];

/** Runs the command that these arguments name, and says what went wrong with it. Returns its exit code. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf((ended) => (code = ended));
  try {
    await program.parseAsync(args.map(asWords), {from: "user"});
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    note(describeError(error, Boolean(program.opts()["verbose"] ?? process.env["DEBUG"])));
    return 2;
  }
}

/** No option has a space in its name: what begins with -- as a remark of SQL does (`-- totals`) is an argument. */
const asWords = (argument: string): string => (/^--[^\s=]*\s/.test(argument) ? ` ${argument}` : argument);

/** Arguments, which its messages repeat, may hold anything. */
const output = {
  writeOut: (text: string): void => void print(text.trimEnd()),
  writeErr: (text: string): void => note(text.trimEnd())
};

function programOf(finish: (code: ExitCode) => void): Command {
  const program = new Command("reform-ledger")
    .description(
      "Reads Chinese city reform reports into a ledger of sourced figures, and publishes a site that compares cities."
    )
    .version(manifest.version, "--version", "say the version")
    .option("--verbose", "show where an error came from")
    .showHelpAfterError("  hint: reform-ledger --help lists the commands")
    .exitOverride()
    .configureOutput(output);
  for (const command of commands) {
    const made = command(finish).exitOverride().configureOutput(output);
    program.addCommand(made.showHelpAfterError(`  hint: reform-ledger ${made.name()} --help tells how`));
  }
  return program;
}
