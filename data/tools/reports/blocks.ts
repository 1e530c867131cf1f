import {readFileSync} from "node:fs";

/** A piece of a report as its layout sees it. `cells` is a row of a table. */
export type Block =
  {kind: "title" | "byline" | "heading" | "subheading" | "paragraph"; text: string} | {kind: "row"; cells: string[]};

const marks = [
  ["# ", "title"],
  ["> ", "byline"],
  ["## ", "heading"],
  ["### ", "subheading"]
] as const;

/** The blocks of a text in `texts/`, in order: a small part of Markdown, one block a line. */
export const readBlocks = (name: string): Block[] =>
  readFileSync(new URL(`texts/${name}.md`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map(blockOf);

function blockOf(line: string): Block {
  if (line.startsWith("| ")) return {kind: "row", cells: line.slice(2, -2).split(" | ")};
  const mark = marks.find(([prefix]) => line.startsWith(prefix));
  return mark ? {kind: mark[1], text: line.slice(mark[0].length)} : {kind: "paragraph", text: line};
}

/** The title of a report. Throws when it has none. */
export function titleOf(blocks: readonly Block[]): string {
  const title = blocks.find((block) => block.kind === "title");
  if (title?.kind !== "title") throw new Error("report without a title");
  return title.text;
}
