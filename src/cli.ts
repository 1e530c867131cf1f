import {main} from "./commands/main.ts";
import {describeError, heedOutputs, note} from "./commands/terminal.ts";

heedOutputs();

// What nobody caught is a failure, 2, and not the 1 of Node, which says that issues were found.
process.on("uncaughtException", (error) => {
  note(describeError(error, true));
  process.exit(2);
});

process.exitCode = await main(process.argv.slice(2));
