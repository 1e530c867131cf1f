import type {Tokens} from "marked";
import type {Table} from "../model/table.ts";

/** What parts the head of a table from its rows: without such a line a text has no table. */
const rule = /^[ \t]{0,3}(?:\|[ \t]*)?:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*){1,40}(?:\|[ \t]*)?$/m;

/** The tables of a text in Markdown, each cell where it stands. */
export async function markdownTables(text: string): Promise<Table[]> {
  if (!rule.test(text)) return [];
  const {lexer} = await import("marked");
  // The lexer makes one character of two, which would move what follows.
  const even = text.replace(/\r\n/g, " \n").replace(/\r/g, "\n");
  const tables: Table[] = [];
  let at = 0;
  for (const token of lexer(even)) {
    const start = even.indexOf(token.raw, at);
    if (start === -1) continue;
    at = start + token.raw.length;
    if (token.type === "table") tables.push(tableAt(start, token as Tokens.Table));
  }
  return tables;
}

function tableAt(start: number, {raw, header}: Tokens.Table): Table {
  const lines = raw.trimEnd().split("\n");
  const cells: Table["cells"] = [];
  let at = start;
  for (const [i, line] of lines.entries()) {
    const row = i === 0 ? 0 : i - 1;
    if (i !== 1)
      cells.push(
        ...cellsIn(line, at)
          .slice(0, header.length)
          .map((cell) => ({...cell, row, isHeading: i === 0}))
      );
    at += line.length + "\n".length;
  }
  return {
    start,
    end: start + raw.trimEnd().length,
    rows: lines.length - 1,
    columns: header.length,
    cells,
    origin: null
  };
}

/** The cells of a line, between bars that are not escaped. */
function cellsIn(line: string, at: number): Omit<Table["cells"][number], "row" | "isHeading">[] {
  const bars = Array.from(line.matchAll(/(?<!\\)\|/g), ({index}) => index);
  const edges = [...(/^\s*\|/.test(line) ? [] : [-1]), ...bars, ...(/\|\s*$/.test(line) ? [] : [line.length])];
  return edges.slice(1).map((end, column) => {
    const cell = line.slice((edges[column] ?? 0) + 1, end);
    const start = at + end - cell.trimStart().length;
    return {column, rows: 1, columns: 1, start, end: start + cell.trim().length};
  });
}
