import type {Completion, CompletionContext, CompletionResult, CompletionSource} from "@codemirror/autocomplete";
import type {ColumnSchema, TableSchema} from "../components/data.ts";
import {language, t} from "../components/i18n.ts";
import {calledIn, namedIn} from "./named.ts";

/** What the page adds to DuckDB, with what it takes. */
export const functions = [
  {name: "zh_sort", call: "zh_sort(text)", about: "sql.zhSort"},
  {name: "matches", call: "matches(text, words)", about: "sql.matches"}
] as const;

/** Words that most statements are made of, and functions that analysts ask for most. */
const keywords =
  "SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT JOIN LEFT USING ON AS AND OR NOT IN IS NULL LIKE BETWEEN CASE WHEN THEN ELSE END " +
  "DISTINCT UNION WITH ASC DESC NULLS LAST QUALIFY OVER PARTITION FILTER EXCLUDE DESCRIBE SUMMARIZE ALL";
const calls =
  "count sum avg median min max quantile_cont stddev corr round abs coalesce arg_max arg_min any_value list string_agg " +
  "contains regexp_matches regexp_extract replace substr length lower year list_contains unnest rank row_number lag";

/** What stands first where one types: a name where one is asked for, a word of SQL where a name or value has just ended. */
type Due = "table" | "column" | "keyword";

/** What is due behind a text. */
function dueBehind(before: string): Due {
  const [, last = ""] = /([\w"')*]+)\s*$/.exec(before) ?? [];
  if (/^(?:from|join)$/i.test(last)) return "table";
  return last === "" || isKeyword(last) ? "column" : "keyword";
}

const isKeyword = (word: string): boolean => keywords.split(" ").includes(word.toUpperCase());

/** More than the letters of a word that is not yet whole count against it. */
const first = 50;

/**
 * Proposes what can stand where one types: tables, the columns of the tables that the statement names (after `table.` of this
 * one alone), functions, words of SQL. Each says what it is.
 */
export function completer(tables: readonly TableSchema[]): CompletionSource {
  const fixed = [
    ...tables.map(tableOption),
    ...functions.map(({name, call, about}) => option(name, {type: "function", detail: call, info: t(about)})),
    ...calls.split(" ").map((label) => option(label, {type: "function", boost: -1}))
  ];
  return (context) => proposals(context, tables, fixed);
}

function proposals(
  context: CompletionContext,
  tables: readonly TableSchema[],
  fixed: readonly Completion[]
): CompletionResult | null {
  const word = context.matchBefore(/[\w.]*/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const dot = word.text.lastIndexOf(".");
  const before = word.text.slice(0, Math.max(0, dot)).toLowerCase();
  const own = tables.find(({name}) => name === before);
  const from = word.from + dot + 1;
  const text = context.state.doc.toString();
  if (own) return {from, options: own.columns.map((column) => columnOption(column, own)), validFor: /^\w*$/};
  const named = dot < 0 ? namedIn(text, tables) : calledIn(text, before, tables);
  // Who begins with SELECT has named no table yet.
  const asked = dot < 0 && named.length === 0 ? tables : named;
  const columns = new Map(
    asked.toReversed().flatMap((table) => table.columns.map((column) => [column.name, {column, table}]))
  );
  const options = [...columns.values()].map(({column, table}) => columnOption(column, table));
  if (dot >= 0) return {from, options, validFor: /^\w*$/};
  const due = dueBehind(context.state.sliceDoc(0, from));
  const all = [...options, ...fixed, ...keywordOptions(word.text)];
  return {from, options: all.map((one) => (one.type === due ? {...one, boost: first} : one)), validFor: /^\w*$/};
}

/** Words of SQL, in small letters for who writes them so. */
const keywordOptions = (typed: string): Completion[] =>
  (/[a-z]/.test(typed) ? keywords.toLowerCase() : keywords)
    .split(" ")
    .map((label) => option(label, {type: "keyword", boost: -2}));

const option = (label: string, more: Omit<Completion, "label">): Completion => ({label, ...more});

const tableOption = ({name, about}: TableSchema): Completion =>
  option(name, {type: "table", detail: t("sql.table"), info: about[language()], boost: 1});

const columnOption = (column: ColumnSchema, {name}: TableSchema): Completion =>
  option(column.name, {type: "column", detail: `${name} · ${column.type}`, info: column[language()], boost: 2});
