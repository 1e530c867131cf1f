import {reportId} from "../model/identity.ts";
import type {Digest} from "../pipeline.ts";
import type {ReadFile} from "../store/files.ts";
import {requirePlaced} from "./placed.ts";
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
export const packed = ({print, origin, result, trace}: Omit<ReadFile, "planned">): string =>
  JSON.stringify({
    of: print.sha256,
    origin,
    result: Array.isArray(result) ? result.map(packedDigest) : result,
    ...(trace === undefined ? {} : {trace})
  } satisfies Content);

/**
 * The same from JSON, of a file with this SHA-256. Throws where it is none of that, was read of another file, or holds a report that is
 * not what it says.
 */
export function unpacked(json: string, sha256: string | null): Omit<ReadFile, "planned" | "print"> {
  const {of, result, ...rest} = Content.parse(JSON.parse(json));
  if (of !== sha256) throw new RangeError(`what was read of another file: ${of}`);
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
  const digest = {
    ...rest,
    clean: {...clean, starts: unpackedRuns(starts, text.length), ends: unpackedRuns(ends, text.length)},
    outline: {text, tables, ...outline}
  };
  requirePlaced(digest);
  return digest;
}
