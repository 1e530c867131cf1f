import type {Catalogue, Indicator} from "../lexicon/catalogue.ts";
import type {Besides} from "../lexicon/measures.ts";
import {matchPhrase, type Phrase} from "../lexicon/phrase.ts";
import {isLong} from "../model/calendar.ts";
import {normalLabel} from "../model/label.ts";
import type {Change, Role} from "../model/fact.ts";
import type {Period} from "../model/report.ts";
import {countingOf} from "../model/unitClasses.ts";
import {type Surroundings, surroundingsOf} from "./surroundings.ts";
import {familyOf} from "./family.ts";

export {classifyDomain} from "./topics.ts";

/** What is known of a figure when its indicator is looked up. */
export interface Query {
  /** What is measured, in the report's own words. */
  indicator: string;
  unit: string;
  change: Change;
  role: Role;
  /** The sentence that the figure stands in. */
  sentence: string;
  /** Where the figure begins in the sentence; left out, the words before it cannot be heeded. */
  at?: number;
  value: number;
  period?: Period | null;
  cumulative?: boolean;
  /** Whether it says by how much something moved of which others of its unit say how it stands: 前移4位. */
  isMove?: boolean;
  /** Names of the reporting place, which say nothing at the head of a label. */
  placeNames?: readonly string[];
  /** Headings above the figure, the nearest first. */
  headings?: readonly string[];
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
 * whole label, unit, change and the words before agree, and no other entry explains it as well: no entry is better
 * than a wrong one.
 */
export function matchIndicator(query: Query, catalogue: Catalogue): Match {
  const hits = query.role === "context" ? [] : bestHits(query, catalogue);
  const [hit, rival] = hits;
  if (hit && !rival) return entryMatch(hit);
  const families = new Set(hits.map(({indicator}) => indicator.family));
  const family = families.size === 1 ? [...families].join("") : null;
  if (family === null) return {...unmatched, ...familyOf(query, catalogue)};
  return {...unmatched, family, why: `ambiguous between ${hits.map(({indicator}) => indicator.id).join(", ")}`};
}

const unmatched = {indicatorId: null, domain: null, score: 0};

/** A label without the longest of `names` at its head. */
function withoutPlace(label: string, names: readonly string[]): string {
  const [name = ""] = names.filter((name) => label.startsWith(name)).sort((a, b) => b.length - a.length);
  return label.slice(name.length);
}

interface Hit {
  indicator: Indicator;
  phrase: Phrase;
  label: string;
  explained: number;
}

function bestHits(query: Query, catalogue: Catalogue): Hit[] {
  const label = withoutPlace(normalLabel(query.indicator), query.placeNames ?? []);
  const around = surroundingsOf(query, catalogue);
  const read = (reading: string): Hit[] => hitsOf(reading, label, {query, around, catalogue});
  const graded = `${around.grade}${label}`;
  const own = [...new Set([`${around.near}${graded}`, graded, `${around.near}${label}`, label])].flatMap(read);
  const hits = own.length === 0 && around.owner !== "" ? read(`${around.owner}${label}`) : own;
  const most = Math.max(...hits.map(({explained}) => explained));
  const best = hits.filter(({explained}) => explained === most);
  return best.filter((hit, i) => best.findIndex(({indicator}) => indicator === hit.indicator) === i);
}

interface LookUp {
  query: Query;
  around: Surroundings;
  catalogue: Catalogue;
}

/** Entries whose phrase explains `reading`: the label, or the label with the words that govern it. */
function hitsOf(reading: string, label: string, lookUp: LookUp): Hit[] {
  const said = `${lookUp.around.near}${label}`;
  const span = spansYears(lookUp.query) ? "years" : "year";
  return lookUp.catalogue.candidates(reading, lookUp.query.unit).flatMap(({indicator, phrase}) => {
    if (phrase.without.some((word) => said.includes(word)) || !fits(indicator, said, lookUp)) return [];
    const explained = explain(phrase, reading, indicator.measure.besides[span]);
    if (explained === null) return [];
    return [{indicator, phrase, label: reading, explained: explained - (isOpen(phrase) ? 0.5 : 0)}];
  });
}

const isOpen = ({pieces}: Phrase): boolean => pieces.some(({kind}) => kind === "gap");

/** How much of a label a phrase explains; a word that the measure needs must stand there besides those of the phrase. */
function explain(phrase: Phrase, label: string, {needed, fillers}: Besides): number | null {
  const explained = matchPhrase(phrase, label, fillers);
  if (needed === null) return explained;
  return explained === null ? matchPhrase(phrase, label, needed) : null;
}

/** Whether the figure is about more than a year. */
const spansYears = ({period}: Query): boolean => !!period && isLong(period);

/** Whether a verb says that something was added: over several years 建成 and its like say what there is. */
const adds = (verb: string, query: Query, {words}: Catalogue): boolean =>
  words.adding.has(verb) || (words.making.has(verb) && !spansYears(query));

function fits(indicator: Indicator, said: string, {query, around, catalogue}: LookUp): boolean {
  const has = (words: readonly string[]): boolean => words.some((word) => said.includes(word));
  const {changes, counts, hints, period, without, additions, notAfter} = indicator.measure;
  return (
    suits(indicator, query, around) &&
    !(query.isMove === true && counts === countingOf(indicator.unitClass).stands) &&
    (changes.length === 0 || changes.includes(query.change) || has(hints)) &&
    (period === "any" || (!spansYears(query) && !around.isSince)) &&
    !has(without) &&
    !around.isAdjusted &&
    !(around.isIncrement && indicator.measure.counts !== "rate") &&
    !(around.driver !== "" && !said.includes(around.driver)) &&
    !(additions === "excluded" && adds(around.far, query, catalogue)) &&
    ![...notAfter, ...indicator.notAfter].some((word) => around.last.endsWith(word))
  );
}

/** Whether a figure passes what the entry itself asks for, whatever its measure. */
const suits = (
  {least, notBefore, nearby, notNearby}: Indicator,
  {value, indicator, sentence, at = 0}: Query,
  {rest}: Surroundings
) =>
  (value === 0 || value >= least) &&
  !notBefore.some((word) => rest.includes(word)) &&
  !notNearby.some((word) => sentence.slice(0, at).includes(word)) &&
  (nearby.length === 0 || nearby.some((word) => sentence.includes(word) || indicator.includes(word)));

const entryMatch = ({indicator, phrase, label, explained}: Hit): Match => ({
  indicatorId: indicator.id,
  family: indicator.family,
  domain: indicator.domain,
  score: explained / label.length,
  why: `catalogue/${indicator.id}: ${phrase.text}`
});
