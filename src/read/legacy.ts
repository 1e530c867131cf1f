import {unreadable} from "../lexicon/unread.ts";
import {beginsWith, holds, type Reader} from "./reader.ts";

const compound = "\u00D0\u00CF\u0011\u00E0";
const webArchives = ["MIME-Version:", "From: <Saved by"] as const;
const magics = [compound, "{\\rtf", ...webArchives];

/** Known formats that hold text but are not read, so that a person is told what to do instead of "binary". */
export const legacy: Reader = {
  format: "legacy",
  accepts: (bytes) => magics.some((magic) => beginsWith(bytes, magic)),
  async read({bytes, path}) {
    // Word wraps a document that has a password in the old container, under this name in UTF-16.
    if (beginsWith(bytes, compound) && holds(bytes, [..."EncryptedPackage"].join("\0"), bytes.length)) {
      throw unreadable("word-password", {path});
    }
    throw unreadable(webArchives.some((magic) => beginsWith(bytes, magic)) ? "web-archive" : "old-word", {path});
  }
};
