const digits = "零一二三四五六七八九";

/** 12 as 十二, 120 as 一百二十; above a thousand in figures, which no list of a report reaches. */
function chinese(number: number): string {
  if (number < 1 || number > 999) return String(number);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const head = hundreds > 0 ? `${digits[hundreds]}百` : "";
  if (tens === 0) return ones === 0 ? head : `${head}${hundreds > 0 ? "零" : ""}${digits[ones]}`;
  const ten = tens === 1 && hundreds === 0 ? "十" : `${digits[tens]}十`;
  return `${head}${ten}${ones > 0 ? digits[ones] : ""}`;
}

const letter =
  (first: string) =>
  (number: number): string =>
    String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);

const romans: readonly [value: number, sign: string][] = [
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
export const numerals: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: chinese,
  taiwaneseCountingThousand: chinese,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  upperLetter: letter("A"),
  lowerLetter: letter("a"),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase()
};
