import {requireReadable} from "./html.ts";
import {linesOf, parsePage} from "./markup.ts";
import {beginsWith, type Reader} from "./reader.ts";
import {rtfToHtml} from "./rtfHtml.ts";
import {written} from "./written.ts";

/** Rich text: paragraphs and rows of tables are lines. */
export const rtf: Reader = {
  format: "rtf",
  accepts: (bytes) => beginsWith(bytes, "{\\rtf"),
  async read({bytes, path}) {
    const html = rtfToHtml(Buffer.from(bytes).toString("latin1"));
    requireReadable(html, path);
    const {document} = (await parsePage(html, path)).window;
    return [
      {format: "rtf", encoding: null, ...written(linesOf(document.body)), hardWrapped: false, stated: {}, warnings: []}
    ];
  }
};
