/** The words of a list that `text` reads at `at`: all of them, unlike a `WordList`, which gives the longest. */
export type Prefixes = (text: string, at: number) => readonly string[];

/** Finds which of `words` stand at a position of a text, in time that hardly grows with their number. */
export function prefixesOf(words: Iterable<string>): Prefixes {
  const byFirst = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const known = byFirst.get(word.charAt(0));
    if (known) known.push(word);
    else byFirst.set(word.charAt(0), [word]);
  }
  return (text, at) => (byFirst.get(text.charAt(at)) ?? []).filter((word) => text.startsWith(word, at));
}
