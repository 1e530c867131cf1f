import type {Places} from "../lexicon/places.ts";
import type {FieldValues, Subject} from "../model/correction.ts";
import type {Findings} from "../model/fact.ts";
import {placesOf} from "../model/quote.ts";
import type {Span} from "../model/span.ts";
import type {Digest} from "../pipeline.ts";
import {unmet} from "../store/correct/outcome.ts";
import type {Correction} from "../store/corrections.ts";

/** What people who corrected a report say of something in it. Offsets into the clean text. */
export interface Label extends Span {
  of: Subject;
  words: string;
  /** Whether there is such a thing; false where a person withdrew what had been read. */
  isThere: boolean;
  /** What it is, as far as they said so. */
  fields: FieldValues;
  /** The entries that say so. */
  ids: string[];
}

/** A report as it is read today, and the name of its file. */
export interface Reading {
  report: Digest;
  file: string;
}

/** What was read of each subject. */
export const readOf: Record<Subject, (findings: Findings) => readonly Span[]> = {
  figure: ({facts}) => facts,
  honour: ({recognitions}) => recognitions,
  reform: ({reforms}) => reforms,
  lead: ({assignments}) => assignments
};

/** Labels by report, and the entries whose words stand in no report, or in several places. */
export interface Labelled {
  labels: [Reading, Label[]][];
  unplaced: Correction[];
}

/**
 * Makes labels of corrections: what was confirmed is as it was expected, what was set is as it was set to, what was added is
 * there, what was withdrawn is not. Entries about the same words are one label, of which later ones say more.
 */
export function labelsOf(corrections: readonly Correction[], readings: readonly Reading[], places: Places): Labelled {
  const found = new Map<Reading, Label[]>();
  const unplaced: Correction[] = [];
  for (const correction of corrections) {
    const spots = readings
      .filter((reading) => isMeant(reading, correction, places))
      .flatMap((reading) => spotsIn(reading.report, correction).map((span) => ({reading, span})));
    const spot = sole(spots) ?? sole(spots.filter(({reading, span}) => isExpected(correction, reading, span)));
    if (!spot) unplaced.push(correction);
    else found.set(spot.reading, merged(found.get(spot.reading) ?? [], labelOf(correction, spot.span)));
  }
  return {labels: [...found], unplaced};
}

const sole = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

/** Whether what is read at a place is what an entry expects: of the same words under several tasks that tells which are meant. */
const isExpected = (correction: Correction, {report}: Reading, {start, end}: Span): boolean =>
  correction.action !== "add" &&
  correction.of !== "figure" &&
  readOf[correction.of](report.findings).some(
    (one) => one.start === start && one.end === end && unmet(correction, one) === null
  );

function isMeant({report, file}: Reading, correction: Correction, places: Places): boolean {
  const {place, year} = report.description;
  const codes = [correction.place, ...places.named(correction.place).map(({code}) => code)];
  const isFile = correction.report === undefined || correction.report === file;
  return isFile && year === correction.year && place !== null && codes.includes(place.code);
}

/** Where the words of a correction stand, sentence by sentence, as the ledger looks for them. */
const spotsIn = ({outline, clean}: Digest, {quote, figure}: Correction): Span[] =>
  outline.sentences.flatMap(({start, end}) =>
    placesOf(clean.text.slice(start, end), quote, figure).map((span) => ({
      start: start + span.start,
      end: start + span.end
    }))
  );

function labelOf(correction: Correction, span: Span): Label {
  const {of, figure: words, id, action} = correction;
  const said = "set" in correction ? correction.set : action === "confirm" ? correction.expect : {};
  return {...span, of, words, isThere: action !== "withdraw", fields: said as FieldValues, ids: [id]};
}

/** Labels with one more, which is one with an earlier one of the same words. What somebody withdrew stays withdrawn. */
function merged(labels: readonly Label[], label: Label): Label[] {
  const isSame = (other: Label): boolean =>
    other.of === label.of && other.start === label.start && other.end === label.end && label.of !== "lead";
  const before = labels.find(isSame);
  if (!before) return [...labels, label];
  const both: Label = {
    ...label,
    isThere: before.isThere && label.isThere,
    fields: {...before.fields, ...label.fields},
    ids: [...before.ids, ...label.ids]
  };
  return labels.map((other) => (other === before ? both : other));
}
