import type {ContainerWords, Magic} from "../lexicon/containers.ts";
import {unreadable} from "../lexicon/unread.ts";
import {streamsIn} from "./compound.ts";
import type {Reader} from "./reader.ts";
import {namesIn} from "./zip.ts";

/** Files that hold no text to read: pictures, recordings, programs, archives, slides and what else has a program of its own. */
export const foreign: Reader = {
  format: "foreign",
  accepts: async (bytes, words) => (await faultOf(bytes, words)) !== null,
  async read({bytes, path}, words) {
    const {fault, format} = (await faultOf(bytes, words)) ?? {fault: "unknown-encoding", format: ""};
    throw unreadable(fault, {path, format});
  }
};

/** An old Office file that nothing tells is one all the same. */
async function faultOf(bytes: Uint8Array, {magics}: ContainerWords): Promise<Pick<Magic, "fault" | "format"> | null> {
  const streams = await streamsIn(bytes);
  const parts = new Set(streams?.keys() ?? namesIn(bytes));
  const found = magics.find((magic) => ("part" in magic ? parts.has(magic.part) : isAt(bytes, magic)));
  if (found || !streams) return found ?? null;
  return {fault: streams.size === 0 ? "broken-office" : "old-office", format: ""};
}

const isAt = (bytes: Uint8Array, {at, bytes: magic}: Extract<Magic, {at: number}>): boolean =>
  magic.every((byte, i) => byte === null || bytes[at + i] === byte);
