import {inChinese} from "../model/numerals.ts";

/** Beyond these Word counts anew, with letters, or knows no sign, with Roman numbers; below 1 it has none either. */
const last = {letter: 780, roman: 32_767};

const within =
  (most: number, write: (number: number) => string) =>
  (number: number): string =>
    number >= 1 && number <= most ? write(number) : String(number);

const letter = (first: string): ((number: number) => string) =>
  within(last.letter, (number) =>
    String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)
  );

const romans: readonly [value: number, sign: string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"]
];

function roman(number: number): string {
  const [value, sign] = romans.find(([value]) => value <= number) ?? [0, ""];
  return value === 0 ? "" : `${sign}${roman(number - value)}`;
}

const circled = (number: number): string =>
  number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);

/** How Word writes the numbers of a list, by the names of its formats; those that are not here are in figures. */
export const listNumbers: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: inChinese,
  chineseCountingThousand: inChinese,
  japaneseCounting: inChinese,
  ideographDigital: inChinese,
  taiwaneseCountingThousand: inChinese,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  upperLetter: letter("A"),
  lowerLetter: letter("a"),
  lowerRoman: within(last.roman, roman),
  upperRoman: within(last.roman, (number) => roman(number).toUpperCase())
};
