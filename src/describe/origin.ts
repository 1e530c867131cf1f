import type {ReportWords} from "../lexicon/reports.ts";
import {dateIn, dayInFigures, writtenDay} from "../model/dates.ts";
import {fieldNamed} from "./fields.ts";
import {type Front, speakerOf} from "./front.ts";
import {isDateline} from "./title.ts";

/** The day of publication that a page states, or under which a document is signed; null when neither does. */
export function publishedIn(front: Front, words: ReportWords): string | null {
  const isGiven = front.head.some((line) => words.given.test(line));
  const alone = isGiven ? [] : front.fields.filter(({label}) => label === "").map(({value}) => dateIn(value));
  const opened = [...front.head, front.opening].map((line) => dateIn(words.dispatch.exec(line)?.[0] ?? ""));
  const found = [...alone, ...opened, ...(isGiven ? [] : timed(front, words))];
  return shownDay(front, words) ?? found.find((date) => date !== null) ?? ofIssue(front) ?? signed(front);
}

const dayWithTime = new RegExp(`${dayInFigures}日?\\s*\\d{1,2}:\\d{2}`);

/** A day at the front of a line in front of a bracket, or behind a body within one: 2016-10-19 （记者 张明）, （市国资委，2017.5.26）. */
const dayByBracket = new RegExp(
  `^${dayInFigures}\\S?\\s*(?=[（(])|^[（(][^，。（）]{2,16}[，,]\\s?${dayInFigures}\\S?[）)]$`
);

/** Days in the lines above the text: beside a label in a row of a table, with the time of day, as none but pages write, or by a bracket. */
const timed = ({head}: Front, {dayShown}: ReportWords): (string | null)[] =>
  [dayShown, dayWithTime, dayByBracket].flatMap((pattern) => head.map((line) => dateIn(pattern.exec(line)?.[0] ?? "")));

/** The name of a bulletin, or of who issues it, and a day. */
export const issueDay = new RegExp(`^[^，。]{2,24}\\s+${writtenDay}$`);

/** The day in the masthead of a bulletin. */
const ofIssue = ({head}: Front): string | null => dateIn(head.find((line) => issueDay.test(line)) ?? "");

/** The day that a page shows under a label: 发布时间：2024-01-09. */
export function shownDay({fields}: Front, {labels}: ReportWords): string | null {
  const days = labels.published.map((label) => dateIn(fieldNamed(fields, [label]) ?? ""));
  return days.find((day) => day !== null) ?? null;
}

/** 宜昌市人民政府办公室 2024年5月6日印发 */
const signedDay = new RegExp(`^[^，。]{0,24}${writtenDay}(?:印发)?$`);

/** The day under a document, at its end or below the body that signs it; also when the text goes on with an annex. */
function signed({tail, signature}: Front): string | null {
  const line = tail.findLast((line) => signedDay.test(line)) ?? signature ?? "";
  return isDateline(line) ? null : dateIn(line);
}

/** The newspaper, site or body that a page names as its source; else the body that signs or issues the report. */
export function sourceIn(front: Front, words: ReportWords): string | null {
  const {fields, head, opening} = front;
  const {labels, nobody, outlet, dispatch} = words;
  const beside = fields.filter(({label}) => label === "").map(({value}) => value.replace(dayAndTime, "").trim());
  const opened = [...head, ...opening.split("\n")].map((line) => dispatch.exec(line)?.groups?.["outlet"]);
  const named = [fieldNamed(fields, labels.source), ...beside.filter((name) => outlet.test(name)), ...opened];
  return named.find((name) => name != null && !nobody.has(name)) ?? issuerOf(front, words);
}

/** The body above the day that signs a document, alone above the text, or in front of who gives it. */
function issuerOf({title, head, signer}: Front, words: ReportWords): string | null {
  const issued = [...head, title ?? ""].map((line) => words.issuer.exec(line)?.groups?.["body"]);
  return signer ?? head.find((line) => words.signer.test(line)) ?? issued.find(Boolean) ?? null;
}

const dayAndTime = new RegExp(`${dayInFigures}\\S?(?:\\s*\\d\\S+)?`);

/** Who wrote or gave the report: a labelled author, the speaker under the title, a group in brackets at the end. */
export function authorIn({fields, head, tail}: Front, words: ReportWords): string | null {
  const {labels, offices, reporters, credit} = words;
  const stated = fieldNamed(fields, labels.author);
  if (stated !== null) return stated;
  const named = fields.map(({label, value}) => (label === "" ? namesBehind(reporters, value) : null));
  const reporter = named.find((names) => names !== null);
  if (reporter != null) return reporter;
  const speaker = head.map((line) => speakerOf(line, offices)).find((name) => name !== null);
  if (speaker !== undefined) return speaker;
  const given = head.findIndex(isDateline);
  const below = head[given + 1] ?? "";
  if (given !== -1 && /^(?:\p{Script=Han}\s?){2,4}$/u.test(below)) return below.replace(/\s/g, "");
  const group = tail.map((line) => /^（([^（）。]{4,64})）$/.exec(line)?.[1]).find((name) => name !== undefined);
  return group?.replace(credit, "") ?? null;
}

/** 李明 王芳 of 本报记者 李明 通讯员 王芳; null where nobody is called a reporter. */
function namesBehind(reporters: readonly string[], value: string): string | null {
  const [before = "", ...names] = value.split(new RegExp(`(?<!\\s)\\s*(?:${reporters.join("|")})`));
  return before.length === value.length ? null : names.join("").trim();
}
