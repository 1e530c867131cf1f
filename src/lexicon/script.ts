import pairs from "opencc-js/dict/TSCharacters";
import phrases from "opencc-js/dict/TSPhrases";

export type Script = "simplified" | "traditional";

/** Traditional characters with their simplified form, where the two differ and are of one length. */
const simplified: ReadonlyMap<string, string> = new Map(
  pairs
    .split("|")
    .map((pair): [string, string] => {
      const [traditional = "", simple = ""] = pair.split(" ");
      return [traditional, simple];
    })
    .filter(([traditional, simple]) => traditional !== simple && traditional.length === simple.length)
);

/** Whether simplified texts do not use this character (a few names aside). */
export const isTraditional = (character: string): boolean => simplified.has(character);

/** The same question by code, for all but the rarest: a map of every character of a text takes eight times as long. */
const traditionalCodes = Uint8Array.from({length: 0x1_0000}, (_, code) => +isTraditional(String.fromCharCode(code)));

/** Real simplified texts stay below one in a thousand; half-converted traditional ones are above a quarter. */
const share = 0.05;

/** Which script a text is in, by how many of its Han characters are traditional only. */
export function scriptOf(text: string): Script {
  let [han, traditional] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code < 0x3400) continue;
    const isRare = code > 0xffff;
    if (isRare) at++;
    if (isRare ? isTraditional(String.fromCodePoint(code)) : traditionalCodes[code]) traditional++;
    if (isRare || code <= 0xfaff) han++;
  }
  return traditional > 1 && traditional >= share * han ? "traditional" : "simplified";
}

/** 著 is 着 where it is a particle or stands for touch, and itself where it is writing or fame. */
const particle = /(?<![显顯名卓昭原专專编編论論巨译譯土])著(?![名作称稱者述录錄])/g;

/** The first character of 乾县 and 乾隆, which elsewhere is 干 (dry): the names that begin with it, in either script. */
const kept = "乾";
const names = phrases
  .split("|")
  .map((pair) => pair.split(" "))
  .filter((forms) => forms.every((form) => form.startsWith(kept)))
  .flat();
const nameless = new RegExp(`${kept}(?=${kept}|(?!${names.map((name) => name.slice(1)).join("|")}))`, "g");

/** The simplified form, character by character; those that are simplified already stay. */
export function toSimplified(text: string): string {
  return text
    .replace(particle, "着")
    .replace(nameless, simplified.get(kept) ?? kept)
    .replace(/[^\0-\u33FF]/gu, (character) =>
      character === kept ? character : (simplified.get(character) ?? character)
    );
}
