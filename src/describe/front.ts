import type {ReportWords} from "../lexicon/reports.ts";
import {writtenDay} from "../model/dates.ts";
import {smallDigits} from "../model/numerals.ts";
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
const isBody = (line: string, {addresses}: ReportWords): boolean =>
  (line.length >= shortestBody && (/[。；]/.test(line) || line.length > longestTitle)) ||
  numberedHeading.test(line) ||
  addresses.some((address) => line.startsWith(address));

const numberedHeading = new RegExp(`^(?:第?[${smallDigits}]+[、章]|（[${smallDigits}]+）|1[.、．])`);

/** Reads the parts off the clean text. */
export function frontOf({text, clutter}: CleanText, words: ReportWords): Front {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => isBody(line, words));
  const start = first === -1 ? Math.min(lines.length, headLines) : first;
  const head = lines.slice(0, Math.min(start, headLines));
  const opening = lines
    .slice(start, start + 20)
    .join("\n")
    .slice(0, openingSize);
  const fields = fieldsOf(clutter);
  const title = fieldNamed(fields, words.labels.title) ?? titleOf(head, words);
  return {
    title,
    head,
    opening,
    tail: lines.slice(start).slice(-tailLines),
    signature: signatureIn(lines, words),
    fields
  };
}

const signedDay = new RegExp(`^${writtenDay}$`);

function signatureIn(lines: readonly string[], {signer}: ReportWords): string | null {
  return lines.find((line, i) => signedDay.test(line) && signer.test(lines[i - 1] ?? "")) ?? null;
}

/** The first line that can be a title, with its second half or its subtitle. */
function titleOf(head: readonly string[], words: ReportWords): string | null {
  const isWhole = (line: string): boolean => words.wholeTitle.test(line);
  const at = head.findIndex((line) => canBeTitle(line, words));
  const [title, next] = [head[at], head[at + 1]];
  if (title === undefined) return null;
  if (next === undefined || !canBeTitle(next, words) || isDateline(next)) return title;
  if (/^(?:——|--|――)/.test(next)) return `${title}${next.replace(/^(?:--|――)/, "——")}`;
  return !isWhole(title) && isWhole(next) ? `${title}${next}` : title;
}

function canBeTitle(line: string, {offices, numbered}: ReportWords): boolean {
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < 4 || line.length > longestTitle || /[。！？；，、]$/.test(line) || isDateline(line)) return false;
  return !numbered.test(line) && !isSpeaker(line, offices);
}

/** The line that says before whom and when a report was given: 2026年1月27日在…会议上. */
export const isDateline = (line: string): boolean => dateline.test(line);
const dateline = new RegExp(`^[（(—―–-]*${writtenDay}在`);

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
