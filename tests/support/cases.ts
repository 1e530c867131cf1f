import {readFileSync} from "node:fs";
import type {z} from "zod";

/** The cases of tests/cases/<name>.jsonl, each line checked against `shape`. */
export function readCases<T>(name: string, shape: z.ZodType<T>): T[] {
  const path = new URL(`../cases/${name}.jsonl`, import.meta.url);
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => shape.parse(JSON.parse(line)));
}
