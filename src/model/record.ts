import {createHash} from "node:crypto";
import type {ExtractRecord, Fact, Findings} from "./fact.ts";
import {numeralDigits} from "./numerals.ts";
import type {Description, ToldWarning} from "./report.ts";
import type {Span} from "./span.ts";
import {type CleanText, toSource} from "./text.ts";

interface Readable {
  clean: Omit<CleanText, "warnings"> & {warnings: ToldWarning[]};
  description: Description;
  findings: Findings;
}

/** What leaves the program of one report, with the path and SHA-256 of its file: every span leads back to the source text. */
export function toRecord(
  {clean, description, findings}: Readable,
  file: Pick<ExtractRecord["report"], "path" | "sha256">
): ExtractRecord {
  const moved = <T extends Span>(item: T): T => ({...item, ...toSource(clean, item)});
  const {script, garbled, warnings} = clean;
  return {
    report: {...file, ...description, script, garbled, warnings},
    ...allMoved(findings, moved),
    facts: findings.facts.map((fact) => ({...moved(fact), unit: writtenUnit(fact), sentence: moved(fact.sentence)}))
  };
}

const numberBefore = new RegExp(`^[\\d.,—–~-]*[${numeralDigits}]*`, "u");

/**
 * The unit as those who label texts write it: of places that were won or lost in a ranking the measure word (4位), where that is
 * one character; everywhere else of the program they are ranks.
 */
function writtenUnit({unit, measure, text}: Pick<Fact, "unit" | "measure" | "text">): string {
  if (unit !== "rank" || measure !== "step") return unit;
  const word = text.replace(numberBefore, "");
  return word.length === 1 ? word : unit;
}

/** Every kind of finding, each item of it moved. */
const allMoved = (findings: Findings, moved: <T extends Span>(item: T) => T): Findings =>
  Object.fromEntries(
    Object.entries<Span[]>({...findings}).map(([kind, items]) => [kind, items.map(moved)])
  ) as unknown as Findings;

/** SHA-256 of bytes or of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");
