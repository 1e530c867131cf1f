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
  checkExamples({examples, not}, (text) => expression.test(text), `pattern in ${table}`, pattern);
  return expression;
}

/** Compiles the patterns of a table that `shape` names, as `compile` does, by their names. */
export function compileAll<Name extends string>(
  shape: Readonly<Record<Name, unknown>>,
  rows: Readonly<Record<NoInfer<Name>, z.infer<typeof Pattern>>>,
  table: string,
  parts: Parts = {}
): Record<Name, RegExp> {
  const names = Object.keys(shape) as Name[];
  return Object.fromEntries(names.map((name) => [name, compile(rows[name], table, parts)])) as Record<Name, RegExp>;
}

/** Throws UserError when what a row (`pattern` of `where`) fits contradicts its examples. */
export function checkExamples(
  {examples, not}: Pick<z.infer<typeof Pattern>, "examples" | "not">,
  fits: (text: string) => boolean,
  where: string,
  pattern: string
): void {
  const wrong = [...examples.filter((text) => !fits(text)), ...not.filter(fits)];
  if (wrong.length > 0) throw new UserError(`${where} contradicts its examples: ${pattern}: ${wrong.join(", ")}`);
}

/** An expression for any of a list of expressions. */
export const anyOf = (list: readonly string[]): string => `(?:${list.join("|")})`;

/**
 * Compiles a pattern as `compile` does, where its row keeps examples of another kind. Throws UserError as well for what
 * repeats what repeats, which could take time without bound.
 */
export function expressionOf(pattern: string, table: string, parts: Parts = {}): RegExp {
  const source = pattern.replace(part, (_, name: string) => {
    const meant = parts[name];
    if (meant === undefined) throw new UserError(`unknown part of a pattern in ${table}: {${name}} in ${pattern}`);
    return typeof meant === "string" ? meant : anyOf(meant.words);
  });
  if (repeatsRepeated(source)) throw new UserError(`pattern in ${table} repeats what repeats: ${pattern}`);
  try {
    return new RegExp(source, "u");
  } catch (cause) {
    throw new UserError(`bad pattern in ${table}: ${pattern}`, {cause});
  }
}

/** Whether a group that repeats without bound holds what does so too: (a+)* may be tried in exponentially many ways. */
function repeatsRepeated(source: string): boolean {
  const bare = source.replace(/\\.|\[(?:\\.|[^\]\\]){0,999}\]/gu, "x");
  const open: boolean[] = [];
  for (const {0: sign, index} of bare.matchAll(/[()]|[*+]|\{\d+,\}/g)) {
    const repeats = sign === ")" ? (open.pop() ?? false) : sign !== "(";
    if (sign === "(") open.push(false);
    else if (repeats && sign === ")" && /^(?:[*+]|\{\d+,\})/.test(bare.slice(index + 1))) return true;
    else if (repeats && open.length > 0) open[open.length - 1] = true;
  }
  return false;
}
