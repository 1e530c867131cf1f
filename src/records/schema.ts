import {z} from "zod";
import {Assignment, Fact, Recognition, Reform, Rejected} from "../model/fact.ts";
import {MetricsMeta} from "../model/metrics.ts";
import {Description, Period, ToldWarning, Warning} from "../model/report.ts";
import {severities} from "../model/vocabulary.ts";
import {isShard} from "./shard.ts";

const count = z.number().int().nonnegative();
const span = {start: count, end: count};
const values = z.record(z.string(), z.union([z.string(), z.number()]));
const hash = z.string().regex(/^[\da-f]{64}$/, "must be a SHA-256");

/** What is stated of a report, as `StatedMetadata` has it: checked in words where a person stated it. */
export const Stated = z.object({
  place: z.string().exactOptional(),
  kind: z.string().exactOptional(),
  year: z.number().exactOptional(),
  published: z.string().exactOptional(),
  title: z.string().exactOptional(),
  source: z.string().exactOptional(),
  author: z.string().exactOptional(),
  site: z.string().exactOptional(),
  period: Period.exactOptional(),
  address: z.string().exactOptional(),
  retrieved: z.string().exactOptional(),
  licence: z.string().exactOptional(),
  metrics: MetricsMeta.exactOptional()
});

const Cell = z.object({
  ...span,
  row: count,
  column: count,
  rows: count,
  columns: count,
  isHeading: z.boolean(),
  indent: count.exactOptional()
});

const Table = z.object({
  ...span,
  rows: count,
  columns: count,
  cells: z.array(Cell),
  origin: z.object({sheet: z.string(), row: count, column: count}).nullable()
});

const Clean = z.object({
  text: z.string(),
  /** Where each character came from, as runs. */
  starts: z.array(z.number().int()),
  ends: z.array(z.number().int()),
  script: z.enum(["simplified", "traditional"]),
  garbled: z.boolean(),
  clutter: z.array(z.object({...span, kind: z.string(), text: z.string()})),
  tables: z.array(Table),
  warnings: z.array(ToldWarning)
});

const Sentence = z.object({
  ...span,
  index: count,
  section: count,
  paragraph: count,
  isHeading: z.boolean(),
  inTable: z.object({table: count, row: count, column: count.nullable()}).exactOptional()
});

const Section = z.object({...span, index: count, parent: count.nullable(), level: count, heading: z.string()});

const Issue = z.object({
  check: z.string(),
  code: z.string(),
  severity: z.enum(severities),
  values,
  message: z.string(),
  span: z.object(span).nullable(),
  factId: z.string().nullable()
});

/** A `Digest` as it is written down: offsets as runs, and the text of its outline, which is the clean one, left out. */
export const PackedDigest = z.object({
  id: z.string(),
  source: z.object({
    format: z.string(),
    encoding: z.string().nullable(),
    text: z.string(),
    hardWrapped: z.boolean(),
    tables: z.array(Table),
    stated: Stated,
    warnings: z.array(Warning),
    inside: z.string().exactOptional()
  }),
  clean: Clean,
  description: Description,
  outline: z.object({sections: z.array(Section), sentences: z.array(Sentence)}),
  findings: z.object({
    facts: z.array(Fact),
    recognitions: z.array(Recognition),
    reforms: z.array(Reform),
    assignments: z.array(Assignment),
    rejected: z.array(Rejected)
  }),
  issues: z.array(Issue)
});
export type PackedDigest = z.infer<typeof PackedDigest>;

/** Why a file could not be read, as `Unread` of the ledger. */
const Unread = z.object({
  code: z.string(),
  fault: z.string(),
  details: z.string(),
  reason: z.string(),
  hint: z.string().nullable()
});

/** How records are written down: those of another way are of another version. */
export const recordsVersion = 2 as const;

/** What was read of a file. */
export const Content = z.object({
  /** The SHA-256 of its bytes, so that it is taken for what was read of no other; null where they could not be read. */
  of: hash.nullable(),
  origin: Stated.pick({address: true, retrieved: true, licence: true}),
  result: z.union([z.array(PackedDigest), Unread]),
  trace: z.string().exactOptional()
});
export type Content = z.infer<typeof Content>;

/** By what a file is known, beside what was read of it. */
export const Known = z.object({
  /** As it was named, from the folder in which the program was called. */
  path: z.string().min(1),
  /** Its path below the folder that was read. */
  name: z.string().min(1),
  sha256: hash.nullable(),
  statedSha256: hash,
  overrides: Stated,
  /** Why it could not be read; null for one that was. */
  fault: z.string().nullable()
});
export type Known = z.infer<typeof Known>;

/** What is said of a shard as a whole. */
export const Head = z
  .object({
    records: z.literal(recordsVersion),
    shard: count,
    of: count,
    /** How many files it holds: one that has fewer is not whole. */
    files: count,
    digestVersion: z.string()
  })
  .refine(isShard, "must be one of so many");
export type Head = z.infer<typeof Head>;
