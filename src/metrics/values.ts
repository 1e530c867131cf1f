import type {MetricWords} from "../lexicon/metrics.ts";
import type {Units} from "../lexicon/units.ts";
import type {Comparator} from "../model/vocabulary.ts";
import {negated} from "../model/numbers.ts";
import {arabicNumeral, isBareScale, scaleDigits, scaleFactor} from "../model/numerals.ts";

/** A unit with the factor that leads to it, and how it is called in Chinese: 万元 is 10000 of 元. */
export interface Unit {
  unit: string;
  factor: number;
  words: string;
}

interface Words {
  units: Units;
  metrics: Pick<MetricWords, "units" | "missing" | "comparators">;
}

/** The unit that words are the name of; null when they name none. */
export function unitOf(words: string, {units, metrics}: Words): Unit | null {
  const text = words.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (text === "") return null;
  const name = metrics.units.get(text.toLowerCase()) ?? text.replaceAll(" ", "");
  const found = known(name, units) ?? scaled(name, units);
  return found && {...found, words: name};
}

type Bare = Omit<Unit, "words">;

function known(name: string, units: Units): Bare | null {
  const word = units.byWord.get(name);
  if (word && word.class !== "denominator") return {unit: word.unit, factor: 1};
  const [above = "", below, ...more] = name.split("/");
  if (below === undefined || more.length > 0) return null;
  const [one, other] = [units.byWord.get(above), units.byWord.get(below)];
  return one && other ? {unit: `${one.unit}/${other.unit}`, factor: 1} : null;
}

const scales = new RegExp(`^[${scaleDigits}]+`, "u");

function scaled(name: string, units: Units): Bare | null {
  const scale = scales.exec(name)?.[0] ?? "";
  if (scale === "") return null;
  const rest = known(name.slice(scale.length), units);
  return rest && {unit: rest.unit, factor: rest.factor * scaleFactor(scale)};
}

/** Whether a cell says that nothing is reported. */
export const isMissing = (text: string, {missing}: Pick<MetricWords, "missing">): boolean =>
  missing.has(text.normalize("NFKC").trim().toLowerCase()) || missing.has(text.trim().toLowerCase());

/** The number of a cell, in the unit that it names itself, if any. */
export interface Amount {
  value: number;
  comparator: Comparator;
  unit: Unit | null;
}

/** Commas part groups of three digits, or of four. */
const number =
  /^(?<sign>[-+−]?)\s*(?<digits>(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d+)(?:\.\d+)?|\.\d+)(?<power>e[-+]?\d+)?(?<rest>[^\d,]*)$/iu;

/** The mark of a note behind a number (898.81①, 31205²), which would fold into its digits. */
const noteMark = /(?<=\d)[⁰¹²³⁴-⁹①-⑳⑴-⒇]+(?![\d.,①-⑳])/gu;
const foldedIn = /\d[⁰¹²³⁴-⁹①-⒛]/u;

/** The longest text of a number; what is longer is prose. */
const longest = 40;

/** What a cell says, when it is one number; null for anything else. */
export function amountOf(text: string, words: Words): Amount | null {
  const {before, behind} = words.metrics.comparators;
  const plain = text.replace(noteMark, "");
  if (foldedIn.test(plain)) return null;
  const said = plain.normalize("NFKC").trim();
  const mark = before.find(([word]) => said.startsWith(word));
  const parts = said.length > longest ? null : number.exec(said.slice(mark?.[0].length ?? 0).trim())?.groups;
  if (!parts) return null;
  const {sign = "", digits = "", power = "", rest = ""} = parts;
  const end = behind.find(([word]) => rest.trim().endsWith(word));
  const unitWords = rest.trim().slice(0, rest.trim().length - (end?.[0].length ?? 0));
  const scale = isBareScale(unitWords) ? {unit: "", factor: scaleFactor(unitWords), words: ""} : null;
  const unit = scale ?? unitOf(unitWords, words);
  if (unitWords !== "" && !unit) return null;
  const value = arabicNumeral(digits) * (power === "" ? 1 : Number(`1${power}`));
  if (!Number.isFinite(value)) return null;
  const comparator = mark?.[1] ?? end?.[1] ?? "eq";
  return {value: sign === "-" || sign === "−" ? negated(value) : value, comparator, unit};
}
