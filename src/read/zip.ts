import {crc32, inflateRawSync} from "node:zlib";
import {strFromU8, type Unzipped} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import type {Room, SourceFile} from "../model/source.ts";
import {entriesOf, type ZipEntry} from "./zipDirectory.ts";

/** What a zip may come to when it is unpacked: real documents stay far below, and a bomb is not set off. */
const mostBytes = 1 << 28;

/** A file of many documents may come to more, but to no more than so often its own size. */
const mostTimes = 32;

/** What a document may come to, and an entry of any zip that is packed more than so often smaller. */
const mostOfDocument = 1 << 26;

/** Real archives hold some thousands of files; beyond, none is looked at. */
const mostEntries = 20_000;

/** The room that a file has, which it shares with the archive in which it lies. */
export const roomOf = ({bytes, room}: SourceFile): Room =>
  room ?? {bytes: Math.max(mostBytes, bytes.length * mostTimes)};

/** The names of what a zip holds, without unpacking it; null for bytes that are no whole zip. */
export const namesIn = (bytes: Uint8Array): string[] | null => directoryOf(bytes)?.map(({name}) => name) ?? null;

/** What a zip holds, in order, without unpacking it; null for bytes that are no whole zip. */
function directoryOf(bytes: Uint8Array): ZipEntry[] | null {
  try {
    return entriesOf(bytes, mostEntries + 1);
  } catch (error) {
    // Cut off or overwritten: whoever unpacks it tells so.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The entries of a zip, each to be unpacked with contentOf. Throws UnreadableError where its directory is broken (`fault` says as
 * what), or tells of more than there can be.
 */
export function openZip({bytes, path}: SourceFile, fault = "broken-zip"): ZipEntry[] {
  const entries = directoryOf(bytes);
  if (!entries) throw unreadable(fault, {path});
  if (entries.length > mostEntries || overlap(entries)) throw unreadable("zip-bomb", {path});
  return entries;
}

/** Whether entries share bytes, which multiplies what they come to; no program packs so. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const spans = entries
    .map(({packed}) => ({start: packed.byteOffset, end: packed.byteOffset + packed.length}))
    .filter(({start, end}) => end > start)
    .sort((a, b) => a.start - b.start);
  return spans.some(({start}, i) => start < (spans[i - 1]?.end ?? 0));
}

/**
 * Unpacks what of a document is wanted. Throws UnreadableError for one that is broken (`fault` says as what), and for one that
 * unpacks to more than any document holds.
 */
export function unpack(file: SourceFile, fault: string, wanted: (name: string) => boolean): Unzipped {
  const parts = openZip(file, fault).filter(({name}) => wanted(name));
  if (parts.reduce((sum, {size}) => sum + size, 0) > mostOfDocument) throw unreadable("zip-bomb", {path: file.path});
  const room = roomOf(file);
  return Object.fromEntries(parts.map((entry) => [entry.name, contentOf(entry, room, {path: file.path, fault})]));
}

/**
 * The content of an entry, which it takes from the room. Throws UnreadableError for one that is damaged, has a password or does
 * not fit.
 */
export function contentOf(entry: ZipEntry, room: Room, {path, fault}: {path: string; fault: string}): Unzipped[string] {
  if (entry.isLocked) throw unreadable("zip-password", {path});
  if (entry.size > Math.min(mostOf(entry), room.bytes)) throw unreadable("zip-bomb", {path});
  if (!known.has(entry.method)) throw unreadable("packed-otherwise", {path, method: entry.method});
  room.bytes -= entry.size;
  const content = inflated(entry);
  if (content?.length === entry.size && crc32(content) === entry.crc) return content;
  throw unreadable(fault, {path});
}

/** Pictures of pages, which pack badly, are many megabytes; texts and tables, which pack well, are few. */
const mostOf = ({packed}: ZipEntry): number => Math.min(mostBytes, Math.max(mostOfDocument, packed.length * mostTimes));

/** Null where it cannot be unpacked, or comes to more than it is said to. */
function inflated({packed, method, size}: ZipEntry): Unzipped[string] | null {
  if (method === methods.stored) return new Uint8Array(packed);
  if (method !== methods.deflated) return null;
  try {
    return new Uint8Array(inflateRawSync(packed, {maxOutputLength: Math.max(1, size)}));
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}

const methods = {stored: 0, deflated: 8};
const known = new Set(Object.values(methods));

/**
 * What kind of OpenDocument a zip is: text, spreadsheet …; null for other zips. It says so in an entry of its own; where that
 * is damaged or missing, by the element around what it holds.
 */
export function openDocumentKind(bytes: Uint8Array): string | null {
  const entries = directoryOf(bytes) ?? [];
  const partOf = (part: string, most: number): string => {
    const entry = entries.find(({name, size}) => name === part && size <= most);
    return strFromU8((entry && inflated(entry)) ?? new Uint8Array());
  };
  const said = /^application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(partOf("mimetype", 100))?.[1];
  return said ?? /<office:(text|spreadsheet)[\s>]/.exec(partOf("content.xml", mostOfDocument))?.[1] ?? null;
}
