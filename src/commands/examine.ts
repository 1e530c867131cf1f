import {execFile} from "node:child_process";
import {accessSync, constants, existsSync, statfsSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {promisify} from "node:util";
import {findBrowser} from "../machine/browsers.mjs";
import {installing} from "../machine/packages.ts";

/** One thing that the program, its install or its tests need. */
export interface Finding {
  name: string;
  /** What was found; null when it is lacking. */
  found: string | null;
  /** What a lack breaks, as the end of "without it …". */
  breaks: string;
  /** The command that mends it. */
  mend: string;
  /** Whether only some of the project's own tests need it. */
  optional: boolean;
}

interface Settings {
  ledger: string;
  reports: string;
}

/** Looks at everything that the program, its install and its tests need. */
export const examine = ({ledger, reports}: Settings): Promise<Finding[]> =>
  Promise.all([
    need("Node 20.19 or newer", nodeVersion, "nothing runs", "install it from https://nodejs.org"),
    need("nodejieba", jiebaLoads, "no text can be cut into words", "npm run setup"),
    need("DuckDB", duckdbLoads, "there is no ledger", "npm ci"),
    need("python3", () => versionOf("python3"), "nodejieba cannot be compiled", installing("python3")),
    need("make", () => versionOf("make"), "nodejieba cannot be compiled", installing("make")),
    need("g++", () => versionOf("g++"), "nodejieba cannot be compiled", installing("g++")),
    need(
      `write permission for ${ledger}`,
      () => writable(ledger),
      "the ledger cannot be written",
      "choose another with --ledger"
    ),
    need("free disk", () => freeDisk(ledger), "the ledger cannot be rewritten safely", "make room: 500 MB is plenty"),
    need(
      `reports in ${reports}`,
      () => existing(reports),
      "start and build have nothing to read",
      "choose another with --reports"
    ),
    maybe("Chromium", chromium, "a brief cannot be printed as PDF, nor the browser tests run", installing("chromium")),
    maybe(
      "a Chinese font",
      chineseFont,
      "pages, pictures and briefs show boxes for Han characters here",
      installing("fonts-noto-cjk")
    ),
    maybe(
      "Redis",
      () => versionOf("redis-server"),
      "--queue needs one on another machine, and its tests are skipped",
      installing("redis-server")
    ),
    maybe(
      "evaluation corpus",
      () => existing("../shared/corpus"),
      "the tests on real reports are skipped",
      "put it at ../shared/corpus"
    )
  ]);

type Look = () => string | Promise<string>;

const need = (name: string, look: Look, breaks: string, mend: string): Promise<Finding> =>
  finding({name, breaks, mend, optional: false}, look);

const maybe = (name: string, look: Look, breaks: string, mend: string): Promise<Finding> =>
  finding({name, breaks, mend, optional: true}, look);

/** A look that throws has found nothing: that is its answer, whatever the cause. */
async function finding(about: Omit<Finding, "found">, look: Look): Promise<Finding> {
  try {
    return {...about, found: await look()};
  } catch {
    return {...about, found: null};
  }
}

const run = promisify(execFile);

async function versionOf(command: string): Promise<string> {
  const {stdout} = await run(command, ["--version"]);
  return stdout.split("\n")[0] ?? command;
}

function nodeVersion(): string {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`too old: ${process.versions.node}`);
  return process.versions.node;
}

async function jiebaLoads(): Promise<string> {
  const {wordsOf} = await import("../lexicon/segmenter.ts");
  const words = wordsOf("改革台账").map(({text}) => text);
  return `cuts 改革台账 into ${words.join(" ")}`;
}

async function duckdbLoads(): Promise<string> {
  const {duckdbVersion} = await import("../store/database.ts");
  return duckdbVersion();
}

/** The folder itself, or the nearest one above it that is there. */
function nearest(path: string): string {
  const folder = resolve(path);
  return existsSync(folder) ? folder : nearest(dirname(folder));
}

function writable(path: string): string {
  const place = nearest(path);
  accessSync(place, constants.W_OK);
  return place;
}

function freeDisk(path: string): string {
  const {bavail, bsize} = statfsSync(nearest(dirname(resolve(path))));
  const megabytes = Math.floor((bavail * bsize) / 1e6);
  if (megabytes < 500) throw new Error(`too little: ${megabytes} MB`);
  return `${megabytes} MB`;
}

function existing(path: string): string {
  if (!existsSync(path)) throw new Error(`not there: ${path}`);
  return resolve(path);
}

function chromium(): Promise<string> {
  const path = findBrowser();
  if (path === undefined) throw new Error("no browser");
  return versionOf(path);
}

async function chineseFont(): Promise<string> {
  const {stdout} = await run("fc-list", [":lang=zh-cn", "family"]);
  const [first] = stdout.split("\n").filter(Boolean);
  if (first === undefined) throw new Error("no font");
  return first;
}
