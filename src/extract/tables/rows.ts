import {bareOf, type Heading} from "../../model/heading.ts";
import type {Lexicon} from "../../lexicon/index.ts";
import {headingMark} from "../../model/headings.ts";
import type {Entry} from "./grid.ts";

/** The name of a row, with those that it stands under, outermost first. */
export type RowPath = readonly Heading[];

/** A name of a row and how deep it stands. */
interface Level {
  heading: Heading;
  /** By its ordinal (一、 1 …); null without one. */
  mark: number | null;
  indent: number;
  /** Whether it opens its column without a mark, and all that has one stands under it. */
  isRoot: boolean;
}

/** What stands over the next name of a column of names. */
interface Thread {
  levels: Level[];
  /** The first of the parts that are being told, and what they are parts of. */
  parts: {first: Level; of: Level[]} | null;
  /** Whether a total has been told, behind which what has no mark stands for itself. */
  isSummed: boolean;
  /** The last name that no other row has. */
  own: Heading | null;
}

/**
 * The path of each name of a column, by ordinals, by 其中, by indents, and, for a name that several rows have, by the last one
 * before it that is told once.
 */
export function pathsOf(names: readonly Entry[], lexicon: Lexicon): Map<Entry, RowPath> {
  const counts = new Map<string, number>();
  for (const {bare} of names) counts.set(bare, (counts.get(bare) ?? 0) + 1);
  let thread: Thread = {levels: [], parts: null, isSummed: false, own: null};
  const paths = new Map<Entry, RowPath>();
  for (const entry of names) {
    const heading = lexicon.headings.read(entry.text);
    const level: Level = {heading, mark: markOf(entry.text), indent: entry.indent ?? 0, isRoot: paths.size === 0};
    const above = aboveIt(level, thread, lexicon);
    const isRepeated = (counts.get(entry.bare) ?? 0) > 1;
    const path = above.levels.map((one) => one.heading);
    const lent = path.length === 0 && isRepeated && thread.own && !measures(heading, lexicon) ? [thread.own] : path;
    paths.set(entry, [...lent, heading]);
    thread = {
      levels: [...above.levels, level],
      parts: above.parts,
      isSummed: thread.isSummed || (isTotal(heading, lexicon) && paths.size > 1),
      own: isRepeated ? thread.own : heading
    };
  }
  return paths;
}

/** 1.1. is deeper than 1. */
const nested = /^\s*\d{1,2}(?:\.\d{1,2}){1,3}(?:[.．、]|\s)/u;

function markOf(text: string): number | null {
  const own = nested.exec(text)?.[0];
  if (own !== undefined) return 4 + (own.match(/\d+/g)?.length ?? 0);
  const mark = headingMark(text.trim());
  return mark ? mark.level : null;
}

const isTotal = ({isTotal: whole, text}: Heading, {headings}: Lexicon): boolean =>
  whole || headings.totals.ending(bareOf(text)) !== null;

const measures = ({words}: Heading, {headings}: Lexicon): boolean => headings.measures(words);

type Above = Pick<Thread, "levels" | "parts">;

function aboveIt(level: Level, {levels, parts, isSummed}: Thread, lexicon: Lexicon): Above {
  const {heading, mark, indent} = level;
  if (heading.isPart) {
    const of = parts && parts.first.indent >= indent ? parts.of : levels;
    return {levels: of, parts: {first: level, of}};
  }
  if (parts && mark === null && goesOnWithParts(level, parts.first, lexicon)) return {levels: parts.of, parts};
  const open = parts ? parts.of : levels;
  if (isTotal(heading, lexicon) && indent === 0) return {levels: [], parts: null};
  if (mark !== null) return {levels: underMark(open, mark, lexicon), parts: null};
  return {levels: underIndent(open, indent, isSummed), parts: null};
}

/** 其中：城镇, 乡村: what stands no further out than the first part and says only which part it is, or stands further in. */
function goesOnWithParts({heading, indent}: Level, first: Level, lexicon: Lexicon): boolean {
  if (isTotal(heading, lexicon)) return false;
  return indent > 0 ? indent >= first.indent : first.indent === 0 && !measures(heading, lexicon);
}

/** Of the names above, those that a marked one stands under. */
function underMark(levels: readonly Level[], mark: number, lexicon: Lexicon): Level[] {
  const end = levels.findIndex(
    (level) => (level.mark === null ? !level.isRoot : level.mark >= mark) || isTotal(level.heading, lexicon)
  );
  return end === -1 ? [...levels] : levels.slice(0, end);
}

/** Of the names above, those that one without a mark stands under. */
function underIndent(levels: readonly Level[], indent: number, isSummed: boolean): Level[] {
  if (indent > 0) {
    const end = levels.findIndex((level) => level.mark === null && level.indent >= indent);
    return end === -1 ? [...levels] : levels.slice(0, end);
  }
  if (isSummed || levels[0]?.mark === null || levels[0] === undefined) return [];
  const end = levels.findIndex(({mark}) => mark === null);
  return end === -1 ? [...levels] : levels.slice(0, end);
}
