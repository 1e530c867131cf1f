import {strFromU8} from "fflate";

/** What the directory of a zip says of an entry, and the entry as it is packed. */
export interface ZipEntry {
  name: string;
  packed: Uint8Array;
  method: number;
  /** What it unpacks to, in bytes. */
  size: number;
  crc: number;
  isLocked: boolean;
}

const signatures = {local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50};

/** The end of a zip, and the longest comment that may follow it. */
const endLength = 22;
const longestComment = 0xffff;

/** What stands for a number that is in the fields of Zip64. */
const elsewhere = 0xffffffff;

/**
 * The entries of a zip in the order of its directory, those of the same name each. An entry that is not where it should be is
 * empty. After `most` of them it stops. Throws RangeError for bytes that are no whole zip.
 */
export function entriesOf(bytes: Uint8Array, most: number): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries: ZipEntry[] = [];
  let {at, count} = directoryIn(zip);
  for (; count > 0 && entries.length < most; count--) {
    if (zip.readUInt32LE(at) !== signatures.entry) throw new RangeError(`no entry of a zip at byte ${at}`);
    const name = zip.readUInt16LE(at + 28);
    const extra = zip.readUInt16LE(at + 30);
    entries.push(entryAt(zip, at, at + 46 + name, extra));
    at += 46 + name + extra + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Where the directory is, and how many entries it has. */
function directoryIn(zip: Buffer): {at: number; count: number} {
  const last = zip.length - endLength;
  for (let end = last; end >= Math.max(0, last - longestComment); end--) {
    if (zip.readUInt32LE(end) !== signatures.end) continue;
    const isLong = end >= 20 && zip.readUInt32LE(end - 20) === signatures.locator64;
    const long = isLong ? longAt(zip, end - 12) : -1;
    if (!isLong || zip.readUInt32LE(long) !== signatures.end64) {
      return {at: zip.readUInt32LE(end + 16), count: zip.readUInt16LE(end + 10)};
    }
    return {at: longAt(zip, long + 48), count: longAt(zip, long + 32)};
  }
  throw new RangeError("no end of a zip");
}

function entryAt(zip: Buffer, at: number, nameEnd: number, extra: number): ZipEntry {
  const flags = zip.readUInt16LE(at + 8);
  const [size, packedSize, offset] = sizesOf(zip, at, zip.subarray(nameEnd, nameEnd + extra));
  return {
    name: strFromU8(zip.subarray(at + 46, nameEnd), (flags & 0x800) === 0),
    packed: packedAt(zip, offset, packedSize),
    method: zip.readUInt16LE(at + 10),
    size,
    crc: zip.readUInt32LE(at + 16),
    isLocked: (flags & 1) === 1
  };
}

/** The size of an entry, its size packed, and where it is: of these Zip64 writes again, in this order, what is too long. */
function sizesOf(zip: Buffer, at: number, extra: Buffer): [number, number, number] {
  const short = [24, 20, 42].map((field) => zip.readUInt32LE(at + field)) as [number, number, number];
  if (!short.includes(elsewhere)) return short;
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1) field += 4 + extra.readUInt16LE(field + 2);
  let next = field + 4;
  const long = (number: number): number => {
    if (number !== elsewhere || next + 8 > extra.length) return number;
    next += 8;
    return longAt(extra, next - 8);
  };
  return [long(short[0]), long(short[1]), long(short[2])];
}

/** Before an entry stand its name and more once again, with lengths of their own. */
function packedAt(zip: Buffer, offset: number, size: number): Uint8Array {
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== signatures.local) return new Uint8Array();
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  return zip.subarray(start, start + size);
}

const longAt = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at));
