import {execFile} from "node:child_process";
import {mkdirSync, readdirSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {promisify} from "node:util";
import {bin, folderWith, reportText} from "../commands/setup.ts";

/** Two machines as far apart as can be: a day, and the letters of Turkish. */
const zones = [
  {TZ: "Pacific/Kiritimati", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8"},
  {TZ: "America/Adak", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8"}
];

/**
 * Runs a program of Node in each of the two zones at once, each in a folder of its own, and gives back the folders. Throws when
 * one fails.
 */
const inBoth = (files: Record<string, string>, args: (folder: string) => readonly string[]): Promise<string[]> =>
  Promise.all(
    zones.map(async (zone) => {
      const folder = folderWith(files);
      mkdirSync(join(folder, "tmp"));
      const env = {...process.env, ...zone, TMPDIR: join(folder, "tmp")};
      await promisify(execFile)(process.execPath, [...args(folder)], {cwd: folder, env});
      return folder;
    })
  );

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** How many files two folders hold, and those that one of them alone has or has otherwise. */
interface Compared {
  files: number;
  differ: string[];
}

function differing([one = "", other = ""]: readonly string[]): Compared {
  const names = [...new Set([...filesIn(one), ...filesIn(other)])].sort();
  const bytes = (folder: string, name: string): string => {
    try {
      return readFileSync(join(folder, name)).toString("base64");
    } catch (error) {
      return String(error);
    }
  };
  return {files: names.length, differ: names.filter((name) => bytes(one, name) !== bytes(other, name))};
}

const reports = {
  "data/reports/赣州.txt": reportText("赣州市", 2021),
  "data/reports/永州.txt": reportText("永州市", 2023),
  "notebooks/own.md": "---\ntitle: Own İıIi\n---\n\nwell ${1 + 1}\n"
};

/** What `build` writes in both zones from the same reports. */
export const builtInBoth = async (): Promise<Compared> =>
  differing((await inBoth(reports, () => [bin, "build"])).map((folder) => join(folder, "dist")));

const alone = new URL("../site/buildAlone.ts", import.meta.url).pathname;

/** What pages built anew in both zones are, without anything that is kept. */
export async function pagesInBoth(): Promise<Compared> {
  const tsx = import.meta.resolve("tsx");
  const folders = await inBoth({}, (folder) => ["--import", tsx, alone, join(folder, "site")]);
  return differing(folders.map((folder) => join(folder, "site")));
}

/** Files that name the moment at which they were made: when each run was, and since when each report stands as it does. */
export const ofTheMoment: readonly string[] = ["_file/data/history.arrow", "_file/data/runs.arrow"];
