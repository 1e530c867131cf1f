import type {Correctable, FieldValue, FieldValues} from "../../../src/model/correction.ts";
import type {Reading} from "../../../src/model/quote.ts";
import type {Span} from "../../../src/model/span.ts";
import type {ReportRow} from "../../components/data.ts";
import type {Finding} from "../findings.ts";
import {fieldsOf} from "./fields.ts";

/** What a correction calls a report. */
export interface Named {
  place: string;
  latin: string;
  year: number;
}

/** Null where place or year are not known, by which a correction finds its report. */
export function namedBy({placeName, placeLatin, year}: ReportRow): Named | null {
  return placeName === null || placeLatin === null || year === null
    ? null
    : {place: placeName, latin: placeLatin, year};
}

/** A sentence of a text and where it begins. */
export interface Sentence {
  offset: number;
  sentence: string;
}

/** The sentence of a text that a stretch begins in; null where it stands in none. */
export function sentenceAt(
  {clean, sentences}: {clean: string; sentences: readonly Span[]},
  at: number
): Sentence | null {
  const own = sentences.find(({start, end}) => start <= at && at < end);
  return own ? {offset: own.start, sentence: clean.slice(own.start, own.end)} : null;
}

/** Where a finding stands in its sentence. */
export const readingOf = ({one}: Finding, {offset, sentence}: Sentence): Reading => ({
  sentence,
  start: one.start - offset,
  end: one.end - offset
});

/** What was read of it, field by field. */
export function meaningOf({of, one}: Finding): FieldValues {
  const all = one as unknown as Readonly<Record<string, FieldValue>>;
  return Object.fromEntries(fieldsOf(of).map((name) => [name, all[name] ?? null]));
}

/** A finding as a correction can be about it. */
export const correctable = (finding: Finding, named: Named, sentence: Sentence): Correctable => ({
  of: finding.of,
  ...named,
  offset: sentence.offset,
  ...readingOf(finding, sentence),
  meaning: meaningOf(finding)
});
