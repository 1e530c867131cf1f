import {type FieldValue, periodIn, type Subject} from "../../../src/model/correction.ts";
import {
  changes,
  comparators,
  deadlinePrecisions,
  doubts,
  measures,
  recognitionLevels,
  recognitionTypes,
  roles,
  scopeBases,
  yearlies
} from "../../../src/model/vocabulary.ts";
import type {Catalogue} from "../../components/data.ts";
import type {Choice} from "../../components/choices.ts";
import {formatUnit} from "../../components/format.ts";
import {nameOf, t, term, termsOf} from "../../components/i18n.ts";

/** How a field of a record is written down in a form: its value as words, and what words mean. */
export interface Field {
  /** What it can be, where that is a list. */
  choices?: (catalogue: Catalogue) => Choice[];
  /** What it is likely to be, where other words may do. */
  likely?: () => Choice[];
  /** Undefined where the words cannot be understood. */
  parse: (words: string) => FieldValue | undefined;
}

/** The words of a value in a form; those of what is not known are empty. */
export function wordsOf(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.join(",");
  if (typeof value !== "object") return String(value);
  const {date, precision, text, start, end} = value as Readonly<Record<string, string>>;
  return text === undefined ? periodWords(start, end) : `${date} ${precision} ${text}`;
}

function periodWords(start = "", end = ""): string {
  const year = start.slice(0, 4);
  return start === `${year}-01-01` && end === `${year}-12-31` ? year : `${start}..${end}`;
}

/** A field that may have no value. */
const optional = ({choices, parse, ...field}: Field): Field => ({
  ...field,
  ...(choices ? {choices: (catalogue) => [{value: "", label: t("correct.nothing")}, ...choices(catalogue)]} : {}),
  parse: (words) => (words === "" ? null : parse(words))
});

const number: Field = {
  parse: (words) => (/^[+-]?\d+(?:\.\d+)?$/.test(words) ? Number(words) + 0 : undefined)
};
const count: Field = {parse: (words) => (/^[1-9]\d*$/.test(words) ? Number(words) : undefined)};
const text: Field = {parse: (words) => words || undefined};

/** One of a vocabulary, whose labels begin with `prefix`. */
const oneOf = (values: readonly string[], prefix: string): Field => ({
  choices: () => values.map((value) => ({value, label: term(prefix, value)})),
  parse: (words) => (values.includes(words) ? words : undefined)
});

const flag: Field = {
  choices: () => ["false", "true"].map((value) => ({value, label: term("correct.flag", value)})),
  parse: (words) => words === "true"
};

const doubtList: Field = {
  choices: () =>
    [[], ...doubts.map((one) => [one]), [...doubts]].map((some) => ({
      value: some.join(","),
      label: some.length === 0 ? t("correct.nothing") : some.map((one) => t(`doubt.${one}`)).join(t("list.comma"))
    })),
  parse: (words) => (words === "" ? [] : words.split(","))
};

/** An entry of the catalogue; what is offered has been read from it. */
const entry = (list: "indicators" | "families" | "domains"): Field => ({
  choices: (catalogue) => catalogue[list].map((one) => ({value: one.id, label: nameOf(one)})),
  parse: (id) => id || undefined
});

/** A unit as units.csv has it, or several of these one by another: 元/月. */
const unit: Field = {
  likely: () => termsOf("correct.unit").map(([value]) => ({value, label: formatUnit(value)})),
  parse: (words) => {
    const known = new Set(termsOf("correct.unit").map(([value]) => value));
    return words === "" || known.has(words) || words.split("/").every((part) => known.has(part)) ? words : undefined;
  }
};

const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (words: string): boolean => day.test(words) && !Number.isNaN(Date.parse(words));

const period: Field = {
  parse: (words) => {
    const meant = periodIn(words);
    return meant && isDay(meant.start) && isDay(meant.end) && meant.start <= meant.end ? meant : undefined;
  }
};

const deadline: Field = {
  parse: (words) => {
    const [date = "", precision = "", ...rest] = words.split(" ");
    const isOne = isDay(date) && (deadlinePrecisions as readonly string[]).includes(precision) && rest.length > 0;
    return isOne ? {date, precision, text: rest.join(" ")} : undefined;
  }
};

/** What a figure means, in the order of its record. */
const figure: Record<string, Field> = {
  value: number,
  valueMax: optional(number),
  unit,
  comparator: oneOf(comparators, "comparator"),
  role: oneOf(roles, "role"),
  change: oneOf(changes, "change"),
  measure: oneOf(measures, "card.measure"),
  from: optional(number),
  field: optional(count),
  fieldGroup: optional(text),
  fieldArea: optional(text),
  indicator: text,
  indicatorId: optional(entry("indicators")),
  family: optional(entry("families")),
  domain: entry("domains"),
  period: optional(period),
  deadline: optional(deadline),
  cumulative: flag,
  yearly: optional(oneOf(yearlies, "yearly")),
  scope: optional(text),
  scopeBasis: oneOf(scopeBases, "card.basis"),
  coverage: optional(text),
  lead: optional(text),
  part: flag,
  doubts: doubtList,
  otherRole: optional(oneOf(roles, "role"))
};

/** The fields of a figure that are asked for at once; the others are folded. */
const common = ["value", "unit", "role", "indicator", "indicatorId", "period", "scope", "comparator", "change"];

const fields: Record<Subject, Record<string, Field>> = {
  figure,
  honour: {type: oneOf(recognitionTypes, "honour"), level: oneOf(recognitionLevels, "level")},
  reform: {name: text, domain: entry("domains")},
  lead: {task: text, unit: text}
};

/** The names of the fields that a correction may set. */
export const fieldsOf = (of: Subject): string[] => Object.keys(fields[of]);

/** The same in the order in which they are asked for: those that are asked for at once, and those that are folded. */
export function askedOf(of: Subject): {first: string[]; folded: string[]} {
  if (of !== "figure") return {first: fieldsOf(of), folded: []};
  return {first: common, folded: fieldsOf(of).filter((name) => !common.includes(name))};
}

/** A field by its name. Throws where there is none. */
export function fieldOf(of: Subject, name: string): Field {
  const field = fields[of][name];
  if (!field) throw new Error(`no field of a correction: ${name}`);
  return field;
}
