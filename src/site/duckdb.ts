import {copyFile, mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {gzip} from "node:zlib";
import {duckdbWasm, findLibrary} from "./libraries.ts";

const pack = promisify(gzip);

/**
 * Puts DuckDB for the browser where the page of SQL looks for it: its worker, and the program itself packed. Unpacked it is
 * 36 MB, more than several hosts of static sites take in one file; packed it is 7, and the page unpacks it. Of its builds
 * it is the one that needs exceptions in WebAssembly: a browser that can unpack has those.
 */
export async function writeDuckdb(site: string): Promise<void> {
  const from = join(findLibrary(duckdbWasm).folder, "dist");
  const to = join(site, "_file", "duckdb");
  await mkdir(to, {recursive: true});
  const program = await readFile(join(from, "duckdb-eh.wasm"));
  await Promise.all([
    copyFile(join(from, "duckdb-browser-eh.worker.js"), join(to, "worker.js")),
    writeFile(join(to, "duckdb.wasm.gz"), await pack(program))
  ]);
}
