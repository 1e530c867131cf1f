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
  const known = new Set(facts.flatMap(({indicatorId}) => indicatorId ?? []));
  return nearAmong(words)(facts).filter(({indicatorId}) => known.has(indicatorId));
}

/** The same of all the figures of some reports, whether some report gives the entries or none does. */
export function nearAmong(words: Words): (facts: readonly NearFact[]) => Near[] {
  const entriesNear = finder(words);
  return (facts) => {
    const given = new Set(facts.flatMap((fact) => (fact.indicatorId ? keyOf(fact, fact.indicatorId) : [])));
    return facts.flatMap((fact) =>
      entriesNear(fact)
        .filter((id) => !given.has(keyOf(fact, id)))
        .map((indicatorId) => ({reportId: fact.reportId, indicatorId, factId: fact.id}))
    );
  };
}

type Finder = (fact: NearFact) => string[];

function finder(words: Words): Finder {
  const twins = twinsIn(words.catalogue);
  const byWords = reader(words);
  return (fact) => {
    if (fact.part || fact.role === "context") return [];
    if (fact.indicatorId === null) return byWords(fact);
    return (twins.get(fact.indicatorId) ?? []).filter(({nearby}) => isAmong(nearby, fact)).map(({id}) => id);
  };
}

/** Whether one of the words that an entry asks for stands in the sentence; 年末失业率 comes near 失业率, not the other way. */
const isAmong = (nearby: readonly string[], {sentence}: NearFact): boolean =>
  nearby.length === 0 || nearby.some((word) => sentence.text.includes(word));

/** For each entry, those that count the same by the same phrases in another unit or of another time: 元 and 美元, 户 and 个. */
function twinsIn({indicators}: Catalogue): Map<string, Indicator[]> {
  const all = [...indicators.values()];
  const byPhrase = groupBy(
    all.flatMap((entry) => entry.phrases.map(({text}) => ({entry, key: `${entry.measure.id} ${text}`}))),
    ({key}) => key
  );
  return new Map(
    all.map((entry) => {
      const found = entry.phrases.flatMap(({text}) => byPhrase.get(`${entry.measure.id} ${text}`) ?? []);
      return [entry.id, [...new Set(found.map((one) => one.entry))].filter((other) => other !== entry)];
    })
  );
}

/** The entries that the label of a figure comes near: a phrase stands in it, and the rest says nothing. */
function reader(words: Words): (fact: NearFact) => string[] {
  const silentFor = silence(words);
  const listOf = lists(words.near);
  return (fact) => {
    const label = normalLabel(fact.indicator);
    const told = tellingOf(fact, label);
    const list = listOf(told);
    const near = words.catalogue.candidates(label, fact.unit).filter(({indicator, phrase}) => {
      if (phrase.without.some((word) => label.includes(word)) || !fits(indicator, told, words)) return false;
      const parts = partsOf(phrase, label, silentFor(indicator, told));
      return parts !== null && isSpent(parts, label, list);
    });
    return [...new Set(near.map(({indicator}) => indicator.id))];
  };
}

/**
 * The words that say nothing beside an entry. A verb of adding or doing changes what a share is a share of; what the figure
 * itself counts (3个园区入选) says nothing, and before it whose part it is (园区新增企业).
 */
function silence({catalogue: {words}, near}: Words): (indicator: Indicator, told: Telling) => WordList {
  const made = new Map<string, WordList>();
  const verbs = [words.adding, words.making, words.acting].flatMap((list) => list.words);
  return ({measure}, {after}) => {
    const counted = near.counted.isIn(clausesOf(after)[0] ?? "") ? near.counted.words : [];
    const key = `${measure.id} ${counted.length > 0}`;
    const own = [...measure.besides.year.fillers.words, ...near.silent.words, ...counted];
    const list = made.get(key) ?? wordList(measure.counts === "share" ? own : [...own, ...verbs]);
    made.set(key, list);
    return list;
  };
}

const clausesOf = (text: string): string[] => text.split(/[，。；]/u);

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
    !(measure.additions === "excluded" && isAdded(before, words)) &&
    (measure.period === "any" || !words.near.spans.isIn(label)) &&
    !has(measure.without) &&
    fact.value >= least &&
    ![...measure.notAfter, ...notAfter].some((word) => before.endsWith(word)) &&
    !notBefore.some((word) => after.includes(word)) &&
    !notNearby.some((word) => before.includes(word)) &&
    isAmong(nearby, fact)
  );
}

/** Whether the clause before a figure tells of what was added alone: 新创建园区2家 is not how many there are. */
function isAdded(before: string, {catalogue, near}: Words): boolean {
  const clause = clausesOf(before).at(-1) ?? "";
  return catalogue.words.adding.isIn(clause) && !near.settling.isIn(clause);
}

/** How the things of a list share a figure: the characters between them, and whether it is one sum of them all. */
interface Shared {
  joins: readonly string[];
  isSum: boolean;
}

/** An amount is that of a list together (甲、乙投资5亿元) where no word says that it is each one's; a rate is of each. */
function lists({joins, shared, sharing, alone}: Words["near"]): (told: Telling) => Shared {
  const each = wordList([...sharing.words, ...alone.words]);
  return ({fact, before}) => {
    const isOfEach = each.findAll(clausesOf(before).at(-1) ?? "").some(({word}) => sharing.has(word));
    return {
      joins: isOfEach ? [...joins.words, ...shared.words] : joins.words,
      isSum: !isOfEach && summed.has(fact.measure)
    };
  };
}

const summed: ReadonlySet<string> = new Set<NearFact["measure"]>(["level", "step"]);

/** The characters of a label between two joins. */
type Stretch = readonly Part[];

function stretchesOf(parts: readonly Part[], label: string, joins: readonly string[]): Stretch[] {
  const stretches: Part[][] = [[]];
  for (const [at, part] of parts.entries())
    if (part === "left" && joins.includes(label[at] ?? "")) stretches.push([]);
    else stretches.at(-1)?.push(part);
  return stretches;
}

/**
 * Whether nothing is left of a label but other things of a list: a stretch between joins without the phrase, or what stands at
 * a join where the phrase begins before it or ends behind it (金融业、软件增加值). 钢材、汽车出口 is of no phrase that says 出口 alone.
 */
function isSpent(parts: readonly Part[], label: string, {joins, isSum}: Shared): boolean {
  const stretches = stretchesOf(parts, label, joins);
  const held = stretches.filter((stretch) => stretch.includes("phrase")).length;
  return stretches.every((stretch, i) => {
    if (!stretch.includes("left")) return true;
    if (isSum || stretches.length === 1) return false;
    return !stretch.includes("phrase") || (held > 1 && isAtJoin(stretch, i > 0, i < stretches.length - 1));
  });
}

/** Whether all that is left of a stretch stands at one of its ends where there is a join. */
function isAtJoin(stretch: Stretch, before: boolean, behind: boolean): boolean {
  const [first, last] = [
    stretch.findIndex((part) => part !== "left"),
    stretch.findLastIndex((part) => part !== "left")
  ];
  return stretch.every((part, at) => part !== "left" || (before && at < first) || (behind && at > last));
}
