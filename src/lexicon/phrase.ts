import type {WordList} from "./word-list.ts";

/** One piece of a phrase: a word in one of several forms, perhaps optional, or a gap in which anything may stand. */
type Piece = {kind: "word"; forms: readonly string[]; optional: boolean} | {kind: "gap"};

/** A phrase of the catalogue, ready to be matched. */
export interface Phrase {
  /** As written in the file. */
  text: string;
  pieces: readonly Piece[];
  /** Words that a label must not hold. */
  without: readonly string[];
  /** Forms of which every matching label holds at least one, for the index. */
  anchor: readonly string[];
}

/**
 * Reads one line of the catalogue: a phrase, or after `~` the phrases that its words make in any order (取消审批事项,
 * 审批事项取消). Words that may be missing go with the word behind them. Throws Error as `parsePhrase` does.
 */
export function parsePhrases(text: string): Phrase[] {
  if (!text.startsWith("~")) return [parsePhrase(text)];
  const all = tokens(text.slice(1));
  const ruled = all.filter(isRuled);
  const groups = groupsOf(all.filter((token) => !isRuled(token)));
  if (groups.length > mostGroups) throw new Error(`more than ${mostGroups} words in any order: ${text}`);
  return ordersOf(groups).map((order) => parsePhrase([...order.flat(), ...ruled].join(" ")));
}

/** Most words of which a phrase tries every order. */
const mostGroups = 4;

const isRuled = (token: string): boolean => token.startsWith("-");
const isLoose = (token: string): boolean => token.startsWith("(") || token === "…";

/** Each word that must stand there with the loose ones before it; those at the end go with the last. */
function groupsOf(said: readonly string[]): string[][] {
  const last = said.findLastIndex((token) => !isLoose(token));
  const groups: string[][] = [[]];
  said.forEach((token, at) => {
    groups.at(-1)?.push(token);
    if (at < last && !isLoose(token)) groups.push([]);
  });
  return groups;
}

const ordersOf = (groups: readonly string[][]): string[][][] =>
  groups.length < 2
    ? [[...groups]]
    : groups.flatMap((group, i) => ordersOf(groups.toSpliced(i, 1)).map((rest) => [group, ...rest]));

const TOKEN = /\s+|…|-[^\s()…]+|\([^()]*\)|[^\s()…]+/gy;

/**
 * Reads the notation of the catalogue: words in their order, `a|b` for either form, `(a|b)` for a word that may be
 * missing, `…` for anything at all, `-a|b` for words that rule a label out. Throws Error when a phrase has no word of
 * two characters or more to be found by, or an empty form.
 */
export function parsePhrase(text: string): Phrase {
  const pieces: Piece[] = [];
  const without: string[] = [];
  for (const token of tokens(text)) {
    if (token === "…") pieces.push({kind: "gap"});
    else if (token.startsWith("-")) without.push(...forms(token.slice(1), text));
    else if (token.startsWith("(")) pieces.push({kind: "word", forms: forms(token.slice(1, -1), text), optional: true});
    else pieces.push({kind: "word", forms: forms(token, text), optional: false});
  }
  return {text, pieces, without, anchor: anchorOf(pieces, text)};
}

function tokens(text: string): string[] {
  const found = text.match(TOKEN) ?? [];
  if (found.join("") !== text) throw new Error(`unbalanced brackets in phrase: ${text}`);
  return found.filter((token) => token.trim() !== "");
}

function forms(text: string, phrase: string): string[] {
  const all = text.split("|");
  if (all.some((form) => form === "")) throw new Error(`empty form in phrase: ${phrase}`);
  return all;
}

function anchorOf(pieces: readonly Piece[], text: string): readonly string[] {
  const shortest = (forms: readonly string[]): number => Math.min(...forms.map((form) => form.length));
  const words = pieces.flatMap((piece) => (piece.kind === "word" && !piece.optional ? [piece.forms] : []));
  const best = words.sort((a, b) => shortest(b) - shortest(a))[0];
  if (!best || shortest(best) < 2) throw new Error(`no word of two characters to find the phrase by: ${text}`);
  return best;
}

/**
 * How many characters of `label` the words of `phrase` explain when the rest of it is fillers and gaps; null when
 * something is left over. The caller heeds `without`. Time grows with label × phrase.
 */
export function matchPhrase(phrase: Phrase, label: string, fillers: WordList): number | null {
  if (!phrase.pieces.every((piece) => mayStand(piece, label))) return null;
  let reached = spread(start(label.length), label, fillers);
  for (const piece of phrase.pieces) {
    reached = piece.kind === "gap" ? anywhere(reached) : spread(step(reached, piece, label), label, fillers);
    if (reached.every((here) => here === UNREACHED)) return null;
  }
  const explained = reached[label.length] ?? UNREACHED;
  return explained === UNREACHED ? null : explained;
}

/** Whether a piece can be found in a label at all: most phrases that share a word with it fail by another. */
const mayStand = (piece: Piece, label: string): boolean =>
  piece.kind === "gap" || piece.optional || piece.forms.some((form) => label.includes(form));

/** Most characters explained by words up to each position of the label. */
type Reached = number[];

const UNREACHED = -1;

function start(length: number): Reached {
  const reached = [0];
  while (reached.length <= length) reached.push(UNREACHED);
  return reached;
}

function spread(reached: Reached, label: string, fillers: WordList): Reached {
  for (let at = 0; at < label.length; at++) {
    const here = reached[at] ?? UNREACHED;
    if (here === UNREACHED) continue;
    for (const {length} of fillers.allAt(label, at))
      reached[at + length] = Math.max(reached[at + length] ?? UNREACHED, here);
  }
  return reached;
}

function anywhere(reached: Reached): Reached {
  let most = UNREACHED;
  return reached.map((here) => (most = Math.max(most, here)));
}

function step(reached: Reached, {forms, optional}: Piece & {kind: "word"}, label: string): Reached {
  const next = optional ? [...reached] : reached.map(() => UNREACHED);
  reached.forEach((here, at) => {
    if (here === UNREACHED) return;
    for (const form of forms) {
      if (!label.startsWith(form, at)) continue;
      const end = at + form.length;
      next[end] = Math.max(next[end] ?? UNREACHED, here + form.length);
    }
  });
  return next;
}
