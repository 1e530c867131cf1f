import {z} from "zod";
import {readRegular} from "../files/regular.ts";
import type {Brief} from "../model/brief.ts";
import {BriefFault, parseBrief} from "../model/briefParse.ts";
import type {BriefState, comparedFields} from "../model/briefState.ts";
import {messageOf, UserError} from "../model/errors.ts";
import {Meaning} from "../model/fact.ts";
import {type LinedYaml, parseLinedYaml, yamlFault} from "../model/lined.ts";
import {wrongWords} from "../model/wrong.ts";

/** What a file says: the brief, and the state of the ledger that it was made from, where it says. */
export interface BriefFile {
  brief: Brief;
  state: BriefState | null;
  /** Where in the file a part of the brief stands, in words. */
  placeOf: (path: readonly (string | number)[]) => string;
}

const Means = Meaning.pick({
  indicator: true,
  indicatorId: true,
  value: true,
  valueMax: true,
  comparator: true,
  unit: true,
  role: true,
  measure: true,
  period: true,
  deadline: true,
  scope: true
} satisfies Record<(typeof comparedFields)[number], true>)
  .partial()
  .strict();

const place = z
  .string()
  .regex(/^\d{6}$/)
  .nullable();
const year = z.number().int().nullable();
const passage = {report: z.string(), at: z.string(), place, year, quote: z.string()};

const Figure = z.strictObject({...passage, figure: z.string(), means: Means});
const Passage = z.strictObject(passage);

const State = z.strictObject({
  run: z.strictObject({id: z.number().int(), finished: z.string()}).nullable(),
  reports: z.array(z.strictObject({id: z.string(), place, year})),
  figures: z.array(Figure),
  passages: z.array(Passage),
  left: z.array(z.union([Figure, Passage])).exactOptional()
}) satisfies z.ZodType<BriefState>;

/** What a file says besides the brief. */
const File = z.object({state: State.nullish()});

/** Reads `brief.yml`. Throws UserError naming file, line and field of what cannot be understood. */
export function readBriefFile(path: string): BriefFile {
  const {value, lineOf} = parsed(path);
  const placeOf: BriefFile["placeOf"] = (way) => `${path}, line ${lineOf(way)}`;
  try {
    const brief = parseBrief(value);
    return {brief, state: File.parse(value).state ?? null, placeOf};
  } catch (cause) {
    if (cause instanceof BriefFault) throw malformed(placeOf(cause.path), cause.message, cause);
    const [issue] = cause instanceof z.ZodError ? cause.issues : [];
    if (!issue) throw cause;
    const way = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    throw malformed(placeOf(way), `${way.join(".")}: ${wrongWords(issue)}`, cause);
  }
}

function parsed(path: string): LinedYaml {
  try {
    return parseLinedYaml(textOf(path));
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const fault = yamlFault(cause);
    throw fault
      ? malformed(`${path}, line ${fault.line}`, fault.words, cause)
      : malformed(path, messageOf(cause), cause);
  }
}

function textOf(path: string): string {
  try {
    return readRegular(path).toString("utf8");
  } catch (cause) {
    throw new UserError(`cannot read the brief ${path}: ${messageOf(cause)}`, {
      cause,
      hint: "name a file that reform-ledger brief or the page of a brief wrote"
    });
  }
}

const malformed = (where: string, why: string, cause?: unknown): UserError =>
  new UserError(`bad brief in ${where}: ${why}`, {
    cause,
    hint: (cause instanceof UserError ? cause.hint : undefined) ?? "docs/briefs.md shows what a brief holds"
  });
