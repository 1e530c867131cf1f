import {inflateSync} from "node:zlib";

/** What a stream of a PDF may unpack to, and a picture that says to be large; and all streams that are none. */
const most = {stream: 1 << 25, picture: 1 << 28, all: 1 << 28};

/** How far before a stream its dictionary is looked for, in bytes. */
const dictionarySize = 1000;

/** Filters unpack what filters have unpacked; more than this one in the other no program writes. */
const mostFilters = 8;

/**
 * Whether the streams of a PDF unpack to more than any document holds, or name more characters than its fonts can have, found
 * before anything of it is read.
 */
export function unpacksToTooMuch(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const sum = {bytes: 0, characters: charactersIn(file)};
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at + 1)) {
    const start = startAt(file, at);
    const {times, picture} = start === null ? noStream : dictionaryAt(file, at);
    if (start === null || times === 0) continue;
    const content = unpacked(file.subarray(start), times, picture ?? most.stream);
    if (!content) return true;
    if (picture === null) sum.bytes += content.length;
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

/** Where the bytes of a stream begin, behind its keyword and the end of the line; null for another word. */
function startAt(file: Buffer, at: number): number | null {
  const [first, second] = file.subarray(at + "stream".length);
  if (first === 0x0a) return at + "stream".length + 1;
  return first === 0x0d ? at + "stream".length + (second === 0x0a ? 2 : 1) : null;
}

/** How many times a stream is deflated, and what it may unpack to as the picture that it is; null for what is none. */
interface Packing {
  times: number;
  picture: number | null;
}

const noStream: Packing = {times: 0, picture: null};

/** What the dictionary of a stream tells of it. */
function dictionaryAt(file: Buffer, at: number): Packing {
  const before = file.toString("latin1", Math.max(0, at - dictionarySize), at);
  const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
  const times = Math.min(mostFilters, dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0);
  return {times, picture: /\/Subtype\s{0,9}\/Image\b/.test(dictionary) ? pictureSize(dictionary) : null};
}

/** Colours are of four components at most, and each line may have a byte that says how it was packed. */
const components = 4;

/** What a picture comes to, by its width and height; as large as another stream where it says to be smaller. */
function pictureSize(dictionary: string): number {
  const told = (name: string): number => Number(new RegExp(`/${name}\\s{0,9}(\\d{1,9})`).exec(dictionary)?.[1] ?? 1);
  const line = 1 + Math.ceil((told("Width") * told("BitsPerComponent") * components) / 8);
  return Math.min(Math.max(told("Height") * line, most.stream), most.picture);
}

/** What bytes come to that are deflated so many times; none where they are no such bytes, null where it is more than `limit`. */
function unpacked(packed: Uint8Array, times: number, limit: number): Buffer | null {
  let content = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  for (let i = 0; i < times; i++) {
    try {
      content = inflateSync(content, {maxOutputLength: limit});
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      return error.code === "ERR_BUFFER_TOO_LARGE" ? null : Buffer.of();
    }
  }
  return content;
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
