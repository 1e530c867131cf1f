import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {onTestFinished, vi} from "vitest";
import {main} from "../../src/commands/main.ts";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import type {StatedMetadata} from "../../src/model/source.ts";
import {ingest} from "../../src/store/ingest.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The program as it is installed. */
export const bin = join(root, "src/bin.mjs");

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the real command line to its end, in a folder and in a process of its own. */
export function runProcess(cwd: string, ...args: string[]): Ended {
  const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {cwd, encoding: "utf8"});
  return {code: status, out: stdout, err: stderr};
}

/** Runs the same command line in this process, which spares each case the start of one. */
export async function run(cwd: string, ...args: string[]): Promise<Ended> {
  const [before, out, err] = [process.cwd(), listenTo(process.stdout), listenTo(process.stderr)];
  process.chdir(cwd);
  try {
    return {code: await main(args), out: out.said(), err: err.said()};
  } finally {
    process.chdir(before);
    out.stop();
    err.stop();
  }
}

/**
 * What `ingest` makes in a folder, told by nobody: for what a test begins with. Reads in this process, which spares each case
 * the start of one that reads.
 */
export async function ingested(
  cwd: string,
  paths: readonly string[] = ["data/reports"],
  stated: StatedMetadata = {}
): Promise<void> {
  await ingest({
    ledger: join(cwd, "build/ledger.duckdb"),
    paths: paths.map((path) => join(cwd, path)),
    only: false,
    stated,
    corrections: join(cwd, "data/corrections"),
    reference: referenceFolder,
    lexicon: loadLexicon
  });
}

/** Takes up what is written on a stream instead of showing it. */
function listenTo(stream: NodeJS.WriteStream): {said: () => string; stop: () => void} {
  let said = "";
  const write = vi.spyOn(stream, "write").mockImplementation((part) => {
    said += String(part);
    return true;
  });
  return {said: () => said, stop: () => write.mockRestore()};
}

/** A folder of its own with these files, which goes when the test ends, or when `whenDone` calls what it is given. */
export function folderWith(
  files: Record<string, string | Uint8Array> = {},
  whenDone: (discard: () => void) => void = onTestFinished
): string {
  const folder = mkdtempSync(join(tmpdir(), "commands-"));
  whenDone(() => rmSync(folder, {recursive: true, force: true}));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A report of a place and year in which nothing is wrong. */
export const reportText = (place: string, year: number, meetings = 4): string =>
  `${place}${year}年全面深化改革工作总结
发布时间：${year + 1}-01-14　来源：${place}改革办　作者：改革办
一、主要做法
${year}年，${place}召开市委深改委会议${meetings}次，审议改革文件12个。
二、主要成效
工程建设项目审批时限压减50%，新增经营主体2.3万户。
`;
