/**
 * Every match of a global expression, from left to right. `matchAll` gives the same, but makes the expression anew for
 * each text, which costs more than a short text takes.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += width(text, match.index, pattern);
  }
  return found;
}

/** Most expressions find nothing in most sentences. */
const none: readonly RegExpExecArray[] = [];

/** How far the search goes on behind an empty match. */
const width = (text: string, at: number, {unicode}: RegExp): number =>
  unicode && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
