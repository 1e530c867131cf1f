import {readdirSync, readFileSync} from "node:fs";

/** One import of a module: what it names, as a path from the root of the project, and whether it is of types alone. */
export interface Import {
  to: string;
  isType: boolean;
}

const root = new URL("../", import.meta.url);

const importPattern =
  /^(?:import|export)\s+(?<type>type\s)?[^"']*?from\s+"(?<from>\.[^"]+)"|^import\s+"(?<run>\.[^"]+)"|\bimport\("(?<later>\.[^"]+)"\)/gm;

/** The TypeScript modules of a folder of the project, as paths from its root. */
export const modulesOf = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, root), {recursive: true, encoding: "utf8"})
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.includes("/."));

/** The text of a module. */
export const textOf = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** The modules of the project that a module imports, those included that it fetches later. */
export const importsOf = (path: string): Import[] =>
  Array.from(textOf(path).matchAll(importPattern), ({groups}) => ({
    to: new URL(groups?.["from"] ?? groups?.["run"] ?? groups?.["later"] ?? "", new URL(path, root)).href.slice(
      root.href.length
    ),
    isType: groups?.["type"] !== undefined
  }));

/** The folder below `src` or `pages` that a module lies in; the module itself where it lies in none. */
export const roomOf = (path: string): string => path.split("/")[1] ?? path;
