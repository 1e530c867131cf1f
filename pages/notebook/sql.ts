import {tableFromIPC} from "@uwdata/flechette";
import {changesTables} from "../../src/model/sql.ts";
import {loadAnalysisSchema} from "../components/data.ts";
import {t} from "../components/i18n.ts";
import {speakPageLanguage} from "../components/words.ts";
import {faultOf, faultWords} from "../sql/faults.ts";
import {namedIn} from "../sql/named.ts";
import {ask, saidIn} from "../sql/session.ts";
import {loadSqlWords} from "../sql/words.ts";
import {forgetAnswers, keepAnswer, keptAnswer} from "./answers.ts";
import {literal} from "./literals.ts";
import {NotHeld} from "./wanted.ts";

/** A row of a result, by the names of its columns. */
type Row = Record<string, unknown>;

/** What a statement gives: rows, with the names of the columns as tables of Framework's inputs take them. */
export type Rows = Row[] & {columns: string[]};

/** A statement that DuckDB did not take, in words; `lineInCell` counts from 1. */
class SqlError extends Error {
  override name = "";
  readonly lineInCell: number;

  constructor(message: string, lineInCell: number) {
    super(message);
    this.lineInCell = lineInCell;
  }
}

/**
 * What a statement on the analyst's tables gives. DuckDB comes with the first statement of a page, a table with the first that
 * names it. Throws SqlError with the line that DuckDB points to.
 */
export async function query(statement: string): Promise<Rows> {
  await speakPageLanguage("notebook");
  const table = tableFromIPC(keptAnswer(statement) ?? (await asked(statement)), {useDate: true});
  return Object.assign(table.toArray() as Row[], {columns: table.schema.fields.map(({name}) => name)});
}

/** Whether a statement has made tables, on which the answers of others may rest. */
let altered = false;

async function asked(statement: string): Promise<Uint8Array> {
  const {tables} = await loadAnalysisSchema();
  altered ||= changesTables(statement);
  const {bytes} = await ask(statement, namedIn(statement, tables), () => {}).catch(async (error: unknown) => {
    throw await explained(error, statement, tables);
  });
  if (altered) forgetAnswers();
  else keepAnswer(statement, bytes);
  return bytes;
}

async function explained(error: unknown, statement: string, tables: Parameters<typeof namedIn>[1]): Promise<unknown> {
  const said = saidIn(error);
  if (said === null) return error;
  await speakPageLanguage("sql");
  const fault = faultOf(said, statement, (await loadSqlWords()).errors, tables);
  const line = statement.slice(0, fault.span?.from ?? 0).split("\n").length;
  return new SqlError(`${faultWords(fault)}\n${said}`, line);
}

/** What a cell of SQL calls: a statement with values set in as literals. */
export const sql = (strings: TemplateStringsArray, ...values: readonly unknown[]): Promise<Rows> =>
  query(strings.reduce((text, part, i) => text + literal(values[i - 1]) + part));

/** DuckDB by the name that Framework has for it, on the ledger's tables. Throws NotHeld for tables of one's own. */
export const DuckDBClient = {
  async of(sources: object = {}) {
    await speakPageLanguage("notebook");
    if (Object.keys(sources).length > 0) throw new NotHeld(t("notebook.noSources"));
    return {
      query,
      sql,
      queryRow: async (statement: string): Promise<Row | null> => (await query(statement))[0] ?? null
    };
  }
};
