import {filtersOf, unpacked} from "./pdfFilters.ts";

/** What a stream of a PDF may unpack to, and a picture that says to be large; and all streams that are none. */
const most = {stream: 1 << 25, picture: 1 << 28, all: 1 << 28};

/** How far before a stream its dictionary is looked for, in bytes. */
const dictionarySize = 1000;

/**
 * Whether the streams of a PDF unpack to more than any document holds, or name more characters than its fonts can have, found
 * before anything of it is read.
 */
export function unpacksToTooMuch(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const sum = {bytes: 0, characters: charactersIn(file)};
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at + 1)) {
    const start = startAt(file, at);
    if (start === null) continue;
    const dictionary = dictionaryAt(file, at);
    const filters = filtersOf(dictionary, file.subarray(start));
    if (filters.length === 0) continue;
    const picture = /\/Subtype\s{0,9}\/Image\b/.test(dictionary) ? pictureSize(dictionary) : null;
    const found = unpacked(file.subarray(start), filters, picture ?? most.stream);
    if (!found) return true;
    const {content, letters} = found;
    sum.bytes += letters + (picture === null ? content.length : 0);
    sum.characters += charactersIn(content);
    if (sum.bytes > most.all || sum.characters > mostCharacters) return true;
  }
  return sum.characters > mostCharacters;
}

/** Of so many objects, no less than so large a part must end; where more are torn, each would be searched to the end of the file. */
const torn = {objects: 1000, ended: 0.5};

/** Whether hardly any object of a PDF is whole. */
export function isTorn(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const begun = timesIn(file, " obj");
  return begun > torn.objects && timesIn(file, "endobj") < torn.ended * begun;
}

function timesIn(file: Buffer, word: string): number {
  let times = 0;
  for (let at = file.indexOf(word); at !== -1; at = file.indexOf(word, at + word.length)) times++;
  return times;
}

/** Where the bytes of a stream begin, behind its keyword and the end of the line; null for another word, that of its end too. */
function startAt(file: Buffer, at: number): number | null {
  if (file.toString("latin1", Math.max(0, at - "end".length), at) === "end") return null;
  const [first, second] = file.subarray(at + "stream".length);
  if (first === 0x0a) return at + "stream".length + 1;
  return first === 0x0d ? at + "stream".length + (second === 0x0a ? 2 : 1) : null;
}

/** The dictionary of a stream, each name as it is read: a letter may stand there by its number. */
function dictionaryAt(file: Buffer, at: number): string {
  const before = file.toString("latin1", Math.max(0, at - dictionarySize), at);
  return before
    .slice(before.lastIndexOf(" obj") + 1)
    .replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Colours are of four components at most, and each line may have a byte that says how it was packed. */
const components = 4;

/** What a picture comes to, by its width and height; as large as another stream where it says to be smaller. */
function pictureSize(dictionary: string): number {
  const told = (name: string): number => Number(new RegExp(`/${name}\\s{0,9}(\\d{1,9})`).exec(dictionary)?.[1] ?? 1);
  const line = 1 + Math.ceil((told("Width") * told("BitsPerComponent") * components) / 8);
  return Math.min(Math.max(told("Height") * line, most.stream), most.picture);
}

/** The tables of all fonts name so many characters: as many as five hundred large fonts have. */
const mostCharacters = 1 << 25;

const tables = ["beginbfrange", "begincidrange"];

/** How many characters the ranges in the table of a font come to; it says them one by one besides. */
function charactersIn(content: Buffer): number {
  if (!tables.some((begin) => content.includes(begin))) return 0;
  const [, ...parts] = content.toString("latin1").split(/begin(?:bf|cid)range/);
  return parts.flatMap((part) => rangesIn(part.split("end", 1).join(""))).reduce((sum, length) => sum + length, 0);
}

/** Two numbers and what they stand for: a number, a name of one, or a list. */
const range = /<([\da-f]{1,8})>\s{0,9}<([\da-f]{1,8})>\s{0,9}(?:<[^<>]*>|\[[^[\]]*\]|\d+)/gi;

const rangesIn = (table: string): number[] =>
  Array.from(table.matchAll(range), ([, first = "", last = ""]) =>
    Math.max(0, Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1)
  );
