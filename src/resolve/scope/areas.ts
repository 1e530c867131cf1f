import type {Lexicon} from "../../lexicon/index.ts";
import type {ScopeWords} from "../../lexicon/scopes.ts";
import type {Place} from "../../model/report.ts";

/** Whether 全省, 我市 and their like mean, in the report of a place, what it lies in; 全区 an autonomous region. */
export const isWider = (word: string, place: Place | null, {wider}: ScopeWords): boolean =>
  place !== null && wider.test([word, place.level, place.province, place.name].join("|"));

/** The wider area whose name a text begins with: the country, or the province that the place lies in; null for none. */
export function areaAt(text: string, place: Place | null, {scopes, places}: Lexicon): string | null {
  const nation = scopes.nation.at(text, 0);
  if (nation !== null || place === null || place.level === "province") return nation;
  const province = places.at(text, 0);
  const isOwn = province?.candidates.some(({name, level}) => level === "province" && name === place.province) === true;
  if (!isOwn) return scopes.ofProvince.at(text, 0);
  // 江西省赣州市, 江西省开发区: what lies in it.
  const isPart = places.at(text, province.end) !== null || scopes.allEndings.at(text, province.end) !== null;
  return isPart ? null : province.name;
}

/** Whether a scope is a wider area than the place: 全国, 全省, 全省法院, 江西省. What it has is background in the report of the place. */
export function isOfWider(scope: string | null, place: Place | null, lexicon: Lexicon): boolean {
  if (scope === null || place === null) return false;
  const word = lexicon.scopes.whole.at(scope, 0);
  return areaAt(scope, place, lexicon) === scope || (word !== null && isWider(word, place, lexicon.scopes));
}
