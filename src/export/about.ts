import type {DuckDBConnection} from "@duckdb/node-api";
import {referenceFolder} from "../lexicon/folder.ts";
import {loadPackageWords, type PackageLabel, type PackageWords} from "../lexicon/package.ts";
import type {Wording} from "../lexicon/wording.ts";
import {UserError} from "../model/errors.ts";
import {fill, type Values} from "../model/words.ts";
import {type SourceRow, StateRow} from "../query/export/rows.ts";
import {query} from "../query/index.ts";
import type {FormatName} from "./names.ts";

/** What a package is asked to be. */
export interface Asked {
  format: FormatName;
  /** The run after which changes are exported; all there is without one. */
  since: number | undefined;
  /** Name of the licence that the compilation is given. */
  licence: string | undefined;
  /** Address of the site that links lead to; from the root of any site without one. */
  site: string | undefined;
}

/** What a package says of itself. */
export interface About {
  title: Wording;
  /** What to know before using it, the first being what made it. */
  notes: Wording[];
  /** Name of the licence of the compilation, and who may do what. */
  licence: {name: string | undefined; said: Wording};
  /** What all packages say alike. */
  words: PackageWords;
  state: StateRow;
  sources: SourceRow[];
}

/** What the ledger is. Throws UserError when nothing was ever read into it. */
export async function stateOf(connection: DuckDBConnection): Promise<StateRow> {
  const [state] = await query(connection, "export/state", {}, StateRow);
  if (!state)
    throw new UserError("the ledger holds nothing yet", {hint: "read reports with: reform-ledger ingest FOLDER"});
  return state;
}

/** What a package says of itself that holds what is asked of a ledger in this state. */
export function aboutOf({format, since, licence}: Asked, state: StateRow, sources: SourceRow[]): About {
  const words = loadPackageWords(referenceFolder);
  const said = filled({...state, ...(since !== undefined && {since}), ...(licence !== undefined && {licence})});
  return {
    title: said(since === undefined ? words.title : words["title-since"]),
    notes: [words.made, ...(since === undefined ? [] : [words.since]), ...words.notes, words.formats[format]].map(said),
    licence: {name: licence, said: said(licence === undefined ? words.licence.open : words.licence.given)},
    words,
    state,
    sources
  };
}

const filled =
  (values: Values) =>
  ({zh, en}: Wording): Wording => ({zh: fill(zh, values, {}), en: fill(en, values, {})});

/** A label in both languages: 文件 file. */
export const labelIn = ({words}: Pick<About, "words">, name: PackageLabel, between = " "): string =>
  `${words.labels[name].zh}${between}${words.labels[name].en}`;
