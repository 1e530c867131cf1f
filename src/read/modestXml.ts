import {strFromU8, type Unzipped} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import type {SourceFile} from "../model/source.ts";
import {mostAttributes, nestingOfXml, type XmlSize} from "./nesting.ts";
import {unpack} from "./zip.ts";

/** Real documents nest some fifty elements deep; time goes by the square of the depth. */
const most: XmlSize = {depth: 1000, elements: 500_000, comments: 500_000, attributes: mostAttributes};

/** A workbook has an element or two for each of its cells, which are as many as there is room for. */
export const mostOfWorkbook: XmlSize = {...most, elements: Infinity};

/** What defines entities, which office documents have none of: they would be read as their names, or from other files. */
const definitions = /<!DOCTYPE[^<>]{0,1000}\[|<!ENTITY/;

/** Throws UnreadableError for XML that holds more than any document, nests too deep or defines entities of its own. */
export function requireModestXml(xml: string, path: string, limit = most): void {
  const {depth, elements, comments, attributes} = nestingOfXml(xml);
  if (definitions.test(xml)) throw unreadable("xml-entities", {path});
  const isMore = elements > limit.elements || comments > limit.comments || attributes > limit.attributes;
  if (isMore) throw unreadable("many-parts", {path});
  if (depth > limit.depth) throw unreadable("deep-page", {path});
}

const isXml = /\.(?:xml|rels)$/;

/**
 * Unpacks the XML of a document whose parser knows no limits, and nothing else: what it would read has passed here. Throws
 * UnreadableError as `unpack` and `requireModestXml` do.
 */
export function unpackXml(
  file: SourceFile,
  fault: string,
  {wanted = () => true, limit = most}: {wanted?: (name: string) => boolean; limit?: XmlSize} = {}
): Unzipped {
  const parts = unpack(file, fault, (name) => isXml.test(name) && wanted(name));
  for (const part of Object.values(parts)) requireModestXml(strFromU8(part), file.path, limit);
  return parts;
}
