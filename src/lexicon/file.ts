import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse as parseCsv} from "csv-parse/sync";
import {parse as parseYaml} from "yaml";
import type {z} from "zod";
import {UserError} from "../model/errors.ts";

/** Rows of a CSV file with a header line, each checked against `row`. Throws UserError naming file, line and column. */
export function readCsv<T>(folder: string, name: string, row: z.ZodType<T>): T[] {
  const path = join(folder, name);
  const records: unknown[] = parseCsv(readFileSync(path, "utf8"), {
    columns: true,
    bom: true,
    trim: true,
    comment: "#",
    comment_no_infix: true,
    skip_empty_lines: true
  });
  return records.map((record, i) => checked(row, record, `${path}, row ${i + 1}`));
}

/** A YAML file checked against `shape`. Throws UserError naming file and field. */
export function readYaml<T>(folder: string, name: string, shape: z.ZodType<T>): T {
  const path = join(folder, name);
  return checked(shape, parseYaml(readFileSync(path, "utf8")) as unknown, path);
}

function checked<T>(shape: z.ZodType<T>, value: unknown, where: string): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({path, message}) => `${path.join(".") || "whole"}: ${message}`);
  throw new UserError(`bad reference data in ${where}: ${faults.join("; ")}`, {
    hint: "mend the file; data/reference/README.md names the columns"
  });
}
