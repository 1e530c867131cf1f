import {once} from "node:events";
import {UserError} from "../model/errors.ts";

/** What a command returns: 0 clean, 1 issues or unread files found, 2 failed. */
export type ExitCode = 0 | 1 | 2;

/** Writes a line on standard output, waiting when the reader is slower. */
export const print = (line = ""): Promise<void> => write(`${visible(line)}\n`);

/** The same for data that a program reads, of which every character counts, the ends of lines too. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Writes a line on standard error: progress, warnings, whatever is not the answer. */
export const note = (line: string): void => void process.stderr.write(`${visible(line)}\n`);

/**
 * With control characters written out as in JSON, line ends and tabs aside: the name of a file must not move the cursor,
 * colour the screen or turn the order of what stands around it. JSON itself still says the same.
 */
export const visible = (text: string): string =>
  text.replace(
    /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`
  );

/** What went wrong, where, and what to do; with `verbose` also the stack. */
export function describeError(error: unknown, verbose: boolean): string {
  if (!(error instanceof Error)) return `error: ${String(error)}`;
  const hint = error instanceof UserError && error.hint ? `\n  hint: ${error.hint}` : "";
  if (verbose) return `error: ${error.stack ?? error.message}${hint}${causeOf(error)}`;
  return error instanceof UserError
    ? `error: ${error.message}${hint}`
    : `error: ${error.message}\n  hint: run again with --verbose to see where it came from`;
}

const causeOf = ({cause}: Error): string =>
  cause instanceof Error ? `\n  cause: ${cause.stack ?? cause.message}` : "";

/** `1 report`, `2 reports`. */
export const counted = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;
