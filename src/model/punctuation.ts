import {charSet} from "./codes.ts";

/** Marks that open, and those that close them. */
export const closerOf: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["《", "》"],
  ["（", "）"],
  ["(", ")"],
  ["【", "】"],
  ["〔", "〕"],
  ["[", "]"],
  ["「", "」"],
  ["『", "』"]
]);

/** Marks that close what another has opened. */
export const closers: ReadonlySet<string> = new Set(closerOf.values());

/** Marks that end a sentence, and those that end a clause. */
export const fullStops: ReadonlySet<string> = new Set(["。", "！", "？", "\n"]);
export const clauseEnds: ReadonlySet<string> = new Set([...fullStops, "，", "；", "：", "…"]);

/** Quotation marks, in which names stand. */
export const quotes: ReadonlySet<string> = new Set(["“", "”"]);

/** `text` with quotation marks where straight ones stand in pairs; a straight one closes what another mark has opened. */
export function curled(text: string): string {
  if (!text.includes('"')) return text;
  let isOpen = false;
  return text.replace(/["“”\n]/g, (mark) => {
    const closes = mark === "”" || (mark === '"' && isOpen);
    isOpen = mark !== "\n" && !closes;
    return mark !== '"' ? mark : closes ? "”" : "“";
  });
}

/** The mark between the items of a list within a clause. */
export const listMarks: ReadonlySet<string> = new Set(["、"]);

/** Marks of `sets`, for use inside the brackets of an expression. */
export const inBrackets = (...sets: readonly Iterable<string>[]): string =>
  sets
    .flatMap((marks) => [...marks])
    .join("")
    .replace(/[\\\]^-]/g, "\\$&");

/** A global expression for each of the marks of `sets`. */
export const markOf = (...sets: readonly Iterable<string>[]): RegExp => new RegExp(`[${inBrackets(...sets)}]`, "g");

/** The mark between the items of a list, as an expression. */
export const listMark = markOf(listMarks);
export const isListMark = charSet(listMarks);

/** What of `text` stands behind the last of `marks`; all of it where there is none. */
export function afterLast(text: string, marks: ReadonlySet<string>): string {
  let start = text.length;
  while (start > 0 && !marks.has(text.charAt(start - 1))) start--;
  return text.slice(start);
}
