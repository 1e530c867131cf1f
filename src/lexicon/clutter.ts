import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {readYaml} from "./file.ts";
import {anyOf, checkExamples, compile, expressionOf, type Parts, Pattern} from "./pattern.ts";
import type {ReportWords} from "./reports.ts";

/**
 * What a line of a page may be: tools and share bars, the way to the page, the lines that say where it came from and
 * when, the caption of a picture, a date that stands alone, links to other pages, the imprint of the site, a page
 * number or running head, a second copy of a heading.
 */
const clutterKinds = ["tools", "breadcrumb", "byline", "caption", "date", "links", "site", "page", "repeat"] as const;
export type ClutterKind = (typeof clutterKinds)[number];

/** A field takes no sentence behind it, so that no line of a page is longer. */
export const longestLine = 120;

/** The expression of a page number tries each way to share out white space, so it is asked of short lines only. */
const longestPageNumber = 40;

const words = z.array(z.string().min(1)).min(1);
const Row = Pattern.partial({pattern: true})
  .extend({
    kind: z.enum(clutterKinds),
    /** The list that the words of the line are of. */
    only: z.string().optional(),
    longest: z.number().int().positive().default(longestLine)
  })
  .refine(({pattern, only}) => (pattern === undefined) !== (only === undefined), "must have either pattern or only");
type Row = z.infer<typeof Row>;
type Lists = Readonly<Record<string, readonly string[]>>;

const file = "clutter.yml";
const File = z.strictObject({
  lists: z.record(z.string(), words),
  lines: z.array(Row).min(1),
  links: Pattern,
  printed: z.strictObject({number: Pattern, within: Pattern})
});

/** How what a page puts around a report is known, line by line. */
export interface ClutterLexicon {
  /** What a line is by itself; null for what may be the report. */
  kindOf(line: string): ClutterKind | null;
  /** Whether the page lists others from this line on. */
  opensLinks(line: string): boolean;
  /** Whether a line at the edge of a printed page is its number. */
  isPageNumber(line: string): boolean;
  /** A running head with its page number taken out, so that it is the same on every page. */
  withoutNumber(line: string): string;
}

/** Reads clutter.yml. Throws UserError for a row that contradicts its examples or names a list that is not there. */
export function loadClutter(folder: string, {labels, reporters, outlets, signers}: ReportWords): ClutterLexicon {
  const {lists: own, lines, links, printed} = readYaml(folder, file, File);
  const lists = {...own, label: Object.values(labels).flat(), reporter: reporters, outlet: [...outlets, ...signers]};
  const parts = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, anyOf(list)]));
  const rows = lines.map((row) => ({kind: row.kind, fits: fitting(row, lists, parts)}));
  const opening = compile(links, file, parts);
  const number = compile(printed.number, file, parts);
  const within = new RegExp(compile(printed.within, file, parts), "gu");
  return {
    kindOf: (line) => rows.find(({fits}) => fits(line))?.kind ?? null,
    opensLinks: (line) => opening.test(line),
    isPageNumber: (line) => line.length <= longestPageNumber && number.test(line),
    withoutNumber: (line) => line.replace(within, "#")
  };
}

function fitting({pattern = "", only, longest, ...tried}: Row, lists: Lists, parts: Parts): (line: string) => boolean {
  const matches = only === undefined ? matching(pattern, parts) : onlyWords(only, lists);
  const fits = (line: string): boolean => line.length <= longest && matches(line);
  checkExamples(tried, fits, `row of ${file}`, only ?? pattern);
  return fits;
}

function matching(pattern: string, parts: Parts): (line: string) => boolean {
  const expression = expressionOf(pattern, file, parts);
  return (line) => expression.test(line);
}

const marks = /[\s|｜【】[\]（）(){}<>：:，,；;>》《«»·•/\\×—-]+/u;

function onlyWords(name: string, lists: Lists): (line: string) => boolean {
  const list = lists[name];
  if (list === undefined) throw new UserError(`unknown list in a row of ${file}: ${name}`);
  const parted = list.find((word) => marks.test(word));
  if (parted !== undefined)
    throw new UserError(`a word of \`${name}\` in ${file} holds a mark that parts words: ${parted}`);
  const known = new Set(list);
  return (line) => line.split(marks).every((word) => word === "" || known.has(word));
}
