import type {Clutter} from "../model/text.ts";

/** What a page states in a line of its own: 来源：永州日报. The label is empty for a date that stands alone. */
export interface Field {
  label: string;
  value: string;
}

const labelled = /(?:^|[\s（([【])(\p{Script=Han}{2,8})\s*：\s*/gu;

/** The fields in what was taken out of a text, in order; a value may stand on the line below its label. */
export function fieldsOf(clutter: readonly Clutter[]): Field[] {
  const fields: Field[] = [];
  for (const {kind, text} of clutter) {
    if (kind === "date") fields.push({label: "", value: text});
    if (kind !== "byline") continue;
    const found = [...text.matchAll(labelled)];
    const open = fields.at(-1);
    if (found.length === 0 && open?.value === "") open.value = text;
    else if (found.length === 0) fields.push({label: "", value: text});
    found.forEach(({0: whole, 1: label = "", index}, i) => {
      const value = text.slice(index + whole.length, found[i + 1]?.index).replace(/[\s）)】\]]+$/, "");
      fields.push(...apart(label, value));
    });
  }
  return fields;
}

/** A date behind a value (来源：永州日报 2024-01-09 10:12) stands alone: pages set it in the same line without a label. */
function apart(label: string, value: string): Field[] {
  const at = value.search(/\s(?:19|20)\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}/);
  if (at === -1) return [{label, value}];
  return [
    {label, value: value.slice(0, at).trimEnd()},
    {label: "", value: value.slice(at + 1)}
  ];
}

/** The value of the first of `labels` that a page gives a value to. */
export function fieldNamed(fields: readonly Field[], labels: readonly string[]): string | null {
  for (const label of labels) {
    const value = fields.find((field) => field.label === label && field.value !== "")?.value;
    if (value !== undefined) return value;
  }
  return null;
}
