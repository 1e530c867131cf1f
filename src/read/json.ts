import type {ContainerWords} from "../lexicon/containers.ts";
import {unreadable} from "../lexicon/unread.ts";
import {messageOf} from "../model/errors.ts";
import type {Warning} from "../model/report.ts";
import type {SourceText} from "../model/source.ts";
import {decode} from "./encoding.ts";
import {fieldText} from "./field.ts";
import {isRecord, jsonLines} from "./jsonLines.ts";
import {listed, type Reader} from "./reader.ts";
import {passedOver, placesOf, statedBy} from "./stated.ts";

/** JSON and JSON lines: a report for each record with a text, whose other fields may state what it is. */
export const json: Reader = {
  format: "json",
  accepts: (bytes) => opening.test(Buffer.from(bytes.subarray(0, headSize)).toString("latin1").replaceAll("\0", "")),
  async read({bytes, path}, words) {
    const decoded = decode(bytes);
    if (!decoded) throw unreadable("unknown-encoding", {path});
    const {records, warnings} = recordsIn(decoded.text, path, words);
    if (records.some(isExtraction)) throw unreadable("extractions", {path});
    const reports = records.map((record, i) => reportIn(record, words, i + 1));
    const full = reports.filter((report) => report !== null);
    if (full.length === 0) throw withoutText(records, path, words);
    const texts = await Promise.all(
      full.map(async ({text, stated, warnings: own}): Promise<SourceText> => ({
        format: "json",
        encoding: decoded.encoding,
        ...(await fieldText(text)),
        hardWrapped: false,
        stated,
        warnings: [
          ...(text.includes("\uFFFD") ? decoded.warnings.map(({code, values}) => ({code, values})) : []),
          ...own
        ]
      }))
    );
    texts[0]?.warnings.push(...warnings, ...missing(reports));
    return texts;
  }
};

const headSize = 256;

/** An object or a list, behind a byte-order mark; no sentence begins so. */
const opening = /^[^\x20-\x7E]{0,8}\s*(?:\{\s*["}]|\[\s*(?:[{[\]]|"[^"]{0,80}"\s*[,\]]))/;

/** The fields of a record by name, those of an object within it among them. */
type Fields = Map<string, unknown>;

interface Found {
  records: Fields[];
  warnings: Warning[];
}

/** The records of a file: a list, an object that holds one, or an object a line. */
function recordsIn(text: string, path: string, words: ContainerWords): Found {
  try {
    return {records: recordsOf(JSON.parse(text), words).map(fieldsOf), warnings: []};
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const found = recordsByLine(text);
    if (found.records.length > 0) return found;
    throw unreadable("broken-json", {path, detail: messageOf(cause)}, cause);
  }
}

type Fieldwise = Record<string, unknown>;

/** How deep in an object the list of records is looked for ({data: {list: […]}}). */
const deepest = 2;

function recordsOf(value: unknown, words: ContainerWords, depth = 0): Fieldwise[] {
  if (Array.isArray(value)) return value.filter(isRecord);
  if (!isRecord(value)) return [];
  if (depth > deepest || reportIn(fieldsOf(value), words) !== null) return [value];
  const within = Object.values(value)
    .filter((inner) => Array.isArray(inner) || isRecord(inner))
    .map((inner) => recordsOf(inner, words, depth + 1));
  return within.find((records) => records.some((record) => reportIn(fieldsOf(record), words) !== null)) ?? [value];
}

function recordsByLine(text: string): Found {
  const lines = jsonLines(text);
  const broken = lines.filter(({value}) => !isRecord(value)).map(({line}) => line);
  const records = lines.map(({value}) => value).filter(isRecord);
  const values = {n: broken.length, lines: listed(broken)};
  return {
    records: records.map(fieldsOf),
    warnings: broken.length === 0 ? [] : [{code: "broken-lines", values}]
  };
}

function fieldsOf(record: Fieldwise): Fields {
  const own = Object.entries(record).filter(([, value]) => !isRecord(value));
  const inner = Object.values(record).filter(isRecord).flatMap(Object.entries);
  return new Map([...inner, ...own]);
}

/** Whether a record is what others read in a report: a document of langextract, whose `text` is that of the report, or a row. */
const isExtraction = (fields: Fields): boolean =>
  Array.isArray(fields.get("extractions")) || (fields.has("quote") && fields.has("reader"));

/** The text of a record, what its other fields state, and what of that can not be; null where it has no text. */
function reportIn(
  fields: Fields,
  words: ContainerWords,
  number = 1
): Pick<SourceText, "text" | "stated" | "warnings"> | null {
  const written = [...fields]
    .map(([name, value]) => [name, writtenOf(value)] as const)
    .filter(([, text]) => text !== "");
  const at = placesOf(
    written.map(([name]) => name),
    words.columns
  );
  const value = (column: keyof typeof at): string | undefined => written[at[column] ?? -1]?.[1];
  const text = value("text");
  if (text === undefined) return null;
  const {stated, strange} = statedBy(value, words);
  const nameOf = (column: keyof typeof at): string | undefined => written[at[column] ?? -1]?.[0];
  return {text, stated, warnings: passedOver(strange, nameOf, {code: "record-field-strange", number})};
}

/** A text, a list of paragraphs or a number, as text; empty for anything else. */
function writtenOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && value.every((part) => typeof part === "string")) return value.join("\n");
  return typeof value === "string" && value.trim() !== "" ? value : "";
}

function withoutText(records: readonly Fields[], path: string, {columns}: ContainerWords): Error {
  const keys = [...new Set(records.flatMap((fields) => [...fields.keys()]))];
  return unreadable("no-text-field", {path, fields: listed(keys), names: listed(columns.text)});
}

function missing(reports: readonly unknown[]): Warning[] {
  const numbers = reports.flatMap((report, i) => (report === null ? [i + 1] : []));
  const values = {n: numbers.length, numbers: listed(numbers)};
  return numbers.length === 0 ? [] : [{code: "records-without-text", values}];
}
