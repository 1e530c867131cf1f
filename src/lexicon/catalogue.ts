import {join} from "node:path";
import {z} from "zod";
import {messageOf, UserError} from "../model/errors.ts";
import {has} from "../model/unitClasses.ts";
import {bases, polarities} from "../model/vocabulary.ts";
import type {Comparators} from "./comparators.ts";
import {readYaml} from "./file.ts";
import {loadMeasures, type Measure, type MeasureWords} from "./measures.ts";
import {namesIn} from "../files/regular.ts";
import {parsePhrases, type Phrase} from "./phrase.ts";
import {loadQuestions, type Question} from "./questions.ts";
import {loadSources, type Source} from "./sources.ts";
import {loadDomains, loadFamilies, Name, type Families, type Family, type Topic, type Topics} from "./topics.ts";
import type {Factor, Units} from "./units.ts";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be words in lower case joined by hyphens");
const word = z.string().min(1);

const Entry = z.strictObject({
  id,
  /** Id of an entry whose phrases, domain and source are taken over. */
  like: id.optional(),
  name: Name,
  definition: Name,
  domain: id.optional(),
  /** Class of units.csv. */
  unit: word,
  /** Units that count, the one to draw in first; all units of the class when left out. */
  words: z.array(z.string()).min(1).optional(),
  measure: id,
  /** Smaller values are figures of speech (一项改革、一个专班) and do not count; a zero does, for it is reported. */
  least: z.number().default(-Infinity),
  /** Words after the figure in its clause that make it something else. */
  notBefore: z.array(word).default([]),
  /** Words right before the figure that make it something else: 收入总计 holds transfers. */
  notAfter: z.array(word).default([]),
  /** Words of which one must stand in the sentence, where the label alone says too little. */
  nearby: z.array(word).default([]),
  /** Words of which none may stand in the sentence before the figure, whose part or share it would be. */
  notNearby: z.array(word).default([]),
  /** Which way is better. */
  polarity: z.enum(polarities),
  /** What its figures are taken over; left out where that is as in its family. */
  base: z.enum(bases).optional(),
  phrases: z.array(word).default([]),
  /** English words of a row of sources.csv. */
  source: word.optional()
});
type Entry = z.infer<typeof Entry> & {family: string};

/** An entry of the catalogue with all that it takes over from others. */
export interface Indicator {
  id: string;
  family: string;
  domain: string;
  name: {zh: string; en: string};
  definition: {zh: string; en: string};
  unitClass: string;
  /** Units that a figure of it may have; the first is the one to draw in. */
  units: readonly string[];
  measure: Measure;
  /** Smallest value that counts, besides zero. */
  least: number;
  /** Words that must not follow the figure in its clause. */
  notBefore: readonly string[];
  /** Words that must not stand right before the figure. */
  notAfter: readonly string[];
  /** Words of which one must stand in the sentence; empty when none must. */
  nearby: readonly string[];
  /** Words that must not stand in the sentence before the figure. */
  notNearby: readonly string[];
  polarity: (typeof polarities)[number];
  base: (typeof bases)[number];
  /** What it answers beside other entries, each counting its own; null where it stands alone. */
  question: Question | null;
  phrases: readonly Phrase[];
  source: Source;
}

/** A phrase with the entry that it is of. */
interface Candidate {
  indicator: Indicator;
  phrase: Phrase;
}

/** The indicator catalogue: what reports measure, how it is counted, and the phrases that mean it. */
export interface Catalogue {
  indicators: ReadonlyMap<string, Indicator>;
  families: Families;
  domains: Topics<Topic>;
  words: MeasureWords;
  comparators: Comparators;
  /** Each phrase that may match the label of a figure in `unit`, with its entry: those whose anchor stands in it. */
  candidates: (label: string, unit: string) => Candidate[];
  /** The value of `unit` in `to`; null when the two do not measure the same or no factor is known. */
  convert: (value: number, unit: string, to: string) => number | null;
}

/** Loads the indicator catalogue. Throws UserError that lists every fault of its files at once. */
export function loadCatalogue(folder: string, units: Units, comparators: Comparators): Catalogue {
  const families = loadFamilies(folder);
  const domains = loadDomains(folder);
  const {measures, words} = loadMeasures(folder);
  const entries = readEntries(folder);
  const convert = converter(units);
  const questions = loadQuestions(folder);
  const sources = loadSources(folder);
  const indicators = byId(
    resolved(entries, {
      families,
      domains,
      measures: byId(measures, "measures.yml"),
      questions,
      sources,
      units,
      convert
    }),
    "indicators"
  );
  return {families, domains, indicators, words, comparators, candidates: finder(indicators), convert};
}

function readEntries(folder: string): Entry[] {
  const files = namesIn(join(folder, "indicators"), "indicators").filter((name) => name.endsWith(".yml"));
  return files.sort().flatMap((name) => {
    const family = name.replace(/\.yml$/, "");
    return readYaml(folder, join("indicators", name), z.array(Entry)).map((entry) => ({...entry, family}));
  });
}

function byId<T extends {id: string}>(rows: readonly T[], file: string): Map<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) {
    if (map.has(row.id)) throw fault([`id given twice in ${file}: ${row.id}`]);
    map.set(row.id, row);
  }
  return map;
}

const fault = (faults: readonly string[]): UserError =>
  new UserError(`bad indicator catalogue: ${faults.join("; ")}`, {
    hint: "mend the file; data/reference/README.md explains the notation"
  });

interface Tables {
  families: ReadonlyMap<string, Family>;
  domains: ReadonlyMap<string, Topic>;
  measures: ReadonlyMap<string, Measure>;
  questions: ReadonlyMap<string, Question>;
  sources: ReadonlyMap<string, Source>;
  units: Units;
  convert: Catalogue["convert"];
}

function resolved(entries: readonly Entry[], tables: Tables): Indicator[] {
  const known = byId(entries, "indicators");
  const faults: string[] = [];
  const indicators = entries.flatMap((entry) => {
    try {
      return [complete(entry, known, tables)];
    } catch (error) {
      faults.push(`${entry.id}: ${messageOf(error)}`);
      return [];
    }
  });
  faults.push(...repeatedNames(indicators), ...strangers(tables.questions, known), ...idle(tables.sources, indicators));
  if (faults.length > 0) throw fault(faults);
  return indicators;
}

const strangers = (questions: Tables["questions"], known: ReadonlyMap<string, Entry>): string[] =>
  [...questions.keys()].filter((id) => !known.has(id)).map((id) => `unknown entry in questions.yml: ${id}`);

const idle = (sources: Tables["sources"], indicators: readonly Indicator[]): string[] => {
  const named = new Set(indicators.map(({source}) => source.en));
  return [...sources.keys()]
    .filter((name) => !named.has(name))
    .map((name) => `no entry has this of sources.csv: ${name}`);
};

function complete(entry: Entry, known: ReadonlyMap<string, Entry>, tables: Tables): Indicator {
  const model = entry.like === undefined ? undefined : found(known, entry.like, "entry");
  const phrases = [...(model?.phrases ?? []), ...entry.phrases];
  if (phrases.length === 0) throw new Error("no phrases");
  const domain = found(tables.domains, entry.domain ?? model?.domain ?? "", "domain").id;
  const source = entry.source ?? model?.source;
  if (source === undefined) throw new Error("no source");
  const family = found(tables.families, entry.family, "family");
  return {
    id: entry.id,
    family: family.id,
    domain,
    name: entry.name,
    definition: entry.definition,
    unitClass: entry.unit,
    units: unitsOf(entry, tables),
    measure: found(tables.measures, entry.measure, "measure"),
    least: entry.least,
    notBefore: entry.notBefore,
    notAfter: entry.notAfter,
    nearby: entry.nearby,
    notNearby: entry.notNearby,
    polarity: entry.polarity,
    base: entry.base ?? baseOf(entry.unit, family),
    question: tables.questions.get(entry.id) ?? null,
    phrases: phrases.flatMap(parsePhrases),
    source: found(tables.sources, source, "source (sources.csv)")
  };
}

/** Money, visits and areas add up to one amount of the place, whatever their family is about. */
const baseOf = (unitClass: string, {base}: Family): Indicator["base"] =>
  has(unitClass, "additive") && !has(unitClass, "one-by-one") ? "place" : base;

function found<T>(map: ReadonlyMap<string, T>, key: string, what: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`unknown ${what}: ${key}`);
  return value;
}

function unitsOf({unit, words}: Entry, {units, convert}: Tables): readonly string[] {
  const all = new Set([...units.byWord.values()].filter((row) => row.class === unit).map((row) => row.unit));
  const allowed = words ?? [...all];
  const [first] = allowed;
  if (first === undefined) throw new Error(`unknown unit class: ${unit}`);
  if (words === undefined && has(unit, "interchangeable"))
    throw new Error(`words missing, which name the units of a class that counts: ${unit}`);
  const stranger = allowed.find((word) => convert(1, word, first) === null);
  if (stranger !== undefined) throw new Error(`no factor in units.csv from ${stranger} to ${first}`);
  return allowed;
}

function converter({factors, classOf}: Units): Catalogue["convert"] {
  const base = (unit: string): Factor => factors.get(unit) ?? {to: unit, factor: 1};
  const counts = (unit: string): boolean => unit === "" || has(classOf(unit), "interchangeable");
  return (value, unit, to) => {
    if (unit === to || (counts(unit) && counts(to))) return value;
    const [from, target] = [base(unit), base(to)];
    return from.to === target.to ? (value * from.factor) / target.factor : null;
  };
}

function repeatedNames(indicators: readonly Indicator[]): string[] {
  const names = indicators.flatMap(({name}) => [name.zh, name.en]);
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))].map((name) => `name given twice: ${name}`);
}

/** A form by which a phrase is found, with the phrases that it finds. */
type Anchors = Map<string, {form: string; found: Candidate[]}[]>;

/** Phrases by the unit of the figure and by the first two characters of their anchor: few are left to be tried. */
function finder(indicators: ReadonlyMap<string, Indicator>): Catalogue["candidates"] {
  const byUnit = new Map<string, Anchors>();
  for (const indicator of indicators.values()) {
    for (const unit of indicator.units) {
      const anchors = byUnit.get(unit) ?? new Map();
      byUnit.set(unit, anchors);
      for (const phrase of indicator.phrases) addAnchors(anchors, {indicator, phrase});
    }
  }
  return (label, unit) => {
    const anchors: Anchors = byUnit.get(unit) ?? new Map();
    const found = new Set<Candidate>();
    for (let at = 0; at < label.length - 1; at++) {
      for (const {form, found: all} of anchors.get(label.slice(at, at + 2)) ?? [])
        if (label.startsWith(form, at)) for (const candidate of all) found.add(candidate);
    }
    return [...found];
  };
}

function addAnchors(anchors: Anchors, candidate: Candidate): void {
  for (const form of new Set(candidate.phrase.anchor)) {
    const key = form.slice(0, 2);
    const forms = anchors.get(key) ?? [];
    anchors.set(key, forms);
    const same = forms.find((other) => other.form === form);
    if (same) same.found.push(candidate);
    else forms.push({form, found: [candidate]});
  }
}
