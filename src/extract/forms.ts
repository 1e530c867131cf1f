import {unitAt} from "../lexicon/units.ts";
import {matchesOf} from "../model/matches.ts";
import {chineseNumeral, neighbours, numeral} from "../model/numerals.ts";
import {has} from "../model/unitClasses.ts";
import {type Amount, dividedUnit, matchAt, plain, type Reader, rounded, withUnit} from "./amount.ts";

/** The value of a numeral; none of what is no numeral. */
export const valueOf = (text: string): number => numeral(text) ?? Number.NaN;

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

const slashFraction = /(\d{1,2})\/(\d{1,5})(?![\d.])/uy;

const readSlash: Reader = (text, at) => {
  const found = matchAt(slashFraction, text, at);
  if (!found || Number(found[2]) === 0 || Number(found[1]) >= Number(found[2])) return null;
  return {...percent(at, at + found[0].length, (100 * Number(found[1])) / Number(found[2])), form: "fraction"};
};

/** 2.27:1 or 1:2.27, a ratio to one: the number that stands against one, without a unit. */
const readRatio: Reader = (text, at, {quantities, units}) => {
  const found = matchAt(quantities.forms.ratio, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  const [one, other] = [valueOf(found[1] ?? ""), valueOf(found[2] ?? "")];
  if ((one !== 1 && other !== 1) || unitAt(text, end, units)) return null;
  return {...percent(at, end, one === 1 ? other : one), unit: "", unitClass: "ratio", form: "fraction"};
};

/** 三成, 七成五, and 七八成, which is between the two. */
const readTenths: Reader = (text, at, {quantities, comparators}) => {
  const found = matchAt(quantities.forms.tenths, text, at);
  if (!found) return null;
  const [whole, tens = "", half, ones] = found;
  const rest = half === undefined ? (numeral(ones ?? "") ?? 0) : 5;
  const pair = neighbours(tens);
  const amount = percent(at, at + whole.length, 10 * (pair?.[0] ?? valueOf(tens)) + rest);
  const inside = comparators.insideAt(text, amount.end);
  return {
    ...amount,
    end: amount.end + (inside?.word.length ?? 0),
    inside,
    // 1至2成: the first number of a range is of tenths, too.
    scale: 10,
    upTo: pair && 10 * pair[1]
  };
};

const readShareWord: Reader = (text, at, {quantities}) => {
  const word = quantities.shares.list.at(text, at);
  return word === null ? null : percent(at, at + word.length, quantities.shares.valueOf(word));
};

const readMultiple: Reader = (text, at, {quantities}) => {
  const found = matchAt(quantities.forms.doubling, text, at);
  if (!found) return null;
  const times = 2 ** (found[1] ? (chineseNumeral(found[1]) ?? 1) : 1);
  const end = at + found[0].length;
  return {start: at, end, value: times, unit: "倍", unitClass: "ratio", form: "multiple", ...plain};
};

/** 十几万户 is between ten and twenty of them: the lower bound is the value, ten more its maximum. */
const readDozens: Reader = (text, at, lexicon) => {
  const found = matchAt(lexicon.quantities.forms.dozens, text, at);
  if (!found) return null;
  const value = valueOf(found[1] ?? "");
  const amount = withUnit(text, at, {end: at + found[0].length, value, form: "chinese"}, lexicon);
  return amount.unit === "" ? null : {...amount, upTo: (value + 10) * amount.scale};
};

/** 半天, 2个半小时, 两天半. */
const readHalf: Reader = (text, at, lexicon) => {
  const found = matchAt(lexicon.quantities.forms.half, text, at);
  if (!found) return null;
  const start = at + found[0].length;
  const unit = dividedUnit(text, start, lexicon);
  if (!unit) return null;
  const value = (found[1] === undefined ? 0 : valueOf(found[1])) + 1 / 2;
  const form = /\d/u.test(found[0]) ? "arabic" : "chinese";
  const named = {unit: unit.unit, unitClass: unit.class, unitWord: unit.word};
  return {start: at, end: start + unit.length, value, form, ...plain, ...named};
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
  const isWhole = !/[\p{Script=Han}\d]/u.test(text[end] ?? "") || ranks.behind.at(text, end) !== null;
  const stated = noun !== undefined || (isWhole && isStanding());
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

/** Forms of numbers that are more than a numeral and its unit, in the order in which they are tried. */
export const formReaders: readonly Reader[] = [
  readFraction,
  readSlash,
  readRatio,
  readTenths,
  readShareWord,
  readMultiple,
  readRank,
  readHalf,
  readDozens
];

const structure = /(?<![\d.:：∶])\d{1,2}(?:\.\d{1,2})?%?(?:[:：∶]\d{1,2}(?:\.\d{1,2})?%?){1,5}(?![\d:：∶])/uy;
const off = 0.5;

/** The parts of 8.7:45.6:45.7, which make up a hundred: a share each. */
export function readStructure(text: string, at: number): Amount[] {
  const whole = matchAt(structure, text, at)?.[0] ?? "";
  const parts = matchesOf(whole, /[\d.]+%?/gu).map(({0: part, index}) =>
    percent(at + index, at + index + part.length, Number.parseFloat(part))
  );
  return Math.abs(parts.reduce((sum, {value}) => sum + value, 0) - 100) <= off ? parts : [];
}

/** 两天半: half a unit more than the amount. */
export function withHalf(text: string, amount: Amount, {quantities, units}: Parameters<Reader>[2]): Amount {
  const {end, unitClass, scale} = amount;
  const half = matchAt(quantities.forms.half, text, end)?.[0] ?? "";
  if (half.length !== 1 || scale !== 1 || !has(unitClass, "halved") || unitAt(text, end + 1, units)) return amount;
  return {...amount, end: end + 1, value: rounded(amount.value + 1 / 2)};
}
