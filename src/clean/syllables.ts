import type {Span} from "../model/span.ts";

/** What a site that injects readings left in a text. */
export interface Syllables {
  /** Each `(reading)` behind a Han character. */
  injected: Span[];
  /** Runs where the injection cut a character in half, so that what follows is no longer what was written. */
  broken: Span[];
}

const toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300-\u0304\u030C";

/** A syllable with its closing bracket, and what stands before it. No syllable has more than six letters. */
const syllable = new RegExp(`(.)?(\\()?([a-züɑɡ${toned}]{1,8})\\)`, "gu");
const hasTone = new RegExp(`[${toned}]`);
const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** Two marks of breakage that lie so close are the two ends of one broken run. */
const runLength = 24;

/**
 * Finds readings in brackets, 業(yè), and broken runs. A reading that stands alone in a text, behind a character that
 * `isSuspect` does not name, is an author's gloss on a rare character and stays.
 */
export function findSyllables(text: string, isSuspect: (character: string) => boolean): Syllables {
  if (!text.includes(")")) return {injected: [], broken: []};
  const injected: (Span & {before: string})[] = [];
  const broken: Span[] = [];
  for (const match of text.matchAll(syllable)) {
    const [whole, before = "", bracket, letters = ""] = match;
    if (!hasTone.test(letters)) continue;
    const end = match.index + whole.length;
    const start = match.index + before.length;
    if (bracket && isHan(before)) injected.push({start, end, before});
    else if (!bracket || /[A-Za-z?]/.test(before)) broken.push({start: match.index, end});
  }
  const [only] = injected;
  const gloss = injected.length === 1 && broken.length === 0 && only !== undefined && !isSuspect(only.before);
  return {injected: gloss ? [] : injected.map(({start, end}) => ({start, end})), broken: merge(broken, text)};
}

function merge(marks: Span[], text: string): Span[] {
  const runs: Span[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    const close = last !== undefined && mark.start - last.end <= runLength;
    if (close && !/[\n。；]/.test(text.slice(last.end, mark.start))) last.end = mark.end;
    else runs.push({...mark});
  }
  return runs;
}
