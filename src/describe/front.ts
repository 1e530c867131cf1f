import type {ReportWords} from "../lexicon/reports.ts";
import type {CleanText} from "../model/text.ts";
import {type Field, fieldNamed, fieldsOf} from "./fields.ts";

/** The parts of a report that tell what it is: what stands above its first paragraph, its first and last words. */
export interface Front {
  title: string | null;
  /** Everything above the first paragraph and its heading: titles, the line that says before whom and when, the speaker. */
  head: string[];
  /** The first paragraphs. */
  opening: string;
  /** The last lines. */
  tail: string[];
  /** The line of the day below the body that signs a document, wherever it stands. */
  signature: string | null;
  /** What the page said around the report. */
  fields: Field[];
}

const headLines = 12;
const tailLines = 6;
const openingSize = 700;

const shortestBody = 30;
const longestTitle = 80;

/** Where the report proper begins: a paragraph, a numbered heading, an address to the audience. */
const isBody = (line: string): boolean =>
  (line.length >= shortestBody && (/[。；]/.test(line) || line.length > longestTitle)) ||
  /^(?:第?[一二三四五六七八九十]+[、章]|（[一二三四五六七八九十]+）|1[.、．]|各位代表|同志们)/.test(line);

/** Reads the parts off the clean text. */
export function frontOf({text, clutter}: CleanText, words: ReportWords): Front {
  const lines = text.split("\n");
  const first = lines.findIndex(isBody);
  const start = first === -1 ? Math.min(lines.length, headLines) : first;
  const head = lines.slice(0, Math.min(start, headLines));
  const opening = lines
    .slice(start, start + 20)
    .join("\n")
    .slice(0, openingSize);
  const fields = fieldsOf(clutter);
  const title = fieldNamed(fields, words.labels.title) ?? titleOf(head, words);
  return {title, head, opening, tail: lines.slice(start).slice(-tailLines), signature: signatureIn(lines), fields};
}

const signedDay = /^(?:\d{4}|[二〇○零一三四五六七八九]{4})年\S{1,3}月\S{1,3}日$/;
const signer = /^\p{Script=Han}{2,30}(?:政府|委员会|办公室|办公厅|领导小组|委|厅|局)$/u;

function signatureIn(lines: readonly string[]): string | null {
  return lines.find((line, i) => signedDay.test(line) && signer.test(lines[i - 1] ?? "")) ?? null;
}

/** Ends of a title that is whole: a kind of document, or a headline's verb phrase behind a dash or colon. */
const isWhole = (line: string): boolean =>
  /(?:报告|综述|方案|要点|通知|意见|总结|纪实|规划|计划|纲要|办法|措施|回顾|回眸|清单)(?:（.{1,16}）)?$|——|：/.test(
    line
  );

/** The first line that can be a title, with its second half or its subtitle. */
function titleOf(head: readonly string[], {offices}: ReportWords): string | null {
  const at = head.findIndex((line) => canBeTitle(line, offices));
  const [title, next] = [head[at], head[at + 1]];
  if (title === undefined) return null;
  if (next === undefined || !canBeTitle(next, offices) || isDateline(next)) return title;
  if (/^(?:——|--|――)/.test(next)) return `${title}${next.replace(/^(?:--|――)/, "——")}`;
  return !isWhole(title) && isWhole(next) ? `${title}${next}` : title;
}

function canBeTitle(line: string, offices: readonly string[]): boolean {
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < 4 || line.length > longestTitle || /[。！？；，、]$/.test(line) || isDateline(line)) return false;
  return !/〔\d{4}〕\s*\d+号$|文件$/.test(line) && !isSpeaker(line, offices);
}

/** The line that says before whom and when a report was given: 2026年1月27日在…会议上. */
export const isDateline = (line: string): boolean =>
  /^[（(—―–-]*(?:\d{4}|[二〇○零一三四五六七八九]{4})年.{1,8}日在/.test(line);

const isSpeaker = (line: string, offices: readonly string[]): boolean => speakerOf(line, offices) !== null;

/** The person named behind an office, as in 湖北省人民政府省长 李殿勋. */
export function speakerOf(line: string, offices: readonly string[]): string | null {
  const office = offices.find((title) => line.includes(title));
  if (office === undefined || line.length > 60) return null;
  const name = line.slice(line.lastIndexOf(office) + office.length).trim();
  return /^(?:\p{Script=Han}\s?){2,4}$|^\p{Script=Han}{2,6}·\p{Script=Han}{2,8}$/u.test(name)
    ? name.replace(/\s/g, "")
    : null;
}
