/** White space and quotation marks: “放管服”改革 is found by 放管服改革. */
const passedOver = /[\s"'“”‘’「」『』＂＇]/;

/** A text as it is searched: half-width, lower case, without white space and quotation marks. */
export interface Folded {
  text: string;
  /** For each of its characters, the offset in the text that was folded. */
  at: number[];
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  const small = narrow.toLowerCase();
  return small.length === 1 ? small : narrow;
}

/** The folded text with the way back, one UTF-16 code unit for one. */
export function fold(text: string): Folded {
  const at: number[] = [];
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (passedOver.test(character)) continue;
    folded += foldCharacter(character);
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
