import {deflateSync, inflateSync, strFromU8, strToU8} from "fflate";
import type {Brief} from "../../src/model/brief.ts";
import {parseBrief} from "../../src/model/briefParse.ts";

/** Longer texts are no brief: an address is packed by whoever sends it. */
const longest = 400_000;

/** A brief packed for an address: a link gives somebody else the same brief. */
export const encodeBrief = (brief: Brief): string =>
  btoa(strFromU8(deflateSync(strToU8(JSON.stringify(brief)), {level: 9}), true))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** The brief that an address holds. Throws BriefFault where it holds another thing, else whatever stops the unpacking. */
export function decodeBrief(code: string): Brief {
  const packed = strToU8(atob(code.replaceAll("-", "+").replaceAll("_", "/")), true);
  const text = strFromU8(inflateSync(packed, {out: new Uint8Array(longest)}));
  return parseBrief(JSON.parse(text));
}
