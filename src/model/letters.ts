/** How much of a text is written in which letters, in UTF-16 code units. */
export interface Letters {
  han: number;
  kana: number;
  /** Letters of any script, those two among them. */
  all: number;
}

/** What a character is: bits of these. */
const kinds = {asked: 1, han: 2, kana: 4, letter: 8} as const;

/** What the characters are that were asked for, by their code; the rarest are looked up each time. */
const known = new Uint8Array(0x1_0000);

function kindOf(code: number): number {
  const character = String.fromCodePoint(code);
  return (
    kinds.asked |
    (/\p{Script=Han}/u.test(character) ? kinds.han : 0) |
    (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character) ? kinds.kana : 0) |
    (/\p{L}/u.test(character) ? kinds.letter : 0)
  );
}

/** Counts the letters of a text. */
export function lettersOf(text: string): Letters {
  const found: Letters = {han: 0, kana: 0, all: 0};
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const kind = width === 2 ? kindOf(code) : (known[code] ||= kindOf(code));
    if (kind & kinds.han) found.han += width;
    if (kind & kinds.kana) found.kana += width;
    if (kind & kinds.letter) found.all += width;
    at += width - 1;
  }
  return found;
}
