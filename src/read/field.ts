import type {SourceText} from "../model/source.ts";
import {coversFew} from "./grid.ts";
import {isReadable} from "./html.ts";
import {linesOf, parseHtml} from "./markup.ts";
import {written} from "./written.ts";

/** Marks that stand in a text only where it is a piece of a page. */
const markup = /<\/(?:p|div|span|td|li|h[1-6])>|<br\s*\/?>/i;

/** The text of a field of a table or record: as it is, or what is seen of it where it is a piece of a page. */
export async function fieldText(text: string): Promise<Pick<SourceText, "text" | "tables">> {
  if (!markup.test(text) || !isReadable(text)) return {text, tables: []};
  const {body} = (await parseHtml(text)).window.document;
  return coversFew(body) ? written(linesOf(body)) : {text, tables: []};
}
