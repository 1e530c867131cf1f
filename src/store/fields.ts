import {z} from "zod";
import type {Lexicon} from "../lexicon/index.ts";
import {parseYaml} from "../lexicon/yaml.ts";
import {type FieldValue, type FieldValues, periodIn, type Subject, withTopics} from "../model/correction.ts";
import {UserError} from "../model/errors.ts";
import {nearest} from "../model/nearest.ts";
import {wrongWords} from "../model/wrong.ts";
import {settable} from "./corrections.ts";

type Tables = Pick<Lexicon, "units" | "catalogue">;

/** The fields that a correction may set of a subject, in the order in which a record has them. */
export const fieldsOf = (of: Subject): string[] => Object.keys(settable[of].shape);

/** What a field can be, where that is a list: its vocabulary, or the ids and units that the reference tables have. */
export function choicesOf(of: Subject, field: string, {units, catalogue}: Tables): readonly string[] | null {
  const known = new Map<string, () => Iterable<string>>([
    ["indicatorId", () => catalogue.indicators.keys()],
    ["family", () => catalogue.families.keys()],
    ["domain", () => catalogue.domains.keys()],
    ["unit", () => new Set(Array.from(units.byWord.values(), ({unit}) => unit))]
  ]);
  // The unit of a lead body is a body.
  const listed = of === "lead" ? undefined : known.get(field);
  return listed ? [...listed()] : vocabularyOf(schemaOf(of, field));
}

function vocabularyOf(schema: z.ZodType): readonly string[] | null {
  if (schema instanceof z.ZodNullable) return vocabularyOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return vocabularyOf(schema.element as z.ZodType);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : null;
}

function schemaOf(of: Subject, field: string): z.ZodType {
  const schema = new Map<string, z.ZodType>(Object.entries(settable[of].shape)).get(field);
  if (schema) return schema;
  const meant = nearest(field, fieldsOf(of));
  throw new UserError(`unknown field: ${field}`, {
    hint: meant === undefined ? `fields are ${fieldsOf(of).join(", ")}` : `is it ${meant}?`
  });
}

/**
 * What `field=value` pairs say, each value of the kind that its field holds: `null` for nothing, `2021` or
 * `2021-01-01..2021-06-30` for a period, a word for a unit (位次) for the unit, otherwise as in YAML. An entry of the catalogue
 * brings its family and domain.
 * Throws UserError for a field that is none and for a value that it cannot have.
 */
export function parsePairs(of: Subject, pairs: readonly string[], tables: Tables): FieldValues {
  const set = Object.fromEntries(pairs.map((pair) => parsePair(of, pair, tables)));
  return withTopics(set, (id) => tables.catalogue.indicators.get(id));
}

function parsePair(of: Subject, pair: string, tables: Tables): [string, FieldValue] {
  const [field = "", ...rest] = pair.split("=");
  if (rest.length === 0) throw new UserError(`no value to set: ${pair}`, {hint: "write it as --set role=target"});
  return [field, parseField(of, field, rest.join("="), tables)];
}

/** The value that words mean for a field. Throws UserError as `parsePairs` does. */
export function parseField(of: Subject, field: string, words: string, tables: Tables): FieldValue {
  const schema = schemaOf(of, field);
  const asked = of !== "lead" && field === "unit" ? (tables.units.byWord.get(words)?.unit ?? words) : words;
  const value = readings(field, asked).find((reading) => schema.safeParse(reading).success);
  const choices = choicesOf(of, field, tables);
  if (value === undefined || !isKnown(value, field, choices, tables)) throw cannotBe(field, words, schema, choices);
  return value;
}

/** What words can mean, the likeliest first. */
function readings(field: string, words: string): FieldValue[] {
  if (words === "null") return [null];
  const period = field === "period" ? periodIn(words) : null;
  return [...(period ? [period] : []), ...yamlIn(words), words];
}

function yamlIn(words: string): FieldValue[] {
  try {
    const value = parseYaml(words);
    return value === null ? [] : [value as FieldValue];
  } catch {
    // Words that are no YAML are words.
    return [];
  }
}

function isKnown(value: FieldValue, field: string, choices: readonly string[] | null, {units}: Tables): boolean {
  if (choices === null || value === null) return true;
  // A unit may be made of two: 元/月.
  if (field === "unit" && units.isKnown(String(value))) return true;
  return [value].flat().every((one) => choices.includes(String(one)));
}

/** Lists that are longer are no hint. */
const longest = 20;

function cannotBe(field: string, words: string, schema: z.ZodType, choices: readonly string[] | null): UserError {
  const meant = choices && nearest(words, choices);
  const hint =
    choices === null
      ? hintOf(field, words, schema)
      : choices.length <= longest
        ? `it is one of ${choices.join(", ")}`
        : meant
          ? `is it ${meant}?`
          : "data/reference/ has those that are known";
  return new UserError(`${field} cannot be: ${words}`, hint === undefined ? {} : {hint});
}

function hintOf(field: string, words: string, schema: z.ZodType): string | undefined {
  if (field === "period") return "a period is written 2022 or 2022-01-01..2022-06-30, of days in the calendar";
  const [fault] = schema.safeParse(words).error?.issues ?? [];
  return fault && `it ${wrongWords(fault)}`;
}
