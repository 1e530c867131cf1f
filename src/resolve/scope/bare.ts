import type {Lexicon} from "../../lexicon/index.ts";
import {stripFront} from "../../lexicon/strip.ts";

/** A clause without what stands before whom it speaks of: dates, the number of an item, 目前, 其中. */
export function bareOf(head: string, {scopes: {openers, dated}}: Lexicon): string {
  let rest = head;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = stripFront(rest.replace(dated, ""), openers).trimStart();
  }
  return rest;
}
