import type {Random} from "../random.ts";

/** Makes of some bytes others; what it needs of chance it takes from `random`. */
export type MutateBytes = (bytes: Buffer, random: Random) => Buffer;

/** A stretch of bytes, most often a short one. */
function stretch({length}: Buffer, random: Random): [start: number, end: number] {
  const start = random.below(length + 1);
  const longest = random.of([1, 4, 16, 64, 512, length]);
  return [start, Math.min(length, start + random.below(longest + 1))];
}

const spliced = (bytes: Buffer, start: number, end: number, by: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(end)]);

const noise = (length: number, random: Random): Buffer => Buffer.from(Array.from({length}, () => random.below(256)));

/** Numbers at which counters, offsets and signs turn over, in both orders of bytes. */
const edges = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

function written(value: number, size: number, isBig: boolean): Buffer {
  const bytes = Buffer.alloc(4);
  if (isBig) bytes.writeUInt32BE(value);
  else bytes.writeUInt32LE(value);
  return isBig ? bytes.subarray(4 - size) : bytes.subarray(0, size);
}

/** What may befall bytes of any kind. */
export const byteMutations: Record<string, MutateBytes> = {
  flips(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let i = 0; i <= random.below(8); i++) {
      const at = random.below(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
    }
    return flipped;
  },
  overwritten(bytes, random) {
    const at = random.below(bytes.length);
    const size = random.of([1, 2, 4]);
    return spliced(bytes, at, at + size, written(random.of(edges), size, random.below(2) === 0));
  },
  "left out"(bytes, random) {
    const [start, end] = stretch(bytes, random);
    return spliced(bytes, start, end, Buffer.alloc(0));
  },
  "put in"(bytes, random) {
    const at = random.below(bytes.length + 1);
    return spliced(bytes, at, at, noise(1 + random.below(16), random));
  },
  copied(bytes, random) {
    const [start, end] = stretch(bytes, random);
    const at = random.below(bytes.length + 1);
    return spliced(bytes, at, random.of([at, at + end - start]), bytes.subarray(start, end));
  },
  repeated(bytes, random) {
    const [start, end] = stretch(bytes, random);
    const part = bytes.subarray(start, end);
    const times = Math.min(1 + random.below(200), Math.ceil(20_000 / Math.max(1, part.length)));
    return spliced(bytes, end, end, Buffer.concat(Array.from({length: times}, () => part)));
  },
  "cut off": (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  "begun late": (bytes, random) => bytes.subarray(random.below(Math.min(bytes.length, 64) + 1)),
  "zeros over"(bytes, random) {
    const [start, end] = stretch(bytes, random);
    return Buffer.from(bytes).fill(random.of([0, 0xff, 0x20]), start, end);
  }
};

/** The beginning of one file and the end of another. */
export function splice(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), other.subarray(random.below(other.length + 1))]);
}
