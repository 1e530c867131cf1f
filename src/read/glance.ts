import {UserError} from "../model/errors.ts";
import type {SourceFile} from "../model/source.ts";
import {decode} from "./encoding.ts";
import {isReadable} from "./html.ts";
import {type Known, read} from "./index.ts";
import {parseHtml} from "./markup.ts";

/** What is asked of a file beside its reports: the title of a web page, or the words of all, to be compared with another's. */
export type Look = "title" | "words";

/** Has a look at a file. Null where that shows nothing, or it cannot be read, which ingest explains. */
export type Glance = (look: Look, file: SourceFile) => Promise<string | null>;

/** Looks in this process, where nothing ends what has no end. */
export const glanceHere =
  (lexicon: Known): Glance =>
  (look, file) =>
    looks[look](file, lexicon).catch((error: unknown) => {
      if (error instanceof UserError) return null;
      throw error;
    });

const looks: Readonly<Record<Look, (file: SourceFile, lexicon: Known) => Promise<string | null>>> = {
  title: titleOf,
  words: async (file, lexicon) => JSON.stringify((await read(file, lexicon)).map(({text, stated}) => [text, stated]))
};

async function titleOf({bytes}: SourceFile, {containers: {siteName}}: Known): Promise<string | null> {
  const html = decode(bytes, null)?.text;
  if (html === undefined || !isReadable(html)) return null;
  const {document} = (await parseHtml(html)).window;
  return (document.title || document.querySelector("h1")?.textContent || "").split(siteName)[0]?.trim() || null;
}
