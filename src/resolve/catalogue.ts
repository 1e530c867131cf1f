import type {Catalogue, Indicator, Measure, Topic} from "../lexicon/catalogue.ts";
import {endsOf, matchPhrase, type Ends, type Phrase} from "../lexicon/phrase.ts";
import type {Change, Role} from "../model/fact.ts";
import type {Period} from "../model/report.ts";

/** What is known of a figure when its indicator is looked up. */
export interface Query {
  /** What is measured, in the report's own words. */
  indicator: string;
  unit: string;
  change: Change;
  role: Role;
  /** The sentence that the figure stands in. */
  sentence: string;
  value: number;
  period?: Period | null;
}

/** What a figure measures, as far as the catalogue knows. */
export interface Match {
  indicatorId: string | null;
  family: string | null;
  /** Domain of the entry; null when none fits, so that `classifyDomain` must decide. */
  domain: string | null;
  /** Share of the label that the words of the phrase explain, 0 to 1; 0 without an entry. */
  score: number;
  /** What decided, for people who ask how a figure was read. */
  why: string;
}

/**
 * The entry that a figure belongs to, or else the family alone. An entry is named only when its phrase explains the
 * whole label, unit and change agree, and no other entry explains it as well: no entry is better than a wrong one.
 */
export function matchIndicator(query: Query, catalogue: Catalogue): Match {
  const label = normalLabel(query.indicator);
  const hits = query.role === "context" ? [] : bestHits(label, query, catalogue);
  const [hit, rival] = hits;
  if (hit && !rival) return entryMatch(hit, label);
  const family = familyOf(label, query, catalogue);
  const tie = hits.map(({indicator}) => indicator.id).join(", ");
  const why = rival ? `ambiguous between entries: ${tie}` : family.why;
  return {indicatorId: null, family: rival ? commonFamily(hits, family.id) : family.id, domain: null, score: 0, why};
}

/** A label without quotation marks, brackets and spaces, in one width and case, as the phrases are written. */
export const normalLabel = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s“”‘’"'《》〈〉「」()[\]【】·_,—-]/g, "");

interface Hit {
  indicator: Indicator;
  phrase: Phrase;
  explained: number;
}

function bestHits(label: string, query: Query, catalogue: Catalogue): Hit[] {
  const fillers = fillersOf(label, catalogue);
  const hits = catalogue.candidates(label).flatMap(({indicator, phrase}) => {
    if (!fits(indicator, label, query)) return [];
    const explained = matchPhrase(phrase, label, fillers(indicator.measure));
    return explained === null ? [] : [{indicator, phrase, explained: explained - (isOpen(phrase) ? 0.5 : 0)}];
  });
  const most = Math.max(...hits.map(({explained}) => explained));
  const best = hits.filter(({explained}) => explained === most);
  return best.filter((hit, i) => best.findIndex(({indicator}) => indicator === hit.indicator) === i);
}

const isOpen = ({pieces}: Phrase): boolean => pieces.some(({kind}) => kind === "gap");

function fillersOf(label: string, {neutral}: Catalogue): (measure: Measure) => Ends {
  const known = new Map<Measure, Ends>();
  return (measure) => {
    const ends = known.get(measure) ?? endsOf([...neutral, ...measure.fillers], label);
    known.set(measure, ends);
    return ends;
  };
}

function fits({units, measure, least}: Indicator, label: string, query: Query): boolean {
  const has = (words: readonly string[]): boolean => words.some((word) => label.includes(word));
  const changes = measure.changes.length === 0 || measure.changes.includes(query.change) || has(measure.hints);
  const period = measure.period === "any" || !query.period || days(query.period) <= 366;
  const words = (measure.needs.length === 0 || has(measure.needs)) && !has(measure.without);
  return units.includes(query.unit) && query.value >= least && changes && period && words;
}

const days = ({start, end}: Period): number => (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;

const entryMatch = ({indicator, phrase, explained}: Hit, label: string): Match => ({
  indicatorId: indicator.id,
  family: indicator.family,
  domain: indicator.domain,
  score: explained / label.length,
  why: `catalogue/${indicator.id}: ${phrase.text}`
});

const commonFamily = (hits: readonly Hit[], otherwise: string | null): string | null => {
  const families = new Set(hits.map(({indicator}) => indicator.family));
  return families.size === 1 ? [...families].join("") : otherwise;
};

function familyOf(label: string, query: Query, {families}: Catalogue): {id: string | null; why: string} {
  const list = [...families.values()];
  const byUnit = list.find(({units}) => units.includes(query.unit));
  if (byUnit) return {id: byUnit.id, why: `family by unit: ${query.unit}`};
  for (const text of query.role === "context" ? [label] : [label, query.sentence]) {
    const [best] = bestTopics(text, list);
    if (best) return {id: best.topic.id, why: `family by keywords: ${best.words.join(", ")}`};
  }
  return {id: null, why: "no entry and no keyword of a family fits"};
}

interface Scored {
  topic: Topic;
  words: string[];
  score: number;
}

/**
 * The topics that `text` speaks of most, by the length of their keywords found in it; none when it has no keyword.
 * A Chinese label ends in what it is about, so the keyword that ends last counts for more.
 */
function bestTopics(text: string, topics: readonly Topic[]): Scored[] {
  const found = topics.map((topic) => {
    const words = outermost(topic.keywords.filter((word) => text.includes(word)));
    return {topic, words, end: Math.max(...words.map((word) => text.lastIndexOf(word) + word.length))};
  });
  const last = Math.max(...found.map(({end}) => end));
  const scored = found.map(({topic, words, end}) => ({topic, words, score: lengths(words) + (end === last ? 1 : 0)}));
  const most = Math.max(...scored.map(({score}) => score));
  return Number.isFinite(last) ? scored.filter(({score}) => score === most) : [];
}

const lengths = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

const outermost = (words: readonly string[]): string[] =>
  words.filter((word) => !words.some((other) => other !== word && other.includes(word)));

/**
 * The policy domain that `texts` speak of, nearest text first (label, sentence, headings): the first that has
 * keywords decides, a tie is settled by the next. Always a domain: `general` when no text has any.
 */
export function classifyDomain(texts: readonly string[], {domains}: Catalogue): string {
  let open: readonly Topic[] = [...domains.values()];
  let tied: readonly Topic[] = [];
  for (const text of texts) {
    const best = bestTopics(text.normalize("NFKC"), open).map(({topic}) => topic);
    if (best.length === 1) return best[0]!.id;
    if (best.length > 1) [open, tied] = [best, best];
  }
  return tied[0]?.id ?? "general";
}
