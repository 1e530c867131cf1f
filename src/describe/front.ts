import type {Lexicon} from "../lexicon/index.ts";
import type {ReportWords} from "../lexicon/reports.ts";
import type {TitleWords} from "../lexicon/titles.ts";
import {writtenDay} from "../model/dates.ts";
import {smallDigits} from "../model/numerals.ts";
import {type CleanText, isHan} from "../model/text.ts";
import {type Field, fieldNamed, fieldsBehind, fieldsOf} from "./fields.ts";
import {titleOf} from "./title.ts";

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
  /** The body above that day. */
  signer: string | null;
  /** What the page said around the report. */
  fields: Field[];
  /** Where a page names its site: the way to the page, its imprint, what stands behind the title in its line. */
  site: string[];
}

const headLines = 60;
const tailLines = 6;
const openingSize = 700;

const shortestBody = 30;
const longestTitle = 80;

/** Where the report proper begins: a paragraph, a numbered heading, an address to the audience. */
const isBody = (line: string, {address}: ReportWords): boolean =>
  (line.length >= shortestBody &&
    isHan(line) &&
    (/[。；]/.test(line) || (line.length > longestTitle && line.includes("，")))) ||
  numberedHeading.test(line) ||
  address.test(line);

const numberedHeading = new RegExp(`^(?:第?[${smallDigits}]+[、章]|（[${smallDigits}]+）|1[.、．])`);

/** Reads the parts off the clean text, beside what the head of its page says of the site. */
export function frontOf(
  {text, clutter}: CleanText,
  {reports, titles}: Pick<Lexicon, "reports" | "titles">,
  site = ""
): Front {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => isBody(line, reports) && !reports.note.test(line));
  const start = first === -1 ? Math.min(lines.length, headLines) : first;
  const head = lines.slice(Math.max(0, start - headLines), start);
  const opening = lines
    .slice(start, start + 20)
    .join("\n")
    .slice(0, openingSize);
  const bare = head.map((line) => titles.cut(line));
  const fields = [
    ...fieldsOf(clutter, reports),
    ...head.flatMap((line, i) => fieldsBehind(line, bare[i] ?? line, reports))
  ];
  const stated = fieldNamed(fields, reports.labels.title);
  return {
    title: stated === null ? titleOf(bare, opening, titles) : titles.cut(stated),
    head,
    opening,
    tail: lines.slice(start).slice(-tailLines),
    ...signatureIn(lines, reports, titles),
    fields,
    site: [
      site,
      ...clutter.filter(({kind}) => kind === "breadcrumb" || kind === "site").map(({text}) => text),
      ...head.map((line, i) => line.replace(bare[i] ?? line, ""))
    ].filter((line) => line !== "")
  };
}

const signedDay = new RegExp(`^${writtenDay}$`);

/** The day that stands below a body, or between a letter and the title of what it sends out, and that body. */
function signatureIn(
  lines: readonly string[],
  {signer: body}: ReportWords,
  {isWhole}: TitleWords
): Pick<Front, "signature" | "signer"> {
  const isSigned = (i: number): boolean =>
    body.test(lines[i - 1] ?? "") || (/[。）]$/.test(lines[i - 1] ?? "") && isWhole(lines[i + 1] ?? ""));
  const at = lines.findIndex((line, i) => signedDay.test(line) && isSigned(i));
  const above = lines[at - 1] ?? "";
  return {signature: lines[at] ?? null, signer: body.test(above) ? above : null};
}

/** The person named behind an office, as in 湖北省人民政府省长 李殿勋. */
export function speakerOf(line: string, offices: readonly string[]): string | null {
  const office = offices.find((title) => line.includes(title));
  if (office === undefined || line.length > 60) return null;
  const name = line.slice(line.lastIndexOf(office) + office.length).trim();
  return /^(?:\p{Script=Han}\s?){2,4}$|^\p{Script=Han}{2,6}·\p{Script=Han}{2,8}$/u.test(name)
    ? name.replace(/\s/g, "")
    : null;
}
