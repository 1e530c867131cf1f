import {CFB} from "@e965/xlsx";
import type {Random} from "../random.ts";
import {byteMutations, type MutateBytes} from "./bytes.ts";

const sector = 512;

/** An entry of the container, as the library has it. */
interface Stream {
  name: string;
  type: number;
  size: number;
  content: Uint8Array;
}

const streamType = 2;

/** A whole number of 4 bytes at a place of the container that says where something is. */
function overwritten(bytes: Buffer, at: number, random: Random): Buffer {
  const changed = Buffer.from(bytes);
  const values = [0, 1, 2, 0xfffffffe, 0xffffffff, 0xfffffffd, 0x7fffffff, random.below(bytes.length / sector)];
  if (at + 4 <= changed.length) changed.writeUInt32LE(random.of(values), at);
  return changed;
}

/** Changes one stream of the container, which is written anew around it. */
const within =
  (mutate: MutateBytes): MutateBytes =>
  (bytes, random) => {
    const container = CFB.read(bytes, {type: "buffer"});
    const streams = (container.FileIndex as Stream[]).filter(({type, size}) => type === streamType && size > 0);
    const chosen = random.of(
      streams
        .filter(({name}) => /WordDocument|Table|Workbook/.test(name) || random.below(5) === 0)
        .concat(streams.slice(0, 1))
    );
    chosen.content = mutate(Buffer.from(chosen.content), random);
    chosen.size = chosen.content.length;
    return Buffer.from(CFB.write(container, {type: "buffer"}));
  };

/** The length and the kind of a record of an old workbook, or a number of the head of an old document. */
const record: MutateBytes = (bytes, random) => {
  const starts = [0];
  for (let at = 0; at + 4 <= bytes.length && starts.length < 500; at += 4 + bytes.readUInt16LE(at + 2)) starts.push(at);
  const changed = Buffer.from(bytes);
  const at = Math.min(random.of(starts) + random.of([0, 2, 4, 6, 8]), changed.length - 2);
  changed.writeUInt16LE(random.of([0, 1, 0xffff, 0x7fff, 0x8000, 0x20, random.below(0x10000)]), Math.max(0, at));
  return changed;
};

/** What may befall an old Office file. */
export const compoundMutations: Record<string, MutateBytes> = {
  "number of the header": (bytes, random) => overwritten(bytes, 0x18 + 2 * random.below(26), random),
  "table of sectors": (bytes, random) => overwritten(bytes, sector + 4 * random.below(sector / 4), random),
  "entry of the directory": (bytes, random) => {
    const at = bytes.indexOf(Buffer.from("Root Entry", "utf16le"));
    return overwritten(
      bytes,
      Math.max(0, at) + 128 * random.below(6) + random.of([0, 0x40, 0x42, 0x44, 0x48, 0x4c, 0x74, 0x78]),
      random
    );
  },
  "a record": within(record),
  "another record": within(record),
  "a stream": within((bytes, random) => byteMutations[random.of(Object.keys(byteMutations))]?.(bytes, random) ?? bytes)
};
