// Where the project is and what its manifest says. Plain JavaScript: wanted before the sources are compiled.
import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

export const projectFolder = fileURLToPath(new URL("..", import.meta.url));
export const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

export function packageFolder(name, from = projectFolder) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    if (folder === dirname(folder)) throw new Error(`package not installed: ${name}`);
  }
}
