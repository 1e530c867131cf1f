import {
  additionOf,
  type CorrectionAction,
  type CorrectionRecord,
  type Decision,
  type FieldValues,
  recordOf,
  type Subject
} from "../../../src/model/correction.ts";
import {quoteOf, type Reading} from "../../../src/model/quote.ts";
import type {Span} from "../../../src/model/span.ts";
import type {ReportRow} from "../../components/data.ts";
import type {Finding} from "../findings.ts";
import type {Report} from "../view.ts";
import {type Others, othersOf, standing, textsBeside} from "./others.ts";
import {correctable, type Named, sentenceAt} from "./subject.ts";

/** What a person says, whatever it is about. */
export type Said = Omit<Decision, "action"> & {action: CorrectionAction};

/** What a form is about: something that was read, or words that were passed over. */
export interface Matter {
  of: Subject;
  named: Named;
  /** What can be said of it, the likeliest first. */
  actions: readonly CorrectionAction[];
  /** What was read; of what was passed over nothing. */
  meaning: FieldValues;
  /** The words that are meant. */
  words: string;
  /** Whether a person has set or confirmed it before. */
  isSeen: boolean;
  /** The entry; null where nothing in the sentence tells the words from others. */
  write: (said: Said, words: string) => CorrectionRecord | null;
}

/** The matter of something that was read; null where its sentence is not known. */
export async function matterOf(
  finding: Finding,
  named: Named,
  report: Report,
  reports: readonly ReportRow[]
): Promise<Matter | null> {
  const sentence = sentenceAt(report.text, finding.one.start);
  if (!sentence) return null;
  const what = correctable(finding, named, sentence);
  const others = await othersOf(finding, report, reports);
  return {
    of: finding.of,
    named,
    actions: ["set", "confirm", "withdraw"],
    meaning: what.meaning,
    words: what.sentence.slice(what.start, what.end),
    isSeen: finding.of === "figure" && finding.one.status !== "read",
    write: ({action, ...said}) =>
      action === "add" ? null : inFile(others, report, (around) => recordOf(what, {action, ...said}, around))
  };
}

/** The matter of words that were passed over, within the sentence where a stretch begins; null where there is none. */
export async function passedOver(
  span: Span,
  named: Named,
  report: Report,
  reports: readonly ReportRow[]
): Promise<Matter | null> {
  const own = sentenceAt(report.text, span.start);
  if (!own) return null;
  const beside = await textsBeside(report.row, reports);
  const {offset, sentence} = own;
  const readingFor = (words: string): Reading | null => {
    const near = sentence.indexOf(words, span.start - offset);
    const start = near === -1 ? sentence.indexOf(words) : near;
    return words === "" || start === -1 ? null : {sentence, start, end: start + words.length};
  };
  return {
    of: "figure",
    named,
    actions: ["add"],
    meaning: {},
    words: report.text.clean.slice(span.start, Math.min(span.end, offset + sentence.length)).trim(),
    isSeen: false,
    write: (said, figure) => {
      const reading = readingFor(figure);
      if (!reading) return null;
      const at = offset + reading.start;
      const others = {
        own: standing(figure, report.text).flatMap((one) => (one.at === at ? [] : [one.reading])),
        elsewhere: beside.flatMap((text) => standing(figure, text).map((one) => one.reading))
      };
      return inFile(others, report, (around) => {
        const quote = quoteOf(reading, around);
        return quote === null ? null : additionOf({of: "figure", ...named, start: at, quote, figure}, said);
      });
    }
  };
}

/** The entry that `make` writes; where another report of the place and year says the same, one that names the file. */
function inFile<One extends Reading>(
  {own, elsewhere}: Others<One>,
  {text}: Report,
  make: (others: readonly One[]) => CorrectionRecord | null
): CorrectionRecord | null {
  const record = make([...own, ...elsewhere]);
  if (record) return record;
  const [file] = text.files;
  const within = make(own);
  return within && file !== undefined ? {...within, report: file} : null;
}
