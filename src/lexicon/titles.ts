import {z} from "zod";
import {dayInFigures, yearInFigures} from "../model/dates.ts";
import {readYaml} from "./file.ts";
import {anyOf, compile, expressionOf, Pattern} from "./pattern.ts";
import type {ReportWords} from "./reports.ts";

const file = "titles.yml";
/** A pattern with the name of what it is a sign of. */
const Sign = Pattern.extend({sign: z.string().min(1)});
const File = z.strictObject({
  signs: z.array(Sign.extend({weight: z.number(), whole: z.boolean().default(false)})).min(1),
  never: z.array(Sign).min(1),
  opening: z.array(Pattern).min(1),
  further: z.string().min(1),
  subtitle: z.string().min(1),
  sites: z.array(z.string().min(1)).min(1),
  cut: z.array(Pattern).min(1),
  announced: z.array(Pattern).min(1)
});

/** How a title is told from the other lines above a report; `titles.yml` explains each list. */
export interface TitleWords {
  /** How much speaks for a line as the title. */
  weigh(line: string): number;
  /** Whether a line ends in what a report is: no second half follows. */
  isWhole(line: string): boolean;
  isNever(line: string): boolean;
  /** Whether a line in front of a title is a part of it. */
  opens(line: string, title: string): boolean;
  /** Whether a line goes on with the title above it, though that is whole. */
  goesOn(line: string): boolean;
  /** Whether a line is the subtitle of the one above it. */
  isSubtitle(line: string): boolean;
  /** Whether a line is the name of a site. */
  isSite(line: string): boolean;
  /** A title without what a page set in front of it or behind. */
  cut(title: string): string;
  /** The title of the document that a letter sends out. */
  announcedIn(text: string): string | null;
}

/** Reads titles.yml. Throws UserError for a row that contradicts its examples. */
export function loadTitles(folder: string, {offices}: Pick<ReportWords, "offices">): TitleWords {
  const {signs, never, opening, further, subtitle, sites, cut, announced} = readYaml(folder, file, File);
  const parts = {year: yearInFigures, day: dayInFigures, site: anyOf(sites), office: anyOf(offices)};
  const compiled = ({pattern, examples, not}: z.infer<typeof Pattern>): RegExp =>
    compile({pattern, examples, not}, file, parts);
  const weights = signs.map((row) => ({weight: row.weight, whole: row.whole, pattern: compiled(row)}));
  const barred = never.map(compiled);
  const [cuts, letters, fronts] = [cut.map(compiled), announced.map(compiled), opening.map(compiled)];
  const [below, onward] = [expressionOf(subtitle, file), expressionOf(further, file, parts)];
  const site = expressionOf("{site}$", file, parts);
  return {
    weigh: (line) => weights.reduce((sum, {weight, pattern}) => sum + (pattern.test(line) ? weight : 0), 0),
    isWhole: (line) => weights.some(({whole, pattern}) => whole && pattern.test(line)),
    isNever: (line) => barred.some((pattern) => pattern.test(line)),
    opens: (line, title) => fronts.some((pattern) => pattern.test(`${line}\n${title}`)),
    goesOn: (line) => onward.test(line),
    isSubtitle: (line) => below.test(line),
    isSite: (line) => site.test(line),
    cut: (title) => (title.length > longestLine ? title : cutWith(cuts, title)),
    announcedIn: (text) => letters.map((pattern) => pattern.exec(text)?.groups?.["title"]).find(Boolean) ?? null
  };
}

/** A longer line is no title with what a page set around it; cutting it bit by bit would take time by the square. */
const longestLine = 400;

/** Cuts until nothing more fits: a page sets its section, its name and a day behind one another. */
function cutWith(patterns: readonly RegExp[], title: string): string {
  const left = patterns.reduce((rest, pattern) => rest.replace(pattern, "").trim(), title);
  return left === title ? left : cutWith(patterns, left);
}
