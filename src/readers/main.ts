import {Worker} from "node:worker_threads";
import {type Lexicon, loadLexicon} from "../lexicon/index.ts";
import {wordsOf} from "../lexicon/segmenter.ts";
import {UserError} from "../model/errors.ts";
import {glanceHere} from "../read/glance.ts";
import {readPlanned} from "../store/read.ts";
import type {Budget} from "./budget.ts";
import type {Answer, Asked, Said} from "./process.ts";

// The process that reads: one file after another, as its parent asks. What it prints is lost, but for its last words.

const say = (said: Said): void => void process.send?.(said);

// When and at which size it is ended: microseconds of the processor, and bytes of memory.
const limits = new Float64Array(new SharedArrayBuffer(16)).fill(Infinity);

// Whoever starts it says who that is: by now it may be gone.
const watched = {parent: Number(process.argv[2]), budget: limits};
new Worker(new URL("watcher.mjs", import.meta.url), {workerData: watched}).unref();

process.on("disconnect", () => process.exit());
// Ctrl-C goes to every process of a terminal: what becomes of this one is the parent's to say.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);

try {
  const lexicon = loadLexicon();
  // Its dictionary is loaded when first asked for, and is no file's doing.
  wordsOf("");
  const own = process.memoryUsage.rss();
  process.on("message", (asked: Asked) => {
    allow(asked.budget, own);
    process.chdir(asked.folder);
    // What it throws is a fault of the program: it ends this process, and the parent says so of the file.
    void answerTo(asked, lexicon).then((answer) => {
      limits.fill(Infinity);
      say(answer);
    });
  });
  say({is: "ready"});
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  say({is: "fault", message: error.message, hint: error.hint});
}

async function answerTo(asked: Asked, lexicon: Lexicon): Promise<Answer> {
  if ("planned" in asked) return {is: "file", file: await readPlanned(asked.planned, lexicon, asked.loaded)};
  return {is: "seen", words: await glanceHere(lexicon)(asked.look, asked.file)};
}

function allow({seconds, megabytes}: Budget, own: number): void {
  const {user, system} = process.cpuUsage();
  limits.set([user + system + seconds * 1e6, own + megabytes * 2 ** 20]);
}
