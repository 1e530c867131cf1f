import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Runes} from "./dictionary.ts";

/** Jieba's hidden Markov model, which joins characters into words that no dictionary has. All are logarithms. */
export interface Model {
  /** How likely a text begins in each state: first, last, middle character of a word, or a word by itself. */
  start: number[];
  /** How likely a state follows another: [before][after]. */
  step: number[][];
  /** How likely each character is in a state: state × 65,536 + character. */
  emission: Float64Array;
}

const [last, single, states] = [1, 3, 4];

/** What jieba takes for the logarithm of nothing. */
const never = -3.14e100;

/** Reads jieba's model. */
export function readModel(folder: string): Model {
  const text = readFileSync(join(folder, "hmm_model.utf8"), "utf8");
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const [start = [], ...step] = lines.slice(0, 1 + states).map((line) => line.trim().split(" ").map(Number));
  const emission = new Float64Array(states * 0x10000).fill(never);
  lines.slice(1 + states).forEach((line, state) => {
    for (const entry of line.split(",")) {
      emission[state * 0x10000 + (entry.codePointAt(0) ?? 0)] = Number(entry.slice(entry.indexOf(":") + 1));
    }
  });
  return {start, step, emission};
}

/** Where words end in the characters from `from` to `to`, none of them ASCII: the likeliest way through the states. */
export function likelyEnds({start, step, emission}: Model, text: Runes, from: number, to: number): number[] {
  const emitted = (at: number, state: number): number => {
    const rune = text[at] ?? 0;
    return rune > 0xffff ? never : (emission[state * 0x10000 + rune] ?? never);
  };
  const cameFrom: number[][] = [];
  let weights = start.map((weight, state) => weight + emitted(from, state));
  for (let at = from + 1; at < to; at++) {
    const before = weights;
    const origins = Array<number>(states).fill(last);
    weights = origins.map((_, state) => {
      const emission = emitted(at, state);
      let best = never;
      for (let previous = 0; previous < states; previous++) {
        const weight = (before[previous] ?? never) + (step[previous]?.[state] ?? never) + emission;
        if (weight > best) [best, origins[state]] = [weight, previous];
      }
      return best;
    });
    cameFrom.push(origins);
  }
  let state = (weights[last] ?? never) >= (weights[single] ?? never) ? last : single;
  const ends: number[] = [];
  for (let at = to - 1; at >= from; at--) {
    if (state === last || state === single) ends.push(at + 1);
    state = cameFrom[at - from - 1]?.[state] ?? state;
  }
  return ends.reverse();
}
