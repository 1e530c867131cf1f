import type {ContainerWords} from "../lexicon/containers.ts";
import {unreadable} from "../lexicon/unread.ts";
import type {Places} from "../lexicon/places.ts";
import {UnreadableError} from "../model/errors.ts";
import type {SourceFile, SourceText} from "../model/source.ts";

/** A file format: whether these bytes are of it, and how to take the reports out of them. */
export interface Reader {
  format: string;
  /** Decides by content; a file's name may lie. */
  accepts(bytes: Uint8Array, words: ContainerWords): boolean | Promise<boolean>;
  /** Throws UnreadableError when there is no report in the file. */
  read(file: SourceFile, words: ContainerWords, around: Around): Promise<SourceText[]>;
}

/** What a reader may need besides the file and the words of its format. */
export interface Around {
  places: Places;
  /** How many archives the file lies in. */
  depth: number;
  /** Reads a file that lies in this one. */
  readInside(file: SourceFile): Promise<SourceText[]>;
}

/** What was thrown where it is a reason already, else this one: that the file is broken. */
export const reasonOr = (fault: string, path: string, thrown: unknown): UnreadableError =>
  thrown instanceof UnreadableError ? thrown : unreadable(fault, {path}, thrown);

/** Whether the bytes begin with these ASCII characters. */
export const beginsWith = (bytes: Uint8Array, magic: string): boolean =>
  [...magic].every((character, i) => bytes[i] === character.charCodeAt(0));

/** Whether the ASCII characters occur in the first `within` bytes. */
export const holds = (bytes: Uint8Array, magic: string, within: number): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, within)).includes(magic, 0, "latin1");

/** Characters of the longest report that is read, some 150 times a long one, and how many of markup may stand for one of them. */
const longest = {text: 5_000_000, markup: 4} as const;

/** Throws UnreadableError for a text, or for markup before anything is made of it, that is longer than any report. */
export function requireShort(text: {length: number}, path: string, kind: "text" | "markup"): void {
  const most = longest.text * (kind === "markup" ? longest.markup : 1);
  if (text.length > most) throw unreadable("long-text", {path, most: longest.text});
}

const mostListed = 10;

/** The first of some numbers or names as one text, with a sign where there are more. */
export const listed = (all: readonly (number | string)[]): string =>
  all.slice(0, mostListed).join(", ") + (all.length > mostListed ? " …" : "");
