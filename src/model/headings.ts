import {smallDigits} from "./numerals.ts";

/** A heading mark at the start of a line: how deep it stands and how long it is. */
export interface HeadingMark {
  level: number;
  length: number;
}

interface Style {
  level: number;
  mark: RegExp;
}

/** Numbering styles of Chinese official documents (GB/T 9704-2012, 7.3.3: 一、 then （一） then 1. then （1）). */
const styles: readonly Style[] = [
  {level: 1, mark: new RegExp(`^第[${smallDigits}]{1,3}[章节部分编][、：\\s]?`)},
  {level: 1, mark: new RegExp(`^[${smallDigits}]{1,3}、`)},
  {level: 2, mark: new RegExp(`^[（(][${smallDigits}]{1,3}[）)]`)},
  {level: 3, mark: /^\d{1,2}[.．、](?!\d)/},
  {level: 3, mark: new RegExp(`^[${smallDigits}]{1,2}[是要]`)},
  {level: 3, mark: /^(?:——|—|●|■|◆)/},
  {level: 4, mark: /^[（(]\d{1,2}[）)]/}
];

/** The dash before an item of a list: ——发展质效不断提高. */
export const listDash = /^\s*[—―–-]{2}/u;

/** The mark that a line begins with (一、 （二） 3.), and the level that it gives a heading; null when there is none. */
export function headingMark(line: string): HeadingMark | null {
  for (const {level, mark} of styles) {
    const found = mark.exec(line);
    if (found) return {level, length: found[0].length};
  }
  return null;
}
