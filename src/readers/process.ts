import {type ChildProcess, fork} from "node:child_process";
import type {Socket} from "node:net";
import {fileURLToPath} from "node:url";
import {UserError} from "../model/errors.ts";
import type {SourceFile} from "../model/source.ts";
import type {Look} from "../read/glance.ts";
import type {ReadFile} from "../store/files.ts";
import type {PlannedFile} from "../store/plan.ts";
import type {LoadedSource} from "../store/sources.ts";
import type {Budget} from "./budget.ts";

/** What the process can be asked: to read a file, which may be loaded already, or to have a look at one. */
export type Question = {planned: PlannedFile; loaded?: LoadedSource} | {look: Look; file: SourceFile};

/** A question with what the answer may take. */
type Bounded = Question & {budget: Budget};

/** What it is sent: the folder too that paths are told from. */
export type Asked = Bounded & {folder: string};

/** What a file holds, or what was seen of it. */
export type Answer = {is: "file"; file: ReadFile} | {is: "seen"; words: string | null};

/** What it says: that it can be asked, an answer, or why it cannot read at all. */
export type Said = {is: "ready"} | Answer | {is: "fault"; message: string; hint: string | undefined};

/** What ended it. */
export interface Ended {
  is: "ended";
  by: "time" | "memory" | "itself";
  /** In which way, as the system says. */
  detail: string;
}

/** A process that reads files, one at a time. */
export interface ReadingProcess {
  /** The megabytes that it may take beside those of the program itself. */
  megabytes: number;
  /** How many questions it was asked. */
  asked: number;
  /** Answers a question. Throws UserError where it cannot read at all, Error where it ends before it could be asked. */
  ask(asked: Bounded): Promise<Answer | Ended>;
  /** Whether it is there and has nothing to do. */
  isIdle(): boolean;
  /** Lets the program end while this one waits. */
  rest(): void;
  /** Has the program wait for it again. */
  wake(): void;
  /** Ends it, in good order where it has nothing to do. */
  end(): void;
}

/** Megabytes of its heap for the program itself. */
const own = 256;

/** Most of what reading makes is gone with the sentence: with room for it, a seventh of the time is saved. */
const nursery = ["--min-semi-space-size=16", "--max-semi-space-size=32"];

/**
 * How glibc gives memory to jieba, which fills 300 MB in a moment and throws half of it away: by large pages, where the system has them, and
 * without handing back what is asked for again at once. It takes a fifth of the time so. Others do not know these names.
 */
const memory = {
  GLIBC_TUNABLES: [process.env["GLIBC_TUNABLES"], "glibc.malloc.hugetlb=1"].filter(Boolean).join(":"),
  MALLOC_MMAP_THRESHOLD_: String(2 ** 30),
  MALLOC_TRIM_THRESHOLD_: String(2 ** 31)
};

/** How many times its seconds of the processor a file may take by the clock: a disk may never answer. */
const patience = 10;

/** Begins a process whose heap may grow by so many megabytes. It is gone when this one is. */
export function beginProcess(megabytes: number): ReadingProcess {
  const child = fork(fileURLToPath(new URL("start.mjs", import.meta.url)), argumentsOf(process.argv), {
    env: {...process.env, ...memory},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [...nursery, ...(Number.isFinite(megabytes) ? [`--max-old-space-size=${megabytes + own}`] : [])]
  });
  const {next, endNow} = listenTo(child);
  const ready = next();
  let isBusy = false;
  const begun: ReadingProcess = {
    megabytes,
    asked: 0,
    ask: async (asked) => {
      if (begun.asked++ === 0) requireReady(await ready);
      const answer = next();
      isBusy = true;
      child.send({...asked, folder: process.cwd()} satisfies Asked, () => undefined);
      const clock = within(asked.budget.seconds * patience, () => endNow("time"));
      const said = await answer;
      clearTimeout(clock);
      isBusy = false;
      if (said.is === "file" || said.is === "seen" || said.is === "ended") return said;
      throw new Error(`the process that reads said what nobody asked: ${said.is}`);
    },
    isIdle: () => !isBusy && child.connected,
    rest: () => hold(child, "unref"),
    wake: () => hold(child, "ref"),
    end: () => (begun.isIdle() ? child.disconnect() : endNow("itself"))
  };
  return begun;
}

/** Has the program wait for a process and all that it is heard by, or not. */
function hold(child: ChildProcess, how: "ref" | "unref"): void {
  child[how]();
  child.channel?.[how]();
  // The pipe that its last words come by.
  (child.stderr as Socket | null)?.[how]();
}

/** Whose child it is, and whether stacks are to name the sources. */
const argumentsOf = (argv: readonly string[]): string[] => [
  String(process.pid),
  ...(argv.includes("--verbose") ? ["--verbose"] : [])
];

/** The longest that a timer can wait. */
const forever = 2 ** 31 - 1;

const within = (seconds: number, then: () => void): NodeJS.Timeout =>
  setTimeout(then, Math.min(seconds * 1000, forever));

function requireReady(said: Said | Ended): void {
  if (said.is === "ready") return;
  if (said.is === "fault") throw new UserError(said.message, said.hint === undefined ? {} : {hint: said.hint});
  throw new UserError(`the process that reads could not begin: ${said.is === "ended" ? said.detail : said.is}`, {
    hint: "nothing is lost: run this again; where it ends so each time, the machine has too little memory (some 300 MB)"
  });
}

interface Listening {
  /** What it says next, or what ended it. */
  next(): Promise<Said | Ended>;
  /** Ends it, whatever it does. */
  endNow(by: Ended["by"]): void;
}

function listenTo(child: ChildProcess): Listening {
  let ended: Ended | null = null;
  let killedBy: Ended["by"] | null = null;
  let waiting: ((said: Said | Ended) => void) | null = null;
  const tell = (said: Said | Ended): void => {
    waiting?.(said);
    waiting = null;
  };
  const words = lastWordsOf(child);
  const endWith = (detail: string): void => tell((ended ??= {is: "ended", by: killedBy ?? causeIn(words()), detail}));
  child.on("message", (said) => tell(said as Said));
  child.on("error", (error) => endWith(error.message));
  // All that it had said was heard by then.
  child.on("close", (code, signal) => endWith(detailOf(code, signal, words())));
  return {
    next: () => new Promise((resolve) => (ended ? resolve(ended) : (waiting = resolve))),
    endNow: (by) => {
      killedBy = by;
      child.kill("SIGKILL");
    }
  };
}

/** How much is kept of what it writes where errors go. */
const mostKept = 8_000;

function lastWordsOf({stderr}: ChildProcess): () => string {
  let words = "";
  stderr?.on("data", (part: Buffer) => (words = `${words}${part.toString()}`.slice(-mostKept)));
  return () => words;
}

/** What the watcher has written, or V8 where its heap is full. */
function causeIn(words: string): Ended["by"] {
  if (/^out of time$/m.test(words)) return "time";
  return /^out of memory$|heap out of memory/m.test(words) ? "memory" : "itself";
}

const detailOf = (code: number | null, signal: string | null, words: string): string =>
  /^\w*Error\b.*$/m.exec(words)?.[0] ?? (signal === null ? `exit code ${code}` : signal);
