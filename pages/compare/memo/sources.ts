import type {ReportRow} from "../../components/data.ts";
import {element} from "../../components/elements.ts";
import {formatDate} from "../../components/format.ts";
import {t} from "../../components/i18n.ts";
import {reportLabel} from "../../components/names.ts";
import {absolute, link} from "../../components/state.ts";
import {citedIn} from "../../series/series.ts";
import type {Memo} from "./memo.ts";

/** A report that a memo takes figures from, or looks for them in. */
export interface Source {
  /** Its number in the list, from 1. */
  number: number;
  row: ReportRow;
}

/** The reports of a memo, numbered line by line; of a place with several, those that a cell takes a figure from. */
export function sourcesOf({lines, questions}: Memo): Source[] {
  const used = new Set(
    questions.flatMap(({cells}) => cells.flatMap(({told}) => (told ? citedIn(told).map(({row}) => row.id) : [])))
  );
  const rows = lines.flatMap(({reports}) => reports.filter((row, i) => i === 0 || used.has(row.id)));
  return [...new Set(rows)].map((row, i) => ({number: i + 1, row}));
}

/** The numbers that the reports of a line have. */
export const numbersOf = (sources: readonly Source[], {lines}: Memo, line: number): number[] =>
  sources.flatMap(({number, row}) => (lines[line]?.reports.includes(row) ? [number] : []));

/** What a source is cited by: its place where the title does not name it, title, publisher, date. */
export function citedAs({row}: Source): string {
  const title = row.title ?? reportLabel(row);
  const place = row.placeShort !== null && !title.includes(row.placeShort) ? row.placeName : null;
  const date = row.published && formatDate(row.published);
  return [row.title === null ? null : place, title, row.source, date].filter(Boolean).join(", ");
}

const addressOf = ({row}: Source): string => link("report", {id: row.id});

/** The whole address of a source. */
export const wholeAddress = (source: Source): string => absolute(addressOf(source));

/** The numbered list of the sources. */
export function sourceList(sources: readonly Source[]): HTMLElement {
  const items = sources.map((source) =>
    element(
      "li",
      {value: source.number},
      `${reportLabel(source.row)}: `,
      element("a", {href: addressOf(source)}, citedAs(source))
    )
  );
  return element("ol", {class: "memo-sources", "aria-label": t("memo.sources")}, ...items);
}
