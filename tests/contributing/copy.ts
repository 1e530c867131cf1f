import {spawnSync} from "node:child_process";
import {appendFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What the program is made of. */
const parts = [
  "src",
  "loaders",
  "pages",
  "data/reference",
  "data/tools",
  "data/evaluation.json",
  "docs",
  "package.json",
  "tsconfig.json",
  "observablehq.config.ts",
  "CHANGELOG.md"
];

/** A copy of the program that a test may add to. */
export interface Copy {
  folder: string;
  write(path: string, content: string): void;
  append(path: string, content: string): void;
  /** Replaces the one place where `from` stands. Throws when it stands nowhere or more than once. */
  edit(path: string, from: string, to: string): void;
  run(...args: string[]): {code: number | null; out: string; err: string};
}

/** Copies the program into an empty folder; packages are shared. */
export function copyInto(folder: string): Copy {
  for (const part of parts) {
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.includes(".observablehq")
    });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  };
  return {
    folder,
    write,
    append: (path, content) => appendFileSync(join(folder, path), content),
    edit: (path, from, to) => {
      const [before, after, ...more] = readFileSync(join(folder, path), "utf8").split(from);
      if (after === undefined || more.length > 0) throw new Error(`stands not once in ${path}: ${from}`);
      write(path, before + to + after);
    },
    run: (...args) => {
      const {status, stdout, stderr} = spawnSync(process.execPath, ["src/bin.mjs", ...args], {
        cwd: folder,
        encoding: "utf8"
      });
      return {code: status, out: stdout, err: stderr};
    }
  };
}
