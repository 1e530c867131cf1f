import {z} from "zod";
import {unreadable} from "../lexicon/unread.ts";
import {parseYaml} from "../lexicon/yaml.ts";
import {isTableName} from "../metrics/tableName.ts";
import {messageOf} from "../model/errors.ts";
import {FigureColumn, MetricsMeta} from "../model/metrics.ts";
import {nearest} from "../model/nearest.ts";
import {reportKinds} from "../model/report.ts";
import type {StatedMetadata} from "../model/source.ts";
import {withInput, wrongWords} from "../model/wrong.ts";
import {StatedDay, StatedPeriod, StatedYear} from "../model/stated.ts";

const webAddress = z.url({protocol: /^https?$/, error: "must be an address such as https://example.org/a.html"});

/** A year as a number, or in the four digits of a flag or of a quoted value. */
const yearWritten = z.preprocess(
  (year) => (typeof year === "string" && /^\d{4}$/.test(year) ? Number(year) : year),
  StatedYear
);

/** What a person may state of a report, in a sidecar or by flags; it wins over what the text says. */
export const Stated = z
  .strictObject({
    place: z.union([z.number(), z.string().min(1)]).transform(String),
    kind: z.enum(reportKinds),
    year: yearWritten,
    period: StatedPeriod,
    published: StatedDay,
    title: z.string(),
    source: z.string(),
    author: z.string(),
    address: webAddress,
    retrieved: StatedDay,
    licence: z.string()
  })
  .partial();

/** Where the sidecar of a report may stand: beside it, with or without the report's own extension. */
export const sidecarNames = (path: string): string[] =>
  [path, path.replace(/\.[^./\\]+$/, "")].flatMap((stem) => [`${stem}.meta.yml`, `${stem}.meta.yaml`]);

/** What may be stated of a table, which may be one of metrics. */
const StatedOfTable = Stated.extend(MetricsMeta.shape);

/**
 * Parses the sidecar of the file `of`. Throws UnreadableError naming the field that is wrong: without it the report would be misread.
 */
export function readSidecar(path: string, text: string, of: string = path): StatedMetadata {
  const shape = isTableName(of) ? StatedOfTable : Stated;
  const result = shape.safeParse(parsed(path, text) ?? {}, withInput);
  if (result.success) return isTableName(of) ? withMetrics(result.data) : withoutUndefined(result.data);
  const fields = Object.keys(shape.shape);
  const faults = result.error.issues.map((issue) => faultOf(issue, fields));
  throw unreadable("sidecar-fields", {path, detail: faults.join("; "), fields: fields.join(", ")});
}

/** So many fields that there are not are named. */
const mostNamed = 5;

/** What is wrong, where, and which field a misspelt one may mean. */
function faultOf(issue: z.core.$ZodIssue, fields: readonly string[]): string {
  const where = issue.path.join(".");
  if (issue.code !== "unrecognized_keys") return `${where || "whole"}: ${wrongWords(issue)}`;
  const known = where === "" ? fields : Object.keys(FigureColumn.shape);
  const named = issue.keys.slice(0, mostNamed);
  const meant = named.flatMap((key) => nearest(key, known) ?? []);
  const more = issue.keys.length > mostNamed ? ` and ${issue.keys.length - mostNamed} more` : "";
  const told = `no such field: ${[...(where === "" ? [] : [where]), named.join(", ")].join(".")}${more}`;
  return meant.length === 0 ? told : `${told}, did you mean ${meant.join(", ")}?`;
}

/** What is said of a table of metrics apart from what is said of any file. */
function withMetrics(data: z.infer<typeof StatedOfTable>): StatedMetadata {
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  const isMetric = ([key]: [string, unknown]): boolean => key in MetricsMeta.shape;
  return {
    ...Object.fromEntries(entries.filter((entry) => !isMetric(entry))),
    metrics: Object.fromEntries(entries.filter(isMetric))
  };
}

function parsed(path: string, text: string): unknown {
  try {
    return parseYaml(text);
  } catch (cause) {
    const [detail = ""] = messageOf(cause).split("\n");
    throw unreadable("sidecar-yaml", {path, detail}, cause);
  }
}

/** What was stated in an earlier run, but for what could not be stated any more. */
export const statedBefore = (fields: Readonly<Record<string, unknown>>): StatedMetadata =>
  withoutUndefined(
    Object.fromEntries(
      Object.entries(fields).filter(([name, value]) => Stated.safeParse({[name]: value}).success)
    ) as z.infer<typeof Stated>
  );

/** Drops absent fields, so that a spread of the rest never hides a field of another source. */
export const withoutUndefined = (stated: z.infer<typeof Stated>): StatedMetadata =>
  Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
