import {type Command, Option} from "commander";
import {z} from "zod";
import {UserError} from "../model/errors.ts";
import type {StatedMetadata} from "../model/source.ts";
import {Stated, withoutUndefined} from "../store/sidecar.ts";

const {period: _period, ...flags} = Stated.shape;
const Flags = z.object({...flags, from: z.string().optional(), to: z.string().optional()});

/** Adds the flags that override what a report says of itself. */
export function withStatedFlags(command: Command): Command {
  return command
    .addOption(new Option("--place <name>", "reporting place: name or 6-digit code").helpGroup("Override metadata:"))
    .addOption(new Option("--kind <kind>", "review, plan or mixed").helpGroup("Override metadata:"))
    .addOption(new Option("--year <year>", "year that it is about").helpGroup("Override metadata:"))
    .addOption(new Option("--from <date>", "first day that it is about").helpGroup("Override metadata:"))
    .addOption(new Option("--to <date>", "last day that it is about").helpGroup("Override metadata:"))
    .addOption(new Option("--published <date>", "day of publication").helpGroup("Override metadata:"))
    .addOption(new Option("--title <title>", "title").helpGroup("Override metadata:"))
    .addOption(new Option("--source <name>", "publishing body or site").helpGroup("Override metadata:"))
    .addOption(new Option("--author <name>", "author").helpGroup("Override metadata:"));
}

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
