import {Command, CommanderError} from "commander";
import {extract} from "./commands/extract.ts";
import {describeError, type ExitCode, note} from "./commands/terminal.ts";

const finish = (code: ExitCode): void => {
  process.exitCode = code;
};

/** Every command. To add one, write `src/commands/<name>.ts` and list it here. */
const commands = [extract];

const program = new Command("reform-ledger")
  .description(
    "Reads Chinese city reform reports into a ledger of sourced figures, and publishes a site that compares cities."
  )
  .option("--verbose", "show where an error came from")
  .exitOverride();

for (const command of commands) program.addCommand(command(finish));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) finish(error.exitCode === 0 ? 0 : 2);
  else {
    note(describeError(error, Boolean(program.opts()["verbose"] ?? process.env["DEBUG"])));
    finish(2);
  }
}
