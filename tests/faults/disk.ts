import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import {bin, folderWith, reportText} from "../commands/setup.ts";
import {contentOf} from "./ledger.ts";
import {seeded} from "./random.ts";
import {ledgerOf} from "./standing.ts";

/** Why no small disk can be made here; null where it can. */
export function noDisk(): string | null {
  const {status, error} = spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tmpdir()]);
  return status === 0 ? null : `no disk can be mounted here (unshare -rm): ${error?.message ?? String(status)}`;
}

/** A folder with a ledger and reports that it does not hold yet, and what is to come of reading them. */
export interface Undisturbed {
  folder: string;
  ledger: string;
  kilobytes: number;
  content: string;
}

const path = "build/ledger.duckdb";

/** Makes a project, and finds out what its next run is to make of it. */
export async function undisturbed({isNew}: {isNew: boolean}): Promise<Undisturbed> {
  const text = (n: number): string => reportText("永州市", 2005 + n, n + 1);
  const folder = folderWith({"data/reports/赣州.txt": reportText("赣州市", 2021)});
  if (!isNew) await ledgerOf(join(folder, path), join(folder, "data/reports"));
  const files = Object.fromEntries(Array.from({length: 8}, (_, n) => [`data/reports/${n}.txt`, text(n)]));
  const reports = folderWith(files);
  spawnSync("cp", ["-r", `${reports}/.`, folder]);
  const copy = folderWith();
  spawnSync("cp", ["-r", `${folder}/.`, copy]);
  await ledgerOf(join(copy, path), join(copy, "data/reports"));
  const [kilobytes = "0"] = spawnSync("du", ["-sk", folder], {encoding: "utf8"}).stdout.split("\t");
  return {folder, ledger: join(folder, path), kilobytes: Number(kilobytes), content: await contentOf(join(copy, path))};
}

/** What is done on a disk of `$1` kilobytes: a run, and what it has left is taken to a disk that has room. */
const script = `
  mount -t tmpfs -o size=$1k tmpfs "$2" && cp -r "$3/." "$2/" && cd "$2" || exit 9
  "$5" "$6" ingest >"$4/out" 2>"$4/err"; echo $? >"$4/code"
  [ -f ${path} ] && cp ${path} "$4/after"
  cp -r "$2" "$4/left"`;

/** What comes of a run on a disk that has so many kilobytes left: `done`, `refused`, or in words what is not as promised. */
export async function onSmallDisk(project: Undisturbed, free: number): Promise<string> {
  const [disk, told] = [mkdtempSync(join(tmpdir(), "disk-")), mkdtempSync(join(tmpdir(), "told-"))];
  onTestFinished(() => [disk, told].forEach((folder) => rmSync(folder, {recursive: true, force: true})));
  mkdirSync(disk, {recursive: true});
  const size = project.kilobytes + free;
  spawnSync("unshare", ["-rm", "sh", "-c", script, "sh", `${size}`, disk, project.folder, told, process.execPath, bin]);
  const said = (name: string): string => (existsSync(join(told, name)) ? readFileSync(join(told, name), "utf8") : "");
  const bytes = (file: string): string => (existsSync(file) ? readFileSync(file).toString("base64") : "none");
  if (said("code") === "") return "could not be tried";
  const left = join(told, "left");
  await ledgerOf(join(left, path), join(left, "data/reports"));
  if ((await contentOf(join(left, path))) !== project.content) return "the next run makes another ledger";
  if (said("code").trim() === "0") return "done";
  if (bytes(join(told, "after")) !== bytes(project.ledger)) return "the old ledger is another";
  const isNamed =
    said("err").includes(disk) && /no room|cannot lock/u.test(said("err")) && /room on/u.test(said("err"));
  if (!isNamed) return `no name or way out: ${said("err")}`;
  return /failed|unread/u.test(said("out")) ? `a verdict on a report: ${said("out")}` : "refused";
}

/** How much is left in a round: often just more than the copy of the ledger needs, for there a run writes most. */
export function leftIn(seed: number, {kilobytes}: Undisturbed): number {
  const random = seeded(seed);
  return random.of([
    random.below(kilobytes),
    kilobytes - 200 + random.below(kilobytes / 4),
    kilobytes + random.below(2 * kilobytes)
  ]);
}
