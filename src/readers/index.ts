import {stat} from "node:fs/promises";
import {unreadable} from "../lexicon/unread.ts";
import type {UnreadableError} from "../model/errors.ts";
import type {Glance} from "../read/glance.ts";
import type {ReadFile} from "../store/files.ts";
import {fingerprintOf, type PlannedFile, tryKnow} from "../store/plan.ts";
import type {Limits} from "../store/limits.ts";
import type {Reader} from "../store/reader.ts";
import type {KnownSource, LoadedSource, Source} from "../store/sources.ts";
import {unreadOf} from "../store/unreadOf.ts";
import {type Budget, budgetOf} from "./budget.ts";
import {type Held, putBack, takeUp} from "./kept.ts";
import type {Answer, Ended, Question, ReadingProcess} from "./process.ts";
import {worthFor} from "./worth.ts";

/**
 * Reads each file in a process of its own kind, which is ended when it goes over the budget of the file: that one is unread
 * then, and the next is read by a fresh one. As many as `workers` read side by side, where there is enough to read. Close it,
 * or the program does not end.
 */
export function readerWithin(limits: Limits, workers = 1): OwnReader {
  const all: Asking[] = [];
  const free: Asking[] = [];
  const another = (): Asking => {
    const made = processWithin(limits);
    all.push(made);
    return made;
  };
  const begin = (files: readonly Source[]): void => {
    for (let more = worthFor(files, workers) - all.length; more > 0; more--) free.push(another());
    for (const one of free) one.begin();
  };
  const read = async (planned: PlannedFile, loaded?: LoadedSource): Promise<ReadFile> => {
    const asking = free.pop() ?? another();
    try {
      return await readBy(asking, {planned, ...(loaded && {loaded})}, limits);
    } finally {
      free.push(asking);
    }
  };
  const close = (): void => {
    for (const {end} of all) end();
  };
  return {limits, begin, width: () => Math.max(1, all.length), read, close};
}

/** What reads in processes of its own. */
interface OwnReader extends Reader {
  /** Reads a file that may be loaded already: then it need not be there. */
  read(planned: PlannedFile, loaded?: LoadedSource): Promise<ReadFile>;
}

interface ToRead {
  planned: PlannedFile;
  loaded?: LoadedSource;
}

async function readBy({ask}: Asking, {planned, loaded}: ToRead, limits: Limits): Promise<ReadFile> {
  const size = loaded ? loaded.file.bytes.length : await sizeOf(planned.path);
  const said = await ask(size, {planned, ...(loaded && {loaded})});
  if (said.is === "ended") {
    const known = loaded ?? (await tryKnow(planned));
    return unreadFile({planned, known}, faultOf(said, {path: planned.path, limits}));
  }
  if (said.is === "file") return said.file;
  throw new Error("the process that reads was asked for a file, and had a look at it");
}

/** Has a look at files in such a process: what goes over its budget shows nothing. Close it, or the program does not end. */
export function glancerWithin(limits: Limits): {glance: Glance; close(): void} {
  const {ask, end} = processWithin(limits);
  const glance: Glance = async (look, file) => {
    const said = await ask(file.bytes.length, {look, file});
    return said.is === "seen" ? said.words : null;
  };
  return {glance, close: end};
}

/** What ended a process, and the budget that it had. */
type EndedWithin = Ended & {budget: Budget};

interface Asking {
  begin(): void;
  /** Asks about a file of so many bytes. */
  ask(bytes: number, question: Question): Promise<Answer | EndedWithin>;
  end(): void;
}

/** One process, and another when that was ended or has too little room. */
function processWithin(limits: Limits): Asking {
  let held: Held | null = null;
  let isOver = false;
  const leave = (how: (held: Held) => void): void => {
    if (held) how(held);
    held = null;
  };
  /** One that has room for this much; what one file may take in it, its watcher sees to. */
  const beginWith = (megabytes: number): ReadingProcess => {
    if (isOver) throw new Error("what reads was closed in the meantime");
    if (held && held.reading.megabytes < megabytes) leave(({reading}) => reading.end());
    return (held ??= takeUp(megabytes)).reading;
  };
  const ask = async (bytes: number, question: Question): Promise<Answer | EndedWithin> => {
    const budget = budgetOf(bytes, limits);
    const reading = beginWith(budget.megabytes);
    const isFresh = reading.asked === 0;
    const said = await reading.ask({...question, budget});
    if (said.is !== "ended") return said;
    leave(({reading}) => reading.end());
    // What it kept of other files, or left undone, may have ended it.
    return !isFresh && said.by !== "time" ? ask(bytes, question) : {...said, budget};
  };
  return {
    begin: () => void beginWith(budgetOf(0, limits).megabytes),
    ask,
    end: () => {
      isOver = true;
      leave(putBack);
    }
  };
}

/** The size of a file; of one that cannot be read the reader says why. */
const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({size}) => size,
    () => 0
  );

interface Tried {
  path: string;
  limits: Limits;
}

function faultOf({by, detail, budget}: EndedWithin, {path, limits}: Tried): UnreadableError {
  if (by === "time") return unreadable("too-slow", {path, seconds: rounded(budget.seconds), limit: limits.seconds});
  if (by === "memory") {
    return unreadable("too-much-memory", {path, megabytes: budget.megabytes, limit: limits.megabytes});
  }
  return unreadable("reader-died", {path, detail});
}

const rounded = (seconds: number): number => Number(seconds.toPrecision(3));

interface Seen {
  planned: PlannedFile;
  known: KnownSource | UnreadableError;
}

/** A file that was not read to its end, as it stands there. */
const unreadFile = ({planned, known}: Seen, fault: UnreadableError): ReadFile => ({
  planned,
  print: fingerprintOf(known, planned.overrides),
  origin: {},
  result: unreadOf(fault)
});
