import type {Digest} from "../src/pipeline.ts";
import {digest} from "../src/pipeline.ts";
import type {Fact} from "../src/model/fact.ts";
import {loadLexicon} from "../src/lexicon/index.ts";

const lexicon = loadLexicon();

/**
 * Rows of a table as they stand in a page: cells parted by |, `{2x3}` behind a text for what it covers, `>` before it for an
 * indent.
 */
const rowsOf = (table: string): string =>
  table
    .trim()
    .split("\n")
    .map((row) => `<tr>${row.split("|").map(cellOf).join("")}</tr>`)
    .join("");

function cellOf(cell: string): string {
  const [, indent = "", text = "", rows = "1", columns = "1"] =
    /^\s*(>*)\s*(.*?)\s*(?:\{(\d+)x(\d+)\})?\s*$/u.exec(cell) ?? [];
  return `<td rowspan=${rows} colspan=${columns}>${"　".repeat(indent.length)}${text}</td>`;
}

const told =
  "<p>全市坚持深化改革，完善工作机制，各项任务落地见效，营商环境持续优化，群众获得感不断增强，改革红利充分释放。</p>";

/** A report of 2025 on 赣州市 that holds tables, each with the lines above it. */
export async function reportOf(
  tables: readonly {above?: string; rows: string}[],
  title = "赣州市2025年经济运行情况总结"
): Promise<Digest> {
  const body = tables.map(
    ({above = "", rows}) =>
      `${above
        .split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("")}<table>${rowsOf(rows)}</table>`
  );
  const page = `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${told.repeat(4)}${body.join(told)}${told}`;
  const [found] = await digest({path: "report.html", bytes: new TextEncoder().encode(page)}, lexicon);
  if (!found) throw new Error("no report was read");
  return found;
}

/** The figures of the tables of such a report. */
export async function cellsOf(rows: string, above?: string, title?: string): Promise<Fact[]> {
  const {findings} = await reportOf([above === undefined ? {rows} : {above, rows}], title);
  return findings.facts.filter(({cell}) => cell !== null);
}
