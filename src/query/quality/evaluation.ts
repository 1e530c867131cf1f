import {z} from "zod";

const count = z.number().int().nonnegative();
const Share = z.object({right: count, of: count});

/** How well reports were read, measured on one set of annotations: what `evaluate --json` prints. */
export const Evaluation = z.object({
  /** Name of the set of annotations. */
  set: z.string(),
  /** The day. */
  measured: z.iso.date(),
  /** Version of the program. */
  version: z.string(),
  /** Whether its texts were read once, before anything was mended by them: what to expect of a report that nobody has seen. */
  firstSight: z.boolean().default(false),
  /** Annotated reports and passages. */
  annotations: count,
  /** What was looked for: right, spurious and missed ones of each kind. */
  found: z.record(z.string(), z.object({right: count, spurious: count, missed: count})),
  /** What was said of what was found. */
  said: z.record(z.string(), Share),
  /** Figures read right in every part, by tenth of confidence. */
  calibration: z.record(z.string(), Share)
});
export type Evaluation = z.infer<typeof Evaluation>;

/** `data/evaluation.json` as a table: one row a figure of a set. */
export const EvaluationRow = z.object({
  set: z.string(),
  measured: z.string(),
  firstSight: z.boolean(),
  annotations: count,
  part: z.enum(["found", "said", "calibration"]),
  name: z.string(),
  right: count,
  /** How many were annotated; of a confidence, how many have it. */
  of: count,
  /** Found where nothing is; 0 where it means nothing. */
  spurious: count
});
export type EvaluationRow = z.infer<typeof EvaluationRow>;
