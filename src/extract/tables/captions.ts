import type {Lexicon} from "../../lexicon/index.ts";
import type {Outline} from "../../model/text.ts";

/** What stands between a table and the one before it. */
export interface Above {
  /** The short lines right above it, the nearest first: its title, its number, its unit. */
  lines: string[];
  /** Whether nothing stands between the two that parts them. */
  isContinued: boolean;
}

const mostLines = 4;

/** No title of a table is longer; a longer line is text. */
const longestLine = 70;

/** The lines above a table, by its index in the report. */
export function captionsOf({text, tables}: Outline, index: number, {headings}: Lexicon): Above {
  const start = tables[index]?.start ?? 0;
  const before = tables[index - 1]?.end ?? 0;
  const between = text.slice(before, start);
  const lines: string[] = [];
  for (const line of between.split("\n").toReversed()) {
    const said = line.trim();
    if (said === "") continue;
    if (lines.length === mostLines || said.length > longestLine || /[。；！]$/u.test(said)) break;
    lines.push(said);
  }
  return {lines, isContinued: index > 0 && headings.continued.test(between)};
}
