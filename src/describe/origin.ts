import type {ReportWords} from "../lexicon/reports.ts";
import {dateIn} from "../model/dates.ts";
import {fieldNamed} from "./fields.ts";
import {type Front, isDateline, speakerOf} from "./front.ts";

/** The day of publication that a page states, or under which a document is signed; null when neither does. */
export function publishedIn(front: Front, {labels}: ReportWords): string | null {
  const {fields} = front;
  const dated = labels.published
    .map((label) => dateIn(fieldNamed(fields, [label]) ?? ""))
    .find((date) => date !== null);
  const alone = fields.filter(({label}) => label === "").map(({value}) => dateIn(value));
  return dated ?? alone.find((date) => date !== null) ?? signed(front);
}

const writtenDay = /^[^，。]{0,24}(?:\d{4}|[二〇○零一三四五六七八九]{4})年\S{1,3}月\S{1,3}日(?:印发)?$/;

/** The day under a document, at its end or below the body that signs it; also when the text goes on with an annex. */
function signed({tail, signature}: Front): string | null {
  const line = tail.findLast((line) => writtenDay.test(line)) ?? signature ?? "";
  return isDateline(line) ? null : dateIn(line);
}

/** What sites call themselves tells nothing. */
const nobody = /^(?:本站|本网|本报|原创|网络|互联网|未知)$/;

/** The newspaper, site or body that a page names as its source. */
export function sourceIn({fields}: Front, {labels}: ReportWords): string | null {
  const source = fieldNamed(fields, labels.source);
  return source === null || nobody.test(source) ? null : source;
}

/** Who wrote or gave the report: a labelled author, the speaker under the title, a group in brackets at the end. */
export function authorIn({fields, head, tail}: Front, {labels, offices}: ReportWords): string | null {
  const stated = fieldNamed(fields, labels.author);
  if (stated !== null) return stated;
  const reporters = fields.find(({label, value}) => label === "" && /记者|通讯员/.test(value))?.value;
  if (reporters !== undefined) return reporters.replace(/^.*?(?:记者|通讯员)\s*|\s*通讯员/g, "").trim();
  const speaker = head.map((line) => speakerOf(line, offices)).find((name) => name !== null);
  if (speaker !== undefined) return speaker;
  const given = head.findIndex(isDateline);
  const below = head[given + 1] ?? "";
  if (given !== -1 && /^(?:\p{Script=Han}\s?){2,4}$/u.test(below)) return below.replace(/\s/g, "");
  const group = tail
    .map((line) => /^（((?:作者|执笔|撰稿|供稿)?[^（）。]{4,60})）$/.exec(line)?.[1])
    .find((name) => name !== undefined);
  return group?.replace(/^(?:作者|执笔|撰稿|供稿)(?:单位)?(?:系|为|：)?/, "") ?? null;
}
