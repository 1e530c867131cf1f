import {deflateSync, inflateSync, strFromU8, strToU8} from "fflate";

/** Bytes that a text may unpack to: who sends an address packs it. */
const longest = 2_000_000;

/** A text as an address holds it: packed, in letters that need no escape. */
export const packed = (text: string): string =>
  btoa(strFromU8(deflateSync(strToU8(text), {level: 9}), true))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** The text out of an address. Throws Error for what `packed` has not written, what was cut off, and what is too long. */
export function unpacked(code: string): string {
  const bytes = strToU8(atob(code.replaceAll("-", "+").replaceAll("_", "/")), true);
  const text = inflateSync(bytes, {out: new Uint8Array(longest)});
  if (text.length === longest) throw new RangeError("too long for an address");
  return strFromU8(text);
}
