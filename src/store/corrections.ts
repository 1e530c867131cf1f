import {existsSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {UserError} from "../model/errors.ts";
import {Meaning} from "../model/fact.ts";
import {isoDate} from "../model/report.ts";
import {readRegular} from "../lexicon/regular.ts";
import {parseYaml} from "../lexicon/yaml.ts";

const Fields = Meaning.partial().strict();
const someFields = Fields.refine((fields) => Object.keys(fields).length > 0, "must name at least one field");

const located = {
  id: z.string().regex(/^[a-z0-9-]+$/, "must be lower-case letters, digits and hyphens"),
  /** Name or 6-digit code of the reporting place. */
  place: z.coerce.string(),
  year: z.number().int(),
  /** Words of the sentence, as received or as cleaned. */
  quote: z.string().min(1),
  /** The quantity as written: a part of the quote. */
  figure: z.string().min(1),
  /** What the fact said when the correction was made; if it says something else now, the correction does not apply. */
  expect: someFields,
  reason: z.string().min(1),
  source: z.string().min(1),
  by: z.string().min(1),
  date: isoDate
};

const Entry = z
  .discriminatedUnion("action", [
    z.strictObject({...located, action: z.literal("set"), set: someFields}),
    z.strictObject({...located, action: z.literal("withdraw")}),
    z.strictObject({...located, action: z.literal("confirm")})
  ])
  .refine(({quote, figure}) => quote.includes(figure), {path: ["figure"], message: "must be a part of the quote"});

/** An entry of `data/corrections/`. Its id holds the file's name, so that it can be found. */
export type Correction = z.infer<typeof Entry> & {file: string};

/**
 * Every correction of a folder, in the order of file names and of entries: later ones see what earlier ones made. Throws
 * UserError naming file, entry and field of one that cannot be understood.
 */
export function loadCorrections(folder: string): Correction[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) {
    throw new UserError(`corrections are no folder: ${folder}`, {hint: "name the folder that holds them"});
  }
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const corrections = files.sort().flatMap((file) => entriesOf(folder, file));
  const ids = corrections.map(({id}) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined)
    throw new UserError(`correction given twice: ${twice}`, {hint: "give each entry its own id"});
  return corrections;
}

function entriesOf(folder: string, file: string): Correction[] {
  const content = parsed(join(folder, file));
  if (content === null) return [];
  if (!Array.isArray(content)) throw malformed(join(folder, file), "must be a list of entries");
  return content.map((entry: unknown, i) => {
    const result = Entry.safeParse(entry);
    if (!result.success) throw malformed(`${join(folder, file)}, entry ${i + 1}`, faultsOf(result.error));
    return {...result.data, id: `${file.replace(/\.ya?ml$/, "")}#${result.data.id}`, file};
  });
}

function parsed(path: string): unknown {
  try {
    return parseYaml(readRegular(path).toString("utf8"));
  } catch (error) {
    throw malformed(path, error instanceof Error ? error.message : String(error));
  }
}

const faultsOf = (error: z.ZodError): string =>
  error.issues.map(({path, message}) => `${path.join(".") || "whole"}: ${message}`).join("; ");

const malformed = (where: string, why: string): UserError =>
  new UserError(`bad correction in ${where}: ${why}`, {hint: "docs/corrections.md shows what an entry holds"});
