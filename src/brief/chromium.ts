import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {promisify} from "node:util";
import {findBrowser} from "../machine/browsers.mjs";
import {installing} from "../machine/packages.ts";
import {UserError} from "../model/errors.ts";

/** Makes sure that there is a Chromium. Throws UserError that says what to install where there is none. */
export function requireBrowser(): string {
  const path = findBrowser();
  if (path !== undefined) return path;
  throw new UserError("there is no Chromium to print a PDF with", {
    hint: `${installing("chromium")}, or name one in CHROMIUM; --out brief.html and --out brief.docx need none`
  });
}

/** How long Chromium may take for a page, in milliseconds; a second is usual. */
const patience = 60_000;

/**
 * Prints a page that lies in `folder` as its styles for paper say: tagged, with an outline, without a network. Throws
 * UserError when there is no Chromium, when it fails, or when it takes too long and is ended.
 */
export async function printed(folder: string, page: string): Promise<Uint8Array> {
  const pdf = join(folder, "printed.pdf");
  const said = await browse(folder, page, [
    `--print-to-pdf=${pdf}`,
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline"
  ]);
  if (!existsSync(pdf)) throw failed(`wrote no PDF: ${lastLine(said.stderr)}`);
  return readFile(pdf);
}

/** The HTML of a page that lies in `folder`, after its scripts have run in a window wider than paper. Throws as `printed` does. */
export const rendered = async (folder: string, page: string): Promise<string> =>
  (await browse(folder, page, ["--dump-dom", "--window-size=1000,1400"])).stdout;

const run = promisify(execFile);
type Fault = Error & {killed?: boolean; stderr?: string};

async function browse(
  folder: string,
  page: string,
  args: readonly string[]
): Promise<{stdout: string; stderr: string}> {
  const all = [
    ...quietly,
    `--user-data-dir=${join(folder, "profile")}`,
    ...args,
    pathToFileURL(join(folder, page)).href
  ];
  const limits = {timeout: patience, killSignal: "SIGKILL", maxBuffer: 100_000_000} as const;
  return run(requireBrowser(), all, limits).catch((cause: Fault) => {
    if (cause.killed) throw failed(`took longer than ${patience / 1000} seconds`, cause);
    throw failed(`failed: ${lastLine(cause.stderr) || cause.message}`, cause);
  });
}

/** Asks no host for anything. It shows our own pages alone, so it needs no sandbox, which many containers cannot give. */
const quietly = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND"
];

const lastLine = (text = ""): string => text.trim().split("\n").at(-1) ?? "";

const failed = (why: string, cause?: unknown): UserError =>
  new UserError(`Chromium ${why}`, {
    cause,
    hint: `${findBrowser()} was asked; try again, or name another in CHROMIUM. Without any: --out brief.html, brief.docx`
  });
