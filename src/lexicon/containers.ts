import {z} from "zod";
import {writtenYear} from "../model/dates.ts";
import {readYaml} from "./file.ts";
import {anyOf, expressionOf} from "./pattern.ts";

const words = z.array(z.string().min(1)).min(1);
const stated = {title: words, published: words, source: words, author: words};

const file = "containers.yml";
const File = z.strictObject({
  columns: z.strictObject({...stated, text: words, place: words, province: words, year: words, kind: words}),
  yearEnds: words,
  kinds: z.strictObject({review: words, plan: words, mixed: words}),
  meta: z.strictObject(stated),
  attachments: words,
  sites: words,
  origins: words,
  sheets: words
});

/** What files call that which they state of a report; `data/reference/containers.yml` explains each list. */
export interface ContainerWords extends Pick<z.infer<typeof File>, "columns" | "kinds" | "meta"> {
  /** A cell that is a year: the year is its first group. */
  year: RegExp;
  /** In small letters, the end of the name of a file that is attached. */
  attachment: RegExp;
  /** What parts a headline from the names of column and site behind it. */
  siteName: RegExp;
  /** The beginning of a line that names where an article came from and who made it. */
  origin: RegExp;
  /** The name of a sheet to which nobody gave one. */
  defaultSheet: RegExp;
}

/** Reads containers.yml. Throws UserError when it is malformed. */
export function loadContainers(folder: string): ContainerWords {
  const {columns, yearEnds, kinds, meta, attachments, sites, origins, sheets} = readYaml(folder, file, File);
  return {
    columns,
    kinds,
    meta,
    year: expressionOf(`^(${writtenYear})\\s*(?:${anyOf(yearEnds)}|\\.0+)?$`, file),
    attachment: expressionOf(`\\.${anyOf(attachments)}(?![a-z0-9])`, file),
    siteName: expressionOf(`[_|｜]|\\s[-–—]\\s|-(?=[^-]{2,24}${anyOf(sites)}$)`, file),
    origin: expressionOf(`^[（(【[]?\\s*${anyOf(origins)}`, file),
    defaultSheet: expressionOf(`^${anyOf(sheets)}\\s*\\d*(?:\\s*\\(\\d+\\))?$`, file)
  };
}
