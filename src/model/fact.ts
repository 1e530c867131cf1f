import {z} from "zod";
import {Description, Period, ToldWarning} from "./report.ts";
import {
  changes,
  comparators,
  deadlinePrecisions,
  doubts,
  measures,
  recognitionLevels,
  recognitionTypes,
  roles,
  scopeBases,
  yearlies
} from "./vocabulary.ts";

export * from "./vocabulary.ts";

const offset = z.number().int().nonnegative();
const span = {start: offset, end: offset};

/** The last day for something, how exactly it is given, and in which words. */
export const Deadline = z.object({date: z.string(), precision: z.enum(deadlinePrecisions), text: z.string()});
export type Deadline = z.infer<typeof Deadline>;

/**
 * What a figure means: all that a correction may set. The ledger keeps each of these fields in `fact` and `corrected_fact`,
 * and the view `figure` shows it under the name that it has here.
 */
export const Meaning = z.object({
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: z.string(),
  comparator: z.enum(comparators),
  role: z.enum(roles),
  change: z.enum(changes),
  measure: z.enum(measures),
  from: z.number().nullable(),
  /** Of a rank, whom it is held among: of how many (第11位 of 337); null where nobody says, and for what is no rank. */
  field: z.number().int().positive().nullable(),
  /** Of what, where their number is told: 城市. */
  fieldGroup: z.string().nullable(),
  /** In which area: 全国, 西部. */
  fieldArea: z.string().nullable(),
  indicator: z.string(),
  indicatorId: z.string().nullable(),
  family: z.string().nullable(),
  domain: z.string(),
  period: Period.nullable(),
  deadline: Deadline.nullable(),
  cumulative: z.boolean(),
  /** Whether it is of each of several years or of a year on average, and no sum of them; null where nobody says so. */
  yearly: z.enum(yearlies).nullable(),
  scope: z.string().nullable(),
  /** Who says so; a scope of null that is assumed is not stated. */
  scopeBasis: z.enum(scopeBases),
  /** What part is meant, in the report's words: 首批, 119个事项, 市本级. */
  coverage: z.string().nullable(),
  /** The bodies that lead the task that it belongs to, 、 between several; null when none is named. */
  lead: z.string().nullable(),
  /** Whether it is a part (其中) of a total that stands before it. */
  part: z.boolean(),
  /** What of it is doubtful: such a figure is set beside no other. */
  doubts: z.array(z.enum(doubts)),
  /** The likeliest role but for `role`, where that is doubtful. */
  otherRole: z.enum(roles).nullable()
});
export type Meaning = z.infer<typeof Meaning>;

/**
 * Where in a table a figure stands: the table's index in the report, the headings of its row and of its column, outermost
 * first, and, of a table of metrics, where in its file the cell is: `Sheet1!D12`.
 */
const CellPlace = z.object({
  table: offset,
  row: z.array(z.string()),
  column: z.array(z.string()),
  address: z.string().nullish()
});

/** A figure and what it means. Offsets into whichever text the record that holds it names (clean or source). */
export const Fact = z.object({
  id: z.string(),
  ...span,
  text: z.string(),
  sentence: z.object({...span, text: z.string()}),
  ...Meaning.shape,
  confidence: z.number().min(0).max(1),
  /** Null for a figure in prose. */
  cell: CellPlace.nullable(),
  /** Who or what read it: `rules` for this program, `correction` for a figure that a person added. */
  reader: z.string(),
  /** How it was read: the names of the rules that decided, in order. */
  rules: z.array(z.string())
});
export type Fact = z.infer<typeof Fact>;

/** An honour: what it is and who gave it, by level. */
export const Recognition = z.object({
  ...span,
  text: z.string(),
  type: z.enum(recognitionTypes),
  level: z.enum(recognitionLevels)
});
export type Recognition = z.infer<typeof Recognition>;

/** A reform that has a name, and its policy domain by id. */
export const Reform = z.object({...span, name: z.string(), domain: z.string()});
export type Reform = z.infer<typeof Reform>;

/** A task and the body that leads it. */
export const Assignment = z.object({...span, task: z.string(), unit: z.string()});
export type Assignment = z.infer<typeof Assignment>;

/** A number that was read as no fact, and as what. */
export const Rejected = z.object({...span, text: z.string(), reason: z.string()});
export type Rejected = z.infer<typeof Rejected>;

/** All that was read out of one report. */
export interface Findings {
  facts: Fact[];
  recognitions: Recognition[];
  reforms: Reform[];
  assignments: Assignment[];
  rejected: Rejected[];
}

/** One line of the `extract` command; offsets count UTF-16 code units of the report's source text. */
export const ExtractRecord = z.object({
  report: Description.extend({
    path: z.string(),
    sha256: z.string(),
    script: z.enum(["simplified", "traditional"]),
    garbled: z.boolean(),
    warnings: z.array(ToldWarning)
  }),
  facts: z.array(Fact),
  recognitions: z.array(Recognition),
  reforms: z.array(Reform),
  assignments: z.array(Assignment),
  rejected: z.array(Rejected)
});
export type ExtractRecord = z.infer<typeof ExtractRecord>;
