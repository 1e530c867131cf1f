import {quoteOf, type Reading} from "./quote.ts";
import type {Period} from "./report.ts";

/** What a correction can be about: a figure, an honour, a named reform, the body that leads a task. */
export const subjects = ["figure", "honour", "reform", "lead"] as const;
export type Subject = (typeof subjects)[number];

export const correctionActions = ["set", "withdraw", "confirm", "add"] as const;
export type CorrectionAction = (typeof correctionActions)[number];

/** A value that a field of a finding can have. */
export type FieldValue =
  string | number | boolean | null | readonly string[] | Readonly<Record<string, string>> | Period;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** An entry of `data/corrections/` as it is written down. */
export interface CorrectionRecord {
  id: string;
  of: Subject;
  place: string;
  year: number;
  /** Name of the report's file, where several reports of the place and year hold the quote. */
  report?: string;
  quote: string;
  figure: string;
  action: CorrectionAction;
  expect?: FieldValues;
  set?: FieldValues;
  reason: string;
  source: string;
  by: string;
  date: string;
}

/** The fields without which nothing can be added: those of a figure that have no value that says "nobody knows". */
export const needed: Record<Subject, readonly string[]> = {
  figure: ["value", "unit", "role", "indicator"],
  honour: ["type", "level"],
  reform: ["name", "domain"],
  lead: ["task", "unit"]
};

/** The fields that a person sees and judges who says that a figure was read right. */
const judged = ["value", "valueMax", "unit", "comparator", "role", "change", "from", "indicator", "period", "scope"];

/**
 * What an entry expects of a finding: the fields that it sets as they are now or, where it sets none, those by which a
 * person knows it. Fields that are empty are left out of the latter but for a figure's scope.
 */
function expectationOf(meaning: FieldValues, set: FieldValues): FieldValues {
  const names = Object.keys(set);
  const entries = Object.entries(meaning);
  if (names.length > 0) return Object.fromEntries(entries.filter(([name]) => names.includes(name)));
  const isFigure = "value" in meaning;
  return Object.fromEntries(
    entries.filter(([name, value]) => !isFigure || (judged.includes(name) && (value !== null || name === "scope")))
  );
}

/** The name of an entry, before it is made unlike others: ganzhou-2021-370-set-role. */
export function correctionId({
  place,
  year,
  start,
  action,
  set
}: {
  /** Name of the place in Latin letters. */
  place: string;
  year: number;
  /** Where in the clean text the words begin; null where that is not known. */
  start: number | null;
  action: CorrectionAction;
  set: FieldValues;
}): string {
  const fields = action === "set" ? Object.keys(set) : [];
  return [place, year, start, action, ...fields]
    .filter((part) => part !== null)
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}

/** An entry in YAML, as an item of the list that a file in `data/corrections/` is. Ends with a line end. */
export function correctionYaml({id, of, expect, set, ...rest}: CorrectionRecord): string {
  const {place, year, report, quote, figure, action, ...signed} = rest;
  const fields: [string, FieldValue | FieldValues | undefined][] = [
    ["id", id],
    ["of", of === "figure" ? undefined : of],
    ...Object.entries({place, year, report, quote, figure, action}),
    ["expect", expect],
    ["set", set],
    ...Object.entries(signed)
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${yamlOf(value)}`]));
  return `- ${lines.join("\n  ")}\n`;
}

/** A value on one line of YAML: words plain where nothing in them could be taken for anything else, else as in JSON. */
function yamlOf(value: FieldValue | FieldValues): string {
  if (typeof value === "string") return isPlain(value) ? value : JSON.stringify(value);
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map((item: string) => yamlOf(item)).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([name, item]) => `${name}: ${yamlOf(item as FieldValue)}`)
    .join(", ")}}`;
}

const isPlain = (text: string): boolean =>
  /^\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+)*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);

/** Something in a report that a correction can be about, with what tells where it stands. */
export interface Correctable extends Reading {
  of: Subject;
  /** Full name of the reporting place, and its name in Latin letters. */
  place: string;
  latin: string;
  year: number;
  /** Where in the clean text its sentence begins. */
  offset: number;
  meaning: FieldValues;
}

/** What a person says of it, and who that is. */
export interface Decision {
  action: Exclude<CorrectionAction, "add">;
  set: FieldValues;
  reason: string;
  source: string;
  by: string;
  /** The day, as 2026-01-15. */
  date: string;
}

/** Something else that was read, as far as words could stand for it too. */
export type Other = Reading & Pick<Correctable, "meaning">;

/**
 * The entry that a decision makes, quoting its sentence so that the words point at nothing of `others`. Where they stand for
 * several honours, reforms or lead bodies (牵头单位：发改委 under two tasks), it expects all that is said of the one that is
 * meant. Null where that is said of several, too, and of a figure whose whole sentence stands for several.
 */
export function recordOf(
  what: Correctable,
  {action, set, ...signed}: Decision,
  others: readonly Other[]
): CorrectionRecord | null {
  const {of, place, latin, year, sentence, start, end, offset, meaning} = what;
  const alone = quoteOf(what, others);
  const told =
    of === "figure"
      ? null
      : quoteOf(
          what,
          others.filter((other) => saysTheSame(other, what))
        );
  const quote = alone ?? told;
  if (quote === null) return null;
  return {
    id: correctionId({place: latin, year, start: offset + start, action, set}),
    of,
    place,
    year,
    quote,
    figure: sentence.slice(start, end),
    action,
    expect: alone === null ? meaning : expectationOf(meaning, set),
    ...(action === "set" ? {set} : {}),
    ...signed
  };
}

const saysTheSame = (one: Other, other: Other): boolean =>
  JSON.stringify(one.meaning) === JSON.stringify(other.meaning);

/** What was passed over: the words that say what it is, and the place and year of the report that has them. */
export type Passed = Pick<CorrectionRecord, "of" | "place" | "year" | "report" | "quote" | "figure"> & {
  latin: string;
  /** Where in the clean text the words begin, where that is known. */
  start?: number;
};

/** The entry that adds what was passed over. */
export function additionOf(
  {latin, start, ...passed}: Passed,
  {set, reason, source, by, date}: Omit<Decision, "action">
): CorrectionRecord {
  const id = correctionId({place: latin, year: passed.year, action: "add", set, start: start ?? null});
  return {id, ...passed, action: "add", set, reason, source, by, date};
}

/** What shows it, where nobody says otherwise. */
export const usualSource = "the sentence itself";

/** An id that no entry of a file has yet; `taken` are those of all files, as `ganzhou#ganzhou-2021-370-set-role`. */
export function freeId(id: string, file: string, taken: ReadonlySet<string>): string {
  const stem = stemOf(file);
  let free = id;
  for (let n = 2; taken.has(`${stem}#${free}`); n++) free = `${id}-${n}`;
  return free;
}

/**
 * An id whose file, of its own, holds none of the entries `taken`, and that file: what a browser saves replaces what is
 * there under the same name.
 */
export function inOwnFile(id: string, taken: Iterable<string>): {id: string; file: string} {
  const held = new Set(Array.from(taken, (one) => one.split("#")[0]));
  let own = id;
  for (let n = 2; held.has(stemOf(correctionFile(own))); n++) own = `${id}-${n}`;
  return {id: own, file: correctionFile(own)};
}

/** What people see of an entry's name, `file#id`: the id alone where its file is named after it. */
export function entryName(name: string): string {
  const [file, id] = name.split("#");
  return file === id && id !== undefined ? id : name;
}

const stemOf = (file: string): string => file.replace(/\.ya?ml$/, "");

/** Fields with the family and domain that an entry of the catalogue among them brings, unless they say otherwise. */
export function withTopics(
  set: FieldValues,
  entryOf: (id: string) => {family: string; domain: string} | undefined
): FieldValues {
  const indicator = entryOf(String(set["indicatorId"]));
  return indicator ? {family: indicator.family, domain: indicator.domain, ...set} : set;
}

/** The period that words mean: `2021` all of a year, else its first and last day as `2021-01-01..2021-06-30`; null for others. */
export function periodIn(words: string): Period | null {
  if (/^\d{4}$/.test(words)) return {start: `${words}-01-01`, end: `${words}-12-31`};
  const [start, end] = words.split("..");
  return start !== undefined && end !== undefined ? {start, end} : null;
}

/** The name of the file in `data/corrections/` that entries about a place go into, or of the one of an entry by its id. */
export const correctionFile = (latin: string): string =>
  `${
    latin
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "corrections"
  }.yml`;
