import {z} from "zod";
import {writtenYear} from "../model/dates.ts";
import {readCsv, readYaml} from "./file.ts";
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

const magicsFile = "magics.csv";
const named = {format: z.string().min(1), fault: z.string().min(1)};
const MagicRow = z.union([
  z.object({...named, at: z.literal("part"), bytes: z.string().min(1)}),
  z.object({
    ...named,
    at: z.coerce.number().int().min(0),
    bytes: z.string().regex(/^(?:[\da-f]{2}|\.\.)+$/, "must be bytes in hexadecimal, .. for any")
  })
]);

/** What tells a file that is not read: bytes at a place, null for any, or a part that it holds; its format, and its fault. */
export type Magic = {format: string; fault: string} & ({at: number; bytes: (number | null)[]} | {part: string});

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
  magics: readonly Magic[];
}

/** Reads containers.yml and magics.csv. Throws UserError when they are malformed. */
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
    magics: readCsv(folder, magicsFile, MagicRow).map(magicOf),
    defaultSheet: expressionOf(`^${anyOf(sheets)}\\s{0,9}\\d*(?:\\s{0,9}\\(\\d+\\))?$`, file)
  };
}

function magicOf({at, bytes, ...named}: z.infer<typeof MagicRow>): Magic {
  return at === "part" ? {...named, part: bytes} : {...named, at, bytes: bytesOf(bytes)};
}

const bytesOf = (hex: string): (number | null)[] =>
  (hex.match(/../g) ?? []).map((byte) => (byte === ".." ? null : Number.parseInt(byte, 16)));
