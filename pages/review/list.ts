import {type Otherwise, otherwiseIn} from "../../src/model/review.ts";
import {ownReader} from "../../src/model/vocabulary.ts";
import type {QueueRow} from "../../src/query/review/rows.ts";
import type {IndicatorRow} from "../components/data.ts";
import {element, joined} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {issueWords, nameIn, t, term} from "../components/i18n.ts";
import {quoteLink} from "../components/quoteLink.ts";
import {link, sourceLink} from "../components/state.ts";
import {type Content, table} from "../components/table.ts";
import {doubtWords} from "../figures/doubts.ts";
import {fieldName, fieldWords} from "../figures/readings.ts";
import {readAs} from "../figures/wording.ts";
import {placeName} from "./filters.ts";

/** Rows of the queue, each with why it waits and the way to its sentence. */
export const queueTable = (rows: readonly QueueRow[], indicators: readonly IndicatorRow[]): HTMLElement =>
  table(rows, {
    caption: t("review.list"),
    class: "quality-table",
    columns: [
      {label: t("review.number"), figure: true, cell: ({number}) => formatCount(number)},
      {
        label: t("column.why"),
        cell: (row) => joined(row.reasons.map((kind) => why(kind, row, indicators)).flat(), t("list.semicolon"))
      },
      {label: t("column.place"), cell: (row) => [placeName(row), row.year].filter(Boolean).join(" ")},
      {label: t("column.sentence"), cell: sentenceOf},
      {label: t("review.takenAs"), cell: (row) => takenAs(row, indicators)}
    ]
  });

/** Why it waits, in words. */
function why(kind: QueueRow["kind"], row: QueueRow, indicators: readonly IndicatorRow[]): Content {
  const {role, otherRole, near, confidence, correction, file} = row;
  switch (kind) {
    case "contradiction":
      return element(
        "span",
        {},
        t("review.why.contradiction"),
        ...row.others.flatMap((id, i) => [" ", otherLink(id, i + 1)])
      );
    case "correction":
      return saidOf(row, indicators) ?? correction;
    case "readers":
      return otherwiseIn(row.readings)
        .map((reading) => otherwise(reading, row, indicators))
        .join(t("list.semicolon"));
    case "unread":
      return element("a", {href: `${link("quality")}#files`}, t("review.why.unread", {file: file ?? ""}));
    case "role":
      return doubtWords({doubts: ["role"], role: role ?? "context", otherRole});
    case "scope":
      return t("doubt.scope");
    case "near":
      return t("review.why.near", {name: nameIn(indicators, near) ?? near ?? ""});
    case "confidence":
      return t("review.why.confidence", {confidence: confidence?.toFixed(2) ?? "–"});
    case "issue":
      return saidOf(row, indicators) ?? t("review.why.issue");
    case "level":
    case "leads":
    case "domain":
      return t(`review.why.${kind}`);
  }
}

/** What somebody says of a figure, and what it was read as instead. */
function otherwise(
  {reader, field, said, held}: Otherwise,
  {reader: own}: QueueRow,
  indicators: readonly IndicatorRow[]
): string {
  const values = {
    reader,
    own: own === null || own === ownReader ? t("review.why.readers.rules") : own,
    field: fieldName(field),
    said: fieldWords(field, said, indicators),
    held: fieldWords(field, held, indicators)
  };
  return t("review.why.readers", values);
}

/** What a figure counts; of what is none, what it is, and the body that leads a task. */
const takenAs = ({of, indicator, indicatorId, text}: QueueRow, indicators: readonly IndicatorRow[]): Content =>
  of === null || of === "figure"
    ? readAs({indicator, indicatorId}, indicators)
    : [`${term("review.of", of)} `, of === "lead" ? element("span", {lang: "zh-CN"}, text) : null];

/** What a check says of it, in the language of the page; what it is of as the catalogue names that. */
function saidOf(
  {code, details, message, indicator, indicatorId}: QueueRow,
  indicators: readonly IndicatorRow[]
): string | null {
  if (message === null) return null;
  const values = JSON.parse(details ?? "{}") as Record<string, unknown>;
  const name = values["indicator"] === indicator ? nameIn(indicators, indicatorId) : null;
  return issueWords({code, details: JSON.stringify(name === null ? values : {...values, indicator: name}), message});
}

/** The figure that another contradicts; its id is report, start and end. */
function otherLink(id: string, n: number): HTMLElement {
  const [report = "", start, end] = id.split("-");
  return element(
    "a",
    {href: sourceLink(report, {start: Number(start), end: Number(end)})},
    t("review.other", {n: formatCount(n)})
  );
}

/** Its words, leading to the reader; of what was read with the form open. */
function sentenceOf({of, reportId, start, end, sentenceStart, sentence}: QueueRow): Content {
  if (sentence === null)
    return reportId === null ? null : element("a", {href: link("report", {id: reportId})}, t("review.report"));
  if (reportId === null || start === null || end === null || sentenceStart === null)
    return element("span", {lang: "zh-CN"}, sentence);
  const href = link("report", {id: reportId, at: `${start}-${end}`, correct: of});
  return quoteLink({reportId, start, end, sentenceStart, sentence}, href);
}
