import {unreadable} from "../lexicon/unread.ts";
import {messageOf, UnreadableError} from "../model/errors.ts";
import type {Unread} from "./files.ts";

/**
 * Why a file could not be read. One that trips the program must not keep the others out of the ledger: it is named, as a
 * fault of the program.
 */
export function unreadOf(error: unknown): Unread {
  const {code, fault, values, message, hint} = error instanceof UnreadableError ? error : programFault(error);
  return {code, fault, details: JSON.stringify(values), reason: message, hint: hint ?? null};
}

const programFault = (error: unknown): UnreadableError => unreadable("program", {detail: messageOf(error)}, error);
