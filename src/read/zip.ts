import {strFromU8, type Unzipped, unzipSync} from "fflate";
import {unreadable} from "../lexicon/unread.ts";
import {UnreadableError} from "../model/errors.ts";
import type {SourceFile} from "../model/source.ts";
import {beginsWith} from "./reader.ts";

/** What a zip may come to when it is unpacked: real documents stay far below, and a bomb is not set off. */
const mostBytes = 1 << 28;

/** How each zip begins that is not empty. */
const magic = "PK\u0003\u0004";

/** The names of what a zip holds, without unpacking it; null for bytes that are no whole zip. */
export function namesIn(bytes: Uint8Array): string[] | null {
  if (!beginsWith(bytes, magic)) return null;
  const names: string[] = [];
  try {
    unzipSync(bytes, {filter: ({name}) => names.push(name) < 0});
    return names;
  } catch {
    // Cut off or overwritten: whoever unpacks it tells why.
    return null;
  }
}

/**
 * Unpacks what of a zip is wanted. Throws UnreadableError for a zip that is broken (`fault` says as what), and for one that
 * unpacks to more than any document holds.
 */
export function unpack({bytes, path}: SourceFile, fault: string, wanted: (name: string) => boolean): Unzipped {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({name, originalSize}) => {
        if (!wanted(name)) return false;
        // Nothing is unpacked to more than it is said to come to, so that what is said bounds what is done.
        size += originalSize;
        if (size > mostBytes) throw unreadable("zip-bomb", {path});
        return true;
      }
    });
  } catch (cause) {
    if (cause instanceof UnreadableError) throw cause;
    throw unreadable(fault, {path}, cause);
  }
}

/** What kind of OpenDocument a zip says it is: text, spreadsheet …; null for other zips. */
export function openDocumentKind(bytes: Uint8Array): string | null {
  const {mimetype} = unzipSync(bytes, {filter: ({name, originalSize}) => name === "mimetype" && originalSize < 100});
  return /^application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(strFromU8(mimetype ?? new Uint8Array()))?.[1] ?? null;
}
