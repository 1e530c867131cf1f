import type {ComparatorWord} from "../lexicon/comparators.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {unitAt} from "../lexicon/units.ts";
import type {QuantityForm} from "../model/mention.ts";
import type {Span} from "../model/span.ts";
import {
  arabicNumeral,
  chineseNumeral,
  isBareScale,
  numeral,
  scaleDigits,
  scaleFactor,
  writtenNumeral
} from "../model/numerals.ts";

/** A number with the unit that it is written with, before anything around it is looked at. Offsets into the sentence. */
export interface Amount extends Span {
  value: number;
  /** Canonical unit; "" when none is written. */
  unit: string;
  unitClass: string;
  form: QuantityForm;
  /** The word within it that says how exactly it is meant: 30余个, 前20名. */
  inside: ComparatorWord | null;
  /** What the scale characters after the digits multiply by; a number before it in a list or range shares it. */
  scale: number;
  /** 十几: the number that it stays below; null where the number is one. */
  upTo: number | null;
}

const plain = {inside: null, scale: 1, upTo: null};

type Reader = (text: string, at: number, lexicon: Lexicon) => Amount | null;

const arabic = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/uy;
const chinese = new RegExp(writtenNumeral, "uy");
const scales = new RegExp(`[${scaleDigits}]{1,4}`, "uy");

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const valueOf = (text: string): number => numeral(text) ?? Number.NaN;

const percent = (start: number, end: number, value: number): Amount => ({
  start,
  end,
  value: Number(value.toPrecision(12)),
  unit: "%",
  unitClass: "share",
  form: "share",
  ...plain
});

const readFraction: Reader = (text, at, {quantities}) => {
  const found = matchAt(quantities.forms.fraction, text, at);
  if (!found) return null;
  const [whole, below = "", above = ""] = found;
  return {...percent(at, at + whole.length, (100 * valueOf(above)) / valueOf(below)), form: "fraction"};
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

const readTenths: Reader = (text, at, {quantities}) => {
  const found = matchAt(quantities.forms.tenths, text, at);
  if (!found) return null;
  const [whole, tens = "", half, ones] = found;
  const rest = half === undefined ? (chineseNumeral(ones ?? "") ?? 0) : 5;
  return percent(at, at + whole.length, 10 * valueOf(tens) + rest);
};

const readShareWord: Reader = (text, at, {quantities}) => {
  const word = quantities.shares.list.at(text, at);
  return word === null ? null : percent(at, at + word.length, quantities.shares.valueOf(word));
};

const readMultiple: Reader = (text, at, {quantities}) => {
  const found = matchAt(quantities.forms.doubling, text, at);
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

/** 十几万户 is between ten and twenty of them: the lower bound is the value, ten more its maximum. */
const readDozens: Reader = (text, at, lexicon) => {
  const found = matchAt(lexicon.quantities.forms.dozens, text, at);
  if (!found) return null;
  const value = valueOf(found[1] ?? "");
  const amount = withUnit(text, at, {end: at + found[0].length, value, form: "chinese"}, lexicon);
  return amount.unit === "" ? null : {...amount, upTo: (value + 10) * amount.scale};
};

const rankContext = 14;

/** 第4位, 前20名, and bare 第一 or 首位 where the words before speak of a standing. */
const readRank: Reader = (text, at, lexicon) => {
  const {forms, ranks} = lexicon.quantities;
  const isStanding = (): boolean => ranks.cues.isIn(text.slice(Math.max(0, at - rankContext), at));
  const word = ranks.words.list.at(text, at);
  if (word !== null) return isStanding() ? rank(at, at + word.length, ranks.words.valueOf(word)) : null;
  const found = matchAt(forms.rank, text, at);
  if (!found) return null;
  const [whole, opening = "", number = "", noun] = found;
  const end = at + whole.length;
  const stated = noun !== undefined || (!/[\p{Script=Han}\d]/u.test(text[end] ?? "") && isStanding());
  return stated ? {...rank(at, end, valueOf(number)), inside: lexicon.comparators.ofRank(opening)} : null;
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
        withUnit(
          text,
          at,
          {end: at + run.length, value: valueOf(run), form: isBareScale(run) ? "scale" : "chinese"},
          lexicon
        )
      )
      .find((amount) => amount !== null && (amount.unit !== "" || amount.form === "scale")) ?? null
  );
};

const lastScale = new RegExp(`[${scaleDigits}]$`);

/** The numeral as written, then without its last scale, which may begin the unit (三千瓦 is 3 kW, not 3,000 W). */
const chineseCandidates = (run: string): string[] =>
  run.length > 1 && lastScale.test(run) ? [run, run.slice(0, -1)] : [run];

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
        inside: moreBefore ?? moreAfter,
        scale,
        upTo: null
      };
    }
  }
  const end = afterHead + run.length;
  return {
    ...bare,
    end: run || moreBefore ? end : head.end,
    value: head.value * scaleFactor(run),
    inside: moreBefore,
    scale: scaleFactor(run),
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

/** Every amount of a sentence, left to right, none overlapping another. Linear in the length of the text. */
export function findAmounts(text: string, lexicon: Lexicon): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < text.length;) {
    const amount = lexicon.quantities.openers.has(text.charAt(at)) ? readAt(text, at, lexicon) : null;
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
