import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {holesOf} from "../model/words.ts";
import {readYaml} from "./file.ts";

const text = z.string().min(1);
const Words = z.strictObject({zh: text, en: text});

const ErrorWords = z.strictObject({
  id: text,
  /** A regular expression for what DuckDB says. */
  pattern: text,
  /** Among which names to look for the one that was meant. */
  near: z.enum(["tables", "columns", "functions"]).optional(),
  /** DuckDB cannot go on after it. */
  restart: z.literal(true).optional(),
  ...Words.shape,
  /** A statement that brings it about. */
  example: text
});

/** What DuckDB says of a statement that it cannot run, in words of both languages. */
export type ErrorWords = z.infer<typeof ErrorWords>;

const Chart = z.strictObject({
  kind: z.enum(["bar", "line", "dot"]),
  x: text,
  y: text,
  colour: text.nullable().default(null)
});

const Question = z.strictObject({id: text, title: Words, about: Words.optional(), chart: Chart.optional(), sql: text});

/** A question with the SQL that answers it. */
export type WorkedQuestion = z.infer<typeof Question>;

/** Reads sql-errors.yml. Throws UserError for a pattern that is none, and for words that ask for what it does not catch. */
export function loadErrorWords(folder: string): ErrorWords[] {
  const all = readYaml(folder, "sql-errors.yml", z.array(ErrorWords));
  for (const {id, pattern, zh, en} of all) {
    const caught = namesIn(pattern, id);
    const strays = [...holesOf(zh), ...holesOf(en)].filter((name) => !caught.includes(name));
    if (strays.length > 0)
      throw new UserError(`words of ${id} in sql-errors.yml ask for what is not caught: ${strays}`);
  }
  return all;
}

/** Reads sql-questions.yml. Throws UserError when it is not as it should be. */
export const loadWorkedQuestions = (folder: string): WorkedQuestion[] =>
  readYaml(folder, "sql-questions.yml", z.array(Question));

/** The names of what a pattern catches. */
function namesIn(pattern: string, id: string): string[] {
  try {
    return Object.keys(new RegExp(`(?:${pattern})|`, "u").exec("")?.groups ?? {});
  } catch (cause) {
    throw new UserError(`pattern of ${id} in sql-errors.yml is none: ${pattern}`, {cause});
  }
}
