// Preloaded into the program by `node --import`: writes the address of each module that it loads into the file that
// LOADED names.
import {appendFileSync} from "node:fs";
import {isMainThread} from "node:worker_threads";
import module from "node:module";

if (isMainThread) module.register(import.meta.url);

export function load(url, context, next) {
  appendFileSync(process.env["LOADED"], `${url}\n`);
  return next(url, context);
}
