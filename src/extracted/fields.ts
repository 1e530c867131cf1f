import {z} from "zod";
import type {Coded} from "../lexicon/checks.ts";
import {nearest} from "../model/nearest.ts";
import {numeral} from "../model/numerals.ts";
import {Extracted, extractedFields, extractedJsonSchema, ReaderName} from "./schema.ts";

/** A row as it was understood, or why it could not be, with the reader that it names all the same. */
export type Checked = {row: Extracted; fault: null} | {row: null; fault: Coded; reader?: string | undefined};

const Property = z.looseObject({
  description: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.string()).optional(),
  anyOf: z.array(z.looseObject({type: z.string().optional(), enum: z.array(z.string()).optional()})).optional()
});
const {properties} = z.looseObject({properties: z.record(z.string(), Property)}).parse(extractedJsonSchema());

/** What a field may be: names of types, or the words that it may be. */
function allowedIn(field: string): string[] {
  const {type, enum: words, anyOf = []} = properties[field] ?? {};
  const own = words ?? (type === undefined ? [] : [type].flat());
  return [...own, ...anyOf.flatMap((one) => one.enum ?? one.type ?? [])];
}

const isNumeric = (field: string): boolean => allowedIn(field).some((type) => type === "number" || type === "integer");
const isText = (field: string): boolean => allowedIn(field).includes("string");
const isNullable = (field: string): boolean => allowedIn(field).includes("null");

const plainName = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
const byPlainName = new Map(extractedFields.map((field) => [plainName(field), field]));

/** The field that a name of a file means, however its words are joined (indicator_id, indicatorId); undefined where it means none. */
export const fieldNamed = (name: string): keyof Extracted | undefined => byPlainName.get(plainName(name));

/** The field that a name may mean which is none. */
export const fieldMeant = (name: string): string | undefined => nearest(name, extractedFields);

/** A row of a file as what it says, or why it says nothing that can be understood. */
export function checkedRow(raw: Readonly<Record<string, unknown>>): Checked {
  const checked = understood(raw);
  return checked.row === null ? {...checked, reader: readerIn(raw)} : checked;
}

function readerIn(raw: Readonly<Record<string, unknown>>): string | undefined {
  const [, value] = Object.entries(raw).find(([name]) => fieldNamed(name) === "reader") ?? [];
  return typeof value === "string" ? ReaderName.safeParse(value.trim()).data : undefined;
}

function understood(raw: Readonly<Record<string, unknown>>): Checked {
  const named: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const field = fieldNamed(name);
    if (field === undefined) return {row: null, fault: strange(name)};
    if (value === null && !isNullable(field)) continue;
    Object.assign(named, valuesOf(field, value));
  }
  const checked = Extracted.safeParse(named);
  return checked.success ? {row: checked.data, fault: null} : {row: null, fault: faultOf(checked.error, named)};
}

function strange(name: string): Coded {
  const meant = fieldMeant(name);
  return meant === undefined
    ? {code: "extraction-strange-field", values: {field: name, allowed: extractedFields.join(", ")}}
    : {code: "extraction-misspelt-field", values: {field: name, meant}};
}

/** A value in the type of its field, where words stand for it, as they do in CSV and in what language models write. */
function valuesOf(field: keyof Extracted, value: unknown): Record<string, unknown> {
  // A year alone is a period and a deadline, too.
  if (typeof value === "number" && !isNumeric(field) && isText(field)) return {[field]: String(value)};
  if (typeof value !== "string") return {[field]: value};
  const words = value.trim();
  if (allowedIn(field).includes("boolean")) return {[field]: booleans.get(words.toLowerCase()) ?? value};
  if (!isNumeric(field)) return {[field]: words};
  const {number, unit} = measured(words);
  if (number === null) return {[field]: value};
  return field === "value" && unit !== "" ? {unit, value: number} : {[field]: number};
}

const booleans = new Map<string, boolean>([
  ["true", true],
  ["false", false],
  ["yes", true],
  ["no", false]
]);

/** The number that words begin with, and the unit behind it. */
function measured(words: string): {number: number | null; unit: string} {
  const {
    sign = "",
    digits = "",
    unit = ""
  } = /^(?<sign>[+-]?)(?<digits>\d[\d,]{0,40}(?:\.\d{1,40})?)\s*(?<unit>\S.*)?$/u.exec(words.normalize("NFKC"))
    ?.groups ?? {};
  const number = digits === "" ? numeral(words) : numeral(digits);
  return {number: number !== null && sign === "-" ? -number : number, unit};
}

/** Longer values are cut where they are told. */
const shown = 60;

/** A value as a message tells it. */
export function shownValue(value: unknown): string {
  const words = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return words.length > shown ? `${words.slice(0, shown)}…` : words;
}

function faultOf({issues}: z.ZodError, row: Readonly<Record<string, unknown>>): Coded {
  const [issue] = issues;
  const field = String(issue?.path[0] ?? "");
  const value = row[field];
  if (value === undefined || value === "") return {code: "extraction-lacks-field", values: {field}};
  const {enum: words = [], description = ""} = properties[field] ?? {};
  const meant = typeof value === "string" ? nearest(value, words) : undefined;
  if (meant !== undefined) return badValue(field, value, meant, true);
  return badValue(field, value, isText(field) ? description : allowedIn(field).join(", "));
}

/** The fault of a value that a field cannot have, with those that it can have or the one that may be meant. */
export const badValue = (field: string, value: unknown, allowed: string, isMeant = false): Coded =>
  isMeant
    ? {code: "extraction-misspelt-value", values: {field, value: shownValue(value), meant: allowed}}
    : {code: "extraction-bad-value", values: {field, value: shownValue(value), allowed}};
