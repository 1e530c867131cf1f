import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {TestProject} from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of what all workers read and one of them makes. */
    made: string;
  }
}

/** Gives all workers of a run a folder, which goes when the run ends. */
export default function setup({provide}: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "reform-ledger-made-"));
  provide("made", folder);
  return () => rmSync(folder, {recursive: true, force: true});
}
