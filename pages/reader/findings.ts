import type {Subject} from "../../src/model/correction.ts";
import type {Span} from "../../src/model/span.ts";
import type {PageFact, ReportFacts} from "../components/data.ts";

/** Something that was read, as the reader has it. */
export type Finding =
  | {of: "figure"; one: PageFact}
  | {of: "honour"; one: ReportFacts["recognitions"][number]}
  | {of: "reform"; one: ReportFacts["reforms"][number]}
  | {of: "lead"; one: ReportFacts["assignments"][number]};

/** All of one kind that was read in a report. */
export function findingsOf(of: Subject, read: ReportFacts): Finding[] {
  switch (of) {
    case "figure":
      return read.facts.map((one) => ({of, one}));
    case "honour":
      return read.recognitions.map((one) => ({of, one}));
    case "reform":
      return read.reforms.map((one) => ({of, one}));
    case "lead":
      return read.assignments.map((one) => ({of, one}));
  }
}

/** Honours, reforms and lead bodies that stand at exactly this stretch. */
export const findingsAt = (read: ReportFacts, {start, end}: Span): Finding[] =>
  (["honour", "reform", "lead"] as const)
    .flatMap((of) => findingsOf(of, read))
    .filter(({one}) => one.start === start && one.end === end);
