import {unreadable} from "../lexicon/unread.ts";
import {decode} from "./encoding.ts";
import {isPrinted} from "./printed.ts";
import type {Reader} from "./reader.ts";

/** Plain text in any Chinese encoding. */
export const text: Reader = {
  format: "text",
  accepts: () => true,
  async read({bytes, path}) {
    const decoded = decode(bytes);
    if (!decoded) throw unreadable("unknown-encoding", {path});
    return [{format: "text", ...decoded, hardWrapped: isPrinted(decoded.text), tables: [], stated: {}}];
  }
};
