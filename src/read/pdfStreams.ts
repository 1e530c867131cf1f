import {inflateSync} from "node:zlib";

/** What a stream of a PDF may unpack to, and all of them; pictures, which are not looked at, come to more. */
const most = {stream: 1 << 25, all: 1 << 28};

/** How far before a stream its dictionary is looked for, in bytes. */
const dictionarySize = 1000;

/** Filters unpack what filters have unpacked; more than this one in the other no program writes. */
const mostFilters = 8;

/** Whether the streams of a PDF unpack to more than any document holds, found before anything of it is read. */
export function unpacksToTooMuch(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let all = 0;
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at + 1)) {
    const start = startAt(file, at);
    const times = start === null ? 0 : deflatedTimes(file, at);
    const size = start === null || times === 0 ? 0 : unpackedSize(file.subarray(start), times);
    all += size;
    if (size > most.stream || all > most.all) return true;
  }
  return false;
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

/** How many times a stream is deflated, as its dictionary tells; none where it is a picture. */
function deflatedTimes(file: Buffer, at: number): number {
  const before = file.toString("latin1", Math.max(0, at - dictionarySize), at);
  const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
  if (/\/Subtype\s{0,9}\/Image\b/.test(dictionary)) return 0;
  return Math.min(mostFilters, dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0);
}

/** What bytes come to that are deflated so many times; none where they are no such bytes, which then are no bomb either. */
function unpackedSize(packed: Uint8Array, times: number): number {
  let content = packed;
  for (let i = 0; i < times; i++) {
    try {
      content = inflateSync(content, {maxOutputLength: most.stream});
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      return error.code === "ERR_BUFFER_TOO_LARGE" ? most.stream + 1 : 0;
    }
  }
  return content.length;
}
