import type {ReformLexicon} from "../../lexicon/reforms.ts";
import {depthsOf, pairsOf} from "../../model/clauses.ts";
import {overlaps, type Span} from "../../model/span.ts";
import {isName, isSlogan} from "./naming.ts";

/**
 * Names that nothing in their clause sets going, but that name a reform wherever they stand: those that everybody knows,
 * a brand with its head noun (以“三变”改革为引领) or with the noun inside (“三定改革”). Those in `names`
 * and the names of honours (入选…改革案例) are left out.
 */
export function spottedIn(text: string, names: readonly Span[], lexicon: ReformLexicon): Span[] {
  const depths = depthsOf(text);
  const known = lexicon.known.findAll(text).filter(({start}) => depths[start] === 0);
  const branded = pairsOf(text).flatMap((pair) => brandedAt(text, pair, lexicon) ?? []);
  const honour = lexicon.honours.findAll(text)[0]?.start ?? text.length;
  return [...known, ...branded]
    .filter(({start}) => start < honour)
    .filter((name) => !names.some((other) => overlaps(name, other)))
    .map(({start, end}) => ({start, end}));
}

function brandedAt(text: string, pair: Span, lexicon: ReformLexicon): Span | null {
  const {always, afterBrand} = lexicon.heads;
  const inner = text.slice(pair.start + 1, pair.end - 1);
  if (text[pair.start] !== "“" || isSlogan(inner, lexicon)) return null;
  const head = afterBrand.at(text, pair.end) ?? always.at(text, pair.end);
  const end = pair.end + (head?.length ?? 0);
  const isNamed = head !== null || (always.isIn(inner) && (always.ending(inner) ?? afterBrand.ending(inner)) !== null);
  return isNamed && isName(text.slice(pair.start, end), lexicon, text) ? {start: pair.start, end} : null;
}
