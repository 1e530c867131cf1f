import iconv from "iconv-lite";
import type {Random} from "../random.ts";

/** Makes of a text another. */
export type MutateText = (text: string, random: Random) => string;

const numbers = [
  "0",
  "-0",
  "-1",
  "00012",
  "1e308",
  "1e999",
  "NaN",
  "9".repeat(40),
  "9".repeat(400),
  "0.000000001",
  "1,2,3,4",
  "1.2.3.4",
  "１２３．４％",
  "١٢٣",
  "-3.2%",
  "1/0",
  "3/4",
  "99999999999999999999万亿亿"
];
const numerals = [
  "〇",
  "零",
  "半",
  "两",
  "百分之",
  "三分之一",
  "千分之零",
  "一".repeat(60),
  "十百千万亿",
  "亿万亿万亿万亿",
  "二十三万五千六百七十八点九",
  "一二三四五六七八九",
  "廿卅",
  "百分之百分之三",
  "第第3位",
  "十几",
  "数百",
  "两三百",
  "万万岁",
  "⑳",
  "㈠",
  "Ⅻ",
  "㎡",
  "½",
  "㊿"
];
const marks = [
  "\0",
  "\u200B",
  "\u202E",
  "\u2066",
  "\u0301".repeat(30),
  "\u3000",
  "\u00A0",
  "\uFEFF",
  "\uFFFD",
  "\u2028",
  "\x85",
  "\x1B[31m",
  "\uD800",
  "\uDC00",
  "𠮷",
  "👨‍👩‍👧",
  "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "\r",
  "\t",
  "\v",
  "\f",
  "％",
  "︰",
  "。",
  "；",
  "（",
  "）",
  "“",
  "”",
  "《",
  "》",
  "：",
  "、",
  "|",
  "\\",
  "`",
  "*",
  "_",
  "#",
  "<",
  ">",
  "&",
  '"',
  "'"
];
const entities = [
  "&amp;",
  "&#0;",
  "&#x110000;",
  "&#55296;",
  "&lt;script&gt;",
  "&nbsp;",
  "&unknown;",
  "&#x1F600;",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?xml?>",
  "<br>",
  "</p>",
  "%s",
  "${x}",
  "{{x}}"
];
const dates = [
  "2021年2月30日",
  "2021-13-45",
  "2021年度",
  "0000-00-00",
  "9999年12月31日",
  "99999年",
  "1900年",
  "2100年2月29日",
  "去年底",
  "“十四五”末",
  "2025年底前",
  "2021年至2019年",
  "2021.1.1",
  "3月底前",
  "一季度",
  "1—13月",
  "二〇二一年",
  "2021年1月1日—2021年0月0日"
];
const units = [
  "%",
  "‰",
  "个百分点",
  "万元",
  "亿美元",
  "个工作日",
  "万平方公里",
  "倍",
  "位",
  "项",
  "㎡",
  "人次",
  "不到",
  "超过",
  "由",
  "至",
  "压减",
  "增长",
  "以上",
  "以内",
  "牵头单位：",
  "（责任单位：）",
  "全国第",
  "获评",
  "试点",
  "翻两番",
  "其中："
];

/** Words that readings trip over, by what they are. */
const tokens = [numbers, numerals, marks, entities, dates, units];

const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** Lines of a text in another order, one of them twice, or away. */
function shuffled(text: string, random: Random): string {
  const lines = text.split("\n");
  const at = random.below(lines.length);
  const [line = ""] = lines.splice(at, 1);
  const copies = random.below(3);
  for (let i = 0; i < copies; i++) lines.splice(random.below(lines.length + 1), 0, line);
  return lines.join("\n");
}

/** Where the numbers and numerals of a text stand. */
const figures = /\d[\d.,]*|[〇零一二两三四五六七八九十百千万亿]+/g;

export const textMutations: Record<string, MutateText> = {
  "a word"(text, random) {
    const at = random.below(text.length + 1);
    return replaced(text, at, at + random.below(3), random.of(random.of(tokens)));
  },
  words(text, random) {
    const at = random.below(text.length + 1);
    return replaced(
      text,
      at,
      at,
      Array.from({length: 2 + random.below(12)}, () => random.of(random.of(tokens))).join("")
    );
  },
  "another figure"(text, random) {
    const found = [...text.matchAll(figures)];
    if (found.length === 0) return text;
    const {0: old, index} = random.of(found);
    return replaced(text, index, index + old.length, random.of(random.of([numbers, numerals, dates])));
  },
  "a word all over"(text, random) {
    const old = text.charAt(random.below(text.length));
    return old === "" ? text : text.split(old, 200).join(random.of(random.of([marks, units, numerals, entities])));
  },
  "a word often"(text, random) {
    const at = random.below(text.length + 1);
    const word = random.of(random.of(tokens));
    return replaced(text, at, at, word.repeat(Math.min(1 + random.below(400), Math.ceil(2000 / word.length))));
  },
  shuffled,
  "one line": (text, random) => text.replaceAll("\n", random.of(["", " ", "\t", "，", "\u2028"])),
  "a line each": (text, random) => text.replaceAll(random.of(["，", "。", "年", " "]), "$&\n"),
  wide: (text) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  "injected syllables": (text, random) =>
    text.replace(/[\u4e00-\u9fff]/g, (character) =>
      random.below(6) === 0 ? `${character}${random.of(["ba", "lü", "xiang3", "ㄅ"])}` : character
    ),
  "cut in lines": (text, random) => text.replace(new RegExp(`.{${5 + random.below(40)}}`, "gu"), "$&\n")
};

const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "gbk",
  "big5",
  "shift_jis",
  "latin1",
  "utf-32le"
] as const;
const orderMarks = ["", "\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF", "+/v8", "\x84\x31\x95\x33"];

/** Makes bytes of a text in ways that do not hold together. */
export const encodingMutations: Record<string, (text: string, random: Random) => Buffer> = {
  "another encoding": (text, random) => iconv.encode(text, random.of(encodings), {addBOM: random.below(2) === 0}),
  "two encodings"(text, random) {
    const at = random.below(text.length + 1);
    return Buffer.concat([
      iconv.encode(text.slice(0, at), random.of(encodings)),
      iconv.encode(text.slice(at), random.of(encodings))
    ]);
  },
  "a part in another"(text, random) {
    const start = random.below(text.length + 1);
    const end = Math.min(text.length, start + random.below(60));
    return Buffer.concat([
      Buffer.from(text.slice(0, start)),
      iconv.encode(text.slice(start, end), random.of(encodings)),
      Buffer.from(text.slice(end))
    ]);
  },
  "read wrongly": (text, random) =>
    Buffer.from(iconv.decode(Buffer.from(text), random.of(["gb18030", "latin1", "big5"]))),
  "lone surrogates"(text, random) {
    const units = Buffer.from(`\uFEFF${text}`, "utf16le");
    for (let i = 0; i <= random.below(6); i++)
      units.writeUInt16LE(0xd800 + random.below(0x800), 2 + 2 * random.below(units.length / 2 - 1));
    return units;
  },
  "half a unit": (text, random) =>
    Buffer.from(`\uFEFF${text}`, "utf16le").subarray(0, 1 + 2 * random.below(text.length)),
  overlong(text, random) {
    const at = random.below(text.length + 1);
    const bad = random.of(["C0AF", "E080AF", "F08080AF", "EDA080", "F4908080", "FE", "FF", "80", "C3", "E4B8"]);
    return Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from(bad, "hex"), Buffer.from(text.slice(at))]);
  },
  "a mark of another": (text, random) =>
    Buffer.concat([Buffer.from(random.of(orderMarks), "latin1"), iconv.encode(text, random.of(encodings))])
};
