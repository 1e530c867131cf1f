import type {ReformLexicon} from "../../lexicon/reforms.ts";
import {overlaps, type Span} from "../../model/span.ts";
import {pairsOf} from "../clauses.ts";
import {isGeneric, isSlogan} from "./naming.ts";

const shortest = 3;
const longest = 14;

/**
 * Names in quotation marks that stand without a head noun (推行“一网通办”) behind a verb that sets reforms going; those
 * that lie in one of `names` are part of it. Offsets into `text`.
 */
export function brandsIn(text: string, isAboutReform: boolean, names: readonly Span[], lexicon: ReformLexicon): Span[] {
  const verb = lexicon.brandVerbs.findAll(text)[0];
  if (!verb) return [];
  return pairsOf(text)
    .filter(({start}) => text[start] === "“" && start >= verb.end)
    .filter((pair) => isBrand(text.slice(pair.start + 1, pair.end - 1), isAboutReform, lexicon))
    .filter((pair) => !names.some((name) => overlaps(name, pair)))
    .sort((a, b) => a.start - b.start);
}

function isBrand(inner: string, isAboutReform: boolean, lexicon: ReformLexicon): boolean {
  const {brands, heads} = lexicon;
  if (inner.length < shortest || isSlogan(inner, lexicon) || /[，。“”]/.test(inner)) return false;
  if (heads[isAboutReform ? "inReform" : "always"].ending(inner) !== null) return !isGeneric(inner, lexicon);
  return inner.length <= longest && brands.ending(inner) !== null;
}
