import {statSync} from "node:fs";

/** Ends the program with what it was told wrongly and how it is called. */
export function refuse(words: string, usage: string): never {
  console.error(`error: ${words}\n  hint: ${usage}`);
  process.exit(2);
}

/** The numbers that a bench was called with; `otherwise` where it was called with none. Ends the program where one is none. */
export function countsOf(args: readonly string[], otherwise: readonly number[], usage: string): readonly number[] {
  const stray = args.find((arg) => !/^[1-9]\d{0,6}$/u.test(arg));
  if (stray !== undefined) refuse(`no number of this kind: ${stray}`, usage);
  return args.length > 0 ? args.map(Number) : otherwise;
}

/** A path that a bench was called with. Ends the program where nothing is there, or something else than a `kind`. */
export function pathOf(path: string | undefined, kind: "file" | "folder", usage: string): string {
  if (path === undefined || path === "") refuse(`no ${kind} is named`, usage);
  const entry = statSync(path, {throwIfNoEntry: false});
  if (kind === "file" ? entry?.isFile() !== true : entry?.isDirectory() !== true)
    refuse(`no such ${kind}: ${path}`, usage);
  return path;
}
