import type {z} from "zod";

/** Has zod say of each fault what stood there. */
export const withInput = {reportInput: true} as const;

/** As much of a value as a message can hold. */
const cut = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);

const kinds = new Map<string, string>([
  ["string", "text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "fields with their values"],
  ["record", "fields with their values"]
]);

/** What is wrong with a value, and the value behind it where it is one word or number: `must be a date …: 2021-02-30`. */
export function wrongWords(issue: z.core.$ZodIssue): string {
  const {input} = issue;
  const isPlain = typeof input === "number" || (typeof input === "string" && input.trim() !== "");
  return isPlain ? `${ownWords(issue)}: ${cut(String(input))}` : ownWords(issue);
}

/** The words of a schema as they are; where it has none of its own, those of this program instead of those of zod. */
function ownWords(issue: z.core.$ZodIssue): string {
  const {message} = issue;
  if (!message.startsWith("Invalid ")) return message;
  if (isOfMissing(issue)) return "is missing";
  if (issue.code === "invalid_value") return `must be ${issue.values.map(String).join(" or ")}`;
  if (issue.code === "invalid_union") return `must be ${[...new Set(issue.errors.flatMap(expectedIn))].join(" or ")}`;
  return issue.code === "invalid_type" ? `must be ${kindOf(issue.expected)}` : message;
}

const isOfMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.message.endsWith("received undefined") ||
  (issue.code === "invalid_union" && "input" in issue && issue.input === undefined);

const kindOf = (expected: string): string => kinds.get(expected) ?? expected;

/** The kinds of value that one way of several would take. */
const expectedIn = (issues: readonly z.core.$ZodIssue[]): string[] =>
  issues.map((issue) => (issue.code === "invalid_type" ? kindOf(issue.expected) : ownWords(issue)));
