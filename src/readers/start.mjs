// Starts the process that reads, as bin.mjs does the command line.
import module from "node:module";
import v8 from "node:v8";
import {compiledProgram} from "../compile.mjs";

// What is optimised after twice as much use as V8 asks for by itself: reading goes through so much code that a process spends a
// quarter of its first reports on that, half of it for nothing. Where V8 knows no such flag it says so and goes on.
v8.setFlagsFromString("--interrupt-budget=264000");
module.enableCompileCache?.();
if (process.argv.includes("--verbose") || process.env["DEBUG"]) process.setSourceMapsEnabled(true);
await import(await compiledProgram("reader"));
