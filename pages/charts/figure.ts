import type {LegendEntry} from "./legend.ts";
import type {Sheet} from "./sheet.ts";

/** Id of a figure that is told from others by these parts, fit for an address and a file name. */
export const figureIdOf = (...parts: readonly string[]): string =>
  parts
    .join("~")
    .replaceAll("%", "percent")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-");

interface SourceLink {
  label: string;
  href: string;
}

/** A chart with all that makes it readable: what is asked, how it counts, where it comes from, what to be careful about. */
export interface Figure {
  /** Unique on the page; part of the address of the figure and the name of its files. */
  id: string;
  /** The question or the finding, in a sentence. */
  title: string;
  /** Period, unit, level of comparison. */
  under: string;
  draw: (width: number) => SVGElement;
  /** Height to keep free until it is drawn, in pixels. */
  height: number;
  legend: readonly LegendEntry[];
  /** What the chart draws, as rows. */
  sheet: () => Sheet;
  sources: readonly SourceLink[];
  /** What is not strictly comparable, what is missing. */
  notes: readonly string[];
  /** True for a drawing beside a table that says the same, which needs none of its own. */
  tabled?: boolean;
  /** The same on a map, made when it is asked for; a figure without one has none. */
  map?: () => Promise<MapView>;
  /** What else stands beneath it on the page, where there is something; in no saved file. */
  beneath?: () => HTMLElement | null;
}

/** What a figure says as a map, with what differs there from its chart. */
export interface MapView extends Pick<Figure, "under" | "draw" | "height" | "legend" | "sheet" | "sources" | "notes"> {
  /** What stands below the map and acts on it. */
  tray: HTMLElement;
}
