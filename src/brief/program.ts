import {readFileSync} from "node:fs";
import {join} from "node:path";
import type * as Pages from "../../pages/brief/command.ts";
import {kept} from "../kept.mjs";
import {projectFolder} from "../project.mjs";
import {pagesKey} from "../site/kept.ts";

/** What a brief takes of the pages. */
export type BriefPages = typeof Pages;

/** The code and the styles of the pages that briefs are made with. */
export interface Program {
  /** A script for a window, which leaves `BriefPages` there under the name `programName`. */
  script: string;
  styles: string;
}

export const programName = "briefPages";

/** That code, compiled when a source has changed. */
export async function briefProgram(): Promise<Program> {
  const folder = await kept(`brief-${pagesKey()}`, compile);
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return {script: read("brief/command.js"), styles: read("style.css") + read("briefSheet.css")};
}

async function compile(outdir: string): Promise<void> {
  const {build} = await import("esbuild");
  const pages = join(projectFolder, "pages");
  await build({
    entryPoints: ["brief/command.ts", "style.css", "briefSheet.css"].map((name) => join(pages, name)),
    outbase: pages,
    outdir,
    bundle: true,
    format: "iife",
    globalName: programName,
    target: "es2022",
    charset: "utf8",
    // A script has no address of its own, from which pages tell where their data lies. The window answers for any host.
    define: {"import.meta": JSON.stringify({url: "http://localhost/brief/command.js"})},
    tsconfigRaw: "{}",
    logLevel: "error"
  });
}
