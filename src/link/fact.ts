import type {Comparator, Role, Change} from "../model/vocabulary.ts";

/** A figure as far as links between reports go. */
export interface LinkFact {
  id: string;
  reportId: string;
  placeCode: string;
  role: Role;
  indicatorId: string | null;
  text: string;
  value: number;
  valueMax: number | null;
  unit: string;
  comparator: Comparator;
  change: Change;
  /** ISO dates, both included. */
  periodStart: string | null;
  periodEnd: string | null;
  deadline: string | null;
  cumulative: boolean;
  scope: string | null;
  part: boolean;
  start: number;
}

/** A report as far as links between figures go. */
export interface LinkReport {
  id: string;
  placeCode: string;
  /** The last year that it looks back on; null for one that only looks ahead. */
  covers: number | null;
  /** The first year that it looks ahead to. */
  plansFrom: number | null;
}
