import type {Other, Subject} from "../../../src/model/correction.ts";
import {placesOf, type Reading} from "../../../src/model/quote.ts";
import {loadFacts, loadText, type ReportFacts, type ReportRow, type ReportText} from "../../components/data.ts";
import {type Finding, findingsOf} from "../findings.ts";
import type {Report} from "../view.ts";
import {meaningOf, readingOf, sentenceAt} from "./subject.ts";

/** What the words of a quote must not stand for: in the report itself, and in the other reports of its place and year. */
export interface Others<One extends Reading = Other> {
  own: One[];
  elsewhere: One[];
}

/** What else was read that a quote could be taken for. */
export async function othersOf(
  finding: Finding,
  {row, read, text}: Report,
  reports: readonly ReportRow[]
): Promise<Others> {
  const own = findingsOf(finding.of, read).filter(({one}) => one !== finding.one);
  const elsewhere = await Promise.all(twinsOf(row, reports).map(({id}) => readingsIn(finding.of, id)));
  return {own: readings(own, text), elsewhere: elsewhere.flat()};
}

/** The texts of the other reports of its place and year. */
export const textsBeside = (row: ReportRow, reports: readonly ReportRow[]): Promise<ReportText[]> =>
  Promise.all(twinsOf(row, reports).map(({id}) => loadText(id)));

const twinsOf = ({id, placeCode, year}: ReportRow, reports: readonly ReportRow[]): ReportRow[] =>
  reports.filter((other) => other.id !== id && other.placeCode === placeCode && other.year === year);

async function readingsIn(of: Subject, id: string): Promise<Other[]> {
  const [read, text]: [ReportFacts, ReportText] = await Promise.all([loadFacts(id), loadText(id)]);
  return readings(findingsOf(of, read), text);
}

const readings = (findings: readonly Finding[], text: ReportText): Other[] =>
  findings.flatMap((finding) => {
    const sentence = sentenceAt(text, finding.one.start);
    return sentence ? [{...readingOf(finding, sentence), meaning: meaningOf(finding)}] : [];
  });

/** Everywhere that words stand in a text, sentence by sentence. */
export const standing = (words: string, text: ReportText): {at: number; reading: Reading}[] =>
  text.sentences.flatMap(({start: offset, end}) => {
    const sentence = text.clean.slice(offset, end);
    return placesOf(sentence, words, words).map((place) => ({
      at: offset + place.start,
      reading: {sentence, ...place}
    }));
  });
