import type {z} from "zod";

/** Has zod say of each fault what stood there. */
export const withInput = {reportInput: true} as const;

/** As much of a value as a message can hold. */
const cut = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);

/** What is wrong with a value, and the value behind it where it is one word or number: `must be a date …: 2021-02-30`. */
export function wrongWords({message, input}: z.core.$ZodIssue): string {
  const isPlain = typeof input === "number" || (typeof input === "string" && input.trim() !== "");
  return isPlain ? `${message}: ${cut(String(input))}` : message;
}
