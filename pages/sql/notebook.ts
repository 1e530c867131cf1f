import {packed, unpacked} from "../components/packed.ts";

/** What is drawn of a result. */
export interface ChartChoice {
  kind: ChartKind;
  x: string;
  y: string;
  /** The column whose values have colours of their own; null for none. */
  colour: string | null;
}

export const chartKinds = ["bar", "line", "dot"] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A statement with its title, and what is drawn of what it gives; null where nobody has asked for a chart. */
export interface CellText {
  title: string;
  sql: string;
  chart: ChartChoice | null;
}

/** What parts the cells of a file, as in other programs that read notebooks written as scripts. */
const marker = "-- %%";
const chartMark = "-- chart: ";

/** Cells as SQL that also runs in DuckDB's own shell: a comment before each statement says what it is called. */
export const toSql = (cells: readonly CellText[]): string => cells.map(written).join("\n");

function written({title, sql, chart}: CellText): string {
  const head = `${marker} ${title}`.trimEnd();
  const drawn = chart ? [chartMark + JSON.stringify(chart)] : [];
  return [head, ...drawn, ended(bare(sql)), ""].join("\n");
}

/** A statement with its end, on a line of its own where a comment would take it in. */
function ended(sql: string): string {
  if (sql === "") return "";
  const last = sql.slice(sql.lastIndexOf("\n") + 1);
  return last.includes("--") ? `${sql}\n;` : `${sql};`;
}

const bare = (sql: string): string => sql.trim().replace(/\s*;$/, "");

/** Reads cells out of a file: those of a notebook, or the statements of any SQL. */
export function fromSql(text: string): CellText[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const starts = lines.flatMap((line, i) => (line.startsWith(marker) ? [i] : []));
  if (starts.length === 0) return statementsOf(text).map((sql) => ({title: "", sql, chart: null}));
  return starts.map((start, i) => cellOf(lines.slice(start, starts[i + 1])));
}

function cellOf([head = "", ...rest]: readonly string[]): CellText {
  const chart = rest[0]?.startsWith(chartMark) ? chartIn(rest[0].slice(chartMark.length)) : null;
  const sql = bare((chart ? rest.slice(1) : rest).join("\n"));
  return {title: head.slice(marker.length).trim(), sql, chart};
}

/** What a comment says of a chart; null for a comment that says something else. */
function chartIn(words: string): ChartChoice | null {
  const {kind, x, y, colour} = parsed(words);
  const known = chartKinds.find((one) => one === kind);
  if (!known || typeof x !== "string" || typeof y !== "string") return null;
  return {kind: known, x, y, colour: typeof colour === "string" ? colour : null};
}

function parsed(words: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(words);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // Somebody's own comment.
    return {};
  }
}

/** Quoted texts and names, comments, ends of statements, all else. */
const tokens = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[^]*?\*\/|\$\$[^]*?\$\$|;|[^;'"/$-]+|./g;

/** The statements of a text, without what ends them. */
function statementsOf(text: string): string[] {
  const found = [""];
  for (const [token] of text.matchAll(tokens)) {
    if (token === ";") found.push("");
    else found[found.length - 1] += token;
  }
  return found.map((sql) => sql.trim()).filter((sql) => sql !== "");
}

/** Cells as an address holds them. */
export const toAddress = (cells: readonly CellText[]): string => packed(toSql(cells));

/** Cells out of an address. Throws Error for what `toAddress` has not written, or what was cut off. */
export const fromAddress = (address: string): CellText[] => fromSql(unpacked(address));
