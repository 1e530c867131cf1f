import {Argument, Command} from "commander";
import {type ExitCode, print} from "./terminal.ts";

const example = `
Example:
  $ reform-ledger schema extracted > extracted.schema.json

extracted is what ingest --extracted takes: a line of JSON, or a row of CSV, for each figure.`;

/** `schema`: the JSON Schema of what the program takes from others. */
export const schema = (finish: (code: ExitCode) => void): Command =>
  new Command("schema")
    .description("print the JSON Schema of files that others make for the program")
    .addArgument(new Argument("<name>", "of which files").choices(["extracted"]))
    .addHelpText("after", example)
    .action(async () => {
      const {extractedJsonSchema} = await import("../extracted/schema.ts");
      await print(JSON.stringify(extractedJsonSchema(), null, 2));
      finish(0);
    });
