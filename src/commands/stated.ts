import {z} from "zod";
import {statedPlace} from "../describe/mentions.ts";
import {referenceFolder} from "../lexicon/folder.ts";
import {loadPlaces} from "../lexicon/places.ts";
import {UserError} from "../model/errors.ts";
import type {StatedMetadata} from "../model/source.ts";
import {Stated, withoutUndefined} from "../store/sidecar.ts";

const {period: _period, ...flags} = Stated.shape;
const Flags = z.object({...flags, from: z.string().optional(), to: z.string().optional()});

/** What the flags state. Throws UserError for a value that cannot be, and for a place that is none. */
export function statedByFlags(options: unknown): StatedMetadata {
  const {from, to, ...rest} = checked(Flags, options);
  const period = from === undefined && to === undefined ? {} : {period: {start: from, end: to}};
  const stated = withoutUndefined(checked(Stated, {...rest, ...period}));
  if (stated.place !== undefined) requirePlace(stated.place);
  return stated;
}

function requirePlace(name: string): void {
  if (statedPlace(name, loadPlaces(referenceFolder))) return;
  throw new UserError(`bad value for --place: no such place, or more than one: ${name}`, {
    hint: "give its full name, with its province's before it, or its six-digit code"
  });
}

function checked<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [fault] = result.error.issues;
  throw new UserError(`bad value for --${fault?.path.join(".") ?? "flag"}: ${fault?.message ?? "not understood"}`, {
    hint: "dates are written 2025-12-31, years 2025; a period needs --from and --to"
  });
}
