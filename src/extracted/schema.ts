import {z} from "zod";
import {periodIn} from "../model/correction.ts";
import {Deadline, Meaning, ownReader} from "../model/fact.ts";
import {StatedDay, StatedPeriod, StatedYear} from "../model/stated.ts";

/** Longer ones are no quotes, and would take long to look for. */
const longestQuote = 2000;

const offset = z.number().int().nonnegative();

/** Readers whose figures the program makes itself. */
const ownReaders: readonly string[] = [ownReader, "correction"];

/** The name of who or what read a report. */
export const ReaderName = z
  .string()
  .regex(/^[^\p{C}\p{Z}](?:[^\p{C}]{0,58}[^\p{C}\p{Z}])?$/u, "must be a name of up to 60 characters on one line")
  .refine(
    (name) => !ownReaders.includes(name),
    `must not be ${ownReaders.join(" or ")}, which the program calls its own`
  );

const said = Meaning.pick({
  value: true,
  valueMax: true,
  unit: true,
  comparator: true,
  role: true,
  change: true,
  measure: true,
  from: true,
  fieldGroup: true,
  fieldArea: true,
  indicator: true,
  indicatorId: true,
  cumulative: true,
  yearly: true,
  scope: true,
  coverage: true,
  lead: true,
  part: true
}).shape;

/** Whether words such as 2024-01-01..2024-06-30 are days of the calendar in their order, or a year. */
const isPeriod = (words: string): boolean => StatedPeriod.safeParse(periodIn(words.replace("/", ".."))).success;

/** Whether a day, or a month or year of which the rest is left out, is in the calendar. */
const isDay = (words: string): boolean => StatedDay.safeParse(`${words}-01-01`.slice(0, 10)).success;

/**
 * One figure as somebody else read it: a row of a file of extractions. What is left out was not said; null says that there is
 * none.
 */
export const Extracted = z
  .strictObject({
    report: z.string().min(1).describe("which report: its id, its path or file name, or the SHA-256 of its file"),
    quote: z
      .string()
      .min(1)
      .max(longestQuote)
      .describe("words of the report as they stand there, the figure among them"),
    figure: z.string().min(1).optional().describe("the words of the figure within the quote, where it holds several"),
    start: offset.optional().describe("where the quote begins in the text, where its words stand several times"),
    end: offset.optional().describe("where the quote ends"),
    context: z.string().min(1).max(longestQuote).optional().describe("longer words around the quote, which stand once"),
    nth: z.number().int().positive().optional().describe("which of several places of the quote, from 1"),
    value: said.value.optional().describe("the figure, in the unit given; left out, the quote must hold one figure"),
    valueMax: said.valueMax.optional().describe("the upper end of a range"),
    unit: said.unit.optional().describe("as in units.csv, or as written behind the figure, in which the value is then"),
    comparator: said.comparator.optional(),
    role: said.role.optional(),
    change: said.change.optional(),
    measure: said.measure.optional(),
    from: said.from.optional().describe("what it was before, where both are told"),
    field: z.number().int().positive().max(1e9).nullable().optional().describe("of a rank, among how many it is held"),
    fieldGroup: said.fieldGroup.optional().describe("of a rank, among what"),
    fieldArea: said.fieldArea.optional().describe("of a rank, in which area"),
    indicator: said.indicator.min(1).optional().describe("what is measured, in words"),
    indicatorId: said.indicatorId.optional().describe("the entry of the catalogue that it is"),
    year: StatedYear.optional().describe("the year that it is of"),
    period: z
      .union([
        StatedPeriod,
        z
          .string()
          .regex(/^\d{4}$|^\d{4}-\d\d-\d\d(?:\.\.|\/)\d{4}-\d\d-\d\d$/)
          .refine(isPeriod)
      ])
      .nullable()
      .optional()
      .describe("the days that it is of: a year, 2024-01-01..2024-06-30, or {start, end}"),
    deadline: z
      .union([
        Deadline.extend({date: StatedDay}),
        z
          .string()
          .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/)
          .refine(isDay)
      ])
      .nullable()
      .optional()
      .describe("by when: 2025, 2025-06 or 2025-06-30"),
    cumulative: said.cumulative.optional().describe("whether it is a sum since some start"),
    yearly: said.yearly.optional(),
    scope: said.scope.optional().describe("whom it is of; null for the reporting place itself"),
    coverage: said.coverage.optional().describe("what part is meant, in the report's words"),
    lead: said.lead.optional().describe("the bodies that lead the task, with an enumeration comma between several"),
    part: said.part.optional().describe("whether it is a part of a total before it"),
    confidence: z.number().min(0).max(1).optional().describe("how sure the reader is"),
    reader: ReaderName.optional().describe("who or what read it; may be said for a whole file by --reader"),
    class: z.string().optional().describe("the class of an extraction of langextract"),
    note: z.string().optional().describe("anything else")
  })
  .meta({
    title: "Extracted figure",
    description: "A line of a file of extractions for Reform Ledger: a figure that somebody read in a report."
  });
export type Extracted = z.infer<typeof Extracted>;

/** The names of the fields of a row. */
export const extractedFields = Object.keys(Extracted.shape) as readonly (keyof Extracted)[];

/** What a row may hold, as a JSON Schema. */
export const extractedJsonSchema = (): object => z.toJSONSchema(Extracted, {io: "input"});
