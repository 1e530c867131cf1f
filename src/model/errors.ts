import type {Values} from "./words.ts";

/** A fault in use or environment that a person can mend: the message says what, the hint what to do. Exit code 2. */
export class UserError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, options: {hint?: string; cause?: unknown} = {}) {
    super(message, {cause: options.cause});
    this.name = "UserError";
    this.hint = options.hint;
  }
}

/** Something that another process holds and soon lets go of: what asked for it may wait and ask again. */
export class BusyError extends UserError {}

/** Why a file could not be read, as in `unread.yml`, which has its words in both languages. */
export interface Unreadable {
  /** One of a small vocabulary, so that unread files can be counted by cause. */
  code: string;
  /** Which fault of that code. */
  fault: string;
  /** What fills the holes of its words. */
  values: Values;
  /** Those words in English. */
  message: string;
  hint: string | undefined;
}

/** A file that holds no readable report. The run goes on with the others and names this one with its reason. */
export class UnreadableError extends UserError implements Unreadable {
  readonly code: string;
  readonly fault: string;
  readonly values: Values;

  /** Made by `unreadable` of the lexicon, which has the words. */
  constructor({code, fault, values, message, hint}: Unreadable, cause?: unknown) {
    super(message, {cause, ...(hint === undefined ? {} : {hint})});
    this.name = "UnreadableError";
    this.code = code;
    this.fault = fault;
    this.values = values;
  }
}

/** What something that was thrown says. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** The code by which Node names a fault (`ENOENT`); undefined for what has none. */
export const codeOf = (thrown: unknown): unknown =>
  thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
