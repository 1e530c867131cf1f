import {dirname} from "node:path";
import type {Lexicon} from "../lexicon/index.ts";
import {plainHeading} from "../lexicon/metrics.ts";
import {UnreadableError} from "../model/errors.ts";
import type {MetricsMeta} from "../model/metrics.ts";
import type {SourceFile} from "../model/source.ts";
import {comparesPlaces} from "../read/comparing.ts";
import {isParquet, type Opened, openTables} from "./open.ts";
import {isTableName} from "./tableName.ts";
import {namedPlace} from "./places.ts";
import type {FigureSheet} from "./sheet.ts";
import {type Table, tableOf} from "./table.ts";
import {Troubles} from "./trouble.ts";

/** The folder whose tables are all of metrics. */
const folder = "metrics";

/**
 * Whether a file is a table of metrics and holds no reports: it lies in a folder of metrics, a file beside it says how it is to
 * be read, or it is a table without a column of texts whose rows are of places and years. `said` is what stands beside it.
 */
export async function holdsMetrics(file: SourceFile, said: MetricsMeta | null, lexicon: Lexicon): Promise<boolean> {
  if (isParquet(file.bytes)) return true;
  if (!isTableName(file.path)) return false;
  if (dirname(file.path).split(/[\\/]/).includes(folder)) return true;
  const {sheets, seen} = await openTables(file).catch(nothingIn);
  if (sheets.some((sheet) => hasTexts(sheet, lexicon))) return false;
  if (said !== null) return true;
  // The annex of a report may be a table of the parts of its place.
  if (seen && !comparesPlaces(seen, lexicon.places)) return false;
  return sheets.some((sheet) => isOfPlaces(sheet, lexicon));
}

/** What cannot be opened holds none; the readers of reports say why. */
function nothingIn(error: unknown): Pick<Opened, "sheets" | "seen"> {
  if (error instanceof UnreadableError) return {sheets: []};
  throw error;
}

/** How far down the headings of a table may stand. */
const headRows = 10;

const hasTexts = ({rows}: FigureSheet, {containers}: Lexicon): boolean => {
  const names = new Set(containers.columns.text.map(plainHeading));
  return rows.slice(0, headRows).some((row) => row.length > 1 && row.some((cell) => names.has(plainHeading(cell))));
};

const least = {rows: 2, share: 0.8};

function isOfPlaces(sheet: FigureSheet, lexicon: Lexicon): boolean {
  const table = tableOf(sheet, {}, new Troubles(""), lexicon);
  if (typeof table === "string" || !isDated(table)) return false;
  if (table.columnPlaces.size > 0) return true;
  const column = table.columns.find(({is}) => is === "code") ?? table.columns.find(({is}) => is === "place");
  const said = table.layout.rows.map(({cells}) => cells[column?.index ?? -1] ?? "").filter((cell) => cell !== "");
  const known = said.filter((cell) => namedPlace(cell, lexicon.places).length > 0);
  return column !== undefined && known.length >= least.rows && known.length >= least.share * said.length;
}

const isDated = ({columns, period}: Table): boolean =>
  period !== null || columns.some(({is, heading}) => is === "year" || (is === "figure" && heading.period !== null));
