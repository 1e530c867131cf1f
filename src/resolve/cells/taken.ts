import type {Lexicon} from "../../lexicon/index.ts";
import type {FigureKind, Heading} from "../../model/heading.ts";
import type {CellMention} from "../../model/mention.ts";
import type {Description, Period} from "../../model/report.ts";
import type {Viewpoint} from "../moments.ts";
import {placeBefore, placeIn, type Whose} from "./place.ts";
import {type Timed, timeIn} from "./time.ts";

/** Whether a figure relates others to one another. */
export const isRelative = (kinds: ReadonlySet<FigureKind>): boolean =>
  ["rate", "step", "share", "done", "rank"].some((kind) => kinds.has(kind as FigureKind));

/**
 * The time of what stands beside a share or a rate. A growth is of the later of the times that it lies between: where one of
 * them is told by no head (执行数, 上年决算数, 比上年增长), of the table's own.
 */
export function timeBeside(
  cell: CellMention,
  beside: readonly (readonly Taken[])[],
  kinds: ReadonlySet<FigureKind>
): Period | null {
  if (!kinds.has("rate") && !kinds.has("step")) return beside.map(periodIn).find((one) => one !== null) ?? null;
  const amounts = beside.filter((_, i) => !isRelative(new Set(cell.beside[i]?.flatMap((head) => head.kinds))));
  const times = amounts.map(periodIn);
  if (times.includes(null)) return null;
  return times.reduce((last, time) => (last && time && time.end < last.end ? last : time), null);
}

/** A heading with the time and the place taken off it. */
export interface Taken {
  words: string;
  period: Period | null;
  whose: Whose | null;
}

interface Asked {
  from: Viewpoint;
  isPlaces: boolean;
  description: Description;
}

/** Takes them off. */
export function taken(
  heading: Heading,
  isName: boolean,
  {from, isPlaces, description}: Asked,
  lexicon: Lexicon
): Taken {
  const keeps = isName || heading.kinds.some((kind) => kind === "share" || kind === "rank" || kind === "done");
  const timed = saying(heading, timeIn(keeps ? heading.label : heading.words, from, lexicon), lexicon);
  // What growth is taken from (比上年决算数) is no time of its own.
  const isRate = heading.kinds.includes("rate");
  const time = timed.period ?? (isRate ? null : timeIn(heading.text, from, lexicon).period);
  const whose = placeIn(timed.words, isPlaces && isName, description.place, lexicon);
  if (whose) return {words: "", period: time, whose};
  const {whose: opening, rest} = placeBefore(timed.words, description.place, lexicon);
  return {words: rest, period: time, whose: opening};
}

/** 发行金额 says more than 发行, which measures nothing by itself. */
function saying({words, label, kinds}: Heading, timed: Timed, {headings}: Lexicon): Timed {
  const isLevel = kinds.includes("level") && timed.words === words && words !== "";
  const isBare = !headings.measures(words) || headings.owed.has(words);
  return isLevel && isBare && headings.measures(label) ? {...timed, words: label} : timed;
}

export const wordsIn = (headings: readonly Taken[]): string[] =>
  headings.map(({words}) => words).filter((words) => words !== "");

export const periodIn = (headings: readonly Taken[]): Period | null =>
  headings.findLast(({period}) => period !== null)?.period ?? null;

export const whoseIn = (headings: readonly Taken[]): Whose | null =>
  headings.findLast(({whose}) => whose !== null)?.whose ?? null;

/** What the title of a table says is measured, without its time and its place. */
export function subjectIn(
  captions: readonly string[],
  {from, description}: Omit<Asked, "isPlaces">,
  lexicon: Lexicon
): string {
  const {headings, places} = lexicon;
  for (const caption of captions) {
    const timed = timeIn(headings.subjectOf(caption), from, lexicon).words;
    const named = places.at(timed, 0);
    const isOwn = named?.candidates.some(({code}) => code === description.place?.code) === true;
    const {rest} = placeBefore(timed.slice(isOwn ? named.end : 0), description.place, lexicon);
    const subject = headings.subjectOf(rest);
    if (subject !== "") return subject;
  }
  return "";
}
