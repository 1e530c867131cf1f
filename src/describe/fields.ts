import {dateIn, dayInFigures} from "../model/dates.ts";
import type {ReportWords} from "../lexicon/reports.ts";
import type {Clutter} from "../model/text.ts";

/** What a page states in a line of its own: 来源：永州日报. The label is empty for a date that stands alone. */
export interface Field {
  label: string;
  value: string;
}

/** The fields in what was taken out of a text, in order; a value may stand on the line below its label. */
export function fieldsOf(clutter: readonly Clutter[], {field, labels}: Pick<ReportWords, "field" | "labels">): Field[] {
  const known = new Set(Object.values(labels).flat());
  const fields: Field[] = [];
  for (const {kind, text} of clutter) {
    if (kind === "date") fields.push({label: "", value: text});
    if (kind === "breadcrumb") fields.push(...parts(text, field).filter(({label}) => label !== ""));
    if (kind !== "byline") continue;
    const found = text.includes("\t") ? cells(text, known) : parts(text, field);
    const open = fields.at(-1);
    if (found.length === 0 && open?.value === "") open.value = text;
    else fields.push(...(found.length === 0 ? [{label: "", value: text}] : found));
  }
  return fields;
}

/** The fields in a line behind its title: 改革综述 2024-01-09 来源：永州日报. */
export function fieldsBehind(line: string, title: string, {field}: Pick<ReportWords, "field">): Field[] {
  if (/[：|]$/.test(title)) return [];
  const behind = line.slice(line.indexOf(title) + title.length);
  // A day written out is that of a speech.
  return parts(behind, field).filter(
    ({label, value}) => label !== "" || (/\d[-/.]\d/.test(value) && dateIn(value) !== null)
  );
}

/** 来源：永州日报 时间：2024-01-02 */
function parts(text: string, labelled: RegExp): Field[] {
  const found = [...text.matchAll(labelled)];
  const before = text
    .slice(0, found[0]?.index ?? 0)
    .replace(/^[\s•·*-]+/, "")
    .trimEnd();
  const fields = found.flatMap(({0: whole, 1: marked, 2: known, 3: day, 4: glued = "", index}, i) => {
    const value = text.slice(index + whole.length, found[i + 1]?.index);
    return apart(
      marked ?? known ?? day ?? glued,
      value.replace(/^[\s|｜]+/, "").replace(/(?<![\s|｜）)】\]•·])[\s|｜）)】\]•·]+$/, "")
    );
  });
  return before === "" ? fields : [{label: "", value: before}, ...fields];
}

const dayBehind = new RegExp(`[\\s|｜]${dayInFigures}`);

/** A date behind a value (来源：永州日报 2024-01-09 10:12) stands alone: pages set it in the same line without a label. */
function apart(label: string, value: string): Field[] {
  const at = value.search(dayBehind);
  if (at === -1) return [{label, value}];
  return [
    {label, value: value.slice(0, at).replace(/(?<![\s|｜])[\s|｜]+$/, "")},
    {label: "", value: value.slice(at + 1)}
  ];
}

/** A row of a table in which labels and values take turns; between two labels an empty cell may be missing. */
function cells(text: string, known: ReadonlySet<string>): Field[] {
  const fields: Field[] = [];
  let isOpen = false;
  for (const cell of text.split("\t")) {
    const label = cell.replace(/[：:\s]/g, "");
    const open = fields.at(-1);
    if (open && isOpen && !known.has(label)) open.value = cell.trim();
    else fields.push({label, value: ""});
    isOpen = !isOpen || known.has(label);
  }
  return fields;
}

/** The value of the first of `labels` that a page gives a value to. */
export function fieldNamed(fields: readonly Field[], labels: readonly string[]): string | null {
  for (const label of labels) {
    const value = fields.find((field) => field.label === label && field.value !== "")?.value;
    if (value !== undefined) return value;
  }
  return null;
}
