import type {Lexicon} from "../lexicon/index.ts";
import {UnreadableError} from "../model/errors.ts";
import {digest} from "../pipeline.ts";
import type {ReadFile} from "./files.ts";
import {unlimited} from "./limits.ts";
import {fingerprintOf, type PlannedFile, tryLoad} from "./plan.ts";
import type {Reader} from "./reader.ts";
import type {LoadedSource} from "./sources.ts";
import {unreadOf} from "./unreadOf.ts";

/** Reads in this process, where nothing ends what has no end. */
export const readerHere = (lexicon: Lexicon): Reader => ({
  limits: unlimited,
  begin: () => undefined,
  width: () => 1,
  read: (planned) => readPlanned(planned, lexicon),
  close: () => undefined
});

/**
 * Reads a file, or says why it holds no readable report; loads it where that has not been done. Touches no ledger, so that files
 * can be read side by side.
 */
export async function readPlanned(planned: PlannedFile, lexicon: Lexicon, held?: LoadedSource): Promise<ReadFile> {
  const loaded = held ?? (await tryLoad(planned));
  const print = fingerprintOf(loaded, planned.overrides);
  if (loaded instanceof UnreadableError) return {planned, print, origin: {}, result: unreadOf(loaded)};
  return {planned, print, origin: loaded.sidecar.stated, ...(await digested(planned, loaded, lexicon))};
}

const digested = (
  planned: PlannedFile,
  {file, sidecar}: LoadedSource,
  lexicon: Lexicon
): Promise<Pick<ReadFile, "result" | "trace">> =>
  digest(file, lexicon, {...sidecar.stated, ...planned.overrides}).then(
    (result) => ({result}),
    (error: unknown) => ({result: unreadOf(error), ...(isFault(error) ? {trace: error.stack ?? ""} : {})})
  );

const isFault = (error: unknown): error is Error => error instanceof Error && !(error instanceof UnreadableError);
