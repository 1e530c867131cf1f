import {unreadable} from "../lexicon/unread.ts";
import {UnreadableError} from "../model/errors.ts";
import type {Warning} from "../model/report.ts";
import type {SourceFile, SourceText} from "../model/source.ts";
import {decode} from "./encoding.ts";
import {type Around, beginsWith, listed, type Reader} from "./reader.ts";
import {unpack} from "./zip.ts";

/** An archive in an archive is opened, one in that is not. */
const deepest = 2;

/** Where the zip of a first entry says whether it is encrypted. */
const flagsAt = 6;

/** Zip files that are no document: the reports in each file that they hold. */
export const archive: Reader = {
  format: "zip",
  accepts: (bytes) => beginsWith(bytes, "PK\u0003\u0004") || beginsWith(bytes, "PK\u0005\u0006"),
  async read(file, _words, around) {
    const {bytes, path} = file;
    if (around.depth >= deepest) throw unreadable("nested-zip", {path});
    if (((bytes[flagsAt] ?? 0) & 1) === 1) throw unreadable("zip-password", {path});
    const texts: SourceText[] = [];
    const unread: UnreadableError[] = [];
    for (const [name, content] of Object.entries(unpack(file, "broken-zip", isReport))) {
      const inner = {path: insideOf(name), bytes: content};
      await readEntry(inner, file, around).then(
        (found) => texts.push(...found),
        (error: unknown) => unread.push(asUnreadable(error))
      );
    }
    const [only] = unread;
    if (texts.length === 0) throw only && unread.length === 1 ? only : nothingIn(unread, path);
    texts[0]?.warnings.push(...unread.map(toldAs));
    return texts;
  }
};

async function readEntry(inner: SourceFile, {path}: SourceFile, around: Around): Promise<SourceText[]> {
  const texts = await around.readInside({...inner, path: `${path}/${inner.path}`});
  return texts.map((text) => ({
    ...text,
    inside: text.inside === undefined ? inner.path : `${inner.path}/${text.inside}`
  }));
}

/** What archives hold beside reports. */
const beside = /(?:^|\/)(?:__MACOSX\/|\.|~\$|thumbs\.db$|readme|license)|\.meta\.ya?ml$/i;

const isReport = (name: string): boolean => !name.endsWith("/") && !beside.test(insideOf(name));

/** The name of an entry as a path that leads nowhere else; old programs write it in the encoding of their machine. */
function insideOf(name: string): string {
  const isBytes = /^[\0-\u00FF]*$/.test(name);
  const readable = isBytes ? (decode(Buffer.from(name, "latin1"))?.text ?? name) : name;
  const steps = readable.split(/[/\\]/).filter((step) => !/^(?:\.{0,2}|[a-z]:)$/i.test(step));
  return steps.join("/") || "file";
}

function asUnreadable(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  throw error;
}

const nothingIn = (unread: readonly UnreadableError[], path: string): UnreadableError =>
  unreadable("empty-zip", {path, files: listed(unread.map(nameOf)) || "–"});

const nameOf = ({values}: UnreadableError): string => String(values["path"] ?? "");

const toldAs = (error: UnreadableError): Warning => ({
  code: "entry-unread",
  values: {file: nameOf(error), why: error.code}
});
