import {Command, CommanderError} from "commander";
import {build} from "./commands/build.ts";
import {check} from "./commands/check.ts";
import {doctor} from "./commands/doctor.ts";
import {evaluate} from "./commands/evaluate.ts";
import {explain} from "./commands/explain.ts";
import {extract} from "./commands/extract.ts";
import {ingest} from "./commands/ingest.ts";
import {query} from "./commands/query.ts";
import {remove} from "./commands/remove.ts";
import {report} from "./commands/report.ts";
import {reports} from "./commands/reports.ts";
import {start} from "./commands/start.ts";
import {manifest} from "./project.mjs";
import {describeError, type ExitCode, note} from "./commands/terminal.ts";

const finish = (code: ExitCode): void => {
  process.exitCode = code;
};

/** Every command. To add one, write `src/commands/<name>.ts` and list it here. */
const commands = [start, build, ingest, extract, reports, report, query, check, explain, evaluate, remove, doctor];

const program = new Command("reform-ledger")
  .description(
    "Reads Chinese city reform reports into a ledger of sourced figures, and publishes a site that compares cities."
  )
  .version(manifest.version, "--version", "say the version")
  .option("--verbose", "show where an error came from")
  .exitOverride();

for (const command of commands) program.addCommand(command(finish).exitOverride());

// Whoever reads our output may have seen enough (… | head): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) finish(error.exitCode === 0 ? 0 : 2);
  else {
    note(describeError(error, Boolean(program.opts()["verbose"] ?? process.env["DEBUG"])));
    finish(2);
  }
}
