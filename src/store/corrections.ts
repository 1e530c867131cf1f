import {join} from "node:path";
import {z} from "zod";
import {namesIn, readText} from "../files/regular.ts";
import {isFree, strangerAt} from "../files/standing.ts";
import {needed, type Subject, subjects} from "../model/correction.ts";
import {messageOf, UserError} from "../model/errors.ts";
import {nearest} from "../model/nearest.ts";
import {Assignment, Deadline, Meaning, Recognition, Reform} from "../model/fact.ts";
import {type LinedYaml, parseLinedYaml, yamlFault} from "../model/lined.ts";
import {withInput, wrongWords} from "../model/wrong.ts";
import {StatedDay, StatedPeriod, StatedYear} from "../model/stated.ts";

/** What is known of what a correction can be about, as it was read. */
export const meanings = {
  figure: Meaning,
  honour: Recognition.pick({type: true, level: true}),
  reform: Reform.pick({name: true, domain: true}),
  lead: Assignment.pick({task: true, unit: true})
} satisfies Record<Subject, z.ZodObject>;

const words = z.string().regex(/\S/, "must not be empty");

/** What a correction may set of it: days of the calendar, in their order, and words that say something. */
export const settable = {
  ...meanings,
  reform: meanings.reform.extend({name: words}),
  lead: meanings.lead.extend({task: words, unit: words}),
  figure: Meaning.extend({
    period: StatedPeriod.nullable(),
    deadline: Deadline.extend({date: StatedDay}).nullable(),
    indicator: words,
    fieldGroup: words.nullable(),
    fieldArea: words.nullable(),
    scope: words.nullable(),
    coverage: words.nullable(),
    lead: words.nullable()
  })
} satisfies Record<Subject, z.ZodObject>;

const located = {
  id: z.string().regex(/^[a-z0-9-]+$/, "must be lower-case letters, digits and hyphens"),
  /** Name or 6-digit code of the reporting place. */
  place: z.union([z.number(), z.string().min(1)]).transform(String),
  year: StatedYear,
  /** Name of the report's file, where several reports of the place and year hold the quote. */
  report: z.string().min(1).optional(),
  /** Words of the sentence, as received or as cleaned. */
  quote: z.string().min(1),
  /** What is meant, as written: the quantity, the honour, the name, the task. A part of the quote. */
  figure: z.string().min(1),
  reason: z.string().min(1),
  source: z.string().min(1),
  by: z.string().min(1),
  date: StatedDay
};

/** The entries about one subject; `of` says which, and is a figure where it says nothing. */
function entryOf<S extends Subject, R extends z.ZodRawShape, T extends z.ZodRawShape>(
  of: S,
  read: z.ZodObject<R>,
  meaning: z.ZodObject<T>
) {
  const someOf = <F extends z.ZodRawShape>(fields: z.ZodObject<F>) =>
    fields
      .partial()
      .strict()
      .refine((set) => Object.keys(set).length > 0, "must name at least one field");
  const some = someOf(meaning);
  const whole = some.superRefine((set, context) => {
    const lacking = needed[of].filter((name) => !(name in set));
    if (lacking.length > 0) context.addIssue({code: "custom", message: `must name ${lacking.join(", ")}`});
  });
  const about = {...located, of: z.literal(of)};
  /** What it said when the correction was made; if it says something else now, the correction does not apply. */
  const expecting = {...about, expect: someOf(read)};
  return z
    .discriminatedUnion("action", [
      z.strictObject({...expecting, action: z.literal("set"), set: some}),
      z.strictObject({...expecting, action: z.literal("withdraw")}),
      z.strictObject({...expecting, action: z.literal("confirm")}),
      z.strictObject({...about, action: z.literal("add"), set: whole})
    ])
    .refine(({quote, figure}) => quote.includes(figure), {path: ["figure"], message: "must be a part of the quote"});
}

const FigureEntry = entryOf("figure", meanings.figure, settable.figure);
const FindingEntry = z.discriminatedUnion("of", [
  entryOf("honour", meanings.honour, settable.honour),
  entryOf("reform", meanings.reform, settable.reform),
  entryOf("lead", meanings.lead, settable.lead)
]);
const About = z.looseObject({of: z.enum(subjects).default("figure")});

/** The name of the file that an entry stands in; the entry's id holds it too, so that it can be found. */
interface Filed {
  file: string;
}

/** An entry of `data/corrections/` about a figure. */
export type FigureCorrection = z.infer<typeof FigureEntry> & Filed;
/** An entry about an honour, a named reform or a lead body. */
export type FindingCorrection = z.infer<typeof FindingEntry> & Filed;
export type Correction = FigureCorrection | FindingCorrection;

/**
 * Every correction of a folder, in the order of file names and of entries: later ones see what earlier ones made. Throws
 * UserError naming file, line, entry and field of one that cannot be understood.
 */
export function loadCorrections(folder: string): Correction[] {
  if (isFree(folder)) return [];
  const stranger = strangerAt(folder, "folder");
  if (stranger !== null) {
    throw new UserError(`corrections are no folder: ${folder}: ${stranger}`, {hint: "name the folder that holds them"});
  }
  const files = namesIn(folder, "corrections").filter((name) => /\.ya?ml$/.test(name));
  const corrections = files.sort().flatMap((file) => entriesOf(folder, file));
  const ids = corrections.map(({id}) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined)
    throw new UserError(`correction given twice: ${twice}`, {hint: "give each entry its own id"});
  return corrections;
}

function entriesOf(folder: string, file: string): Correction[] {
  const path = join(folder, file);
  const content = parsed(path);
  if (content.value === null) return [];
  if (!Array.isArray(content.value)) throw malformed(path, "must be a list of entries");
  return content.value.map((entry: unknown, i) => {
    const {data, error} = parseEntry(entry);
    if (data) return {...data, id: `${file.replace(/\.ya?ml$/, "")}#${data.id}`, file};
    const [first] = byCause(error);
    const at = content.lineOf([i, ...(first?.path ?? []), ...strangers(first).slice(0, 1)]);
    throw malformed(`${path}:${at}, entry ${i + 1}`, faultsOf(error));
  });
}

type Entry = z.infer<typeof FigureEntry | typeof FindingEntry>;

/** An entry as it is written down, checked; what is wrong with it otherwise. */
export function parseEntry(entry: unknown): {data: Entry; error?: never} | {error: z.ZodError; data?: never} {
  const about = About.safeParse(entry, withInput);
  if (!about.success) return {error: about.error};
  const parsed = (about.data.of === "figure" ? FigureEntry : FindingEntry).safeParse(about.data, withInput);
  return parsed.success ? {data: parsed.data} : {error: parsed.error};
}

function parsed(path: string): LinedYaml {
  try {
    return parseLinedYaml(readText(path));
  } catch (error) {
    const fault = yamlFault(error);
    throw fault ? malformed(`${path}:${fault.line}`, fault.words) : malformed(path, messageOf(error));
  }
}

/** The keys that nobody knows, of a fault that is about such. */
const strangers = (issue: z.core.$ZodIssue | undefined): string[] =>
  issue?.code === "unrecognized_keys" ? issue.keys : [];

/** What is wrong with an entry, in words, with what may be meant by a name that nobody knows. */
export const faultsOf = (error: z.ZodError): string => byCause(error).map(faultOf).join("; ");

/** The faults, names that nobody knows first: a field that is not there is one of these, misspelt. */
function byCause({issues}: z.ZodError): z.core.$ZodIssue[] {
  const meant = issues.flatMap(meantBy);
  const isMisspelt = ({code, path}: z.core.$ZodIssue): boolean =>
    code === "invalid_type" && meant.includes(String(path.at(-1)));
  const rank = (issue: z.core.$ZodIssue): number => (strangers(issue).length > 0 ? 0 : 1);
  return issues.filter((issue) => !isMisspelt(issue)).sort((a, b) => rank(a) - rank(b));
}

/** Of every entry; what it sets has others. */
const fieldsOfEntries = [...Object.keys(located), "of", "action", "expect", "set"];

/** The fields that names may mean which nobody knows. */
function meantBy(issue: z.core.$ZodIssue): string[] {
  const known = [...fieldsOfEntries, ...Object.values(settable).flatMap(({shape}) => Object.keys(shape))];
  return strangers(issue).flatMap((name) => nearest(name, known) ?? []);
}

function faultOf(issue: z.core.$ZodIssue): string {
  const guess = meantBy(issue).join(", ");
  // Of an unknown name its own message says which.
  const where = issue.path.join(".") || (strangers(issue).length > 0 ? "" : "whole");
  return `${where === "" ? "" : `${where}: `}${wrongWords(issue)}${guess === "" ? "" : `, is it ${guess}?`}`;
}

const malformed = (where: string, why: string): UserError =>
  new UserError(`bad correction in ${where}: ${why}`, {hint: "docs/corrections.md shows what an entry holds"});
