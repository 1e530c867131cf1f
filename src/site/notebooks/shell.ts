import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {projectFolder} from "../../project.mjs";
import {withScripts} from "../policy.ts";

/** Modules of ours that the frame of a notebook loads, beside those that its cells ask for. */
export const notebookModules = ["notebook/follow.js", "notebook/tools.js", "notebook/sql.js"];

/**
 * The page that notebooks are set into: built with the others, so that whatever a cell may name is there, with header, styles
 * and policy like theirs.
 */
export const shellPage = (): Promise<string> =>
  readFile(join(projectFolder, "src", "site", "notebooks", "shell.md"), "utf8");

/** What the page above is called before it is set aside. */
export const shellName = "notebook";

/** Where it lies among the built pages. */
export const shellFile = "_notebook/shell.html";

/** The page of a notebook: the frame with its own title, cells and text. */
export interface Filling {
  /** The element. */
  title: string;
  /** Told how many lines of the page stand above its own. */
  script: (above: number) => string;
  main: string;
}

/** Sets a notebook into the built frame. Throws RangeError for a page that is none. */
export function fillShell(shell: string, {title, script, main}: Filling): string {
  const parts =
    /^([\s\S]*?)<title>[^<]*<\/title>([\s\S]*?)<script type="module">\s*import [\s\S]*?<\/script>([\s\S]*?<main [^>]*>)[\s\S]*?(<\/main>[\s\S]*)$/.exec(
      shell
    );
  if (!parts) throw new RangeError("the frame of notebooks is not as Framework builds a page");
  const [, head, links = "", body, end] = parts;
  // A notebook loads what its cells ask for, not all that they could.
  const own = links.replace(/\s*<link rel="modulepreload"[^>]*>/g, "");
  const before = `${head}${title}${own}<script type="module">\n`;
  return withScripts(`${before}${script(before.split("\n").length - 1)}</script>${body}\n${main}\n${end}`);
}
