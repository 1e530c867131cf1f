import type {Catalogue, Indicator} from "../../lexicon/catalogue.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {wordList, type WordList} from "../../lexicon/word-list.ts";
import type {Fact} from "../../model/fact.ts";
import {groupBy} from "../../model/group.ts";
import {normalLabel} from "../../model/label.ts";
import {partsOf, type Part} from "./left.ts";

/** A figure as far as it may come near an entry of the catalogue. */
export interface NearFact extends Pick<
  Fact,
  "id" | "start" | "sentence" | "indicator" | "indicatorId" | "unit" | "value" | "measure" | "change" | "role" | "part"
> {
  reportId: string;
}

/** A figure by which a report gives an entry of the catalogue in other words, or in another unit. */
export interface Near {
  reportId: string;
  indicatorId: string;
  factId: string;
}

type Words = Pick<Lexicon, "catalogue" | "near">;

const sideOf = ({role}: NearFact): string => (role === "target" ? "target" : "actual");

const keyOf = (fact: NearFact, indicatorId: string): string => [fact.reportId, sideOf(fact), indicatorId].join(" ");

/**
 * The figures that come near an entry that some report gives and that their own report does not give on that side (done or
 * promised): of the same unit and measure in words that say no other thing, or matched to the same entry in another unit.
 */
export function nearFigures(facts: readonly NearFact[], words: Words): Near[] {
  const matched = facts.flatMap(({indicatorId}) => indicatorId ?? []);
  const known = new Set(matched);
  const given = new Set(facts.flatMap((fact) => (fact.indicatorId ? keyOf(fact, fact.indicatorId) : [])));
  const entriesNear = finder(words);
  return facts.flatMap((fact) =>
    entriesNear(fact)
      .filter((id) => known.has(id) && !given.has(keyOf(fact, id)))
      .map((indicatorId) => ({reportId: fact.reportId, indicatorId, factId: fact.id}))
  );
}

function finder(words: Words): (fact: NearFact) => string[] {
  const twins = twinsIn(words.catalogue);
  const byWords = reader(words);
  return (fact) => {
    if (fact.part || fact.role === "context") return [];
    return fact.indicatorId === null ? byWords(fact) : (twins.get(fact.indicatorId) ?? []);
  };
}

/** For each entry, those that count the same by the same phrases in another unit: 元 and 美元, 户 and 个. */
function twinsIn({indicators}: Catalogue): Map<string, string[]> {
  const all = [...indicators.values()];
  const byPhrase = groupBy(
    all.flatMap((entry) => entry.phrases.map(({text}) => ({entry, key: `${entry.measure.id} ${text}`}))),
    ({key}) => key
  );
  return new Map(
    all.map((entry) => {
      const found = entry.phrases.flatMap(({text}) => byPhrase.get(`${entry.measure.id} ${text}`) ?? []);
      return [entry.id, [...new Set(found.map((one) => one.entry.id))].filter((id) => id !== entry.id)];
    })
  );
}

/** The entries that the label of a figure comes near: a phrase stands in it, and the rest says nothing. */
function reader(words: Words): (fact: NearFact) => string[] {
  const silentFor = silence(words);
  return (fact) => {
    const label = normalLabel(fact.indicator);
    const told = tellingOf(fact, label);
    const near = words.catalogue.candidates(label, fact.unit).filter(({indicator, phrase}) => {
      if (phrase.without.some((word) => label.includes(word)) || !fits(indicator, told, words)) return false;
      const parts = partsOf(phrase, label, silentFor(indicator));
      return parts !== null && isSpent(parts, label, joinsIn(told, words.near));
    });
    return [...new Set(near.map(({indicator}) => indicator.id))];
  };
}

/** The words that say nothing beside an entry. A verb of adding or doing changes what a share is a share of. */
function silence({catalogue: {words}, near}: Words): (indicator: Indicator) => WordList {
  const made = new Map<string, WordList>();
  const verbs = [words.adding, words.making, words.acting].flatMap((list) => list.words);
  return ({measure}) => {
    const own = [...measure.besides.year.fillers.words, ...near.silent.words];
    const list = made.get(measure.id) ?? wordList(measure.counts === "share" ? own : [...own, ...verbs]);
    made.set(measure.id, list);
    return list;
  };
}

/** A figure with its label and the words around it. */
interface Telling {
  fact: NearFact;
  label: string;
  before: string;
  after: string;
}

function tellingOf(fact: NearFact, label: string): Telling {
  const {text, start} = fact.sentence;
  return {fact, label, before: text.slice(0, fact.start - start), after: text.slice(fact.start - start)};
}

/**
 * Whether, the unit apart, measure, change and the words around agree with an entry, as far as the ledger keeps them. A rise
 * over several years comes near one on the year before, for a report that gives it is not silent; a yearly average does not.
 */
function fits(
  {measure, least, notBefore, notAfter, nearby, notNearby}: Indicator,
  told: Telling,
  words: Words
): boolean {
  const {fact, label, before, after} = told;
  const has = (list: readonly string[]): boolean => list.some((word) => label.includes(word));
  const {adding} = words.catalogue.words;
  return (
    (measure.counts === undefined || measure.counts === fact.measure) &&
    (measure.changes.length === 0 || measure.changes.includes(fact.change) || has(measure.hints)) &&
    (measure.needs.length === 0 || has(measure.needs)) &&
    (measure.additions !== "required" || has(adding.words) || adding.ending(before) !== null) &&
    (measure.period === "any" || !words.near.spans.isIn(label)) &&
    !has(measure.without) &&
    fact.value >= least &&
    ![...measure.notAfter, ...notAfter].some((word) => before.endsWith(word)) &&
    !notBefore.some((word) => after.includes(word)) &&
    !notNearby.some((word) => before.includes(word)) &&
    (nearby.length === 0 || nearby.some((word) => fact.sentence.text.includes(word)))
  );
}

/** The characters that part the things of a list whose figure this is. */
function joinsIn({before}: Telling, {joins, shared, sharing}: Words["near"]): readonly string[] {
  const clause = before.slice(Math.max(...["，", "。", "；"].map((mark) => before.lastIndexOf(mark))) + 1);
  return sharing.isIn(clause) ? [...joins.words, ...shared.words] : joins.words;
}

/** Whether nothing is left of a label but other things of a list: 、软件, or a stretch between joins without the phrase. */
function isSpent(parts: readonly Part[], label: string, joins: readonly string[]): boolean {
  const isJoin = (at: number): boolean => parts[at] === "left" && joins.includes(label[at] ?? "");
  const isLeft = (at: number): boolean => parts[at] === "left";
  const besideJoin = (at: number, step: 1 | -1): boolean => isLeft(at) && (isJoin(at) || besideJoin(at + step, step));
  const hasPhrase = (at: number, step: 1 | -1): boolean =>
    parts[at] !== undefined && !isJoin(at) && (parts[at] === "phrase" || hasPhrase(at + step, step));
  return parts.every(
    (part, at) => part !== "left" || besideJoin(at, 1) || besideJoin(at, -1) || !(hasPhrase(at, 1) || hasPhrase(at, -1))
  );
}
