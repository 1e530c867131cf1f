import type {Scale} from "./axis.ts";
import type {Lane, Mark, Missing} from "./rows.ts";

/** A figure in its time; a promise is a tick across it. */
export interface TrendMark extends Mark {
  /** In years: the end of 2023 is 2023. */
  at: number;
  promised: boolean;
  /** 1 for what stands in full colour; less for what an earlier report told. */
  opacity: number;
  /** How many reports that came later tell of the same time. */
  retold: number;
}

/** Figures that count alike, first year first; a line goes through those that were told last. */
export interface TrendLine extends Lane {
  marks: TrendMark[];
  targetColour: string;
}

/** A mark in its place on the drawing, in pixels. */
export interface Placed {
  line: TrendLine;
  mark: TrendMark;
  x: number;
  y: number;
}

export interface TrendFrame {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  x: Scale;
  y: Scale;
}

/** A year of which a report tells, but not the figure: why, and where that leads. */
export interface TrendSilence {
  at: number;
  state: Exclude<Missing, "ambiguous">;
  title: string;
  href: string;
}
