import type {ComparatorWord} from "../lexicon/comparators.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {unitAt} from "../lexicon/units.ts";
import type {QuantityForm} from "../model/mention.ts";
import type {Span} from "../model/span.ts";
import {arabicNumeral, chineseNumeral, scaleFactor} from "../model/numerals.ts";

/** A number with the unit that it is written with, before anything around it is looked at. Offsets into the sentence. */
export interface Amount extends Span {
  value: number;
  /** Canonical unit; "" when none is written. */
  unit: string;
  unitClass: string;
  form: QuantityForm;
  /** 余 or 多 inside the number: more than it says. */
  more: ComparatorWord | null;
  /** What the scale characters after the digits multiply by; a number before it in a list or range shares it. */
  scale: number;
  /** 前20名: the number bounds a standing from below. */
  top: boolean;
  /** 十几: the number that it stays below; null where the number is one. */
  upTo: number | null;
}

const plain = {more: null, scale: 1, top: false, upTo: null};

type Reader = (text: string, at: number, lexicon: Lexicon) => Amount | null;

const arabic = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/uy;
// Bounded: a longer run is no numeral, and an unbounded one would be read again from each of its characters.
const chinese = /[〇零一二三四五六七八九十百千万亿两]{1,24}(?:点[〇零一二三四五六七八九]{1,12})?/uy;
const scales = /[十百千万亿]{1,4}/uy;
const number = "(?:\\d{1,9}(?:\\.\\d{1,9})?|[〇零一二三四五六七八九十百两]{1,9}(?:点[〇零一二三四五六七八九]{1,9})?)";
const fraction = new RegExp(`(百|千|万|${number})分之(${number})`, "uy");
const tenths = new RegExp(
  `([一二两三四五六七八九])成([一二三四五六七八九半])?(?![为了立长员功果就效绩品都片交分因份年本套人活熟])`,
  "uy"
);
const multiple = /翻了?([一两二三四]?)番/uy;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const numeral = (text: string): number =>
  /\d/.test(text) ? arabicNumeral(text) : (chineseNumeral(text) ?? Number.NaN);

const percent = (start: number, end: number, value: number): Amount => ({
  start,
  end,
  value: Number(value.toPrecision(12)),
  unit: "%",
  unitClass: "share",
  form: "share",
  ...plain
});

const readFraction: Reader = (text, at) => {
  const found = matchAt(fraction, text, at);
  if (!found) return null;
  const [whole, below = "", above = ""] = found;
  const denominator = {百: 100, 千: 1000, 万: 10000}[below] ?? numeral(below);
  return {...percent(at, at + whole.length, (100 * numeral(above)) / denominator), form: "fraction"};
};

const slashFraction = /(\d{1,2})\/(\d{1,2})(?![\d.])/uy;

const readSlash: Reader = (text, at) => {
  const found = matchAt(slashFraction, text, at);
  if (!found || Number(found[2]) === 0 || Number(found[1]) >= Number(found[2])) return null;
  return {...percent(at, at + found[0].length, (100 * Number(found[1])) / Number(found[2])), form: "fraction"};
};

const ratioToOne = /(\d{1,4}(?:\.\d{1,4})?)[:：∶]1(?![\d.:：])/uy;

/** 2.27:1, a ratio to one: its value without a unit. */
const readRatio: Reader = (text, at) => {
  const found = matchAt(ratioToOne, text, at);
  if (!found) return null;
  return {...percent(at, at + found[0].length, Number(found[1])), unit: "", unitClass: "ratio", form: "fraction"};
};

const readTenths: Reader = (text, at) => {
  const found = matchAt(tenths, text, at);
  if (!found) return null;
  const [whole, tens = "", rest] = found;
  const ones = rest === undefined ? 0 : rest === "半" ? 5 : (chineseNumeral(rest) ?? 0);
  return percent(at, at + whole.length, 10 * (chineseNumeral(tens) ?? 0) + ones);
};

const readShareWord: Reader = (text, at, {quantities}) => {
  const word = Object.keys(quantities.shares).find((share) => text.startsWith(share, at));
  return word === undefined ? null : percent(at, at + word.length, quantities.shares[word] ?? 0);
};

const readMultiple: Reader = (text, at) => {
  const found = matchAt(multiple, text, at);
  if (!found) return null;
  const times = 2 ** (found[1] ? (chineseNumeral(found[1]) ?? 1) : 1);
  return {
    start: at,
    end: at + found[0].length,
    value: times,
    unit: "倍",
    unitClass: "ratio",
    form: "multiple",
    ...plain
  };
};

const dozens = /([二三四五六七八九]?十|\d0)几/uy;

/** 十几万户 is between ten and twenty of them: the lower bound is the value, ten more its maximum. */
const readDozens: Reader = (text, at, lexicon) => {
  const found = matchAt(dozens, text, at);
  if (!found) return null;
  const value = numeral(found[1] ?? "");
  const amount = withUnit(text, at, {end: at + found[0].length, value, form: "chinese"}, lexicon);
  return amount.unit === "" ? null : {...amount, upTo: (value + 10) * amount.scale};
};

const ordinalRank = /第([一二三四五六七八九十]{1,3}|\d{1,4})(位|名)?/uy;
const topRank = /前([一二三四五六七八九十百]{1,3}|\d{1,4})(位|名|强)?/uy;
const rankContext = 14;

/** 第4位, 前20名, and bare 第一 or 首位 where the words before speak of a standing. */
const readRank: Reader = (text, at, lexicon) => {
  const {cues, words} = lexicon.quantities.ranks;
  const before = text.slice(Math.max(0, at - rankContext), at);
  const isStanding = cues.some((cue) => before.includes(cue));
  const word = Object.keys(words).find((rank) => text.startsWith(rank, at));
  if (word !== undefined) return isStanding ? rank(at, at + word.length, words[word] ?? 1) : null;
  const found = matchAt(ordinalRank, text, at) ?? matchAt(topRank, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  const value = numeral(found[1] ?? "");
  const top = found[0].startsWith("前");
  const stated = found[2] !== undefined || (isStanding && !/[\p{Script=Han}\d]/u.test(text[end] ?? ""));
  return stated ? {...rank(at, end, value), top} : null;
};

const rank = (start: number, end: number, value: number): Amount => ({
  start,
  end,
  value,
  unit: "rank",
  unitClass: "rank",
  form: "rank",
  ...plain
});

const readArabic: Reader = (text, at, lexicon) => {
  const found = matchAt(arabic, text, at);
  return (
    found && withUnit(text, at, {end: at + found[0].length, value: arabicNumeral(found[0]), form: "arabic"}, lexicon)
  );
};

const readChinese: Reader = (text, at, lexicon) => {
  const found = matchAt(chinese, text, at);
  if (!found) return null;
  return (
    chineseCandidates(found[0])
      .map((run) =>
        withUnit(text, at, {end: at + run.length, value: chineseNumeral(run) ?? Number.NaN, form: formOf(run)}, lexicon)
      )
      .find((amount) => amount !== null && (amount.unit !== "" || amount.form === "scale")) ?? null
  );
};

const formOf = (run: string): Amount["form"] => (/^[百千万亿]+$/u.test(run) ? "scale" : "chinese");

/** The numeral as written, then without its last scale, which may begin the unit (三千瓦 is 3 kW, not 3,000 W). */
const chineseCandidates = (run: string): string[] =>
  run.length > 1 && /[千百]$/.test(run) ? [run, run.slice(0, -1)] : [run];

interface Head {
  end: number;
  value: number;
  form: Amount["form"];
}

/** Adds 余/多, scales and the unit that follow a number; the longest unit wins over the longest scale. */
function withUnit(text: string, start: number, head: Head, lexicon: Lexicon): Amount {
  const [afterHead, moreBefore] = skipMore(text, head.end, lexicon);
  const run = matchAt(scales, text, afterHead)?.[0] ?? "";
  const bare = {start, form: head.form, unit: "", unitClass: ""};
  for (let length = run.length; length >= 0; length--) {
    const scale = scaleFactor(run.slice(0, length));
    const [at, moreAfter] = skipMore(text, afterHead + length, lexicon);
    const unit = unitAt(text, at, lexicon.units);
    // 30万起步 counts no 起.
    const isHidden = (lexicon.comparators.at(text, at)?.word.length ?? 0) > (unit?.length ?? 0);
    if (unit && !isHidden) {
      const end = at + unit.length;
      const value = Number((head.value * scale).toPrecision(15));
      return {
        ...bare,
        end,
        value,
        unit: unit.unit,
        unitClass: unit.class,
        more: moreBefore ?? moreAfter,
        scale,
        top: false,
        upTo: null
      };
    }
  }
  const end = afterHead + run.length;
  return {
    ...bare,
    end: run || moreBefore ? end : head.end,
    value: head.value * scaleFactor(run),
    more: moreBefore,
    scale: scaleFactor(run),
    top: false,
    upTo: null
  };
}

function skipMore(text: string, at: number, {comparators}: Lexicon): [number, ComparatorWord | null] {
  const more = comparators.insideAt(text, at);
  return [at + (more?.word.length ?? 0), more];
}

/** Tried in this order at every character. */
const readers: readonly Reader[] = [
  readFraction,
  readSlash,
  readRatio,
  readTenths,
  readShareWord,
  readMultiple,
  readRank,
  readDozens,
  readArabic,
  readChinese
];

const opener = /[\d〇零一二三四五六七八九十百千万亿两第前首榜头之翻半过近]/u;

/** Every amount of a sentence, left to right, none overlapping another. Linear in the length of the text. */
export function findAmounts(text: string, lexicon: Lexicon): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < text.length;) {
    const amount = opener.test(text[at] ?? "") ? readAt(text, at, lexicon) : null;
    if (amount) amounts.push(amount);
    at = amount ? amount.end : at + 1;
  }
  return amounts;
}

function readAt(text: string, at: number, lexicon: Lexicon): Amount | null {
  for (const reader of readers) {
    const amount = reader(text, at, lexicon);
    if (amount) return amount;
  }
  return null;
}
