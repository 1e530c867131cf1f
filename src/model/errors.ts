/** A fault in use or environment that a person can mend: the message says what, the hint what to do. Exit code 2. */
export class UserError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, options: {hint?: string; cause?: unknown} = {}) {
    super(message, {cause: options.cause});
    this.name = "UserError";
    this.hint = options.hint;
  }
}

/** A file that holds no readable report. The run goes on with the others and names this one with its reason. */
export class UnreadableError extends UserError {
  /** One of a small vocabulary, so that unread files can be counted by cause. */
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message: string, options: {hint?: string; cause?: unknown} = {}) {
    super(message, options);
    this.name = "UnreadableError";
    this.code = code;
  }
}

export type UnreadableCode =
  "empty" | "binary" | "encrypted" | "scanned" | "damaged" | "denied" | "missing" | "no-text";
