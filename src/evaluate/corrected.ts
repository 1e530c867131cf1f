import {isDeepStrictEqual} from "node:util";
import type {Subject} from "../model/correction.ts";
import {overlaps, type Span} from "../model/span.ts";
import {type Label, readOf, type Reading} from "./labels.ts";
import {note, type Score} from "./score.ts";

/** The name under which scores count each subject. */
const nameOf: Record<Subject, keyof Score["found"]> = {
  figure: "fact",
  honour: "recognition",
  reform: "reform",
  lead: "assignment"
};

/**
 * Adds to a score what a report's reading today makes of what people corrected in it: whether what is there was found and
 * what is not was left out, and each field that they said something of, to the letter.
 */
export function addCorrected(score: Score, {report, file}: Reading, labels: readonly Label[]): void {
  for (const label of labels) {
    const name = nameOf[label.of];
    const found = nearestTo(label, readOf[label.of](report.findings));
    const where = `${file} ${label.start}-${label.end} ${label.words} (${label.ids.join(", ")})`;
    if (label.isThere && found) {
      score.found[name].right++;
      judge(score, label, found, where);
    } else if (label.isThere) {
      score.found[name].missed++;
      score.errors.push(`${name} missed: ${where}`);
    } else if (found) {
      score.found[name].spurious++;
      score.errors.push(`${name} spurious: ${where}`);
    } else {
      note(score.said, "withdrawn, and read no more", true);
    }
  }
}

/** What was read at the words of a label: of several, that which agrees in most fields. */
function nearestTo(label: Label, items: readonly Span[]): Span | undefined {
  const there = items.filter((item) => overlaps(item, label));
  const agreement = (item: Span): number =>
    Object.keys(label.fields).filter((field) => agrees(label, item, field)).length;
  return there.sort((a, b) => agreement(b) - agreement(a))[0];
}

const fieldOf = (item: object, field: string): unknown => new Map<string, unknown>(Object.entries(item)).get(field);

const agrees = ({fields}: Label, item: Span, field: string): boolean =>
  isDeepStrictEqual(fieldOf(item, field), fields[field]);

function judge(score: Score, label: Label, found: Span, where: string): void {
  const judged = Object.keys(label.fields).map((field) => ({field, isRight: agrees(label, found, field)}));
  for (const {field, isRight} of judged) {
    note(score.said, label.of === "figure" ? field : `${label.of} ${field}`, isRight);
    if (isRight) continue;
    const [said, read] = [label.fields[field], fieldOf(found, field)];
    score.errors.push(`${field}: ${where}: ${JSON.stringify(said)} said, ${JSON.stringify(read)} read`);
  }
  if (judged.length === 0) return;
  const isWhole = judged.every(({isRight}) => isRight);
  note(score.said, "all that was said", isWhole);
  const confidence = fieldOf(found, "confidence");
  if (typeof confidence === "number") note(score.calibration, (Math.floor(confidence * 10) / 10).toFixed(1), isWhole);
}
