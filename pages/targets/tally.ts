import {verdicts, type Verdict} from "../../src/model/vocabulary.ts";
import type {TargetTallyRow} from "../components/data.ts";
import type {Promised} from "./promises.ts";

/** How checkable promises are, and what became of them. */
export interface Tally {
  targets: number;
  withDeadline: number;
  withLead: number;
  verdicts: Record<Verdict, number>;
}

const noVerdicts = (): Record<Verdict, number> => ({
  kept: 0,
  missed: 0,
  "on-course": 0,
  pending: 0,
  "not-reported": 0,
  "cannot-be-rated": 0
});

/** How many promises there are, with a deadline, with a lead body, and of each verdict. */
export function tallyOf(promises: readonly Promised[]): Tally {
  const counts = noVerdicts();
  for (const {verdict} of promises) counts[verdict]++;
  return {
    targets: promises.length,
    withDeadline: promises.filter(({fact}) => fact.deadline !== null).length,
    withLead: promises.filter(({fact}) => fact.lead !== null).length,
    verdicts: counts
  };
}

/** The tallies of reports, added up. */
export function sumOf(rows: readonly TargetTallyRow[]): Tally {
  const sum = (value: (row: TargetTallyRow) => number): number => rows.reduce((total, row) => total + value(row), 0);
  return {
    targets: sum(({targets}) => targets),
    withDeadline: sum(({withDeadline}) => withDeadline),
    withLead: sum(({withLead}) => withLead),
    verdicts: {
      kept: sum(({kept}) => kept),
      missed: sum(({missed}) => missed),
      "on-course": sum(({onCourse}) => onCourse),
      pending: sum(({pending}) => pending),
      "not-reported": sum(({notReported}) => notReported),
      "cannot-be-rated": sum(({cannotBeRated}) => cannotBeRated)
    }
  };
}

/** The verdicts that are there, in their order. */
export const held = ({verdicts: counts}: Tally): Verdict[] => verdicts.filter((verdict) => counts[verdict] > 0);
