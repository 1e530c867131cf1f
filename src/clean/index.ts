import type {SourceText} from "../model/source.ts";
import type {CleanText} from "../model/text.ts";

/** The readable text of a report, with the source offsets of every character. */
export function clean({text}: SourceText): CleanText {
  const starts = Uint32Array.from({length: text.length}, (_, i) => i);
  return {
    text,
    starts,
    ends: starts.map((i) => i + 1),
    script: "simplified",
    garbled: false,
    clutter: [],
    warnings: []
  };
}
