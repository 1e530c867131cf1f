import type {ReportWords} from "../lexicon/reports.ts";
import {dateIn} from "./dates.ts";
import {fieldNamed} from "./fields.ts";
import {type Front, isDateline, speakerOf} from "./front.ts";

/** The day of publication that a page states, or under which a document is signed; null when neither does. */
export function publishedIn({fields, tail}: Front, {labels}: ReportWords): string | null {
  const dated = labels.published
    .map((label) => dateIn(fieldNamed(fields, [label]) ?? ""))
    .find((date) => date !== null);
  const alone = fields.filter(({label}) => label === "").map(({value}) => dateIn(value));
  return dated ?? alone.find((date) => date !== null) ?? signed(tail);
}

/** A line at the end that is nothing but a date, or that says when the document was printed. */
function signed(tail: readonly string[]): string | null {
  const line = tail.findLast((line) =>
    /^[^，。]{0,24}(?:\d{4}|[二〇○零一三四五六七八九]{4})年\S{1,3}月\S{1,3}日(?:印发)?$/.test(line)
  );
  return line === undefined || isDateline(line) ? null : dateIn(line);
}

/** The newspaper, site or body that a page names as its source. */
export const sourceIn = ({fields}: Front, {labels}: ReportWords): string | null => fieldNamed(fields, labels.source);

/** Who wrote or gave the report: a labelled author, the speaker under the title, a group in brackets at the end. */
export function authorIn({fields, head, tail}: Front, {labels, offices}: ReportWords): string | null {
  const stated = fieldNamed(fields, labels.author);
  if (stated !== null) return stated;
  const speaker = head.map((line) => speakerOf(line, offices)).find((name) => name !== null);
  if (speaker !== undefined) return speaker;
  const given = head.findIndex(isDateline);
  const below = head[given + 1] ?? "";
  if (given !== -1 && /^(?:\p{Script=Han}\s?){2,4}$/u.test(below)) return below.replace(/\s/g, "");
  const signature = tail
    .map((line) => /^（((?:作者|执笔|撰稿|供稿)?[^（）。]{4,60})）$/.exec(line)?.[1])
    .find((name) => name !== undefined);
  return signature?.replace(/^(?:作者|执笔|撰稿|供稿)(?:单位)?(?:系|为|：)?/, "") ?? null;
}
