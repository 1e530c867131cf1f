import type {Lexicon} from "../../lexicon/index.ts";
import type {Change} from "../../model/fact.ts";
import type {Quantity} from "../../model/mention.ts";
import {isKnownYear} from "../../model/dates.ts";
import {negated} from "../../model/numbers.ts";
import {arabicNumeral, scaleDigits, scaleFactor} from "../../model/numerals.ts";
import type {Span} from "../../model/span.ts";
import {rounded} from "../amount.ts";
import {findAmounts} from "../amounts.ts";
import {boundedAll, decisive} from "../comparators.ts";
import {joinAmounts, joiningWords} from "../joins.ts";
import {findMasks} from "../masks.ts";
import type {Joined} from "../pairs.ts";

/** A figure that fills its cell; offsets into the cell. */
export type CellFigure = Pick<
  Quantity,
  "start" | "end" | "outer" | "value" | "valueMax" | "unit" | "unitClass" | "form" | "comparator" | "rules"
> & {
  /** Which way it moved, where a word or an arrow in the cell says so. */
  moved: Change | null;
};

/** A number that fills its cell and counts nothing. */
interface NoFigure {
  reason: string;
}

/**
 * The figure that a cell holds and nothing besides, in the unit that it names, else in `unit` as its headings have it; why it
 * is none where it is a number of another kind; null where it is no number, or holds words of another kind.
 */
export function figureIn(cell: string, unit: string, lexicon: Lexicon): CellFigure | NoFigure | null {
  if (!/\d/u.test(cell) || cell.length > longest) return null;
  const core = coreOf(cell, lexicon);
  const reason = reasonAgainst(cell, core.text, unit, lexicon);
  if (reason !== null) return {reason};
  const known = unit === "" || lexicon.headings.isUnit(unit);
  const read = readAmount(core.text, known ? unit : "", lexicon);
  if (read === null) return null;
  const {amount, written} = read;
  const signed = core.isNegative
    ? {value: negated(amount.value), valueMax: null}
    : {value: amount.value, valueMax: amount.valueMax};
  const chosen = amount.inside ?? amount.after ?? decisive(amount.before);
  const found: CellFigure = {
    start: core.isNegative || core.isSigned ? core.sign : core.start + amount.start,
    end: core.start + written.end + core.closes,
    outer: {start: core.sign, end: core.start + written.outerEnd + core.closes},
    ...signed,
    unit: amount.unit,
    unitClass: amount.unitClass,
    form: amount.form,
    comparator: chosen?.comparator ?? "eq",
    rules: [...amount.rules, ...(chosen ? [`comparator:${chosen.word}`] : [])],
    moved: core.moved
  };
  return known || amount.unit !== "" ? found : inUnknown(found, unit, lexicon);
}

/** No figure with all that may stand around it is longer. */
const longest = 32;

/** What is left of a cell without signs, arrows, verbs of change and marks of notes. */
interface Core extends Span {
  text: string;
  /** Where the sign or the number begins. */
  sign: number;
  isNegative: boolean;
  isSigned: boolean;
  /** How many characters behind the number belong to its sign: the bracket that closes. */
  closes: number;
  moved: Change | null;
}

const noteMarks = /(?:[①-⑳*※#]|\[\d\]|［\d］){1,20}$/u;
const accounting = /^[（(](?<inner>[\d,.]+[%‰]?)[）)]$/u;

function coreOf(cell: string, {headings, quantities, changes}: Lexicon): Core {
  let end = cell.length - (noteMarks.exec(cell)?.[0].length ?? 0);
  if (end === 0) end = cell.length;
  const inner = accounting.exec(cell.slice(0, end))?.groups?.["inner"];
  if (inner !== undefined)
    return {text: inner, start: 1, end: end - 1, sign: 0, isNegative: true, isSigned: true, closes: 1, moved: null};
  let [start, moved]: [number, Change | null] = [0, null];
  const skip = (word: string | null, change: Change | null): void => {
    if (word === null) return;
    start += word.length;
    moved = change ?? moved;
  };
  skip(headings.up.at(cell, start), "increase");
  skip(headings.down.at(cell, start), "decrease");
  const isArrow = moved !== null;
  if (!isArrow) {
    skip(changes.increase.at(cell, start), "increase");
    skip(changes.decrease.at(cell, start), "decrease");
  }
  while (cell[start] === " " || cell[start] === "：") start++;
  const sign = isArrow ? 0 : start;
  const minus = quantities.minus.signs.at(cell, start) ?? quantities.below.at(cell, start);
  const plus = quantities.plus.at(cell, start);
  start += minus?.length ?? plus?.length ?? 0;
  while (cell[start] === " ") start++;
  const [up, down] = [headings.up.ending(cell.slice(0, end)), headings.down.ending(cell.slice(0, end))];
  end -= (up ?? down)?.length ?? 0;
  if (up !== null || down !== null) moved = up === null ? "decrease" : "increase";
  return {
    text: cell.slice(start, end),
    start,
    end,
    sign,
    // ▼3.2 is a sign as - is; a verb is none: 下降3.2 stays 3.2.
    isNegative: minus !== null || (moved === "decrease" && (isArrow || down !== null)),
    closes: 0,
    isSigned: minus !== null || plus !== null || isArrow,
    moved
  };
}

/** What of that which prose knows as no figures stands alone in a cell; 2.0 is no name there. */
const inCells: ReadonlySet<string> = new Set(["date", "document number", "ordinal", "plan period"]);

/** Dates, document numbers and the like, codes and telephone numbers. */
function reasonAgainst(cell: string, core: string, unit: string, {quantities}: Lexicon): string | null {
  const mask = findMasks(cell, quantities.nonFacts).find(({reason}) => inCells.has(reason));
  if (mask !== undefined) return mask.reason;
  if (/^0\d+$/u.test(core) || /^\d{13,}$/u.test(core)) return "code";
  if (/^(?:0\d{2,3}-?\d{7,8}|\d{3,4}-\d{7,8})$/u.test(core)) return "phone number";
  if (unit !== "") return null;
  if (/^1[3-9]\d{9}$/u.test(core)) return "phone number";
  return /^\d{4}(?:[-—–~]\d{4})?$/u.test(core) && isKnownYear(Number(core.slice(0, 4))) ? "date" : null;
}

interface Read {
  amount: Joined;
  /** Where it ends in the cell as it is written, alone and with the words that bound it. */
  written: {end: number; outerEnd: number};
}

/** 1 234.5: thousands parted by blanks. */
const spaced = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/u;

/** The one amount that `text` holds, with a unit that it does not name put behind it. */
function readAmount(said: string, unit: string, lexicon: Lexicon): Read | null {
  const text = spaced.test(said) ? said.replaceAll(" ", "") : said;
  const last = findAmounts(text, lexicon).at(-1);
  if (last === undefined) return null;
  const added = last.unit === "" ? unit : "";
  const whole = `${text.slice(0, last.end)}${added}${text.slice(last.end)}`;
  const amount = onlyOne(whole, lexicon);
  if (amount === null || rest(whole, amount.outer) !== "") return null;
  const blanks = said.length - text.length;
  const back = (offset: number): number => (offset > last.end ? offset - added.length : offset) + blanks;
  return {amount, written: {end: back(amount.end), outerEnd: back(amount.outer.end)}};
}

function onlyOne(text: string, lexicon: Lexicon): Joined | null {
  const bounded = boundedAll(text, findAmounts(text, lexicon), lexicon.comparators);
  const [joined, ...more] = joinAmounts(text, bounded, joiningWords(lexicon)).quantities;
  if (joined) return more.length === 0 ? joined : null;
  const [alone, ...others] = bounded;
  if (!alone || others.length > 0) return null;
  return {
    ...alone,
    valueMax: alone.upTo,
    from: null,
    fromSpan: null,
    fromNoun: null,
    list: null,
    rules: [`quantity:${alone.form}`]
  };
}

/** What of a text stands around a stretch of it, but for blanks. */
const rest = (text: string, {start, end}: Span): string => `${text.slice(0, start)}${text.slice(end)}`.trim();

/** 亿 of 亿吨公里; what begins with a thousand may be a unit as a whole (千升). */
const scales = new RegExp(`^[${scaleDigits}]{0,3}`, "u");
const thousand = 1000;

/** A figure in a unit that is in no table of units: as it is written, but for its scale. */
function inUnknown(figure: CellFigure, written: string, {units}: Lexicon): CellFigure {
  const run = scales.exec(written)?.[0] ?? "";
  const scale = scaleFactor(run.slice(-1)) === thousand ? run.slice(0, -1) : run;
  const unit = written.slice(scale.length);
  const factor = scale === "" ? 1 : scaleFactor(scale);
  const times = (value: number): number => rounded(value * factor);
  return {
    ...figure,
    value: times(figure.value),
    valueMax: figure.valueMax === null ? null : times(figure.valueMax),
    unit,
    unitClass: units.classOf(unit)
  };
}

/** Whether a cell holds a plain number without a unit, and which. */
export const plainNumber = (bare: string): number | null =>
  /^\d+(?:,\d{3})*(?:\.\d+)?$/u.test(bare) ? arabicNumeral(bare) : null;
