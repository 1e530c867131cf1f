import {unreadable} from "../lexicon/unread.ts";
import type {SourceFile} from "../model/source.ts";
import {compoundOf, streamsIn} from "./compound.ts";
import {docLines} from "./docTables.ts";
import type {Reader} from "./reader.ts";
import {written} from "./written.ts";

const main = "WordDocument";

/** Of the streams of a document those with its words. */
const worded = [main, "0Table", "1Table"];

/** Word documents of before 2007, and those of WPS: paragraphs and rows of tables are lines, notes stand at the end. */
export const doc: Reader = {
  format: "doc",
  accepts: async (bytes) => (await streamsIn(bytes))?.has(main) ?? false,
  async read(file) {
    const streams = (await streamsIn(file.bytes)) ?? new Map<string, Uint8Array>();
    requireReadable(streams, file);
    return [
      {
        format: "doc",
        encoding: null,
        ...written(docLines(await textOf(streams, file))),
        hardWrapped: false,
        stated: {},
        warnings: []
      }
    ];
  }
};

/** Where the beginning of a document says by which version it was written and whether it is encrypted. */
const [versionAt, flagsAt, headSize] = [2, 10, 12];
const word97 = 0xc1;
const encrypted = 0x100;

type Streams = ReadonlyMap<string, Uint8Array>;

function requireReadable(streams: Streams, {path}: SourceFile): void {
  const head = Buffer.from(streams.get(main) ?? []);
  if (head.length < headSize) throw unreadable("broken-word", {path});
  if (head.readUInt16LE(versionAt) < word97) throw unreadable("old-word", {path});
  if ((head.readUInt16LE(flagsAt) & encrypted) !== 0) throw unreadable("word-password", {path});
}

/** Its reader follows the chains of a file without looking at them, so it gets a file that is made anew. */
async function textOf(streams: Streams, {path}: SourceFile): Promise<string> {
  const {default: WordExtractor} = await import("word-extractor");
  const asWritten = {filterUnicode: false};
  const own = new Map([...streams].filter(([name]) => worded.includes(name)));
  try {
    const document = await new WordExtractor().extract(await compoundOf(own));
    const parts = [
      document.getBody(asWritten),
      document.getTextboxes({...asWritten, includeHeadersAndFooters: false}),
      document.getFootnotes(asWritten),
      document.getEndnotes(asWritten)
    ];
    return parts.filter((part) => part.trim() !== "").join("\n");
  } catch (cause) {
    throw unreadable("broken-word", {path}, cause);
  }
}
