import {UnreadableError} from "../model/errors.ts";
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
      throw new UnreadableError("encrypted", `document needs a password: ${path}`, {hint: "save it without one"});
    }
    if (webArchives.some((magic) => beginsWith(bytes, magic))) {
      throw new UnreadableError("binary", `web archive: ${path}`, {hint: "save the page as HTML"});
    }
    throw new UnreadableError("binary", `old Word or RTF document: ${path}`, {hint: "save it as .docx"});
  }
};
