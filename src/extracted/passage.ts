import type {Span} from "../model/span.ts";

/** A stretch of a text that is like other words: 1 where it is the same, 0 where nothing is. */
export interface Passage extends Span {
  score: number;
}

/** So many places are looked at closely. */
const most = 4;

/** Below this share of characters in common a passage is another sentence. */
const floor = 0.75;

/** Shorter words are like too many others. */
const shortest = 6;

/** Two passages whose likeness differs by no more are as likely. */
const close = 0.02;

/**
 * The passages of a text that are likest to `words`, those alike enough, the likest first; several only where they are as
 * like as each other. The time it takes grows with the text plus the square of the words.
 */
export function passagesLike(words: string, text: string): Passage[] {
  if (words.length < shortest) return [];
  const found = windowsOf(words, text).map((window) => closest(words, text, window));
  const [best, ...others] = distinct(found.filter(({score}) => score >= floor).sort((a, b) => b.score - a.score));
  return best ? [best, ...others.filter(({score}) => best.score - score <= close)] : [];
}

const distinct = (found: readonly Passage[]): Passage[] =>
  found.filter((one, i) => !found.slice(0, i).some((other) => one.start < other.end && other.start < one.end));

/** Stretches somewhat longer than the words, which have most pairs of characters in common with them. */
function windowsOf(words: string, text: string): Span[] {
  const shared = sharedPairs(words, text);
  const margin = Math.ceil(words.length / 4);
  const windows: Span[] = [];
  for (let turn = 0; turn < most; turn++) {
    const start = bestFree(shared, windows, words.length);
    if (start === null) break;
    windows.push({start: Math.max(0, start - margin), end: Math.min(text.length, start + words.length + margin)});
  }
  return windows;
}

/** For each place of a text, how many of the pairs in a stretch of the words' length from there on the words have, too. */
function sharedPairs(words: string, text: string): Uint16Array {
  const pairs = new Set(Array.from({length: words.length - 1}, (_, i) => words.slice(i, i + 2)));
  const width = words.length - 1;
  const isShared = Uint8Array.from({length: Math.max(0, text.length - 1)}, (_, i) =>
    pairs.has(text.slice(i, i + 2)) ? 1 : 0
  );
  const counts = new Uint16Array(Math.max(1, text.length - width));
  let count = 0;
  for (let i = 0; i < isShared.length; i++) {
    count += (isShared[i] ?? 0) - (i >= width ? (isShared[i - width] ?? 0) : 0);
    counts[Math.max(0, i - width + 1)] = count;
  }
  return counts;
}

/** The place with most pairs in common that no window holds yet; null where there is none with any. */
function bestFree(shared: Uint16Array, windows: readonly Span[], length: number): number | null {
  let best: number | null = null;
  for (let at = 0; at < shared.length; at++) {
    if ((shared[at] ?? 0) <= (best === null ? 0 : (shared[best] ?? 0))) continue;
    if (!windows.some(({start, end}) => at + length > start && at < end)) best = at;
  }
  return best;
}

/** The stretch of a window with fewest changes from the words, which may begin and end anywhere in it. */
function closest(words: string, text: string, window: Span): Passage {
  const part = text.slice(window.start, window.end);
  // For each end of a stretch, how many changes it takes, and where the stretch begins that takes so few.
  let changes = new Uint16Array(part.length + 1);
  let begins = Uint16Array.from({length: part.length + 1}, (_, i) => i);
  for (let i = 0; i < words.length; i++) {
    const [next, nextBegins] = [new Uint16Array(part.length + 1), new Uint16Array(part.length + 1)];
    next[0] = i + 1;
    for (let j = 0; j < part.length; j++) {
      const swap = (changes[j] ?? 0) + (words[i] === part[j] ? 0 : 1);
      const [drop, add] = [(changes[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1];
      const fewest = Math.min(swap, drop, add);
      next[j + 1] = fewest;
      nextBegins[j + 1] = (fewest === swap ? begins[j] : fewest === drop ? begins[j + 1] : nextBegins[j]) ?? 0;
    }
    [changes, begins] = [next, nextBegins];
  }
  const end = changes.indexOf(Math.min(...changes));
  const score = 1 - (changes[end] ?? 0) / words.length;
  return {start: window.start + (begins[end] ?? 0), end: window.start + end, score};
}
