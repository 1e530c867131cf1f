import {headingMark} from "../model/headings.ts";

const longestHeading = 60;
const longestBareHeading = 36;

/**
 * The part of a line that is a heading: the whole line when it is short and ends without a full stop, the first
 * sentence when a numbered paragraph runs on. Null when the line is plain text.
 */
export function headingOf(line: string): {level: number; end: number} | null {
  const mark = headingMark(line);
  if (!mark) return isBareHeading(line) ? {level: 2, end: line.length} : null;
  const stop = line.search(/[。：；]/);
  if (stop === -1) return line.length <= longestHeading ? {level: mark.level, end: line.length} : null;
  return stop + 1 <= longestHeading ? {level: mark.level, end: stop + 1} : null;
}

/** A line that names who does the task above it (牵头单位：…) heads nothing. */
const label = /^\p{Script=Han}{2,4}(?:单位|部门)\s?[：:]/u;

/** The line of a chart or a table (图1 2019—2023年…) is of that alone, not of what follows. */
const caption = /^\p{Script=Han}\s?\d{1,2}[\s：:]/u;

const isBareHeading = (line: string): boolean =>
  line.length > 1 &&
  !caption.test(line) &&
  !label.test(line) &&
  line.length <= longestBareHeading &&
  /\p{Script=Han}/u.test(line) &&
  !/[。！；，：:,）]$/.test(line);
