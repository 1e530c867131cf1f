import type {Directions, ReportWords} from "../lexicon/reports.ts";
import type {ReportKind} from "../model/report.ts";
import type {Front} from "./front.ts";

/** What kind of report a text is; `sure` is false when hardly anything in it tells. */
export interface KindReading {
  kind: ReportKind;
  sure: boolean;
}

/** Below this share of a text, a look ahead is the close of a review, or a look back the preface of a plan. */
const aside = 0.35;

/** A heading speaks for its section. */
const headingWeight = 3;
const longestHeading = 40;

/** Fewer signs than this may be chance. */
const enough = 3;

/** Text this long shows the proportions; more only takes time. */
const sampleSize = 100_000;

/** Reads the kind off the title, else the first words, else the proportion of looking back to looking ahead. */
export function kindIn({title, opening}: Front, text: string, words: ReportWords): KindReading {
  const told = titled(title ?? "", words) ?? words.openings.find(({pattern}) => count(opening, pattern) > 0)?.kind;
  if (told !== undefined) return {kind: told, sure: true};
  const {back, ahead} = directions(text.slice(0, sampleSize), words);
  const share = back + ahead === 0 ? 0 : ahead / (back + ahead);
  return {kind: share < aside ? "review" : share > 1 - aside ? "plan" : "mixed", sure: back + ahead >= enough};
}

/** Chinese titles end in what they are: of plan and review the last one named decides (方案落实情况 is a review). */
function titled(title: string, {titles}: ReportWords): ReportKind | undefined {
  const ends = titles.map(({kind, pattern}) => ({kind, end: lastEnd(title, pattern)})).filter(({end}) => end > 0);
  const mixed = ends.find(({kind}) => kind === "mixed");
  return (mixed ?? ends.sort((a, b) => b.end - a.end)[0])?.kind;
}

const lastEnd = (text: string, pattern: RegExp): number =>
  Math.max(0, ...[...text.matchAll(pattern)].map(({0: whole, index}) => index + whole.length));

function directions(text: string, words: ReportWords): {back: number; ahead: number} {
  const headings = text
    .split("\n")
    .filter((line) => line.length <= longestHeading)
    .join("\n");
  const signs = (direction: keyof Directions): number =>
    count(text, words.sentences[direction]) + headingWeight * count(headings, words.headings[direction]);
  return {back: signs("back"), ahead: signs("ahead")};
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
