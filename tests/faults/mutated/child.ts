/**
 * Reads the mutated inputs of some seeds, `npx tsx tests/faults/mutated/child.ts FROM TO`, and tells of each before and after
 * it; by hand the way to see one again: with a third argument it is written to that file.
 */
import {writeFileSync} from "node:fs";
import {loadLexicon} from "../../../src/lexicon/index.ts";
import {mutatedInput} from "./input.ts";
import {type Outcome, tried} from "./trial.ts";

/** What the process says: which seed it begins, what became of it, how much memory it holds now and then. */
export interface Said {
  begun?: number;
  outcome?: Outcome;
  /** Bytes of memory that are held when all that can go has gone. */
  held?: number;
}

const say = (said: Said): void => {
  if (process.send) process.send(said);
  else console.log(said.outcome ?? said);
};

/** So many inputs apart is it asked what memory is held. */
const apart = 250;

const [from = 0, to = 0] = process.argv.slice(2, 4).map(Number);
const lexicon = loadLexicon();
for (let seed = from; seed < to; seed++) {
  const input = mutatedInput(seed);
  const file = process.argv[4];
  if (file !== undefined) writeFileSync(file, input.bytes);
  say({begun: seed});
  say({outcome: await tried(input, lexicon)});
  if ((seed - from) % apart === apart - 1 && globalThis.gc) {
    globalThis.gc();
    say({held: process.memoryUsage().heapUsed});
  }
}
if (process.connected) process.disconnect();
