import type {CharacterTables} from "../lexicon/characters.ts";
import {toSimplified} from "../lexicon/script.ts";
import {edit, editsOf, type Mapped, rewrite} from "./mapped.ts";

/** Written in two widths, of which the wide one is the canonical. */
const wideOnly = new Set("，：；？！（）～－");

const halfKana: ReadonlyMap<string, string> = new Map([
  ["｡", "。"],
  ["､", "、"],
  ["｢", "「"],
  ["｣", "」"]
]);

const lineEnds = /\r\n|[\r\v\u0085\u2028\u2029]/g;
const spaces = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const invisible = /(?:(?![\t\n\f])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}])+/gu;

/**
 * Characters in one form each: `\n` ends lines, a tab or a plain space parts words, digits, letters and signs are
 * half-width, radicals are characters; what cannot be seen and the marks of notes are gone.
 */
export function normalizeCharacters(mapped: Mapped, {radicals, marks, loose, notes, ratio}: CharacterTables): Mapped {
  const lines = edit(
    mapped,
    editsOf(mapped.text, lineEnds, () => "\n")
  );
  const seen = edit(
    lines,
    editsOf(lines.text, invisible, () => "")
  );
  const plain = seen.text
    .replace(spaces, (space) => (space === "\t" ? space : " "))
    .replace(/[\uFF01-\uFF65]/g, narrow)
    .replace(/[\u2E80-\u2FDF\uF900-\uFAFF]/g, (character) => radicals.get(character) ?? composed(character))
    .replace(/[∼〜˜]/g, "～")
    .replace(/[^\p{Script=Han}\w\s]/gu, (mark) => marks.get(mark) ?? mark)
    .replace(ratio, ":");
  return loose.reduce(closed, notes.reduce(without, rewrite(seen, plain)));
}

/** Takes out what a global pattern matches. */
const without = (mapped: Mapped, pattern: RegExp): Mapped =>
  edit(
    mapped,
    editsOf(mapped.text, pattern, () => "")
  );

/** Takes the spaces out of what a global pattern matches. */
const closed = (mapped: Mapped, pattern: RegExp): Mapped =>
  edit(
    mapped,
    Array.from(mapped.text.matchAll(pattern), ({0: run, index}) =>
      Array.from(run.matchAll(/ /g), (space) => index + space.index)
    )
      .flat()
      .map((start) => ({start, end: start + 1, by: ""}))
  );

function narrow(character: string): string {
  if (wideOnly.has(character)) return character;
  const kana = halfKana.get(character);
  if (kana !== undefined) return kana;
  return character > "～" ? character : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function composed(character: string): string {
  const normal = character.normalize("NFKC");
  return normal.length === 1 ? toSimplified(normal) : character;
}

/** A number with thousands separators of either width; in 60,106,48 the commas part three numbers. */
const thousands = /(?<![\d.])(?<!\d[,，])[1-9]\d{0,2}(?:[,，]\d{3})+(?!\d)(?![,，]\d)/g;

/**
 * Punctuation of Chinese lines in its wide form, so that later stages know one comma, colon and bracket. A comma inside
 * a number (1,100.9) and a colon inside a time or ratio (9:30) stay.
 */
export function normalizePunctuation(mapped: Mapped): Mapped {
  return rewrite(
    mapped,
    mapped.text.replace(/[^\n]+/g, (line) => (/\p{Script=Han}/u.test(line) ? widen(line) : line))
  );
}

function widen(line: string): string {
  const kept = new Set<number>();
  for (const {0: number, index} of line.matchAll(thousands)) {
    for (const comma of number.matchAll(/[,，]/g)) kept.add(index + comma.index);
  }
  return line.replace(/[,，:;?!()~]/g, (sign, at: number) => {
    const [before, after] = [line.charAt(at - 1), line.charAt(at + 1)];
    if (kept.has(at)) return ",";
    return isAscii(sign, before, after) ? sign : (wide.get(sign) ?? sign);
  });
}

const wide: ReadonlyMap<string, string> = new Map(
  [..."，：；？！（）～"].map((sign, i) => [",:;?!()~".charAt(i), sign])
);

/** Whether a sign belongs to a time, an address or a broken character rather than to the sentence. */
function isAscii(sign: string, before: string, after: string): boolean {
  if (sign === ":") return (/\d/.test(before) && /\d/.test(after)) || after === "/";
  if (sign === "?" || sign === "!") return /[\p{Script=Latin}\d=]/u.test(after);
  return false;
}
