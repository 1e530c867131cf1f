import {z} from "zod";
import {UserError} from "../model/errors.ts";
import type {StatedMetadata} from "../model/source.ts";
import {Stated, withoutUndefined} from "../store/sidecar.ts";

const {period: _period, ...flags} = Stated.shape;
const Flags = z.object({...flags, from: z.string().optional(), to: z.string().optional()});

/** What the flags state. Throws UserError for a value that cannot be. */
export function statedByFlags(options: unknown): StatedMetadata {
  const {from, to, ...rest} = checked(Flags, options);
  const period = from === undefined && to === undefined ? {} : {period: {start: from, end: to}};
  return withoutUndefined(checked(Stated, {...rest, ...period}));
}

function checked<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [fault] = result.error.issues;
  throw new UserError(`bad value for --${fault?.path.join(".") ?? "flag"}: ${fault?.message ?? "not understood"}`, {
    hint: "dates are written 2025-12-31, years 2025; a period needs --from and --to"
  });
}
