import {z} from "zod";
import {changes, comparators, recognitionLevels, recognitionTypes, roles} from "../model/fact.ts";

const span = {start: z.number().int(), end: z.number().int()};
const optional = z.boolean().default(false);

const GoldFact = z.object({
  ...span,
  text: z.string(),
  value: z.number(),
  value_max: z.number().nullish(),
  unit: z.string().nullish(),
  comparator: z.enum(comparators),
  role: z.enum(roles),
  change: z.enum(changes),
  from: z.number().nullish(),
  from_start: z.number().nullish(),
  from_end: z.number().nullish(),
  indicator: z.string(),
  period: z.string().nullish(),
  scope: z.string().nullish(),
  optional
});
export type GoldFact = z.infer<typeof GoldFact>;

const GoldRecognition = z.object({
  ...span,
  quote: z.string(),
  type: z.enum(recognitionTypes),
  level: z.enum(recognitionLevels),
  optional
});

const GoldReform = z.object({start: z.number().int(), end: z.number().int(), name: z.string(), optional});
const GoldAssignment = z.object({task: z.string(), unit: z.string()});

/**
 * Annotations of one report, or of the characters `range` of its source text. Optional ones are neither asked for nor held
 * against.
 */
export const Gold = z.object({
  file: z.string(),
  range: z.tuple([z.number(), z.number()]).nullable(),
  meta: z
    .object({
      code: z.string().nullable(),
      doc_type: z.string(),
      year: z.number().nullable(),
      published: z.string().nullish(),
      title: z.string().nullish(),
      script: z.string(),
      garbled: z.boolean().default(false)
    })
    .nullish(),
  facts: z.array(GoldFact),
  recognitions: z.array(GoldRecognition).default([]),
  reforms: z.array(GoldReform).default([]),
  assignments: z.array(GoldAssignment).default([])
});
export type Gold = z.infer<typeof Gold>;
