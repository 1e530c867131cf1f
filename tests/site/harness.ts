import {existsSync, mkdtempSync, readFileSync, rmSync, statSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {extname, join} from "node:path";
import {type Browser, type BrowserContextOptions, chromium, type Page} from "playwright-core";
import {onTestFinished} from "vitest";
import {findBrowser} from "../../src/machine/browsers.mjs";
import {referenceFolder} from "../../src/lexicon/folder.ts";
import {loadLexicon} from "../../src/lexicon/index.ts";
import {ingest} from "../../src/store/ingest.ts";
import {meter, type Moved} from "./moved.ts";

const executablePath = findBrowser();

/** True where there is no browser: `describe.skipIf(noBrowser)` names what was skipped. */
export const noBrowser = executablePath === undefined;

/** The reports that ship with the project. */
export const shippedReports = "data/reports";

/** A folder of its own, and the way to take it away. */
export function scratch(): {folder: string; remove: () => void} {
  const folder = mkdtempSync(join(tmpdir(), "reform-ledger-test-"));
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})};
}

/** Brings a ledger up to date with folders of reports, without corrections. Throws when a file could not be read. */
export async function ingestFolders(ledger: string, paths: string[] = [shippedReports]): Promise<void> {
  const unread: string[] = [];
  await ingest({
    ledger,
    paths,
    only: true,
    stated: {},
    corrections: `${ledger}.corrections`,
    reference: referenceFolder,
    lexicon: loadLexicon,
    onFile: ({planned, result}) => {
      if (!Array.isArray(result)) unread.push(`${planned.name}: ${result.reason}`);
    }
  });
  if (unread.length > 0) throw new Error(`files could not be read: ${unread.join("; ")}`);
}

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm"
};

/** The plainest of web servers: files below a path, and nothing else. */
export async function servePlainly(folder: string, below = "/"): Promise<{url: string; close: () => Promise<void>}> {
  const server = createServer(({url = "/"}, response) => {
    const {pathname} = new URL(url, "http://site");
    const file = join(
      folder,
      decodeURIComponent(pathname).slice(below.length),
      pathname.endsWith("/") ? "index.html" : ""
    );
    if (!pathname.startsWith(below) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {"Content-Type": types[extname(file)] ?? "application/octet-stream"});
    response.end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`,
    close: () => new Promise((done) => server.close(() => done()).closeAllConnections())
  };
}

/** Chromium that asks no host for anything by itself. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? "",
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--disable-background-networking",
      "--no-first-run",
      "--disable-component-update",
      "--disable-sync"
    ]
  });

export interface Visit {
  page: Page;
  /** What went wrong so far: console errors, failed requests, requests to another host. */
  faults: string[];
  /** What came over the wire so far. */
  moved: readonly Moved[];
}

/** What a page has when it is drawn. */
const drawnPage = ".page:not([aria-busy])";

/**
 * Opens a page as a person with these settings would, waits for `ready`, and notes whatever goes wrong. It is closed when
 * the test ends: windows left open draw on and make every later one slow.
 */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  ready: string = drawnPage
): Promise<Visit> {
  const context = await browser.newContext({locale: "en-US", viewport: {width: 1280, height: 900}, ...options});
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const faults: string[] = [];
  const {origin} = new URL(url);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const to = new URL(request.url());
    // What a page made itself (blob:) has the origin of the page.
    if (to.protocol !== "data:" && to.origin !== origin) faults.push(`foreign: ${to.href}`);
  });
  const moved = await meter(page);
  await page.goto(url);
  await page.waitForSelector(ready);
  return {page, faults, moved};
}
