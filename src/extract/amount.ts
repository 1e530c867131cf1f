import type {ComparatorWord} from "../lexicon/comparators.ts";
import type {Lexicon} from "../lexicon/index.ts";
import {unitAt, type UnitWord} from "../lexicon/units.ts";
import type {QuantityForm} from "../model/mention.ts";
import type {Span} from "../model/span.ts";
import {scaleDigits, scaleFactor} from "../model/numerals.ts";
import {has} from "../model/unitClasses.ts";

/** A number with the unit that it is written with, before anything around it is looked at. Offsets into the sentence. */
export interface Amount extends Span {
  value: number;
  /** Canonical unit; "" when none is written. */
  unit: string;
  unitClass: string;
  /** The word of the unit as it is written. */
  unitWord: string;
  form: QuantityForm;
  /** The word within it that says how exactly it is meant: 30余个, 前20名. */
  inside: ComparatorWord | null;
  /** What the scale characters after the digits multiply by; a number before it in a list or range shares it. */
  scale: number;
  /** 十几: the number that it stays below, 四五十: the higher of two; null where the number is one. */
  upTo: number | null;
}

/** What is counted in nothing but money is in this. */
export const yuan = {unit: "元", unitClass: "money"} as const;

/** What most amounts have nothing of. */
export const plain = {inside: null, scale: 1, upTo: null, unitWord: ""};

/** Reads the amount of one form that begins at `at`. */
export type Reader = (text: string, at: number, lexicon: Lexicon) => Amount | null;

/** The match of a sticky expression at `at`, of a global one from there on. */
export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** A number without scale and unit. */
interface Head {
  end: number;
  value: number;
  form: Amount["form"];
}

/** A unit where it ends, with what stands between it and the number. */
interface UnitFound {
  unit: UnitWord;
  end: number;
  inside: ComparatorWord | null;
}

const mostScales = 4;

/** The scales that stand in `text` at `at`. */
function scalesAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && end < at + mostScales && scaleDigits.includes(text.charAt(end))) end++;
  return text.slice(at, end);
}

/** Whole numbers below this are written with no more digits than are exact. */
const exact = 1e15;

/** A value as it was written, without what binary fractions add. */
export const rounded = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < exact ? value : Number(value.toPrecision(15));

/** What stands behind the digits of a number: the scales, and 余/多 before those. */
interface Behind {
  afterHead: number;
  run: string;
  moreBefore: ComparatorWord | null;
}

function behindHead(text: string, end: number, lexicon: Lexicon): Behind {
  const moreBefore = lexicon.comparators.insideAt(text, end);
  const afterHead = end + (moreBefore?.word.length ?? 0);
  return {afterHead, run: scalesAt(text, afterHead), moreBefore};
}

/** Adds 余/多, scales and the unit that follow a number; the longest unit wins over the longest scale. */
export function withUnit(text: string, start: number, head: Head, lexicon: Lexicon): Amount {
  const behind = behindHead(text, head.end, lexicon);
  return measured(text, start, head, behind, lexicon) ?? withoutUnit(text, start, head, behind, lexicon);
}

/** The number with the unit that follows it; null where none does. */
export const onlyWithUnit = (text: string, start: number, head: Head, lexicon: Lexicon): Amount | null =>
  measured(text, start, head, behindHead(text, head.end, lexicon), lexicon);

function measured(
  text: string,
  start: number,
  head: Head,
  {afterHead, run, moreBefore}: Behind,
  lexicon: Lexicon
): Amount | null {
  const spoken = spokenMoney(text, start, head, lexicon);
  if (spoken) return spoken;
  for (let length = run.length; length >= 0; length--) {
    const scale = scaleFactor(run.slice(0, length));
    const partsScales = length > 0 && moreBetween(text, afterHead + length, lexicon);
    if (partsScales) {
      const rest = withUnit(text, start, {...head, end: afterHead + length, value: head.value * scale}, lexicon);
      return {...rest, scale: rest.scale * scale};
    }
    const found = unitFrom(text, afterHead + length, lexicon);
    if (!found || isCutShort(text, afterHead + length - 1, run.slice(0, length), lexicon)) continue;
    const {unit, end, inside} = found;
    return {
      start,
      end,
      value: rounded(head.value * scale),
      unit: unit.unit,
      unitClass: unit.class,
      unitWord: unit.word,
      form: head.form,
      inside: moreBefore ?? inside,
      scale,
      upTo: null
    };
  }
  return null;
}

/** 8个亿, 3个多亿: money, as nothing else is counted so. */
function spokenMoney(text: string, start: number, head: Head, {quantities, comparators}: Lexicon): Amount | null {
  const found = matchAt(quantities.spokenMoney, text, head.end);
  if (!found) return null;
  const {more = "", scale: run = ""} = found.groups ?? {};
  const scale = scaleFactor(run);
  const inside = more === "" ? null : comparators.insideAt(more, 0);
  return {
    ...plain,
    ...yuan,
    start,
    end: head.end + found[0].length,
    value: rounded(head.value * scale),
    form: head.form,
    inside,
    scale
  };
}

/** Whether a unit begins with the last of the scales, the one at `at`: 5千克 is no 5000 of 克. */
const isCutShort = (text: string, at: number, scales: string, {units}: Lexicon): boolean =>
  scales !== "" && unitAt(text, at, units)?.word.startsWith(scales.slice(-1)) === true;

/** 30余 and 3万余 are numbers with nothing counted behind them; 30来自 is 30. */
function withoutUnit(
  text: string,
  start: number,
  head: Head,
  {afterHead, run, moreBefore}: Behind,
  lexicon: Lexicon
): Amount {
  const scale = scaleFactor(run);
  const [end, moreAfter] = run === "" ? [afterHead, null] : skipMore(text, afterHead + run.length, lexicon);
  const isOpen = run === "" && moreBefore?.comparator === "approx";
  return {
    start,
    end: isOpen ? head.end : end,
    value: isOpen ? head.value : rounded(head.value * scale),
    unit: "",
    unitClass: "",
    unitWord: "",
    form: head.form,
    inside: isOpen ? null : (moreBefore ?? moreAfter),
    scale,
    upTo: null
  };
}

function skipMore(text: string, at: number, {comparators}: Lexicon): [number, ComparatorWord | null] {
  const more = comparators.insideAt(text, at);
  return [at + (more?.word.length ?? 0), more];
}

/** 4万多亿: whether 多 stands between two scales. */
function moreBetween(text: string, at: number, lexicon: Lexicon): boolean {
  const [end, more] = skipMore(text, at, lexicon);
  return more !== null && scalesAt(text, end) !== "";
}

/** The unit at `at` behind 余 or 多, also one that these part (2个多月). */
function unitFrom(text: string, at: number, lexicon: Lexicon): UnitFound | null {
  const [start, inside] = skipMore(text, at, lexicon);
  const parted = partedUnit(text, at, lexicon);
  if (parted) return parted;
  const unit = unitAt(text, start, lexicon.units);
  // 30万起步 counts no 起.
  const isHidden = (lexicon.comparators.at(text, start)?.word.length ?? 0) > (unit?.length ?? 0);
  return unit && !isHidden ? {unit, end: start + unit.length, inside} : null;
}

function partedUnit(text: string, at: number, lexicon: Lexicon): UnitFound | null {
  const opening = lexicon.quantities.parted.at(text, at);
  if (opening === null) return null;
  const [start, inside] = skipMore(text, at + opening.length, lexicon);
  const unit = inside && dividedUnit(text, start, lexicon);
  return unit && {unit, end: start + unit.length, inside};
}

/** The unit of which a part may be told that stands at `at`, with or without the measure word that it begins with (月 of 个月). */
export function dividedUnit(text: string, at: number, {units, quantities}: Lexicon): ReturnType<typeof unitAt> {
  const whole = unitAt(text, at, units);
  if (whole && has(whole.class, "halved")) return whole;
  for (const opening of quantities.parted.words) {
    const unit = unitAt(`${opening}${text.slice(at, at + units.longest)}`, 0, units);
    if (unit && unit.length > opening.length && has(unit.class, "halved"))
      return {...unit, length: unit.length - opening.length};
  }
  return null;
}

/** Whether a number has its unit from another: it has none, or the measure word that the unit begins with (5个、3个工作日). */
export const sharesUnit = (one: Amount, other: Amount): boolean => one.unit === "" || isMeasureOf(one, other);

/** 75个工作日压缩至30个: the measure word alone stands for the unit that another is written with. */
export const isMeasureOf = (one: Amount, other: Amount): boolean =>
  one.unitWord !== "" && one.unitWord !== other.unitWord && other.unitWord.startsWith(one.unitWord);
