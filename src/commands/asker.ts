import {createInterface} from "node:readline";
import {isRead, visible} from "./terminal.ts";

/** Asks a person, or whatever stands behind the standard input. Null when nobody will answer any more. */
export interface Asker {
  /** One key, of a line the first; in lower case. */
  key(question: string): Promise<string | null>;
  /** A line, without the space around it; Tab completes one of `choices` on a terminal. */
  line(question: string, choices?: readonly string[]): Promise<string | null>;
  close(): void;
}

/** On a terminal single keys count at once; from a pipe each answer is a line. */
export const openAsker = (): Asker => (process.stdin.isTTY ? fromTerminal() : fromPipe());

const show = (question: string): void => void process.stdout.write(visible(question));

function fromPipe(): Asker {
  const input = createInterface({input: process.stdin});
  const lines = input[Symbol.asyncIterator]();
  const line = async (question: string): Promise<string | null> => {
    show(question);
    if (!isRead()) return null;
    const {done, value} = await lines.next();
    show("\n");
    return done === true ? null : value.trim();
  };
  return {
    line,
    key: async (question) => {
      const answer = await line(question);
      return answer === null ? null : answer.slice(0, 1).toLowerCase();
    },
    close: () => input.close()
  };
}

/** Ctrl-C and Ctrl-D. */
const leaving = ["\u0003", "\u0004"];

function fromTerminal(): Asker {
  const {stdin} = process;
  const key = async (question: string): Promise<string | null> => {
    show(question);
    if (!isRead()) return null;
    stdin.setRawMode(true);
    stdin.resume();
    const typed = await new Promise<string>((resolve) =>
      stdin.once("data", (data: Buffer | string) => resolve(data.toString()))
    );
    stdin.setRawMode(false);
    stdin.pause();
    const [first = "", ...rest] = typed;
    // What was typed ahead is the answer to what comes next.
    if (rest.length > 0 && first !== "\u001b") stdin.unshift(Buffer.from(rest.join("")));
    show(`${/\p{L}/u.test(first) ? first : ""}\n`);
    return leaving.includes(first) ? null : first.toLowerCase();
  };
  return {key, line: lineFromTerminal, close: () => stdin.pause()};
}

const lineFromTerminal = (question: string, choices: readonly string[] = []): Promise<string | null> =>
  new Promise((resolve) => {
    const completer = (begun: string): [string[], string] => [
      choices.filter((choice) => choice.startsWith(begun)),
      begun
    ];
    const input = createInterface({input: process.stdin, output: process.stdout, completer});
    // Ctrl-D closes it without an answer; after an answer this says nothing any more.
    input.once("close", () => resolve(null));
    input.question(question, (answer) => {
      resolve(answer.trim());
      input.close();
    });
  });
