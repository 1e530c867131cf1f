import {z} from "zod";
import {isBareScale} from "./numerals.ts";

/** What a column of a table of metrics may hold besides figures. */
export const metricKeys = [
  "place",
  "code",
  "province",
  "year",
  "indicator",
  "value",
  "unit",
  "role",
  "scope",
  "source",
  "note"
] as const;
export type MetricKey = (typeof metricKeys)[number];

const text = z.string().min(1);
const role = z.enum(["outcome", "target"]);
const year = z.union([z.number(), z.string()]).transform(String);

/** How a column of figures is to be read, where its heading does not say. */
export const FigureColumn = z
  .strictObject({
    /** Id, Chinese or English name of an entry of the catalogue. */
    indicator: text,
    unit: text,
    year,
    role,
    scope: z.string(),
    place: z.union([z.number(), text]).transform(String)
  })
  .partial();
export type FigureColumn = z.infer<typeof FigureColumn>;

/** What a column is: what it holds (`place`), how its figures are read, the indicator alone, or `ignore`. */
const ColumnMeaning = z.union([text, FigureColumn]);

/** A number to multiply by: 10000, or 万. */
const factor = z.union([
  z.number().positive(),
  z.string().refine(isBareScale, "must be a number, or a scale in characters")
]);

/** Whether rows are named from the top down. */
const isInOrder = (rows: string): boolean => {
  const [from = 0, to = 0] = rows.split("-").map(Number);
  return from > 0 && from <= to;
};

/** What a person says of a table of metrics in the file beside it, besides what may be said of any file. */
export const MetricsMeta = z
  .strictObject({
    /** The sheets to read; all that hold figures where left out. */
    sheets: z.array(text).min(1),
    /** The rows of the headings, counted from 1: `4` or `4-6`. */
    headings: z.union([
      z.number().int().positive(),
      z
        .string()
        .regex(/^\d{1,6}-\d{1,6}$/, "must be as 4 or 4-6")
        .refine(isInOrder, "must be as 4 or 4-6, the upper row first")
    ]),
    unit: text,
    /** What every number is multiplied by: 10000 or 万. */
    scale: factor,
    indicator: text,
    role,
    columns: z.record(z.string(), ColumnMeaning)
  })
  .partial();
export type MetricsMeta = z.infer<typeof MetricsMeta>;
