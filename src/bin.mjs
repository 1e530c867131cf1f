#!/usr/bin/env node
import module from "node:module";
import {compiledProgram} from "./compile.mjs";

// Node 22 and later keep compiled code between calls.
module.enableCompileCache?.();
// Where errors are shown with their stack, it names the sources. Reading the maps takes a while, so only there.
if (process.argv.includes("--verbose") || process.env["DEBUG"]) process.setSourceMapsEnabled(true);
await import(await compiledProgram());
