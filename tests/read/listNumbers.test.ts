import {expect, test} from "vitest";
import {listNumbers} from "../../src/read/listNumbers.ts";

const cases: [format: string, number: number, written: string][] = [
  ["chineseCounting", 1, "一"],
  ["chineseCounting", 10, "十"],
  ["chineseCounting", 12, "十二"],
  ["chineseCounting", 20, "二十"],
  ["chineseCounting", 99, "九十九"],
  ["chineseCounting", 100, "一百"],
  ["chineseCounting", 105, "一百零五"],
  ["chineseCounting", 110, "一百一十"],
  ["chineseCounting", 1000, "1000"],
  ["decimalEnclosedCircle", 3, "③"],
  ["decimalEnclosedCircle", 21, "21"],
  ["upperLetter", 26, "Z"],
  ["upperLetter", 27, "AA"],
  ["lowerLetter", 2, "b"],
  ["upperLetter", 780, "Z".repeat(30)],
  ["upperLetter", 781, "781"],
  ["upperLetter", 999_999_999, "999999999"],
  ["lowerLetter", -27, "-27"],
  ["lowerRoman", 999_999_999, "999999999"],
  ["lowerRoman", 14, "xiv"],
  ["lowerRoman", 1994, "mcmxciv"],
  ["upperRoman", 448, "CDXLVIII"],
  ["upperRoman", 9, "IX"]
];
test.each(cases)("%s writes %i as %s", (format, number, written) =>
  expect(listNumbers[format]?.(number)).toBe(written)
);
