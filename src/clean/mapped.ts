import type {CleanText} from "../model/text.ts";
import type {Span} from "../model/span.ts";

/** A text on its way to being clean, with the source offsets of each of its characters. */
export type Mapped = Pick<CleanText, "text" | "starts" | "ends">;

/** A stretch to be replaced; an empty `by` takes it out. */
export interface Edit extends Span {
  by: string;
}

/** The text as it is, each character from its own place. */
export function identity(text: string): Mapped {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return {text, starts, ends};
}

/** The same characters written otherwise, one for one. Throws RangeError when the length differs. */
export function rewrite({text: before, starts, ends}: Mapped, text: string): Mapped {
  if (text.length !== before.length) throw new RangeError(`length changed: ${before.length} to ${text.length}`);
  return {text, starts, ends};
}

/**
 * Applies edits, which are in order and apart. What replaces a stretch comes, whole, from the whole stretch; what stands
 * for a stretch of its own length comes from it character by character.
 */
export function edit(mapped: Mapped, edits: readonly Edit[]): Mapped {
  if (edits.length === 0) return mapped;
  const length = edits.reduce((sum, {start, end, by}) => sum - (end - start) + by.length, mapped.text.length);
  const [starts, ends] = [new Uint32Array(length), new Uint32Array(length)];
  const parts: string[] = [];
  let [from, to] = [0, 0];
  const copy = (end: number): void => {
    parts.push(mapped.text.slice(from, end));
    starts.set(mapped.starts.subarray(from, end), to);
    ends.set(mapped.ends.subarray(from, end), to);
    to += end - from;
    from = end;
  };
  for (const {start, end, by} of edits) {
    copy(start);
    parts.push(by);
    const even = by.length === end - start;
    for (let i = 0; i < by.length; i++, to++) {
      starts[to] = mapped.starts[even ? start + i : start] ?? 0;
      ends[to] = mapped.ends[even ? start + i : end - 1] ?? 0;
    }
    from = end;
  }
  copy(mapped.text.length);
  return {text: parts.join(""), starts, ends};
}

/** An edit for each match of a global expression; null leaves the match as it is. */
export function editsOf(text: string, pattern: RegExp, by: (match: RegExpExecArray) => string | null): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const replacement = by(match);
    if (replacement === null || match[0] === "") continue;
    edits.push({start: match.index, end: match.index + match[0].length, by: replacement});
  }
  return edits;
}
