import type {Lexicon} from "../lexicon/index.ts";
import {toPlace} from "../lexicon/places.ts";
import type {Description, Warning} from "../model/report.ts";
import type {SourceText, StatedMetadata} from "../model/source.ts";
import type {CleanText} from "../model/text.ts";

interface Input {
  source: SourceText;
  cleaned: CleanText;
  path: string;
  overrides: StatedMetadata;
}

/** What is known of a report as a whole, and what is not. */
export function describe({cleaned, path}: Input, {places}: Lexicon): {description: Description; warnings: Warning[]} {
  const first = [path, cleaned.text].flatMap((text) => places.find(text)).find(({full}) => full)?.candidates[0];
  const year = Number(/20\d\d/.exec(cleaned.text)?.[0]) || null;
  const kind = /实施方案|工作要点/.test(cleaned.text.slice(0, 500)) ? "plan" : "review";
  const description: Description = {
    place: first ? toPlace(first) : null,
    kind: /政府工作报告/.test(cleaned.text.slice(0, 300)) ? "mixed" : kind,
    year,
    period: year === null ? null : {start: `${year}-01-01`, end: `${year}-12-31`},
    published: null,
    title: null,
    source: null,
    author: null
  };
  return {description, warnings: []};
}
