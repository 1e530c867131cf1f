import {Command} from "commander";
import {ledgerOption, reportsOption} from "./options.ts";
import {type ExitCode, print} from "./terminal.ts";

const example = `
Example:
  $ reform-ledger doctor

Ends with 1 when something is lacking that the program or its tests need.`;

interface Options {
  ledger: string;
  reports: string;
}

/** `doctor`: what this machine lacks, what each lack breaks, and the command that mends it. */
export const doctor = (finish: (code: ExitCode) => void): Command =>
  new Command("doctor")
    .description("say what this machine lacks, what that breaks, and how to mend it")
    .addOption(ledgerOption())
    .addOption(reportsOption())
    .addHelpText("after", example)
    .action(async (options: Options) => finish(await run(options)));

async function run(settings: Options): Promise<ExitCode> {
  const {examine} = await import("./examine.ts");
  let lacking = 0;
  for (const {name, found, breaks, mend, optional} of await examine(settings)) {
    const state = found === null ? (optional ? "absent" : "LACKS") : "ok";
    await print(`${state.padEnd(7)} ${name}${found ? `: ${found}` : ""}`);
    if (found !== null) continue;
    if (!optional) lacking++;
    await print(`        without it ${breaks}\n        to mend: ${mend}`);
  }
  await print(lacking === 0 ? "\nnothing is lacking" : `\nlacking: ${lacking}`);
  return lacking === 0 ? 0 : 1;
}
