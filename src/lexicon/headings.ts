import {z} from "zod";
import {bareOf, columnKinds, type ColumnKind, figureKinds, type FigureKind, type Heading} from "../model/heading.ts";
import {type Change, changes} from "../model/vocabulary.ts";
import {scaleDigits} from "../model/numerals.ts";
import {readYaml} from "./file.ts";
import {compile, Pattern} from "./pattern.ts";
import {unitAt, type Units} from "./units.ts";
import {Classes, wordList, Words, type WordClasses, type WordList} from "./word-list.ts";

const File = z.strictObject({
  columns: z.record(z.enum(columnKinds), z.array(z.string().min(1)).min(1)),
  kinds: z.record(z.enum(figureKinds), z.array(z.string().min(1)).min(1)).pipe(Classes),
  falling: Words,
  base: Pattern,
  parts: Words,
  totals: Words,
  measured: Words,
  owed: Words,
  accounts: z.strictObject({heads: Words, nouns: Words, levels: Words}),
  captions: z.strictObject({openers: Pattern, ends: Words, parting: Pattern, base: Pattern, unit: Pattern}),
  ordinal: Pattern,
  numbering: Pattern,
  times: Pattern,
  own: z.strictObject({whole: Words, level: z.string().min(1), below: Words, tiers: Words}),
  signs: Pattern,
  edges: Pattern,
  points: z.string().min(1),
  by: z.string().min(1),
  moved: z.record(z.enum(changes), z.string().min(1)),
  nothing: Words,
  up: Words,
  down: Words,
  counted: z.record(z.string().min(1), z.string().min(1)),
  unitless: Words,
  unitMarks: Words,
  continued: Pattern
});

/** How tables are headed; `data/reference/headings.yml` explains each list. */
export interface HeadingWords {
  read(text: string): Heading;
  /** The units of a line such as 单位：亿元, as written; none where it names none. */
  unitsOfLine(text: string): readonly string[];
  /** Whether `text` is a unit, with or without a scale: 万人, %. */
  isUnit(text: string): boolean;
  /** The name of something measured; 公路 and 住宅 only say which part of it is meant. */
  measures(words: string): boolean;
  /** What a caption says is measured, without its number, its marks and the words for how it is shown. */
  subjectOf(caption: string): string;
  /** The end of what a caption says is measured that stands behind the word for its parts (主要产品产量); "" without one. */
  behindParts(caption: string): string;
  /** Names of rows and columns for the place of the report, its own level, and those below it. */
  own: {whole: WordList; level: string; below: WordList; tiers: WordList};
  /** Heads of the lines of an account, and how what they are of is called. */
  accounts: {heads: WordList; nouns: WordList; levels: WordList};
  /** What is owed (债务): a part of what stands above it under another kind of name. */
  owed: WordList;
  parts: WordList;
  totals: WordList;
  nothing: WordList;
  up: WordList;
  down: WordList;
  unitless: WordList;
  /** The unit that a noun counts in: 户 for 户数. */
  counted(words: string): string | null;
  continued: RegExp;
  /** What cells of a row look like that numbers the columns, and names of rows that are times. */
  numbering: RegExp;
  times: RegExp;
  /** A heading without what is left over at its ends where something was taken of it. */
  trimmed(text: string): string;
  /** The unit by which shares move. */
  points: string;
  /** What stands behind a day by which something is to be done. */
  by: string;
  /** A verb for each way that a figure moves. */
  moved: Readonly<Record<Change, string>>;
}

/** Reads headings.yml. Throws UserError when it is malformed, or a pattern contradicts its examples. */
export function loadHeadings(folder: string, units: Units): HeadingWords {
  const file = readYaml(folder, "headings.yml", File);
  const words: Lists = {
    ...file,
    columnOf: new Map(columnKinds.flatMap((kind) => file.columns[kind].map((word) => [bareOf(word), kind] as const))),
    base: compile(file.base, "headings.yml"),
    ordinal: compile(file.ordinal, "headings.yml"),
    edges: new RegExp(compile(file.edges, "headings.yml"), "gu"),
    unitLine: compile(file.captions.unit, "headings.yml"),
    openers: compile(file.captions.openers, "headings.yml"),
    parting: new RegExp(compile(file.captions.parting, "headings.yml"), "gu"),
    indexBase: compile(file.captions.base, "headings.yml"),
    signs: compile(file.signs, "headings.yml"),
    isUnit: (text) => isUnit(text, units)
  };
  const counted = wordList(Object.keys(file.counted));
  return {
    ...file,
    read: (text) => headingOf(text, words),
    unitsOfLine: (text) => split(words.unitLine.exec(bareOf(text))?.groups?.["units"] ?? "", words),
    isUnit: words.isUnit,
    measures: (text) => file.measured.ending(withoutEndingBracket(text)) !== null,
    subjectOf: (caption) => subjectOf(caption, words),
    behindParts: (caption) => {
      const parts = bareOf(caption).split(words.parting);
      return parts.length > 1 ? subjectOf(parts.at(-1) ?? "", words) : "";
    },
    counted: (text) => file.counted[counted.ending(text) ?? ""] ?? null,
    numbering: compile(file.numbering, "headings.yml"),
    times: compile(file.times, "headings.yml"),
    trimmed: (text) => text.replace(words.edges, ""),
    continued: compile(file.continued, "headings.yml")
  };
}

interface Lists extends Omit<
  z.infer<typeof File>,
  "base" | "continued" | "ordinal" | "numbering" | "times" | "edges" | "signs"
> {
  kinds: WordClasses;
  columnOf: ReadonlyMap<string, ColumnKind>;
  base: RegExp;
  ordinal: RegExp;
  edges: RegExp;
  unitLine: RegExp;
  openers: RegExp;
  parting: RegExp;
  indexBase: RegExp;
  signs: RegExp;
  isUnit: (text: string) => boolean;
}

const scales = new RegExp(`^[${scaleDigits}]{0,3}`, "u");

function isUnit(text: string, units: Units): boolean {
  const run = scales.exec(text)?.[0] ?? "";
  return Array.from({length: run.length + 1}, (_, at) => at).some(
    (at) => at < text.length && unitAt(text, at, units)?.length === text.length - at
  );
}

const split = (text: string, {unitMarks}: Pick<Lists, "unitMarks">): string[] => {
  let parts = [text];
  for (const mark of unitMarks.words) if (mark !== "/") parts = parts.flatMap((part) => part.split(mark));
  return parts.filter((part) => part !== "");
};

function headingOf(text: string, lists: Lists): Heading {
  const bare = bareOf(text);
  const column = lists.columnOf.get(bare) ?? lists.columnOf.get(withoutEndingBracket(bare)) ?? null;
  const unmarked = bareOf(text.replace(lists.ordinal, "")).replace(lists.signs, "±");
  const opener = lists.parts.at(unmarked, 0);
  const marked = unmarked.slice(opener?.length ?? 0).replace(lists.ordinal, "");
  const {words: named, units} = unitsIn(marked, lists);
  const {words, kinds, falls} = kindsIn(named, lists);
  const isTotal = lists.totals.has(marked);
  const isBare = isTotal || words === "";
  return {
    text,
    label: isBare ? "" : named,
    words: isTotal ? "" : words,
    units,
    kinds,
    falls,
    column,
    isPart: opener !== null,
    isTotal
  };
}

const bracket = /[（(]([^（）()]{1,24})[）)]/gu;

const withoutEndingBracket = (text: string): string => text.replace(/[（(][^（）()]*[）)]$/u, "");

/** Takes the units off a heading: in brackets, behind a mark, at its end, or all of it. */
function unitsIn(text: string, lists: Lists): {words: string; units: string[]} {
  const units: string[] = [];
  const words = text.replace(bracket, (whole, inner: string, at: number) => {
    if (!isLast(text.slice(at + whole.length), lists)) return whole;
    const parts = split(lists.unitLine.exec(inner)?.groups?.["units"] ?? inner.replace(/^±/u, ""), lists);
    if (inner !== "±" && (parts.length === 0 || !parts.every(lists.isUnit))) return whole;
    units.push(...parts);
    return "";
  });
  if (units.length > 0) return {words, units};
  if (lists.kinds.words.has(words)) return {words, units};
  if (lists.isUnit(words)) return {words: "", units: [words]};
  const end = /^(?<name>.*?)(?:[，,：:/](?<unit>[^，,：:]{1,8})|±?(?<sign>[%‰]))$/u.exec(words)?.groups;
  const unit = end?.["sign"] ?? end?.["unit"] ?? "";
  return unit !== "" && lists.isUnit(unit) ? {words: end?.["name"] ?? "", units: [unit]} : {words, units};
}

/** Whether no name goes on behind a bracket: 文化馆（站）免费开放 names no unit. */
const isLast = (behind: string, {kinds}: Lists): boolean => {
  const rest = behind.replace(bracket, "");
  return rest === "" || /^[\d±%％‰*①-⑩]+$/u.test(rest) || kinds.words.ending(rest) !== null;
};

/** Takes the kinds of figure off the end of a heading, and out of brackets that hold nothing else. */
function kindsIn(text: string, lists: Lists): Pick<Heading, "words" | "kinds" | "falls"> {
  const kinds: FigureKind[] = [];
  let falls = false;
  const take = (word: string): void => {
    const kind = lists.kinds.of(word) as FigureKind | undefined;
    if (kind !== undefined && !kinds.includes(kind)) kinds.push(kind);
    falls ||= lists.falling.has(word);
  };
  let words = text.replace(bracket, (whole, inner: string) => {
    if (!lists.kinds.words.has(inner)) return whole;
    take(inner);
    return "";
  });
  for (let word = lists.kinds.words.ending(words); word !== null; word = lists.kinds.words.ending(words)) {
    // 增速排名 is a place among others, not a rate.
    if (!kinds.includes("rank")) take(word);
    words = words.slice(0, -word.length);
    if (moves(kinds)) words = words.replace(lists.base, "");
  }
  return {words: words.replace(lists.edges, ""), kinds, falls};
}

const moves = (kinds: readonly FigureKind[]): boolean => kinds.includes("rate") || kinds.includes("step");

function subjectOf(caption: string, {openers, parting, captions, unitLine, indexBase, edges}: Lists): string {
  let words = bareOf(caption.replace(openers, "")).replace(unitLine, "").replace(indexBase, "").replace(parting, "");
  words = words.replace(/[（(]\s*[）)]/gu, "");
  for (let end = captions.ends.ending(words); end !== null; end = captions.ends.ending(words))
    words = words.slice(0, -end.length);
  return words.replace(edges, "");
}
