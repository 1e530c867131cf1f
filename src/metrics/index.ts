import {basename, extname} from "node:path";
import type {Lexicon} from "../lexicon/index.ts";
import {unreadable} from "../lexicon/unread.ts";
import {groupBy} from "../model/group.ts";
import type {FileMeta} from "./meta.ts";
import type {Warning} from "../model/report.ts";
import type {SourceFile} from "../model/source.ts";
import {columnsAmbiguous, columnsMissing} from "./columns.ts";
import {documentOf, type FileOf, type Statistic} from "./document.ts";
import {figuresOf, type MetricFigure} from "./figures.ts";
import {indicatorFinder} from "./indicators.ts";
import {type Opened, openTables} from "./open.ts";
import {type Table, tableOf} from "./table.ts";
import {Troubles} from "./trouble.ts";

export type {Statistic} from "./document.ts";
export {holdsMetrics} from "./holds.ts";

/**
 * The figures of a table of metrics, a document for each place, in the order of the file. What could not be used is told as
 * warnings of the first. Throws UnreadableError for a file that cannot be opened, and for one without a figure that can be used.
 */
export async function statisticsOf(file: SourceFile, meta: FileMeta, lexicon: Lexicon): Promise<Statistic[]> {
  const {title, figures, warnings, format, encoding} = await readTables(file, meta, lexicon);
  if (figures.length === 0) throw unreadable("no-metrics", {path: file.path, detail: reasonsOf(warnings, lexicon)});
  const of: FileOf = {title, format, encoding, meta, warnings: []};
  const byPlace = [...groupBy(figures, ({place}) => place.code).values()];
  return byPlace.flatMap((own, i) => documentOf(own, i === 0 ? {...of, warnings} : of, lexicon));
}

/** What stands in the tables of a file. */
interface TablesRead extends Pick<Opened, "format" | "encoding"> {
  title: string;
  figures: MetricFigure[];
  /** What could not be used. */
  warnings: Warning[];
}

/** Every figure in the tables of a file. Throws UnreadableError for one that cannot be opened. */
export async function readTables(file: SourceFile, meta: FileMeta, lexicon: Lexicon): Promise<TablesRead> {
  const opened = await openTables(file);
  const troubles = new Troubles(basename(file.path));
  const tables = tablesOf(opened, meta, troubles, lexicon);
  const topicOf = indicatorFinder(lexicon);
  const figures = tables.flatMap((table) => figuresOf({table, lexicon, topicOf}));
  const {format, encoding} = opened;
  return {title: titleOf(file.path, tables, meta, lexicon), figures, warnings: troubles.warnings(), format, encoding};
}

/** The sheets of a file that hold figures of places; the others are noted as trouble. */
function tablesOf({sheets}: Opened, meta: FileMeta, troubles: Troubles, lexicon: Lexicon): Table[] {
  const asked =
    meta.sheets === undefined ? sheets : sheets.filter(({name}) => name === null || meta.sheets?.includes(name));
  for (const name of meta.sheets ?? [])
    if (!sheets.some((sheet) => sheet.name === name)) troubles.note("metrics-sheet-unknown", name);
  return asked.flatMap((sheet) => {
    const table = tableOf(sheet, meta, troubles, lexicon);
    if (typeof table !== "string") {
      noteColumns(table, troubles);
      return [table];
    }
    troubles.note("metrics-sheet-unused", `${sheet.name ?? "table"} (${table})`);
    return [];
  });
}

/** The columns that a person names and that are not there, and those that hold words nobody asks for. */
function noteColumns({columns, meta, sheet}: Table, troubles: Troubles): void {
  for (const name of columnsMissing(columns, meta)) troubles.note("metrics-column-unknown", name);
  for (const names of columnsAmbiguous(columns, meta)) troubles.note("metrics-column-ambiguous", names);
  for (const {is, heading, index} of columns)
    if (is === "text" && heading.path.length > 0)
      troubles.note("metrics-column-unused", `${heading.path.join(" · ")} (${sheet.address(0, index)})`);
}

const reasonsOf = (warnings: readonly Warning[], {checks}: Lexicon): string =>
  warnings.map((warning) => checks.tell(warning).message).join("; ") || "no table";

/** Its title as a person gives it, as the one table has it, or the name of the file. */
function titleOf(path: string, tables: readonly Table[], {title}: FileMeta, {metrics}: Lexicon): string {
  const above = tables.map(({layout, columns}) => [
    ...layout.titles,
    ...columns.filter(({is}) => is !== "figure").flatMap(({heading}) => heading.path.slice(0, -1))
  ]);
  const told = new Set(
    above.flatMap((titles) => titles.find((words) => /[\p{L}]{4}/u.test(words) && !metrics.unitOfAll.test(words)) ?? [])
  );
  const [only, ...others] = told;
  return title ?? (only !== undefined && others.length === 0 ? only : basename(path, extname(path)));
}
