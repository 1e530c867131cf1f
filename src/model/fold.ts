/** White space and quotation marks: “放管服”改革 is found by 放管服改革. */
const passedOver = /[\s"'“”‘’「」『』＂＇]/;

/** For each UTF-16 code unit that was met, what it is folded to; 0 when it is passed over, -1 when it was not met yet. */
const foldedTo = new Int32Array(65536).fill(-1);

/** What a code unit is searched as; 0 for one that is passed over. */
export function foldUnit(unit: number): number {
  const known = foldedTo[unit] ?? 0;
  if (known >= 0) return known;
  const narrow = String.fromCharCode(unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit);
  const small = narrow.toLowerCase();
  const folded = passedOver.test(narrow) ? 0 : (small.length === 1 ? small : narrow).charCodeAt(0);
  foldedTo[unit] = folded;
  return folded;
}

/** A text as it is searched: half-width, lower case, without white space and quotation marks. */
export interface Folded {
  text: string;
  /** For each of its characters, the offset in the text that was folded. */
  at: number[];
}

/** The folded text with the way back, one UTF-16 code unit for one. */
export function fold(text: string): Folded {
  const at: number[] = [];
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === 0) continue;
    folded += String.fromCharCode(unit);
    at.push(i);
  }
  return {text: folded, at};
}

/** The words of a query, folded, each once: white space parts them. */
export const termsOf = (query: string): string[] => [
  ...new Set(
    query
      .split(/\s+/)
      .map((word) => fold(word).text)
      .filter(Boolean)
  )
];
