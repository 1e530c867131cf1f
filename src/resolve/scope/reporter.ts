import type {Lexicon} from "../../lexicon/index.ts";
import type {ScopeWords} from "../../lexicon/scopes.ts";
import {clausesOf} from "../../model/clauses.ts";
import type {Place} from "../../model/report.ts";
import type {Outline} from "../../model/text.ts";
import {bareOf} from "./bare.ts";
import {nameAt} from "./names.ts";
import {sharedNameAt} from "./places.ts";

/** Whom a report is of, when that is no place of the table. */
export interface Reporter {
  /** A zone, or a place of a name that several have, whose figures are those of the whole. */
  zone: string | null;
  /** A court, hall or firm that reports on itself: every figure is its own, unless the text says otherwise. */
  body: string | null;
}

/** How many sentences of its beginning name whom a report is of. */
const beginning = 10;

/** Whom a report says at its beginning that it is of. A report of no place of the table may be one of a zone. */
export function reporterOf(outline: Outline, place: Place | null, lexicon: Lexicon): Reporter {
  const {scopes: words} = lexicon;
  const heads = headsOf(outline, lexicon);
  const zone =
    place === null
      ? (sharedNameAt(openingOf(outline, lexicon), lexicon) ??
        mostNamed(heads.filter(isZone(words)), outline.text, words))
      : null;
  return {zone, body: zone === null ? reportingBody(heads, outline, lexicon) : null};
}

/** The first words of a report, which name whom it is of. */
const openingOf = ({sentences: [first], text}: Outline, lexicon: Lexicon): string =>
  first ? bareOf(text.slice(first.start, first.end).replace(lexicon.scopes.reporting, ""), lexicon) : "";

/** The names that clauses of its beginning have at their heads. */
function headsOf({sentences, text}: Outline, lexicon: Lexicon): string[] {
  return sentences.slice(0, beginning).flatMap((sentence) =>
    clausesOf(text, sentence).flatMap(({start, end}) => {
      const clause = bareOf(text.slice(start, end).replace(lexicon.scopes.reporting, ""), lexicon);
      return wholeAt(clause, lexicon.scopes) ?? nameAt(clause, lexicon) ?? [];
    })
  );
}

/** 全市, 全市检察机关 */
function wholeAt(clause: string, {whole, organs}: ScopeWords): string | null {
  const word = whole.at(clause, 0);
  return word === null ? null : word + (organs.at(clause, word.length) ?? "");
}

const isZone =
  ({endings, alone}: ScopeWords) =>
  (name: string): boolean =>
    endings.ending(name) !== null && !alone.has(name);

/** The zone whose name stands most often in the text; the one named first of those. */
function mostNamed(zones: readonly string[], text: string, words: ScopeWords): string | null {
  const counted = [...new Set(zones)].map((zone) => ({zone, count: text.split(coreOf(zone, words)).length}));
  return counted.reduce<{zone: string | null; count: number}>((best, one) => (one.count > best.count ? one : best), {
    zone: null,
    count: 0
  }).zone;
}

/** The body that a report which says that it tells of its own work is of, or a town that one is about. */
function reportingBody(heads: readonly string[], outline: Outline, lexicon: Lexicon): string | null {
  const {scopes: words} = lexicon;
  const [first] = heads;
  if (first !== undefined && isTown(first, words) && outline.text.split(first.slice(0, -1)).length > timesNamed)
    return usualName(first, outline.text, lexicon);
  const start = outline.text.slice(0, outline.sentences[beginning]?.start ?? outline.text.length);
  if (!words.selfReport.test(start)) return null;
  const names = [...heads, ...atPlaces(start, lexicon)].filter((name) => !words.divisions.has(name.slice(-1)));
  // A court tells of all those of its city as well: 全市法院.
  const [name = names[0]] = names.filter((one) => words.whole.at(one, 0) !== null && words.organs.ending(one) !== null);
  if (name === undefined || !names.some((one) => one.endsWith(name) && isReporter(one, words))) return null;
  // Whoever is no court has to be named in the first sentences: what a city's report tells of first is not who reports.
  const opening = outline.text.slice(0, outline.sentences[1]?.end ?? outline.text.length);
  return words.organs.ending(name) !== null || opening.includes(name) ? name : null;
}

const isTown = (name: string, {tabled, divisions}: ScopeWords): boolean =>
  divisions.ending(name) !== null && !tabled.test(name);

/** How often a text names the town that it is about. */
const timesNamed = 4;

const isReporter = (name: string, {bodies, halls, alone, organs}: ScopeWords): boolean =>
  !alone.has(name) && [bodies, halls, organs].some((endings) => endings.ending(name) !== null);

/** The bodies whose names begin with a place: 会议对虞城县法院的工作. */
const atPlaces = (start: string, lexicon: Lexicon): string[] =>
  lexicon.places.find(start).flatMap((mention) => {
    const name = nameAt(start.slice(mention.start, mention.start + longestReporter), lexicon);
    return name !== null && isReporter(name, lexicon.scopes) ? [name] : [];
  });

const longestReporter = 24;

/** 兰州 of 兰州新区: a name without its ending. */
const coreOf = (name: string, {endings}: ScopeWords): string =>
  name.slice(0, name.length - (endings.ending(name)?.length ?? 0)) || name;

/**
 * Whether two names are of one zone or county: 咸阳经开区 and 咸阳经济技术开发区, 双流经开区 and 四川双流经济开发区, 鼓楼区 and 江苏省鼓楼区.
 */
export function isSameZone(one: string, other: string, words: ScopeWords): boolean {
  if (one === other) return true;
  if (words.tabled.test(one)) return one.endsWith(other) || other.endsWith(one);
  if (!isZone(words)(one)) return false;
  const [a, b] = [coreOf(one, words), coreOf(other, words)];
  return (a.endsWith(b) || b.endsWith(a)) && kindOf(one, words) === kindOf(other, words);
}

/**
 * The name that a report has for a body everywhere: a town without the places that it lies in, a zone by its short form
 * where the report uses that, too.
 */
export function usualName(name: string, text: string, {scopes: words, places}: Lexicon): string {
  const town = name.replace(words.above, "");
  const short = words.shortOfEnding.get(words.endings.ending(name) ?? "");
  if (short === undefined) return town;
  const core = coreOf(name, words);
  const above = places.at(core, 0)?.end ?? 0;
  const within = above < core.length ? core.slice(above) : core;
  return [core + short, within + short].find((form) => text.includes(form)) ?? town;
}

/** What kind of zone a name tells: the short form of its ending. */
const kindOf = (name: string, {endings, shortOfEnding}: ScopeWords): string => {
  const ending = endings.ending(name) ?? "";
  return shortOfEnding.get(ending) ?? ending;
};
