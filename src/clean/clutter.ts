import {type ClutterKind, type ClutterLexicon, longestLine} from "../lexicon/clutter.ts";
import type {Span} from "../model/span.ts";
import {isHan} from "../model/text.ts";

/** A line that belongs to the page and not to the report. Offsets into the text that was searched. */
export interface ClutterLine extends Span {
  kind: ClutterKind;
}

interface Line extends Span {
  text: string;
  kind: ClutterKind | null;
}

/** Signs of a paragraph: this many characters, among them a mark of a sentence. */
const shortestBody = 30;
const isBody = (text: string): boolean => text.length >= shortestBody && /[，。；]/.test(text) && isHan(text);

/** Teasers of other articles may follow a link marker; more prose than this is the report going on. */
const mostTeaser = 80;
const teaserShare = 0.03;

/** In a text without paragraphs, so many lines may be the head of the page. */
const longestHead = 20;

/** Lines of a text that are clutter, in order. Only head and tail are looked at: what stands between is the report. */
export function findClutter(text: string, words: ClutterLexicon): ClutterLine[] {
  const lines = linesOf(text);
  for (const line of lines) line.kind = kindOf(line.text, words);
  for (const line of lines.slice(tailOf(lines, words))) line.kind ??= "links";
  const first = lines.findIndex(isParagraph);
  const last = first === -1 ? lines.length : lines.findLastIndex(isParagraph);
  const head = lines.slice(0, first === -1 ? longestHead : first);
  const tail = lines.slice(last + 1);
  markNeighbours(head);
  markNeighbours(tail);
  if (first !== -1) markRepeats(head);
  const between = lines.slice(head.length, last + 1).filter(({kind}) => kind === "page");
  return [...head, ...between, ...tail.filter((line) => !isSignOff(line))].filter(isClutter);
}

const isParagraph = ({kind, text}: Pick<Line, "kind" | "text">): boolean => kind === null && isBody(text);
const isClutter = (line: Line): line is Line & {kind: ClutterKind} => line.kind !== null;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const {0: whole, index} of text.matchAll(/[^\n\f]+/g)) {
    const trimmed = whole.trim();
    if (trimmed === "") continue;
    const start = index + whole.indexOf(trimmed);
    lines.push({start, end: start + trimmed.length, text: trimmed, kind: null});
  }
  return lines;
}

/** What a line is by itself; of the long ones, only a list of links in one line. */
function kindOf(text: string, words: ClutterLexicon): ClutterKind | null {
  const kind = words.kindOf(text);
  if (kind !== null || text.length <= longestLine) return kind;
  return words.opensLinks(text) && !/[。；]/.test(text) ? "links" : null;
}

/** The index from which on all lines are links: the first marker behind which no more than teasers follow. */
function tailOf(lines: readonly Line[], {opensLinks}: ClutterLexicon): number {
  const size = lines.map(({kind, text}) => (isParagraph({kind, text}) && !opensLinks(text) ? text.length : 0));
  const total = size.reduce((sum, length) => sum + length, 0);
  const allowed = Math.max(mostTeaser, teaserShare * total);
  let after = 0;
  let tail = lines.length;
  for (let i = lines.length - 1; i >= 0 && after <= allowed && after < total; i--) {
    if (opensLinks(lines[i]?.text ?? "")) tail = i;
    after += size[i] ?? 0;
  }
  return tail;
}

/** Values on the line below their label, and the stations of a breadcrumb that stand on lines of their own. */
function markNeighbours(lines: readonly Line[]): void {
  lines.forEach((line, i) => {
    const [before, after] = [lines[i - 1], lines[i + 1]];
    if (line.kind !== null && line.kind !== "tools" && line.kind !== "date") return;
    if (before && isOpenLabel(before) && line.text.length <= shortestBody)
      line.kind = line.kind === "tools" ? "tools" : "byline";
    else if (line.kind === null && [before, after].some((other) => other?.text === ">") && line.text.length <= 20) {
      line.kind = "breadcrumb";
    }
  });
}

/** The day under a document's end is the document's own; a page writes its dates with the time or in figures alone. */
const isSignOff = ({kind, text}: Line): boolean => kind === "date" && text.endsWith("日");

const isOpenLabel = ({kind, text}: Line): boolean => kind === "byline" && /[：:]$/.test(text);

/** A heading that the page shows twice, and a breadcrumb's last station shown again as the name of the column. */
function markRepeats(lines: readonly Line[]): void {
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.kind === null && seen.has(line.text) && !/[。！？]$/.test(line.text)) line.kind = "repeat";
    seen.add(line.text);
  }
}

/**
 * Running heads and page numbers: lines at the edge of a page that recur, page numbers aside, on half of the pages; but for those
 * that `isNeeded` keeps.
 */
export function findPageFurniture(
  text: string,
  {isPageNumber, withoutNumber}: ClutterLexicon,
  isNeeded: (line: string) => boolean = () => false
): ClutterLine[] {
  const edges = pagesOf(text).map((lines) => [...new Set([...lines.slice(0, 2), ...lines.slice(-2)])]);
  const pattern = ({text}: Line): string => withoutNumber(text);
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const text of new Set(lines.map(pattern))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const recurs = (line: Line): boolean => edges.length > 1 && (counts.get(pattern(line)) ?? 0) * 2 > edges.length;
  const isFurniture = (line: Line): boolean =>
    isPageNumber(line.text) || (recurs(line) && !/[，。；]/.test(line.text) && !isNeeded(line.text));
  return edges
    .flat()
    .filter(isFurniture)
    .map(({start, end}) => ({start, end, kind: "page"}));
}

function pagesOf(text: string): Line[][] {
  const pages: Line[][] = [[]];
  let at = 0;
  for (const line of linesOf(text)) {
    if (text.slice(at, line.start).includes("\f")) pages.push([]);
    pages.at(-1)?.push(line);
    at = line.end;
  }
  return pages;
}
