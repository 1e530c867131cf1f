import {UnreadableError} from "../model/errors.ts";
import {decode} from "./encoding.ts";
import {isPrinted} from "./printed.ts";
import type {Reader} from "./reader.ts";

/** Plain text in any Chinese encoding. */
export const text: Reader = {
  format: "text",
  accepts: () => true,
  async read({bytes, path}) {
    const decoded = decode(bytes);
    if (!decoded) {
      throw new UnreadableError("binary", `no text in any known encoding: ${path}`, {
        hint: "formats that can be read: text, HTML, DOCX, PDF, CSV"
      });
    }
    return [{format: "text", ...decoded, hardWrapped: isPrinted(decoded.text), stated: {}}];
  }
};
