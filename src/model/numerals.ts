/** The digits in their order, as they are written out. */
const written = "零一二三四五六七八九";
const others = "〇○两";
/** The digits of banks, from one to nine. */
export const capitalDigits = "壹贰叁肆伍陆柒捌玖";
const capitalScales = "拾佰仟";

const valued = (characters: string, values: readonly number[]): [string, number][] =>
  [...characters].map((character, i) => [character, values[i] ?? 0]);

const digits: ReadonlyMap<string, number> = new Map([
  ...valued(written, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  ...valued(others, [0, 0, 2]),
  ...valued(capitalDigits, [1, 2, 3, 4, 5, 6, 7, 8, 9])
]);

/** What numerals multiply by, for use inside the brackets of an expression. */
export const scaleDigits = "十百千万亿";

const scales: ReadonlyMap<string, number> = new Map([
  ...valued(scaleDigits, [10, 100, 1e3, 1e4, 1e8]),
  ...valued(capitalScales, [10, 100, 1e3])
]);

/** From here on a scale multiplies all that stands before it, as 万 does in 三千五百万. */
const large = 1e4;

const point = "点";

/** What years are written with in characters (二〇二六), for use inside the brackets of an expression. */
export const yearDigits = `${others.slice(0, 2)}${written}`;

/** The digits from 一 to 九, for use inside the brackets of an expression. */
export const countingDigits = written.slice(1);

/** What the numbers of lists, months and days are written with, up to 九十九, for use inside the brackets of an expression. */
export const smallDigits = `${countingDigits}${scaleDigits.charAt(0)}`;

/** What numerals are written with but for a decimal point, for use inside the brackets of an expression. */
export const numeralDigits = `${written}${others}${scaleDigits}`;

/**
 * How a numeral is written in characters: the source of an expression. It is bounded: a longer run is none, and one
 * without bound would be read again from each of its characters.
 */
export const writtenNumeral = `[${numeralDigits}]{1,24}(?:${point}[${yearDigits}]{1,12})?`;

const bareScale = new RegExp(`^[${scaleDigits.slice(1)}]+$`);

/** Whether a numeral is a scale alone (千亿); 十 is a number. */
export const isBareScale = (text: string): boolean => bareScale.test(text);

/** The factor of a run of scale characters: 万亿 is 1e12, 千万 1e7. An empty run is 1. */
export function scaleFactor(run: string): number {
  let factor = 1;
  for (const char of run) factor *= scales.get(char) ?? 1;
  return factor;
}

const allScales = `${scaleDigits}${capitalScales}`;

/** How a numeral is written in the characters of banks (叁拾万): the source of an expression. One alone is part of a word. */
export const capitalNumeral = `[${capitalDigits}][${allScales}][${capitalDigits}${written.charAt(0)}${allScales}]{0,22}`;

/** How a numeral of several scales is written with figures (2亿6千万, 1千零30): the source of an expression. */
export const mixedNumeral = (() => {
  const figures = "\\d{1,9}(?:\\.\\d{1,9})?";
  return `${figures}[${scaleDigits}]{1,3}(?:[${written.charAt(0)}${others.charAt(0)}]?${figures}[${scaleDigits}]{1,3}){0,4}(?:[${written.charAt(0)}${others.charAt(0)}]?${figures})?`;
})();

/** The value of Arabic digits with thousands separators: 23,876.5. */
export const arabicNumeral = (text: string): number => Number(text.replaceAll(",", ""));

/** The value of a numeral in figures or in characters; null for anything else. */
export const numeral = (text: string): number | null =>
  /^\d[\d,]*(?:\.\d+)?$/.test(text) ? arabicNumeral(text) : chineseNumeral(text);

/**
 * The value of a Chinese numeral (二十五, 三千五百万, 两万三, 十二点五, 二〇三五, 叁拾万) or one with figures in it (2亿6千万),
 * a bare scale (千亿) included. Null for anything else, 三四 among it, which means three or four.
 */
export function chineseNumeral(text: string): number | null {
  if (text.length === 1) return digits.get(text) ?? scales.get(text) ?? null;
  const [whole = "", decimals, ...more] = text.split(point);
  const parts = whole.match(part) ?? [];
  if (more.length > 0 || whole === "" || parts.join("") !== whole) return null;
  const value = parts.some((one) => scales.has(one)) ? grouped(parts) : positional(whole);
  if (decimals === undefined || value === null) return value;
  return decimals !== "" && [...decimals].every((char) => digits.has(char))
    ? Number(`${value}.${inFigures(decimals)}`)
    : null;
}

/** A number in figures, a digit or a scale. */
const part = new RegExp(`\\d+(?:\\.\\d+)?|[${[...digits.keys(), ...scales.keys()].join("")}]`, "g");

const inFigures = (text: string): string => [...text].map((char) => digits.get(char)).join("");

/** 二〇三五 and the like; of two or three digits side by side nobody can say what they mean. */
const positional = (text: string): number | null =>
  [...text].every((char) => digits.has(char)) && (text.length === 1 || text.length > 3)
    ? Number(inFigures(text))
    : null;

/** Sums the groups below 万, then below 亿; two digits side by side are none; 两万三 ends in an elided scale (23,000). */
function grouped(parts: readonly string[]): number | null {
  let [total, group, lastScale] = [0, 0, 1];
  let digit: number | null = null;
  for (const part of parts) {
    const scale = scales.get(part);
    if (scale === undefined) {
      const value = digits.get(part) ?? Number(part);
      if (digit !== null) return null;
      if (value === 0) lastScale = 1;
      else digit = value;
      continue;
    }
    if (scale < large) group += (digit ?? 1) * scale;
    else {
      const below = group + (digit ?? 0);
      total = scale > total && total > 0 ? (total + below) * scale : total + (below || 1) * scale;
      group = 0;
    }
    digit = null;
    lastScale = scale;
  }
  const last = digit ?? 0;
  // 5万10个 is no figure, 2万6000户 is one.
  if (last >= 10 && (last >= lastScale || last < lastScale / 10) && lastScale > 1) return null;
  return total + group + (lastScale >= 100 && last < 10 ? (last * lastScale) / 10 : last);
}

/** The two values of a numeral with two neighbouring digits (四五十 is 40 or 50, 十七八 17 or 18), the lower first; null for others. */
export function neighbours(text: string): [number, number] | null {
  for (let at = 1; at < text.length; at++) {
    const [low, high] = [digits.get(text.charAt(at - 1)) ?? 0, digits.get(text.charAt(at)) ?? 0];
    if (low === 0 || high === 0) continue;
    const isPair = high === low + 1 || (low === 3 && high === 5);
    const [one, other] = [
      chineseNumeral(text.slice(0, at) + text.slice(at + 1)),
      chineseNumeral(text.slice(0, at - 1) + text.slice(at))
    ];
    return isPair && one !== null && other !== null ? [one, other] : null;
  }
  return null;
}

/** 12 as 十二, 120 as 一百二十, for numbers from 1 to 999; others in figures. */
export function inChinese(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 999) return String(number);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const [zero] = written;
  const [ten, hundred] = scaleDigits;
  const head = hundreds > 0 ? `${written[hundreds]}${hundred}` : "";
  const unit = ones > 0 ? written[ones] : "";
  if (tens === 0) return `${head}${hundreds > 0 && ones > 0 ? zero : ""}${unit}`;
  return `${head}${tens === 1 && hundreds === 0 ? "" : written[tens]}${ten}${unit}`;
}
