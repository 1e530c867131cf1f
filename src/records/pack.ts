import {reportId} from "../model/identity.ts";
import type {Span} from "../model/span.ts";
import type {Digest} from "../pipeline.ts";
import type {ReadFile} from "../store/files.ts";
import {packedRuns, unpackedRuns} from "./runs.ts";
import {Content, type Known, type PackedDigest} from "./schema.ts";

/** By what a file that was read is known. */
export const knownOf = ({planned, print, result}: ReadFile): Known => ({
  path: planned.path,
  name: planned.name,
  ...print,
  overrides: planned.overrides,
  fault: Array.isArray(result) ? null : result.fault
});

/** What was read of a file, as JSON. */
export const packed = ({origin, result, trace}: Omit<ReadFile, "planned" | "print">): string =>
  JSON.stringify({
    origin,
    result: Array.isArray(result) ? result.map(packedDigest) : result,
    ...(trace === undefined ? {} : {trace})
  } satisfies Content);

/** The same from JSON. Throws where it is none of that, or holds a report that is not what it says. */
export function unpacked(json: string): Omit<ReadFile, "planned" | "print"> {
  const {result, ...rest} = Content.parse(JSON.parse(json));
  return {...rest, result: Array.isArray(result) ? result.map(unpackedDigest) : result};
}

/** The text and the tables of an outline are those of the clean text: they are left out. */
function packedDigest({clean, outline, source, ...rest}: Digest): PackedDigest {
  return {
    ...rest,
    source: {...source, tables: [...source.tables]},
    clean: {...clean, tables: [...clean.tables], starts: packedRuns(clean.starts), ends: packedRuns(clean.ends)},
    outline: {sections: outline.sections, sentences: outline.sentences}
  };
}

function unpackedDigest({clean, outline, ...rest}: PackedDigest): Digest {
  const {text, tables, starts, ends} = clean;
  if (reportId(rest.source.text) !== rest.id) throw new RangeError(`not the text of the report ${rest.id}`);
  requirePlaced(text, rest.findings, outline.sentences);
  return {
    ...rest,
    clean: {...clean, starts: unpackedRuns(starts, text.length), ends: unpackedRuns(ends, text.length)},
    outline: {text, tables, ...outline}
  };
}

/** Throws RangeError where something does not stand in the text as it says: every figure is as its source has it. */
function requirePlaced(text: string, findings: PackedDigest["findings"], sentences: readonly Span[]): void {
  const {facts, recognitions, reforms, assignments, rejected} = findings;
  const quoted = [...facts, ...facts.map(({sentence}) => sentence), ...recognitions, ...rejected];
  for (const {start, end, text: quote} of quoted)
    if (text.slice(start, end) !== quote) throw new RangeError(`not what the text has at [${start}, ${end}): ${quote}`);
  for (const {start, end} of [...reforms, ...assignments, ...sentences])
    if (start >= end || end > text.length) throw new RangeError(`span outside the text: [${start}, ${end})`);
}
