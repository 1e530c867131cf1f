import {z} from "zod";
import {readYaml} from "./file.ts";
import {asksAlike, asksOtherwise} from "./wording.ts";

const text = z.string().min(1);
const Words = z.strictObject({zh: text, en: text}).refine(asksAlike, asksOtherwise);

const labels = [
  "contents",
  "codebook",
  "licence",
  "file",
  "table",
  "column",
  "type",
  "unit",
  "chinese",
  "english",
  "values",
  "number",
  "report",
  "publisher",
  "date",
  "link",
  "address",
  "report_id",
  "descriptor",
  "columns"
] as const;
/** The name of a label in a package. */
export type PackageLabel = (typeof labels)[number];

const File = z.strictObject({
  title: Words,
  "title-since": Words,
  made: Words,
  notes: z.array(Words),
  formats: z.strictObject({csv: Words, xlsx: Words, parquet: Words, lake: Words, json: Words}),
  since: Words,
  link: Words,
  licence: z.strictObject({given: Words, open: Words, compilation: Words, catalogue: Words}),
  keywords: z.array(text),
  labels: z.record(z.enum(labels), Words)
});

/** What an exported data package says of itself; `package.yml` explains each entry. */
export type PackageWords = z.infer<typeof File>;

/** Reads package.yml. Throws UserError when it is malformed. */
export const loadPackageWords = (folder: string): PackageWords => readYaml(folder, "package.yml", File);
