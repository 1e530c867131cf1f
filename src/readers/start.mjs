// Starts the process that reads, as bin.mjs does the command line.
import module from "node:module";
import {compiledProgram} from "../compile.mjs";

module.enableCompileCache?.();
if (process.argv.includes("--verbose") || process.env["DEBUG"]) process.setSourceMapsEnabled(true);
await import(await compiledProgram("reader"));
