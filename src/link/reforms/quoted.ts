import type {Span} from "../../model/span.ts";
import {brandKey, mayBeBrand, type NameWords} from "./names.ts";

/** A brand in quotation marks, the marks included. */
export interface QuotedBrand extends Span {
  key: string;
  name: string;
}

/** No brand is longer. */
const longest = 24;

/** Where each thing that may be a brand stands first in a text in quotation marks of its own. */
export function quotedIn(text: string, words: NameWords): QuotedBrand[] {
  const found = new Map<string, QuotedBrand>();
  for (let start = text.indexOf("“"); start !== -1; start = text.indexOf("“", start + 1)) {
    const close = text.slice(start + 1, start + 2 + longest).search(/[“”]/u);
    if (close < 1 || text[start + 1 + close] !== "”") continue;
    const end = start + close + 2;
    const key = brandKey(text.slice(start + 1, end - 1), words);
    if (!found.has(key) && mayBeBrand(key, words)) found.set(key, {key, start, end, name: text.slice(start, end)});
  }
  return [...found.values()];
}
