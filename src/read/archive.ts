import {unreadable} from "../lexicon/unread.ts";
import {UnreadableError} from "../model/errors.ts";
import type {Warning} from "../model/report.ts";
import type {Room, SourceFile, SourceText} from "../model/source.ts";
import {decode} from "./encoding.ts";
import {type Around, beginsWith, listed, type Reader} from "./reader.ts";
import {contentOf, openZip, roomOf} from "./zip.ts";
import type {ZipEntry} from "./zipDirectory.ts";

/** An archive in an archive is opened, one in that is not. */
const deepest = 2;

/** Zip files that are no document: the reports in each file that they hold. */
export const archive: Reader = {
  format: "zip",
  accepts: (bytes) => beginsWith(bytes, "PK\u0003\u0004") || beginsWith(bytes, "PK\u0005\u0006"),
  async read(file, _words, around) {
    const {path} = file;
    if (around.depth >= deepest) throw unreadable("nested-zip", {path});
    const room = roomOf(file);
    const texts: SourceText[] = [];
    const unread: UnreadableError[] = [];
    for (const {entry, inside} of reportsIn(file)) {
      await readEntry(entry, inside, {...file, room}, around).then(
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

/** The entries that may be reports, each with a path of its own. */
function reportsIn(file: SourceFile): {entry: ZipEntry; inside: string}[] {
  const taken = new Set<string>();
  return openZip(file)
    .filter(({name}) => isReport(name))
    .map((entry) => {
      const name = insideOf(entry.name);
      let inside = name;
      for (let i = 2; taken.has(inside); i++) inside = `${name} (${i})`;
      taken.add(inside);
      return {entry, inside};
    });
}

async function readEntry(entry: ZipEntry, inside: string, file: HasRoom, around: Around): Promise<SourceText[]> {
  const path = `${file.path}/${inside}`;
  const bytes = contentOf(entry, file.room, {path, fault: "broken-zip"});
  const texts = await around.readInside({path, bytes, room: file.room});
  return texts.map((text) => ({...text, inside: text.inside === undefined ? inside : `${inside}/${text.inside}`}));
}

type HasRoom = SourceFile & {room: Room};

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

function nothingIn(unread: readonly UnreadableError[], path: string): UnreadableError {
  const [first] = unread;
  const shared = ["zip-password", "zip-bomb"].find((fault) => first && unread.every((one) => one.fault === fault));
  if (shared !== undefined) return unreadable(shared, {path});
  return unreadable("empty-zip", {path, files: listed(unread.map(nameOf)) || "–"});
}

const nameOf = ({values}: UnreadableError): string => String(values["path"] ?? "");

const toldAs = (error: UnreadableError): Warning => ({
  code: "entry-unread",
  values: {file: nameOf(error), why: error.code}
});
