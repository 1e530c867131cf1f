import {main} from "./commands/main.ts";
import {note} from "./commands/terminal.ts";

// Whoever reads our output may have seen enough (… | head): that is no fault. A disk that is full is.
process.stdout.on("error", ({code, message}: NodeJS.ErrnoException) => {
  if (code === "EPIPE") process.exit();
  note(`error: the output cannot be written: ${message}\n  hint: is the disk full?`);
  process.exit(2);
});

process.exitCode = await main(process.argv.slice(2));
