import {constants, crc32, deflateRawSync, deflateSync} from "node:zlib";

/** An entry of a zip as its directory tells of it, which need not be true. */
export interface RawEntry {
  name: string | Buffer;
  /** What is packed; `packed` where it is so already. */
  data?: Uint8Array | string;
  packed?: Uint8Array;
  method?: number;
  size?: number;
  packedSize?: number;
  crc?: number;
  flags?: number;
  extra?: Uint8Array;
  /** Where the directory says that it is. */
  at?: number;
}

interface Ending {
  count?: number;
  directory?: number;
  comment?: Uint8Array;
}

/** A zip of these entries, written as told: sizes, places and counts may lie. */
export function rawZip(entries: readonly RawEntry[], {count, directory, comment = Buffer.of()}: Ending = {}): Buffer {
  const [locals, headers]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const entry of entries) {
    const head = headOf(entry);
    // An entry that lies elsewhere brings nothing of its own.
    const local = entry.at === undefined ? localOf(head) : Buffer.of();
    headers.push(headerOf(head, entry.at ?? at));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(headers);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE((count ?? entries.length) & 0xffff, 8);
  end.writeUInt16LE((count ?? entries.length) & 0xffff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(directory ?? at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, listed, end, comment]);
}

interface Head {
  name: Buffer;
  packed: Buffer;
  fields: Buffer;
  extra: Buffer;
}

/** What stands before an entry and in the directory alike: 26 bytes from the version on. */
function headOf(entry: RawEntry): Head {
  const data = Buffer.from(entry.data ?? "");
  const packed = Buffer.from(entry.packed ?? deflateRawSync(data));
  const name = Buffer.from(entry.name);
  const extra = Buffer.from(entry.extra ?? []);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0x800, 2);
  fields.writeUInt16LE(entry.method ?? 8, 4);
  fields.writeUInt32LE(entry.crc ?? crc32(data), 10);
  fields.writeUInt32LE(entry.packedSize ?? packed.length, 14);
  fields.writeUInt32LE(entry.size ?? data.length, 18);
  fields.writeUInt16LE(name.length, 22);
  fields.writeUInt16LE(extra.length, 24);
  return {name, packed, fields, extra};
}

const localOf = ({name, packed, fields, extra}: Head): Buffer =>
  Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), fields, name, extra, packed]);

function headerOf({name, fields, extra}: Head, at: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), fields, rest, name, extra]);
}

/** What unpacks to `head`, a block so many times, and `tail`: made without ever being whole. */
export function blown(
  block: string,
  times: number,
  head = "",
  tail = ""
): Required<Pick<RawEntry, "packed" | "size" | "crc">> {
  const [first, middle, last] = [head, block, tail].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];
  const flushed = (part: Buffer): Buffer => deflateRawSync(part, {finishFlush: constants.Z_FULL_FLUSH});
  const [packed, many] = [flushed(middle), Array.from({length: times}, () => middle)];
  const crc = [first, ...many, last].reduce((sum, part) => crc32(part, sum), 0);
  return {
    packed: Buffer.concat([flushed(first), ...many.map(() => packed), deflateRawSync(last)]),
    size: first.length + middle.length * times + last.length,
    crc
  };
}

/** The same as a stream with the head and the sum of zlib, as PDF has it. */
export function blownStream(block: string, times: number): Buffer {
  const {packed} = blown(block, times);
  // Who unpacks it for a PDF does not look at the sum.
  return Buffer.concat([Buffer.of(0x78, 0x9c), packed, Buffer.alloc(4)]);
}

/** Packed so many times over. */
export function deflatedTimes(content: Uint8Array, times: number): Buffer {
  let packed = Buffer.from(content);
  for (let i = 0; i < times; i++) packed = deflateSync(packed);
  return packed;
}
