import type {ReformLexicon} from "../../lexicon/reforms.ts";
import {pairsOf} from "../../model/clauses.ts";
import {overlaps, type Span} from "../../model/span.ts";
import {isName, isSlogan} from "./naming.ts";

/**
 * Names that nothing in their clause sets going, but that name a reform wherever they stand: those that everybody knows,
 * a brand with its head noun (以“三变”改革为引领) or with the noun inside (“三定改革”). Those in `names`
 * and the names of honours (入选…改革案例) are left out.
 */
export function spottedIn(text: string, names: readonly Span[], lexicon: ReformLexicon): Span[] {
  const known = [...lexicon.known.findAll(text), ...knownBrandsIn(text, lexicon)];
  const branded = pairsOf(text).flatMap((pair) => brandedAt(text, pair, lexicon) ?? []);
  if (known.length === 0 && branded.length === 0) return [];
  const honour = lexicon.honours.findAll(text)[0]?.start ?? text.length;
  const found: Span[] = [];
  for (const name of [...known, ...branded]) {
    const isTaken = [...names, ...found].some((other) => overlaps(name, other));
    if (name.start < honour && !isTaken) found.push({start: name.start, end: name.end});
  }
  return found;
}

/** Well-known brands, their quotation marks and head noun included, that are not only told of something else. */
const knownBrandsIn = (text: string, {knownBrands, attributive, ofBrand, heads, tails}: ReformLexicon): Span[] =>
  knownBrands.findAll(text).flatMap(({start, end}) => {
    const isQuoted = text.charAt(start - 1) === "“" && text.charAt(end) === "”";
    const [from, to] = isQuoted ? [start - 1, end + 1] : [start, end];
    if (attributive.at(text, to) !== null || ofBrand.at(text, to) !== null) return [];
    const head = heads.afterBrand.at(text, to) ?? heads.always.at(text, to) ?? tails.at(text, to) ?? "";
    return [{start: from, end: to + head.length}];
  });

function brandedAt(text: string, pair: Span, lexicon: ReformLexicon): Span | null {
  const {always, afterBrand} = lexicon.heads;
  const inner = text.slice(pair.start + 1, pair.end - 1);
  if (text[pair.start] !== "“" || isSlogan(inner, lexicon)) return null;
  const head = afterBrand.at(text, pair.end) ?? always.at(text, pair.end);
  const end = pair.end + (head?.length ?? 0);
  const isNamed = head !== null || (always.isIn(inner) && (always.ending(inner) ?? afterBrand.ending(inner)) !== null);
  return isNamed && isName(text.slice(pair.start, end), lexicon, text) ? {start: pair.start, end} : null;
}
