import {languages} from "../../src/model/words.ts";
import {language} from "../components/i18n.ts";
import type {CellText} from "./notebook.ts";
import type {WorkedQuestion} from "./words.ts";

/** A worked question as a cell, in the language of the page. */
export const cellFrom = ({title, sql, chart}: WorkedQuestion): CellText => ({
  title: title[language()],
  sql: sql.trimEnd(),
  chart: chart ?? null
});

/**
 * What a cell is called once its statement was changed: the title of a worked question goes with the statement that it asks, and
 * comes back with it; one's own stays.
 */
export function titleAfter({title, sql}: Pick<CellText, "title" | "sql">, worked: readonly WorkedQuestion[]): string {
  const asked = worked.find((question) => bare(question.sql) === bare(sql));
  const isWorked = worked.some((question) => languages.some((one) => question.title[one] === title));
  if (title === "") return asked?.title[language()] ?? "";
  return isWorked && !languages.some((one) => asked?.title[one] === title) ? "" : title;
}

const bare = (sql: string): string =>
  sql
    .replaceAll(/\s+/g, " ")
    .replace(/\s*;?\s*$/, "")
    .trim();
