import type {Lexicon} from "../lexicon/index.ts";
import {unreadable} from "../lexicon/unread.ts";
import {messageOf, UnreadableError} from "../model/errors.ts";
import {digest, type Digest} from "../pipeline.ts";
import type {ReadFile, Unread} from "./files.ts";
import {fingerprintOf, type PlannedFile, tryLoad} from "./plan.ts";
import type {LoadedSource} from "./sources.ts";

/** Reads a file, or says why it holds no readable report. Touches no ledger, so that files can be read side by side. */
export async function readPlanned(planned: PlannedFile, lexicon: Lexicon): Promise<ReadFile> {
  const loaded = await tryLoad(planned.path);
  const print = fingerprintOf(loaded, planned.overrides);
  const result = loaded instanceof UnreadableError ? unreadOf(loaded) : await digested(planned, loaded, lexicon);
  const origin = loaded instanceof UnreadableError ? {} : loaded.sidecar.stated;
  return {planned, print, origin, result};
}

const digested = (planned: PlannedFile, {file, sidecar}: LoadedSource, lexicon: Lexicon): Promise<Digest[] | Unread> =>
  digest(file, lexicon, {...sidecar.stated, ...planned.overrides}).catch(unreadOf);

/**
 * Why a file could not be read. One that trips the program must not keep the others out of the ledger: it is named, as a
 * fault of the program.
 */
export function unreadOf(error: unknown): Unread {
  const {code, fault, values, message, hint} = error instanceof UnreadableError ? error : programFault(error);
  return {code, fault, details: JSON.stringify(values), reason: message, hint: hint ?? null};
}

const programFault = (error: unknown): UnreadableError => unreadable("program", {detail: messageOf(error)}, error);
