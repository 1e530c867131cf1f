import {UnreadableError} from "../model/errors.ts";
import {beginsWith, holds, type Reader} from "./reader.ts";

const compound = "\u00D0\u00CF\u0011\u00E0";

/** Known formats that hold text but are not read, so that a person is told what to do instead of "binary". */
export const legacy: Reader = {
  format: "legacy",
  accepts: (bytes) => beginsWith(bytes, compound) || beginsWith(bytes, "{\\rtf"),
  async read({bytes, path}) {
    // Word wraps a document that has a password in the old container, under this name in UTF-16.
    if (beginsWith(bytes, compound) && holds(bytes, [..."EncryptedPackage"].join("\0"), bytes.length)) {
      throw new UnreadableError("encrypted", `document needs a password: ${path}`, {hint: "save it without one"});
    }
    throw new UnreadableError("binary", `old Word or RTF document: ${path}`, {hint: "save it as .docx"});
  }
};
