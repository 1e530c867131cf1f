/** The longest of `words` that `text` begins with; "" when none. Lists come longest first. */
export const prefixOf = (text: string, words: readonly string[]): string =>
  words.find((word) => text.startsWith(word)) ?? "";

/** The longest of `words` that `text` ends with; "" when none. */
export const suffixOf = (text: string, words: readonly string[]): string =>
  words.find((word) => text.endsWith(word)) ?? "";

/** Takes words off the front for as long as one of them stands there. */
export function stripPrefixes(text: string, words: readonly string[]): string {
  let rest = text;
  for (let word = prefixOf(rest, words); word; word = prefixOf(rest, words)) rest = rest.slice(word.length);
  return rest;
}

/** Takes words off the end for as long as one of them stands there. */
export function stripSuffixes(text: string, words: readonly string[]): string {
  let rest = text;
  for (let word = suffixOf(rest, words); word; word = suffixOf(rest, words)) rest = rest.slice(0, -word.length);
  return rest;
}

export const containsAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));
