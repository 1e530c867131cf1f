import {nearestFew} from "../../src/model/nearest.ts";
import {fill} from "../../src/model/words.ts";
import type {TableSchema} from "../components/data.ts";
import {language, t} from "../components/i18n.ts";
import {functions} from "./completion.ts";
import type {Span} from "./editor.ts";
import {calledIn, namedIn} from "./named.ts";
import type {ErrorWords} from "./words.ts";

/** Why a statement did not run, for a person. */
export interface Fault {
  words: string;
  /** Names like the one that is not known. */
  near: readonly string[];
  /** Where in the statement it is; null where DuckDB does not say. */
  span: Span | null;
  /** What DuckDB said. */
  said: string;
  /** Whether DuckDB has to start anew. */
  restart: boolean;
}

/** Why a statement did not run and what was meant perhaps, in sentences. */
export const faultWords = ({words, near}: Pick<Fault, "words" | "near">): string =>
  [words, ...(near.length > 0 ? [t("sql.near", {names: near.join(t("list.comma"))})] : [])].join(
    language() === "zh" ? "" : " "
  );

/** Puts what DuckDB says of a statement into words of the page's language. */
export function faultOf(
  said: string,
  sql: string,
  known: readonly ErrorWords[],
  tables: readonly TableSchema[]
): Fault {
  const span = spanOf(said, sql);
  for (const {pattern, near, restart = false, ...words} of known) {
    const caught = new RegExp(pattern, "u").exec(said);
    if (!caught) continue;
    const values = Object.fromEntries(Object.entries(caught.groups ?? {}).filter(([, value]) => value !== undefined));
    const {name = "", table = ""} = values;
    return {
      words: fill(words[language()], values, {}),
      near: near ? meantBy(name, namesAmong(near, sql, calledIn(sql, table, tables), tables)) : [],
      span,
      said,
      restart
    };
  }
  return {words: t("sql.otherFault"), near: [], span, said, restart: false};
}

/** The likeliest of these names. What other tables call `report_id` is the `id` of its own. */
function meantBy(name: string, among: readonly string[]): string[] {
  const others = among.filter((one) => one !== name);
  const found = nearestFew(name, others);
  return name.endsWith("_id") && !among.includes(name) && others.includes("id") ? ["id"] : found;
}

/** The names that may have been meant: of columns those of `own`, the tables that the fault is about, where it says which. */
function namesAmong(
  near: NonNullable<ErrorWords["near"]>,
  sql: string,
  own: readonly TableSchema[],
  tables: readonly TableSchema[]
): string[] {
  if (near === "tables") return tables.map(({name}) => name);
  if (near === "functions") return functions.map(({name}) => name);
  const named = own.length > 0 ? own : namedIn(sql, tables);
  const columns = (named.length > 0 ? named : tables).flatMap(({columns}) => columns.map(({name}) => name));
  return [...new Set(columns)];
}

const gap = "...";

/** The characters that DuckDB's `LINE 1: … ^` points to; null where it points to nothing of the statement. */
function spanOf(said: string, sql: string): Span | null {
  const [, number = "", shown = "", before = ""] = /LINE (\d+): (.*)\n( *)\^/.exec(said) ?? [];
  if (number === "") return null;
  const lines = sql.split("\n");
  const line = lines[Number(number) - 1] ?? "";
  const lead = shown.startsWith(gap) && !line.startsWith(gap) ? gap.length : 0;
  const part = shown.slice(lead).replace(line.endsWith(shown.slice(lead)) ? "" : /\.\.\.$/, "");
  const start = line.indexOf(part);
  if (start < 0) return null;
  const at = offsetIn(shown, before.length - `LINE ${number}: `.length) - lead;
  const from = lines.slice(0, Number(number) - 1).reduce((sum, {length}) => sum + length + 1, 0) + start + at;
  const [token = ""] = /^(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_]+|.)/u.exec(sql.slice(from)) ?? [];
  return token === "" ? null : {from, to: from + token.length};
}

/** A character as wide as two in a terminal, which is how DuckDB counts. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** The offset of the character that stands in a column of a terminal. */
function offsetIn(shown: string, column: number): number {
  let width = 0;
  let offset = 0;
  for (const character of shown) {
    if (width >= column) break;
    width += wide.test(character) ? 2 : 1;
    offset += character.length;
  }
  return offset;
}
