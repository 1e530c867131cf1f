import {edit, type Edit, type Mapped} from "./mapped.ts";

/** Marks at the head of a line that make it a heading. */
const heads = /^[ \t]*#{1,6}[ \t]+(?=\S)/gm;

/** What parts the head of a table from its rows. */
const rules = /^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*){1,40}(?:\|[ \t]*)?$/gm;

const rows = /^[ \t]*\|.*\|[ \t]*$/gm;
const bold = /(\*\*|__)(?=[^\s*_])[^*\n]{1,200}?\1/g;

/** Takes out the marks of Markdown, so that only text is left; cells of a table are parted by tabs. */
export function withoutMarkdown(mapped: Mapped): Mapped {
  const {text} = mapped;
  const gone = (start: number, length: number): Edit => ({start, end: start + length, by: ""});
  const tables = Array.from(text.matchAll(rows)).flatMap(({0: row, index}) => cells(row, index));
  const edits = [
    ...Array.from(text.matchAll(heads), ({0: head, index}) => gone(index, head.length)),
    ...Array.from(text.matchAll(rules), ({0: rule, index}) => gone(index, rule.length)),
    ...Array.from(text.matchAll(bold), ({0: run, index}) => [gone(index, 2), gone(index + run.length - 2, 2)]).flat(),
    ...tables
  ];
  return edit(mapped, apart(edits));
}

const cells = (row: string, at: number): Edit[] =>
  Array.from(row.matchAll(/(?<![ \t])[ \t]*\|[ \t]*|\|[ \t]*/g), ({0: bar, index}) => {
    const isEnd = index === 0 || index + bar.length === row.length;
    return {start: at + index, end: at + index + bar.length, by: isEnd ? "" : "\t"};
  });

/** In order, those that lie in another left out. */
function apart(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return edits
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => one.start >= end && (end = one.end) > 0);
}
