import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {deserialize, serialize} from "node:v8";
import {parse as parseCsv} from "csv-parse/sync";
import type {z} from "zod";
import {kept} from "../kept.mjs";
import {messageOf, UserError} from "../model/errors.ts";
import {sha256} from "../model/record.ts";
import {packageFolder} from "../project.mjs";
import {readRegular} from "../files/regular.ts";
import {parseYaml} from "./yaml.ts";

/** Rows of a CSV file with a header line, each checked against `row`. Throws UserError naming file, line and column. */
export function readCsv<T>(folder: string, name: string, row: z.ZodType<T>): T[] {
  const path = join(folder, name);
  const records = parsed(path, csv) as unknown[];
  return records.map((record, i) => checked(row, record, `${path}, row ${i + 1}`));
}

/** A YAML file checked against `shape`. Throws UserError naming file and field. */
export function readYaml<T>(folder: string, name: string, shape: z.ZodType<T>): T {
  const path = join(folder, name);
  return checked(shape, parsed(path, yaml), path);
}

interface Format {
  parse: (text: string) => unknown;
  /** The manifest of the package that parses, which tells its version. */
  parser: string;
}

const manifestOf = (name: string): string => readFileSync(join(packageFolder(name), "package.json"), "utf8");

const csv: Format = {
  parse: (text) =>
    parseCsv(text, {
      columns: true,
      bom: true,
      trim: true,
      comment: "#",
      comment_no_infix: true,
      skip_empty_lines: true
    }),
  parser: manifestOf("csv-parse")
};

const yaml: Format = {parse: parseYaml, parser: manifestOf("yaml")};

/** What stands in a file. Parsing the tables takes longer than reading a report, so it is done once for each text. */
function parsed(path: string, {parse, parser}: Format): unknown {
  const text = textOf(path);
  const name = `table-${sha256(parser + text).slice(0, 16)}`;
  const table = kept(name, (draft) => writeFileSync(draft, serialize(parsedAnew(path, parse, text))));
  return deserialize(readFileSync(table));
}

function textOf(path: string): string {
  try {
    return readRegular(path).toString("utf8");
  } catch (cause) {
    throw new UserError(`cannot read the reference table ${path}: ${messageOf(cause)}`, {
      cause,
      hint: "put it back, or check its permissions"
    });
  }
}

function parsedAnew(path: string, parse: Format["parse"], text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const why = messageOf(cause).trim();
    throw new UserError(`bad reference data in ${path}: ${why}`, {cause, hint: "mend the line that is named"});
  }
}

function checked<T>(shape: z.ZodType<T>, value: unknown, where: string): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({path, message}) => `${path.join(".") || "whole"}: ${message}`);
  throw new UserError(`bad reference data in ${where}: ${faults.join("; ")}`, {
    hint: "mend the file; data/reference/README.md names the columns"
  });
}
