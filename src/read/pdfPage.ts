import type {getDocumentProxy} from "unpdf";
import type {Glyphs} from "./layout/runs.ts";
import type {OperatorList} from "./pdfRulings.ts";

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

/** Runs of words on a page, and what is done to draw it: real pages, maps and charts among them, stay below. */
const most = {runs: 20_000, characters: 1_000_000, operations: 1_000_000};

/** Thrown for a page that draws more than any page does. */
export class EndlessPage extends Error {}

/** The words of a page. Throws EndlessPage as soon as they are more than any page has. */
export async function glyphsOn(page: Page): Promise<Glyphs[]> {
  const glyphs: Glyphs[] = [];
  let characters = 0;
  const reader = page.streamTextContent().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const items: readonly object[] = part.value.items;
    for (const item of items.filter(isGlyphs)) {
      characters += item.str.length;
      if (glyphs.push(item) <= most.runs && characters <= most.characters) continue;
      // Who writes them would wait to be read, and the document for who writes.
      await reader.cancel(new Error("too much"));
      throw new EndlessPage();
    }
  }
  return glyphs;
}

const isGlyphs = (item: object): item is Glyphs => "str" in item;

/** By which a page takes in, bit by bit, what is drawn on it; pdf.js has no other way to see how much it comes to. */
const inlet = "_renderPageChunk";

/** What a page does to be drawn. Rejects with EndlessPage as soon as that is more than any page does. */
export function drawingOf(page: Page): Promise<OperatorList> {
  return new Promise((resolve, reject) => {
    const takeIn: unknown = Reflect.get(page, inlet);
    if (typeof takeIn !== "function") throw new Error(`pages of pdf.js have no such method: ${inlet}`);
    let operations = 0;
    Reflect.set(page, inlet, (chunk: {length: number}, ...others: unknown[]) => {
      operations += chunk.length;
      if (operations > most.operations) reject(new EndlessPage());
      else Reflect.apply(takeIn, page, [chunk, ...others]);
    });
    // What is laid over a page, as notes and stamps are, is no part of it.
    page.getOperatorList({annotationMode: 0}).then(resolve, reject);
  });
}
