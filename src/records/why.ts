import {z} from "zod";
import {messageOf} from "../model/errors.ts";

/** Why what was written down cannot be taken, in a line: of a value that is none, where it stands and what is wrong with it. */
export function whyOf(cause: unknown): string {
  const [issue] = cause instanceof z.ZodError ? cause.issues : [];
  if (!issue) return messageOf(cause).split("\n")[0] ?? "";
  const {path, message} = innermost(issue);
  return `${path.join(".")}: ${message}`;
}

type Told = Pick<z.core.$ZodIssue, "path" | "message">;

/** What is wrong where one of several shapes would do: of the shape that fits the furthest. */
function innermost(issue: z.core.$ZodIssue): Told {
  const within = issue.code === "invalid_union" ? issue.errors.flat().map(innermost) : [];
  const furthest = within.reduce<Told>((best, one) => (one.path.length > best.path.length ? one : best), {
    path: [],
    message: issue.message
  });
  return {path: [...issue.path, ...furthest.path], message: furthest.message};
}
