import {quotedOf} from "../../src/model/cellWords.ts";
import {hidden, type Column, type Value} from "../charts/sheet.ts";
import type {DrawnFact, PageFact, ReportRow} from "../components/data.ts";
import {computedChange} from "./kinds.ts";

type Columns<T> = Readonly<Record<string, (of: T) => Value>>;

/** Which report a row of a sheet is of: the columns that files have for it. */
const reportColumns: Columns<ReportRow> = {
  place_code: ({placeCode}) => placeCode,
  place_level: ({level}) => level,
  report: ({id}) => id,
  report_year: ({year}) => year,
  report_kind: ({kind}) => kind
};

/** What a figure says and means, and where it stands: the columns that files have for it, and how each is taken. */
const figureColumns = {
  counts: ({indicator}) => indicator,
  value: ({value}) => value,
  value_max: ({valueMax}) => valueMax,
  value_before: ({from}) => from,
  unit: ({unit}) => unit,
  comparator: ({comparator}) => comparator,
  measure: ({measure}) => measure,
  change: ({change}) => change,
  rank_of: ({field}) => field,
  rank_group: ({fieldGroup}) => fieldGroup,
  rank_area: ({fieldArea}) => fieldArea,
  computed_change: (fact: DrawnFact) => computedChange(fact),
  period_start: ({period}) => period?.start ?? null,
  period_end: ({period}) => period?.end ?? null,
  deadline: ({deadline}) => deadline?.date ?? null,
  deadline_precision: ({deadline}) => deadline?.precision ?? null,
  deadline_words: ({deadline}) => deadline?.text ?? null,
  scope: ({scope}) => scope,
  scope_basis: ({scopeBasis}) => scopeBasis,
  coverage: ({coverage}) => coverage,
  doubts: ({doubts}) => doubts.join(" "),
  other_role: ({otherRole}) => otherRole,
  lead: ({lead}) => lead,
  part_of_total: ({part}) => String(part),
  cumulative: ({cumulative}) => String(cumulative),
  yearly: ({yearly}) => yearly,
  family: ({family}) => family,
  indicator_id: ({indicatorId}) => indicatorId,
  domain: ({domain}) => domain,
  confidence: ({confidence}) => confidence,
  status: ({status}) => status,
  text: ({text}) => text,
  start: ({start}) => start,
  end: ({end}) => end
} satisfies Columns<DrawnFact>;
export type FigureColumn = keyof typeof figureColumns;

/** What only the documents of reports say of a figure. */
const sourceColumns: Columns<PageFact> = {
  sentence: (fact) => quotedOf(fact).text,
  source_start: ({received}) => received.start,
  source_end: ({received}) => received.end
};

const taken = <T>(columns: Columns<T>, of: T): Record<string, Value> =>
  Object.fromEntries(Object.entries(columns).map(([name, take]) => [name, take(of)]));

export const reportValues = (row: ReportRow): Record<string, Value> => taken(reportColumns, row);
export const figureValues = (fact: DrawnFact): Record<string, Value> => taken(figureColumns, fact);
export const sourceValues = (fact: PageFact): Record<string, Value> => taken(sourceColumns, fact);

/** Some columns of a figure that stands beside the one that a row is of, under names that begin with `which`. */
export const besideValues = (which: string, fact: DrawnFact, names: readonly FigureColumn[]): Record<string, Value> =>
  Object.fromEntries(names.map((name) => [`${which}_${name}`, figureColumns[name](fact)]));

/** The columns of a sheet about reports: those that it shows, then, for files, what tells the report, and more. */
export const reportSheetColumns = (shown: readonly Column[], ...more: string[]): Column[] =>
  withRest(shown, [...Object.keys(reportColumns), ...more]);

/** The columns of a sheet of figures: those that it shows, then, for files, all others of report and figure, and more. */
export const figureSheetColumns = (shown: readonly Column[], ...more: string[]): Column[] =>
  reportSheetColumns(shown, ...Object.keys(figureColumns), ...more);

/** As `figureSheetColumns`, where the documents of the reports are read. */
export const sourceSheetColumns = (shown: readonly Column[], ...more: string[]): Column[] =>
  figureSheetColumns(shown, ...Object.keys(sourceColumns), ...more);

function withRest(shown: readonly Column[], names: readonly string[]): Column[] {
  const own = new Set(shown.map(({key}) => key));
  return [...shown, ...hidden(...names.filter((name) => !own.has(name)))];
}

/** Zero is a value of its own: it is neither nothing nor unknown. */
export const stateOf = ({value}: Pick<DrawnFact, "value">): "zero" | "value" => (value === 0 ? "zero" : "value");
