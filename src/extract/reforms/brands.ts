import type {ReformLexicon} from "../../lexicon/reforms.ts";
import {overlaps, type Span} from "../../model/span.ts";
import {pairsOf} from "../../model/clauses.ts";
import {clauseEnds, inBrackets, listMarks, quotes} from "../../model/punctuation.ts";
import {isGeneric, isSlogan} from "./naming.ts";

const shortest = 4;
const longest = 14;

/**
 * Names in quotation marks that stand without a head noun: behind a verb that sets reforms going (推行“一网通办”), or as
 * the subject of the clause (“市县同权”在基层试行). Those that lie in one of `names` are part of it. Offsets into `text`.
 */
export function brandsIn(text: string, isAboutReform: boolean, names: readonly Span[], lexicon: ReformLexicon): Span[] {
  if (!text.includes("“")) return [];
  const verb = lexicon.brandVerbs.findAll(text)[0]?.end ?? text.length;
  const first = lexicon.opening(text);
  const isSubject = ({start, end}: Span): boolean => isAboutReform && start === first && !endsClause(text, end);
  return pairsOf(text)
    .filter((pair) => text[pair.start] === "“" && (pair.start >= verb || isSubject(pair)))
    .filter(({end}) => lexicon.attributive.at(text, end) === null)
    .filter((pair) => isBrand(text.slice(pair.start + 1, pair.end - 1), isAboutReform, lexicon))
    .filter((pair) => !names.some((name) => overlaps(name, pair)))
    .sort((a, b) => a.start - b.start);
}

const ends: ReadonlySet<string> = new Set([...listMarks, ...quotes]);

const endsClause = (text: string, at: number): boolean => at === text.length || ends.has(text.charAt(at));

const parted = new RegExp(`[${inBrackets(clauseEnds, listMarks, quotes)}]`);

function isBrand(inner: string, isAboutReform: boolean, lexicon: ReformLexicon): boolean {
  const {brands, heads} = lexicon;
  if (inner.length < shortest || isSlogan(inner, lexicon) || parted.test(inner)) return false;
  const where = isAboutReform ? "inReform" : "always";
  if (heads[where].ending(inner) !== null) return !isGeneric(inner, lexicon);
  return inner.length <= longest && brands[where].ending(inner) !== null;
}
