import type {ReportRow} from "../components/data.ts";
import {formatShare, formatTick} from "../components/format.ts";

/** Something that can be said of every report, whatever it counts. */
export interface Yardstick {
  id: "density" | "before" | "deadline" | "lead" | "catalogued" | "honours";
  /** A share from 0 to 1; else a number. */
  share: boolean;
  /** Null where there is nothing to measure. */
  of: (row: ReportRow) => number | null;
}

const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** What tells how far a report can be checked, in the order of the pages. */
export const yardsticks: readonly Yardstick[] = [
  {id: "density", share: false, of: ({facts, characters}) => over(facts * 1000, characters)},
  {id: "before", share: true, of: ({outcomesWithBefore, outcomes}) => over(outcomesWithBefore, outcomes)},
  {id: "deadline", share: true, of: ({targetsWithDeadline, targets}) => over(targetsWithDeadline, targets)},
  {id: "lead", share: true, of: ({targetsWithLead, targets}) => over(targetsWithLead, targets)},
  {id: "catalogued", share: true, of: ({catalogued, facts}) => over(catalogued, facts)},
  {id: "honours", share: false, of: honoursOf}
];

function honoursOf({honoursNational, honoursProvincial, honoursMunicipal, honoursOther}: ReportRow): number {
  return honoursNational + honoursProvincial + honoursMunicipal + honoursOther;
}

/** A value of a yardstick in words; a rate with one digit after the point, since it is ours. */
export const yardstickWords = ({share}: Pick<Yardstick, "share">, value: number): string =>
  share ? formatShare(value) : formatTick(Number(value.toFixed(1)));
