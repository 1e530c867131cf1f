import type {Comparator, RecognitionLevel, RecognitionType} from "../../src/model/fact.ts";

/** The exact characters that a mark stands for: a report and a span of its clean text. */
export interface Anchor {
  report: string;
  start: number;
  end: number;
}

/** Why a lane has no value of its own. Never zero, never dropped. */
export type Missing = "not_reported" | "not_extracted" | "given_otherwise" | "ambiguous";

/** One figure as drawn. `value` is where it stands on the axis, so a decrease may be negative. */
export interface Mark {
  value: number;
  /** Upper end of a range as written. */
  max: number | null;
  /** The value before, when the text gives it. */
  from: number | null;
  comparator: Comparator;
  /** Whether it may not be what it is drawn as: a question mark stands in its place. */
  unclear: boolean;
  /** Whether statistics say it, and no report: a square. */
  statistic?: boolean;
  /** Value and unit as a person writes them: 超400亿元. */
  label: string;
  /** What is counted, where it differs from lane to lane (level 2); else empty. */
  counts: string;
  /** What we computed from it ourselves; set apart from what the report says. */
  computed: string;
  /** Spoken and shown on hover: place, indicator, value, period. */
  title: string;
  source: Anchor;
}

/** The row of one report in a chart. The first mark is the one that is labelled. */
export interface Lane {
  id: string;
  name: string;
  colour: string;
  marks: Mark[];
  missing: Missing | null;
  /** What the report gives otherwise, where that cannot stand on the axis: told in words. */
  instead?: Mark;
}

/** A lane with what was promised beside what was delivered. */
export interface TargetLane extends Lane {
  target: Mark | null;
  /** “by end of 2025”; empty when no deadline is named. */
  deadline: string;
  /** In words: met, not met, cannot be rated. */
  verdict: string;
}

/** One honour: a square. */
export interface Honour {
  type: RecognitionType;
  level: RecognitionLevel;
  title: string;
  source: Anchor;
}

export interface HonourLane {
  id: string;
  name: string;
  honours: Honour[];
}

/** One dot of the accountability profile; `value` null where the report has nothing to measure. */
export interface ProfileDot {
  lane: string;
  value: number | null;
  label: string;
  title: string;
  /** Where the dot leads: the report it measures. */
  href: string;
}

export interface ProfileRow {
  id: string;
  name: string;
  /** What the row's axis ends at: 100 for a share, the largest rate for a rate. */
  max: number;
  ends: [string, string];
  dots: ProfileDot[];
}

export interface ChartOptions {
  width: number;
  /** The text alternative: what the chart shows, in a sentence. */
  alt: string;
  /** How an axis value is written; the page's language decides. */
  tick?: (value: number) => string;
  /** Unit under the axis. */
  unit?: string;
  /** The document to draw in, where there is no window. */
  document?: Document;
}
