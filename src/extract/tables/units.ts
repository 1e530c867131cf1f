import type {Heading} from "../../model/heading.ts";
import type {Lexicon} from "../../lexicon/index.ts";

/** Where the unit of a figure may be named. */
export interface UnitSources {
  /** What stands over its column, and what its row is called, outermost first. */
  column: readonly Heading[];
  row: readonly Heading[];
  /** In the column of units of its row; "" for none. */
  cell: string;
  /** Over the other columns of figures of the block. */
  others: readonly (readonly Heading[])[];
  /** In the head of the names of the rows. */
  names: readonly Heading[];
  /** In the lines above the table and above the head, the nearest first. */
  lines: readonly (readonly string[])[];
}

/** A unit as written, and where it was found; null where nothing names one and no number without one is a figure. */
export interface UnitFound {
  unit: string;
  rule: string;
}

const percent = "%";

/** The unit of a figure: what its column names, else what its kind has, its row names, or the line above the table. */
export function unitOf({column, row, cell, others, names, lines}: UnitSources, lexicon: Lexicon): UnitFound | null {
  const kinds = column.flatMap((heading) => heading.kinds);
  const own = column.findLast(({units}) => units.length > 0)?.units ?? [];
  const isRelative = kinds.some((kind) => kind === "rate" || kind === "share" || kind === "done");
  const inner = column.at(-1)?.units ?? [];
  if (kinds.includes("rank")) return null;
  if (isRelative) {
    const named = inner.length > 0 ? inner : own.filter((unit) => isShare(unit, lexicon));
    return {unit: among(named, cell, lexicon) ?? percent, rule: named.length > 0 ? "unit in column" : "unit by kind"};
  }
  if (own.length > 0) return {unit: among(own, cell, lexicon) ?? "", rule: "unit in column"};
  const named = [...names.map(({units}) => units), ...lines].find((units) => units.length > 0);
  const isLevel = (word: string): boolean =>
    lexicon.headings.accounts.levels.has(word) && named?.includes(word) === false;
  if (cell !== "" && !isLevel(cell)) return {unit: cell, rule: "unit in row"};
  const called = row.findLast(({units}) => units.length > 0)?.units[0];
  if (called !== undefined && !isLevel(called)) return {unit: called, rule: "unit in row"};
  return (
    byNoun(column, row, lines, lexicon) ??
    inLines([...names.map(({units}) => units), ...lines], lexicon) ??
    asBeside(column, others, lexicon) ??
    unitless(column, row, lexicon)
  );
}

/** 预算数（万元） beside 完成数: heads that tell no more than a kind of figure are of one thing, in one unit. */
function asBeside(column: readonly Heading[], others: UnitSources["others"], lexicon: Lexicon): UnitFound | null {
  const isBare = (heads: readonly Heading[]): boolean => heads.length > 0 && heads.every(({label}) => label === "");
  const named = others
    .filter(isBare)
    .flatMap((heads) => heads.flatMap(({units}) => units.filter((unit) => !isShare(unit, lexicon))));
  const [unit, ...more] = new Set(named);
  return !isBare(column) || unit === undefined || more.length > 0 ? null : {unit, rule: "unit beside"};
}

const isShare = (unit: string, {units}: Lexicon): boolean => {
  const kind = units.byWord.get(unit)?.class;
  return kind === "share" || kind === "points";
};

/** Of several units (%、百分点) the one that suits the unit of the row: what is a share moves by points. */
function among(units: readonly string[], cell: string, {headings: {points}}: Lexicon): string | undefined {
  const isPoints = cell === percent && units.some((unit) => points.endsWith(unit));
  return isPoints ? points : units[0];
}

/** 户数 counts 户, in ten thousands where the line above says so. */
function byNoun(
  column: readonly Heading[],
  row: readonly Heading[],
  lines: UnitSources["lines"],
  {headings}: Lexicon
): UnitFound | null {
  const noun = [...column.toReversed(), ...row.toReversed()].find(
    ({label, text}) => headings.counted(label || text) !== null
  );
  const unit = noun && headings.counted(noun.label || noun.text);
  const scaled = lines.flat().find((one) => unit && one.endsWith(unit));
  return unit ? {unit: scaled ?? unit, rule: "unit by noun"} : null;
}

/** 单位：亿元、%: the first that is none of shares. */
function inLines(lines: UnitSources["lines"], lexicon: Lexicon): UnitFound | null {
  const named = lines.find((units) => units.length > 0);
  const unit = named?.find((one) => !isShare(one, lexicon)) ?? named?.[0];
  return unit === undefined ? null : {unit, rule: "unit in line"};
}

function unitless(column: readonly Heading[], row: readonly Heading[], {headings}: Lexicon): UnitFound | null {
  const isNamed = [...column, ...row].some(({label, text}) => headings.unitless.isIn(label || text));
  return isNamed ? {unit: "", rule: "no unit"} : null;
}
