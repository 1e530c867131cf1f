import type {ReformLexicon} from "../../lexicon/reforms.ts";
import type {Span} from "../../model/span.ts";
import {depthsOf, splitOutside} from "../../model/clauses.ts";
import {smallDigits} from "../../model/numerals.ts";
import {charSet} from "../../model/codes.ts";
import {fullStops} from "../../model/punctuation.ts";
import {headsOf} from "./heads.ts";
import {isName} from "./naming.ts";

const isCellMark = charSet(fullStops, ["\t", "："]);

/** Chapters (四、) have slogans for titles: what they name, predicates and verbs tell. */
const chapter = new RegExp(`^[${smallDigits}]{1,3}、`);

const numbering = new RegExp(`^(?:[（(][\\d${smallDigits}]{1,3}[）)]|\\d{1,2}[.．、])\\s{0,4}`);

/** The names that are the whole of a heading (3.园区管理改革) or of a cell of a table. Offsets into `text`. */
export function titlesIn(text: string, lexicon: ReformLexicon): Span[] {
  return splitOutside(text, isCellMark)
    .map(({start, end}) => ({start: start + (numbering.exec(text.slice(start, end))?.[0].length ?? 0), end}))
    .filter(({start, end}) => isTitle(text.slice(start, end), lexicon));
}

function isTitle(written: string, lexicon: ReformLexicon): boolean {
  const head = headsOf(written, depthsOf(written), true, lexicon).atEnd(0, written.length);
  if (head?.end !== written.length || head.objectOnly || lexicon.strong.isIn(written)) return false;
  if (chapter.test(written) || lexicon.zones.ending(written) !== null) return false;
  return !/[\s，]/.test(written) && isName(written, lexicon);
}
