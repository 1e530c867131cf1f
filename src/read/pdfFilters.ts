import {constants, inflateRawSync} from "node:zlib";
import {Inflate} from "fflate";

/** Filters unpack what filters have unpacked; more than this one in the other no program writes. */
const mostFilters = 8;

/** The names of filters, in full and as they are shortened; and where a dictionary tells those of its stream. */
const names = /\/(\w{1,20}Decode|Fl|AHx|A85|LZW|RL|Crypt)\b/g;
const told = /\/Filter\s{0,9}(\[[^[\]]{0,400}\]|\/\w{1,40})/g;

/**
 * The filters of a stream, the one that unpacks first before the others. What its dictionary tells not at all or twice, in
 * another object or too far ahead, is seen by how the stream begins.
 */
export function filtersOf(dictionary: string, packed: Uint8Array): string[] {
  const [value = "", ...others] = Array.from(dictionary.matchAll(told), ([, value = ""]) => value);
  const own = others.length === 0 ? namesIn(value) : [];
  if (own.length > 0) return own;
  const all = namesIn(dictionary);
  if (!isDeflated(packed)) return all;
  return all.some(isInflater) ? all.filter(isInflater) : ["Fl"];
}

const namesIn = (words: string): string[] =>
  Array.from(words.matchAll(names), ([, name = ""]) => name).slice(0, mostFilters);

/** The head of zlib, as readers of PDF check it. */
function isDeflated([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0 && (flags & 0x20) === 0;
}

/** What a stream comes to, and how many bytes of it were letters that stand for others. */
interface Unpacked {
  content: Buffer;
  letters: number;
}

/** What no table tells how to unpack, before it is inflated, may have so many bytes: deflating makes the thousandth part. */
const mostUnknown = 1 << 20;

/** What bytes come to by these filters, as far as they are what these unpack; null where it is more than `limit`. */
export function unpacked(packed: Uint8Array, filters: readonly string[], limit: number): Unpacked | null {
  const whole = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  let [content, letters] = [whole, 0];
  for (const [i, name] of filters.entries()) {
    const unpack = unpackers.get(name);
    if (!unpack && filters.slice(i).some(isInflater) && sizeOf(content) > mostUnknown) return null;
    if (!unpack || (isInflater(name) && !isDeflated(content))) break;
    const next = unpack(content, limit);
    if (!next) return null;
    if (!isInflater(name)) letters += next.length;
    content = next;
  }
  return {content: content === whole ? Buffer.of() : content, letters};
}

/** Where a stream ends that may be followed by others. */
function sizeOf(content: Buffer): number {
  const end = content.indexOf("endstream");
  return end === -1 ? content.length : end;
}

type Unpack = (packed: Buffer, limit: number) => Buffer | null;

const inflated: Unpack = (packed, limit) => {
  try {
    // Neither an end nor the sum behind it is asked for, as readers of PDF do without.
    return inflateRawSync(packed.subarray(2), {maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH});
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return error.code === "ERR_BUFFER_TOO_LARGE" ? null : inflatedToFault(packed.subarray(2), limit);
  }
};

/** So many bytes are inflated at once: what stands before a fault among them is not counted. */
const step = 1 << 10;

function inflatedToFault(packed: Buffer, limit: number): Buffer | null {
  const found: {parts: Uint8Array[]; length: number} = {parts: [], length: 0};
  const inflate = new Inflate((part) => {
    found.parts.push(part);
    found.length += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      const before = found.length;
      inflate.push(packed.subarray(at, at + step));
      if (found.length > limit) return null;
      // It has come to its end.
      if (found.length === before) break;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
  return Buffer.concat(found.parts);
}

/** Up to the mark that ends it; to the end where none does. */
function upTo(content: Buffer, mark: string): Buffer {
  const end = content.indexOf(mark);
  return end === -1 ? content : content.subarray(0, end);
}

const ofHex: Unpack = (packed) =>
  Buffer.from(
    upTo(packed, ">")
      .toString("latin1")
      .replace(/[^\da-f]+/gi, ""),
    "hex"
  );

/** The digits of a number of base 85: five for four bytes, a `z` for four that are 0. */
const [firstDigit, lastDigit, zeros] = [0x21, 0x75, 0x7a] as const;

const ofBase85: Unpack = (packed) => {
  const letters = upTo(packed, "~>");
  const found = Buffer.alloc(4 * letters.length);
  let [length, value, digits] = [0, 0, 0];
  const add = (digit: number): void => {
    value = value * 85 + digit;
    if (++digits < 5) return;
    found.writeUInt32BE(value % 2 ** 32, length);
    [length, value, digits] = [length + 4, 0, 0];
  };
  for (const letter of letters) {
    if (letter === zeros && digits === 0) length += 4;
    if (letter >= firstDigit && letter <= lastDigit) add(letter - firstDigit);
  }
  const missing = digits === 0 ? 0 : 5 - digits;
  for (let i = 0; i < missing; i++) add(lastDigit - firstDigit);
  return found.subarray(0, length - missing);
};

const unpackers = new Map<string, Unpack>([
  ["FlateDecode", inflated],
  ["Fl", inflated],
  ["ASCIIHexDecode", ofHex],
  ["AHx", ofHex],
  ["ASCII85Decode", ofBase85],
  ["A85", ofBase85]
]);

const isInflater = (name: string): boolean => unpackers.get(name) === inflated;
