import {z} from "zod";
import {UserError} from "../model/errors.ts";
import type {WordList} from "./word-list.ts";

const words = z.array(z.string().min(1));

/** An expression in a table, with what it must match and what it must not. */
export const Pattern = z.strictObject({pattern: z.string().min(1), examples: words.min(1), not: words.default([])});

/** What `{name}` stands for in the patterns of a table. */
export type Parts = Readonly<Record<string, WordList | string>>;

const part = /\{([a-z][A-Za-z]*)\}/g;

/**
 * Compiles a pattern of `table`, in which `{name}` stands for any word of a list, or for an expression of that name.
 * Throws UserError when it names neither, does not compile, or contradicts its examples.
 */
export function compile({pattern, examples, not}: z.infer<typeof Pattern>, table: string, parts: Parts = {}): RegExp {
  const expression = expressionOf(pattern, table, parts);
  const wrong = [...examples.filter((text) => !expression.test(text)), ...not.filter((text) => expression.test(text))];
  if (wrong.length > 0)
    throw new UserError(`pattern in ${table} contradicts its examples: ${pattern}: ${wrong.join(", ")}`);
  return expression;
}

/** The same without examples. */
export function expressionOf(pattern: string, table: string, parts: Parts = {}): RegExp {
  const source = pattern.replace(part, (_, name: string) => {
    const meant = parts[name];
    if (meant === undefined) throw new UserError(`unknown part of a pattern in ${table}: {${name}} in ${pattern}`);
    return typeof meant === "string" ? meant : `(?:${meant.words.join("|")})`;
  });
  try {
    return new RegExp(source, "u");
  } catch (cause) {
    throw new UserError(`bad pattern in ${table}: ${pattern}`, {cause});
  }
}
