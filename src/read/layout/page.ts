import {alignedTables} from "./aligned.ts";
import type {Grid} from "./grid.ts";
import {withLateInPlace} from "./late.ts";
import {printedLines} from "./lines.ts";
import {withoutOverprinted} from "./overprinted.ts";
import {type Found, ruledTable} from "./ruled.ts";
import {framesOf, type Ruling} from "./rulings.ts";
import {withoutRaised} from "./raised.ts";
import {type Glyphs, runOf} from "./runs.ts";

/** What a page shows: its runs of characters in the order in which they are drawn, and its straight lines. */
export interface Page {
  glyphs: readonly Glyphs[];
  rulings: readonly Ruling[];
}

/** A line of a page, blank ones among them, or a table. */
export type Part = string | Grid;

export interface PageLayout {
  parts: Part[];
  /** Whether there is what looks like a table, the columns of which cannot be told. */
  isUnread: boolean;
}

/** The lines and tables of a page, from its top as far as tables part it. */
export function layOut({glyphs: drawn, rulings}: Page): PageLayout {
  const glyphs = withoutRaised(withLateInPlace(withoutOverprinted(drawn)));
  const runs = new Map(glyphs.filter(({str}) => str.trim() !== "").map((glyphs) => [runOf(glyphs), glyphs]));
  const ruled = framesOf(rulings).flatMap((frame) => ruledTable(frame, [...runs.keys()]) ?? []);
  const inRuled = new Set(ruled.flatMap((table) => [...table.runs]));
  const aligned = alignedTables([...runs.keys()].filter((run) => !inRuled.has(run)));
  const tables = [...ruled, ...aligned.tables];
  const taken = new Set<Glyphs | undefined>(tables.flatMap((table) => [...table.runs].map((run) => runs.get(run))));
  return {parts: inOrder(glyphs, taken, tables), isUnread: aligned.isUnread};
}

/** Each line stands below the tables that end above it. */
function inOrder(glyphs: readonly Glyphs[], taken: ReadonlySet<Glyphs | undefined>, tables: readonly Found[]): Part[] {
  const grids = tables.map(({grid}) => grid).sort((a, b) => b.top - a.top);
  const parts: Part[][] = [[], ...grids.map((grid) => [grid])];
  const lefts = grids.flatMap(({rows, edges}) => rows.map(() => edges[0] ?? 0));
  for (const {text, apart, base} of printedLines(glyphs, (one) => taken.has(one), lefts)) {
    const above = grids.filter(({top, bottom}) => base < (top + bottom) / 2).length;
    parts[above]?.push(...(apart ? ["", text] : [text]));
  }
  return parts.flat();
}
