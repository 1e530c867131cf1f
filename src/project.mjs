// Where the project is and what its manifest says. Plain JavaScript: wanted before the sources are compiled.
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

export const projectFolder = fileURLToPath(new URL("..", import.meta.url));
export const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
