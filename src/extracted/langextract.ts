import {z} from "zod";
import {roles} from "../model/fact.ts";
import {reportId} from "../model/identity.ts";
import {type Checked, checkedRow, fieldMeant, fieldNamed} from "./fields.ts";

const Interval = z.looseObject({start_pos: z.number().int().nullish(), end_pos: z.number().int().nullish()});

const Extraction = z.looseObject({
  extraction_class: z.string(),
  extraction_text: z.string(),
  char_interval: Interval.nullish(),
  attributes: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]))
    .nullish()
});
type Extraction = z.infer<typeof Extraction>;

/** A line as google/langextract writes it: a document and all that was found in it. */
const Document = z.looseObject({
  document_id: z.string().nullish(),
  text: z.string().nullish(),
  extractions: z.array(z.unknown())
});

/** A row, and the id of the text that it was read in, where the file has it: it tells the report, too. */
export type Read = Checked & {
  textId: string | null;
  /** Which of the extractions of its line it is, from 1. */
  nth?: number | undefined;
};

/** Whether a line is one of langextract. */
export const isDocument = (line: object): boolean => "extractions" in line;

/** The rows of a line of langextract. */
export function rowsOfDocument(line: object): Read[] {
  const {data} = Document.safeParse(line);
  const fault = {code: "extraction-bad-document", values: {}};
  if (!data) return [{row: null, fault, textId: null}];
  const {text = null, document_id: id, extractions} = data;
  const [textId, units] = text === null ? [null, null] : [reportId(text), unitsOf(text)];
  return extractions.map((extraction, i): Read => {
    const parsed = Extraction.safeParse(extraction);
    const checked = parsed.success ? checkedRow(rawRow(parsed.data, id ?? "", units)) : {row: null, fault};
    return {...checked, textId, nth: i + 1};
  });
}

function rawRow(
  {extraction_class: name, extraction_text: quote, char_interval: at, attributes}: Extraction,
  id: string,
  units: readonly number[] | null
): Record<string, unknown> {
  const unitAt = (point: number | null | undefined): number | null =>
    typeof point === "number" ? (units?.[point] ?? point) : null;
  return {
    report: id === "" ? "?" : id,
    quote,
    start: unitAt(at?.start_pos),
    end: unitAt(at?.end_pos),
    ...(roles.some((role) => role === name) ? {role: name} : {}),
    class: name,
    ...ownAttributes(attributes ?? {})
  };
}

/** Attributes by the names of fields; others, which any prompt may ask for, are kept as a note. */
function ownAttributes(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(attributes).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join("、") : value] as const
  );
  const isOwn = ([name]: readonly [string, unknown]): boolean =>
    fieldNamed(name) !== undefined || fieldMeant(name) !== undefined;
  const others = entries.filter((entry) => !isOwn(entry) && entry[1] !== null);
  return {
    ...(others.length === 0 ? {} : {note: JSON.stringify(Object.fromEntries(others))}),
    ...Object.fromEntries(entries.filter((entry) => isOwn(entry) && entry[1] !== ""))
  };
}

/** For each code point of a text, which offsets of Python count, and its end: where it begins in UTF-16. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  return [...units, at];
}
