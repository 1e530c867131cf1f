import {unreadable} from "../lexicon/unread.ts";
import {decode} from "./encoding.ts";
import {markdownTables} from "./markdownTables.ts";
import {isPrinted} from "./printed.ts";
import type {Reader} from "./reader.ts";

/** Plain text in any Chinese encoding, Markdown among it. */
export const text: Reader = {
  format: "text",
  accepts: () => true,
  async read({bytes, path}) {
    const decoded = decode(bytes);
    if (!decoded) throw unreadable("unknown-encoding", {path});
    const tables = await markdownTables(decoded.text);
    return [{format: "text", ...decoded, hardWrapped: isPrinted(decoded.text), tables, stated: {}}];
  }
};
