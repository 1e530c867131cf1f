/** What a column holds that does not hold figures. */
export const columnKinds = ["label", "place", "time", "unit", "ordinal", "code", "date", "other"] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** What kind of figure stands under a heading. */
export const figureKinds = ["rate", "step", "share", "done", "rank", "target", "limit", "level"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A heading of a table taken apart. */
export interface Heading {
  /** As it is written. */
  text: string;
  /** What is left of it without blanks, mark and unit, with times and places; "" where it tells no more than the kind of figure. */
  label: string;
  /** The same without the kind of figure. */
  words: string;
  /** The units that it names, as written: 亿元, %. */
  units: readonly string[];
  kinds: readonly FigureKind[];
  /** Whether figures under it went down, though they have no sign (降幅). */
  falls: boolean;
  /** What its column holds where that is no figure. */
  column: ColumnKind | null;
  /** Whether it is a part (其中) of what stands above it, and whether it is a total. */
  isPart: boolean;
  isTotal: boolean;
}

/** A text without blanks: headings are spaced and broken as their columns ask for. */
export const bareOf = (text: string): string => text.replace(/\s+/g, "");

/** A heading as it is said, without the blanks that the width of its column put between characters: 地区生 产总值 （亿元）. */
export const saidOf = (text: string): string => text.replace(/(?<=[^\x20-\x7E\s])\s+(?=[^\x20-\x7E\s])/g, "").trim();
