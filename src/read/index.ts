import type {ContainerWords} from "../lexicon/containers.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {unreadable} from "../lexicon/unread.ts";
import type {SourceFile, SourceText} from "../model/source.ts";
import {archive} from "./archive.ts";
import {csv} from "./csv.ts";
import {doc} from "./doc.ts";
import {docx} from "./docx.ts";
import {epub} from "./epub.ts";
import {foreign} from "./foreign.ts";
import {html} from "./html.ts";
import {json} from "./json.ts";
import {mht} from "./mht.ts";
import {odt} from "./odt.ts";
import {ofd} from "./ofd.ts";
import {pdf} from "./pdf.ts";
import {type Reader, requireShort} from "./reader.ts";
import {rtf} from "./rtf.ts";
import {spreadsheet} from "./spreadsheet.ts";
import {text} from "./text.ts";

/** Every format, tried in this order. To add one, write a sibling file and list it here; `text` takes what is left. */
const readers: readonly Reader[] = [
  pdf,
  spreadsheet,
  ofd,
  doc,
  docx,
  odt,
  epub,
  foreign,
  archive,
  rtf,
  mht,
  html,
  json,
  csv,
  text
];

/** What reading asks of the reference data. */
export type Known = Pick<Lexicon, "containers" | "places">;

/**
 * The text of every report in a file, by a reader that its content chooses. Throws UnreadableError, with a code that says
 * why, when there is none.
 */
export const read = (file: SourceFile, lexicon: Known): Promise<SourceText[]> => readAt(file, lexicon, 0);

async function readAt(file: SourceFile, lexicon: Known, depth: number): Promise<SourceText[]> {
  if (file.bytes.length === 0) throw unreadable("no-bytes", {path: file.path});
  const {containers, places} = lexicon;
  const reader = await readerOf(file, containers);
  const readInside = (inner: SourceFile): Promise<SourceText[]> => readAt(inner, lexicon, depth + 1);
  const texts = await reader.read(file, containers, {places, depth, readInside});
  for (const {text, inside} of texts)
    requireShort(text, inside === undefined ? file.path : `${file.path}/${inside}`, "text");
  if (texts.some(({text}) => text.trim() !== "")) return texts;
  throw unreadable("nothing-written", {format: reader.format, path: file.path});
}

async function readerOf({bytes}: SourceFile, words: ContainerWords): Promise<Reader> {
  for (const reader of readers) if (await reader.accepts(bytes, words)) return reader;
  return text;
}
