import type {Phrase} from "../../lexicon/phrase.ts";
import type {WordList} from "../../lexicon/word-list.ts";

/** What a character of a label is: a word of the phrase, a word that says nothing, or neither. */
export type Part = "phrase" | "silent" | "left";

/** The cheapest way on from one place of the label with so many pieces of the phrase behind it. */
interface Way {
  /** Characters left over from here on. */
  left: number;
  to: {at: number; piece: number} | null;
  part: Part;
}

/**
 * What each character of a label is when the words of a phrase stand in it in their order, with the fewest characters left
 * over; null when one of the words does not stand there. Time grows with label × phrase.
 */
export function partsOf(phrase: Phrase, label: string, silent: WordList): Part[] | null {
  if (!hasAllPieces(phrase, label)) return null;
  const ways = waysThrough(phrase, label, silent);
  if (way(ways, 0, 0).left === Infinity) return null;
  const parts: Part[] = [];
  let here = way(ways, 0, 0);
  while (here.to) {
    while (parts.length < here.to.at) parts.push(here.part);
    here = way(ways, here.to.at, here.to.piece);
  }
  return parts;
}

/** What most phrases lack, so that the ways through them need not be looked for. */
const hasAllPieces = ({pieces}: Phrase, label: string): boolean =>
  pieces.every((piece) => piece.kind === "gap" || piece.optional || piece.forms.some((form) => label.includes(form)));

const nowhere: Way = {left: Infinity, to: null, part: "left"};

const way = (ways: readonly Way[][], at: number, piece: number): Way => ways[at]?.[piece] ?? nowhere;

function waysThrough({pieces}: Phrase, label: string, silent: WordList): Way[][] {
  const ways: Way[][] = Array.from({length: label.length + 1}, () => []);
  for (let at = label.length; at >= 0; at--) {
    for (let piece = pieces.length; piece >= 0; piece--) {
      const isEnd = at === label.length && piece === pieces.length;
      const all = isEnd
        ? []
        : [...overPiece(pieces[piece], {at, piece, label}), ...overLabel({at, piece, label}, silent)];
      const best = all.map((step) => ({...step, left: step.left + way(ways, step.to.at, step.to.piece).left}));
      const first = best.reduce<Way>((least, one) => (one.left < least.left ? one : least), nowhere);
      (ways[at] ??= [])[piece] = isEnd ? {left: 0, to: null, part: "left"} : first;
    }
  }
  return ways;
}

interface Place {
  at: number;
  piece: number;
  label: string;
}

type Step = Way & {to: NonNullable<Way["to"]>};

/** Over a piece of the phrase: by one of its forms, or past it where it may be missing. */
function overPiece(piece: Phrase["pieces"][number] | undefined, {at, piece: index, label}: Place): Step[] {
  if (!piece) return [];
  const past: Step = {left: 0, to: {at, piece: index + 1}, part: "silent"};
  if (piece.kind === "gap") return [past];
  const forms = piece.forms.filter((form) => label.startsWith(form, at));
  const over = forms.map((form): Step => ({left: 0, to: {at: at + form.length, piece: index + 1}, part: "phrase"}));
  return piece.optional ? [past, ...over] : over;
}

/** Over a word that says nothing, or over a character that is left. */
function overLabel({at, piece, label}: Place, silent: WordList): Step[] {
  if (at === label.length) return [];
  const words = silent.allAt(label, at);
  return [
    ...words.map(({length}): Step => ({left: 0, to: {at: at + length, piece}, part: "silent"})),
    {left: 1, to: {at: at + 1, piece}, part: "left"}
  ];
}
