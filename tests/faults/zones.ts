import {spawnSync} from "node:child_process";
import {mkdirSync, readdirSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {bin, folderWith, reportText} from "../commands/setup.ts";

/** Two machines as far apart as can be: a day, and the letters of Turkish. */
const zones = [
  {TZ: "Pacific/Kiritimati", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8"},
  {TZ: "America/Adak", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8"}
];

/** Runs a program of Node in each of the two zones, each in a folder of its own, and gives back the folders. */
function inBoth(files: Record<string, string>, args: (folder: string) => readonly string[]): string[] {
  return zones.map((zone) => {
    const folder = folderWith(files);
    mkdirSync(join(folder, "tmp"));
    const env = {...process.env, ...zone, TMPDIR: join(folder, "tmp")};
    const {status, stderr} = spawnSync(process.execPath, [...args(folder)], {cwd: folder, env, encoding: "utf8"});
    if (status !== 0) throw new Error(`ended with ${status} in ${zone.TZ}: ${stderr}`);
    return folder;
  });
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** How many files two folders hold, and those that one of them alone has or has otherwise. */
function differing([one = "", other = ""]: readonly string[]): {files: number; differ: string[]} {
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
export const builtInBoth = (): {files: number; differ: string[]} =>
  differing(inBoth(reports, () => [bin, "build"]).map((folder) => join(folder, "dist")));

const alone = new URL("../site/buildAlone.ts", import.meta.url).pathname;

/** What pages built anew in both zones are, without anything that is kept. */
export function pagesInBoth(): {files: number; differ: string[]} {
  const tsx = import.meta.resolve("tsx");
  const folders = inBoth({}, (folder) => ["--import", tsx, alone, join(folder, "site")]);
  return differing(folders.map((folder) => join(folder, "site")));
}

/** Files that name the moment at which they were made: when each run was, and since when each report stands as it does. */
export const ofTheMoment: readonly string[] = ["_file/data/history.arrow", "_file/data/runs.arrow"];
