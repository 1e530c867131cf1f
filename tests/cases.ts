import {readFileSync} from "node:fs";
import type {z} from "zod";

/** The cases of `tests/cases/<name>.jsonl`, one a line, each checked against `shape`. */
export function cases<T>(name: string, shape: z.ZodType<T>): T[] {
  const lines = readFileSync(new URL(`cases/${name}.jsonl`, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line.trim()).map((line) => shape.parse(JSON.parse(line)));
}
