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
  if (message.endsWith("received undefined")) return "is missing";
  if (issue.code === "invalid_value") return `must be ${issue.values.map(String).join(" or ")}`;
  return issue.code === "invalid_type" ? `must be ${kinds.get(issue.expected) ?? issue.expected}` : message;
}
