import {z} from "zod";
import {placeMeant, statedPlace} from "../describe/mentions.ts";
import {referenceFolder} from "../lexicon/folder.ts";
import {loadPlaces} from "../lexicon/places.ts";
import {UserError} from "../model/errors.ts";
import type {StatedMetadata} from "../model/source.ts";
import {withInput, wrongWords} from "../model/wrong.ts";
import {Stated, withoutUndefined} from "../store/sidecar.ts";
import {StatedDay} from "../model/stated.ts";

const {period: _period, ...fields} = Stated.shape;
/** An empty word is a variable of a script that was not set, and no title. */
const words = z.string().trim().min(1, "must not be empty").optional();

/** The flags of days and years. */
const days = new Set(["from", "to", "published", "year"]);

const Flags = z.object({
  ...fields,
  title: words,
  source: words,
  author: words,
  from: StatedDay.optional(),
  to: StatedDay.optional()
});

/** What the flags state. Throws UserError for a value that cannot be, and for a place that is none. */
export function statedByFlags(options: unknown): StatedMetadata {
  const {from, to, ...rest} = checked(Flags, options);
  const stated = withoutUndefined({...rest, ...periodOf(from, to)});
  if (stated.place !== undefined) requirePlace(stated.place);
  return stated;
}

function periodOf(start: string | undefined, end: string | undefined): Pick<StatedMetadata, "period"> {
  if (start === undefined && end === undefined) return {};
  if (start === undefined || end === undefined)
    throw new UserError(`a period lacks its ${start === undefined ? "beginning" : "end"}`, {
      hint: "say both days: --from 2025-01-01 --to 2025-12-31"
    });
  if (start <= end) return {period: {start, end}};
  throw new UserError(`the period ends before it begins: --from ${start} --to ${end}`, {
    hint: "give the earlier day first"
  });
}

function requirePlace(name: string): void {
  const places = loadPlaces(referenceFolder);
  if (statedPlace(name, places)) return;
  const meant = placeMeant(name, places);
  throw new UserError(`bad value for --place: no such place, or more than one: ${name}`, {
    hint: `${meant === undefined ? "" : `did you mean ${meant}? `}give its full name, with its province's before it, or its six-digit code`
  });
}

function checked<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value, withInput);
  if (result.success) return result.data;
  const [fault] = result.error.issues;
  const what = fault ? wrongWords(fault) : "not understood";
  const flag = fault?.path.join(".") ?? "flag";
  const hint = days.has(flag) ? "dates are written 2025-12-31, years 2025; a period needs --from and --to" : undefined;
  throw new UserError(`bad value for --${flag}: ${what}`, hint === undefined ? {} : {hint});
}
