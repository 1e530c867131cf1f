const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9
};

const smallScales: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000};
const largeScales: Readonly<Record<string, number>> = {万: 1e4, 亿: 1e8};

/** The factor of a run of scale characters: 万亿 is 1e12, 千万 1e7. An empty run is 1. */
export const scaleFactor = (run: string): number =>
  [...run].reduce((factor, char) => factor * (smallScales[char] ?? largeScales[char] ?? 1), 1);

/**
 * The value of a Chinese numeral (二十五, 三千五百万, 两万三, 十二点五, 二〇三五), a bare scale (千亿) included.
 * Null for anything else.
 */
export function chineseNumeral(text: string): number | null {
  const [whole = "", decimals, ...more] = text.split("点");
  if (more.length || text === "" || ![...text].every(isNumeralChar)) return null;
  const value = [...whole].every((char) => char in digits) ? positional(whole) : grouped(whole);
  return decimals === undefined
    ? value
    : Number(`${value}.${[...decimals].map((char) => digits[char] ?? "").join("")}`);
}

const isNumeralChar = (char: string): boolean =>
  char in digits || char in smallScales || char in largeScales || char === "点";

/** 二〇三五 and the like. Two or three digits without a scale are no number: 三四 means three or four. */
const positional = (text: string): number =>
  text.length === 1 || text.length > 3 ? Number([...text].map((char) => digits[char] ?? 0).join("")) : Number.NaN;

/** Sums the groups below 万, then below 亿; 两万三 ends in an elided scale (23,000). */
function grouped(text: string): number {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let lastScale = 1;
  for (const char of text) {
    const small = smallScales[char];
    const large = largeScales[char];
    if (char in digits) {
      digit = digits[char] ?? 0;
      if (digit === 0) lastScale = 1;
    } else if (small !== undefined) {
      group += (digit ?? 1) * small;
      digit = null;
      lastScale = small;
    } else if (large !== undefined) {
      const below = group + (digit ?? 0);
      total = large > total && total > 0 ? (total + below) * large : total + (below || 1) * large;
      group = 0;
      digit = null;
      lastScale = large;
    }
  }
  const elided = digit !== null && lastScale >= 100 ? (digit * lastScale) / 10 : (digit ?? 0);
  return total + group + elided;
}

/** The value of Arabic digits with thousands separators: 23,876.5. */
export const arabicNumeral = (text: string): number => Number(text.replaceAll(",", ""));
