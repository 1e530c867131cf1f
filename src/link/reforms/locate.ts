import type {Span} from "../../model/span.ts";

/**
 * Where a name stands in a source text, given the source span of its sentence; the whole sentence when the source
 * writes the name otherwise (in traditional characters, damaged).
 */
export function inSource(source: string, sentence: Span, name: string): Span {
  const at = source.slice(sentence.start, sentence.end).indexOf(name);
  return at === -1 ? sentence : {start: sentence.start + at, end: sentence.start + at + name.length};
}
