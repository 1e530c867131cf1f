import {once} from "node:events";
import {UserError} from "../model/errors.ts";

/** What a command returns: 0 clean, 1 issues or unread files found, 2 failed. */
export type ExitCode = 0 | 1 | 2;

/** Writes a line on standard output, waiting when the reader is slower. */
export const print = (line = ""): Promise<void> => draw(`${visible(line)}\n`);

/**
 * Writes a line that says that the program goes on until it is ended, and waits for that. Who reads the line may end it at once: the
 * program heeds it before it is written.
 */
export async function printUntilEnded(line: string): Promise<void> {
  const heeding = new AbortController();
  const ended = Promise.race(
    ["SIGINT", "SIGTERM", "SIGHUP"].map((name) => once(process, name, {signal: heeding.signal}))
  );
  await print(line);
  await ended;
  // A second time ends it as it ends any program.
  heeding.abort();
}

/** The same as `print` for data that a program reads, of which every character counts; on a terminal nobody but a person reads it. */
export const write = (text: string): Promise<void> => draw(process.stdout.isTTY ? visible(text) : text);

/** The same for what has been made visible, with colours of our own. */
export async function draw(text: string): Promise<void> {
  if (!isRead()) return;
  try {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  } catch (error) {
    if (isRead()) throw error;
  }
}

/** Writes a line on standard error: progress, warnings, whatever is not the answer. */
export const note = (line: string): void => void process.stderr.write(`${visible(line)}\n`);

/** Why standard output takes no more: whoever read it has seen enough (… | head), or it cannot be written. */
let ended: "enough" | "failed" | null = null;

/** Whether standard output goes anywhere: a command that only tells, or asks, may end where it does not. */
export const isRead = (): boolean => ended === null;

/**
 * Lets a command do its work to the end when nobody reads what it says. That somebody has seen enough is no fault; that the
 * output cannot be written is one, and the process ends with 2.
 */
export function heedOutputs(): void {
  process.stdout.on("error", ({code, message}: NodeJS.ErrnoException) => {
    if (ended !== null) return;
    ended = code === "EPIPE" ? "enough" : "failed";
    if (ended === "failed") note(`error: the output cannot be written: ${message}\n  hint: is the disk full?`);
  });
  // There is no other way left to say anything.
  process.stderr.on("error", () => undefined);
  process.on("exit", () => {
    if (ended === "failed") process.exitCode = 2;
  });
}

/**
 * With control characters written out as in JSON, line ends and tabs aside: the name of a file must not move the cursor,
 * colour the screen or turn the order of what stands around it. JSON itself still says the same.
 */
export const visible = (text: string): string =>
  text.replace(/(?!\n|\t|\r\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u{E0000}-\u{E007F}]/gu, escaped);

/**
 * The same for a name or words that stand in one line: its ends are written out too, for what follows would pass for a line of
 * ours.
 */
export const inLine = (text: string): string => visible(text).replace(/[\r\n\t]/g, escaped);

const escaped = (mark: string): string =>
  Array.from({length: mark.length}, (_, i) => `\\u${mark.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");

/** What went wrong, where, and what to do; with `verbose` also the stack. */
export function describeError(error: unknown, verbose: boolean): string {
  if (!(error instanceof Error)) return `error: ${inner(String(error))}`;
  const hint = error instanceof UserError && error.hint ? `\n  hint: ${inner(error.hint)}` : "";
  if (verbose) return `error: ${error.stack ?? error.message}${hint}${causeOf(error)}`;
  return error instanceof UserError
    ? `error: ${inner(error.message)}${hint}`
    : `error: ${inner(error.message)}\n  hint: run again with --verbose to see where it came from`;
}

/** Words of several lines stand to the right of ours: no name in them can pass for another message. */
const inner = (words: string): string => words.replaceAll("\n", "\n    ");

const causeOf = ({cause}: Error): string =>
  cause instanceof Error ? `\n  cause: ${cause.stack ?? cause.message}` : "";

/** `1 report`, `2 reports`. */
export const counted = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;
