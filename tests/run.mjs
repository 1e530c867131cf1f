// What `npm test` runs: lint, types, what nothing uses, every test. Ends with the line "N passed, N failed".
import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, rmSync} from "node:fs";
import {join, relative} from "node:path";
import {findBrowser} from "../src/machine/browsers.mjs";

const bin = (path) => join("node_modules", path);
const run = (args) => spawnSync(process.execPath, args, {stdio: "inherit"}).status === 0;

const lintedFolders = ["src", "loaders", "pages", "tests", "data"].filter((folder) => existsSync(folder));

/** Steps that count as one test each. */
const steps = {
  lint: () =>
    [
      run([bin("oxlint/bin/oxlint"), "--deny-warnings"]),
      run([bin("prettier/bin/prettier.cjs"), "--check", ...lintedFolders, "--log-level", "warn"])
    ].every(Boolean),
  typecheck: () => run([bin("typescript/bin/tsc"), "--noEmit"]),
  unused: () => run([bin("knip/bin/knip.js")])
};

/** Runs everything; `args` go to vitest, to run some tests only. Returns the exit code. */
export function runTests(args) {
  const isCi = process.env["CI"] === "true";
  const hasBrowser = provideBrowser();
  const results = Object.entries(steps).map(([name, step]) => outcome(name, step()));
  results.push(...vitest(args, isCi));
  if (isCi && !hasBrowser) results.push(outcome("Chromium", false));
  const failed = results.filter(({passed}) => !passed);
  for (const {name} of failed) console.log(`failed: ${name}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
}

const outcome = (name, passed) => ({name, passed});

function vitest(args, isCi) {
  const report = "build/test-results.json";
  mkdirSync("build", {recursive: true});
  rmSync(report, {force: true});
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ended = run([bin("vitest/vitest.mjs"), "run", ...reporters, ...args]);
  if (!existsSync(report)) return [outcome("vitest, which gave no report", false)];
  const results = JSON.parse(readFileSync(report, "utf8")).testResults.flatMap((file) => fileOutcomes(file, isCi));
  const unexplained = !ended && results.every(({passed}) => passed);
  return unexplained ? [...results, outcome("vitest, for a reason given above", false)] : results;
}

/** One outcome for each test of a file that ran, and one for a file that could not be loaded. */
function fileOutcomes({name, status, assertionResults}, isCi) {
  const file = relative(".", name);
  const counted = assertionResults.filter(({status}) => status === "passed" || status === "failed");
  const outcomes = counted.map((test) => outcome(`${file}: ${test.fullName}`, test.status === "passed"));
  const skipped = assertionResults.filter((test) => !counted.includes(test));
  for (const {fullName} of skipped) console.log(`skipped: ${file}: ${fullName}`);
  // On a build server nothing may hide: a test of the browser or of Redis that did not run did not pass, unless it says by
  // its name that it needs the corpus that may lie beside the project.
  const hidden = skipped.filter(({fullName}) => isCi && /browser|redis/.test(file) && !fullName.includes("../shared"));
  outcomes.push(...hidden.map((test) => outcome(`${file}: ${test.fullName}`, false)));
  if (status === "failed" && !outcomes.some(({passed}) => !passed)) outcomes.push(outcome(file, false));
  return outcomes;
}

const hasFont = () => {
  const {stdout} = spawnSync("fc-list", [":lang=zh-cn", "family"], {encoding: "utf8"});
  return Boolean(stdout?.trim());
};

const hasRedis = () => spawnSync("redis-server", ["--version"], {stdio: "ignore"}).status === 0;

/** Sees to a browser, a Chinese font and Redis; says the one command to run where it may not install them. */
function provideBrowser() {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) installLacking();
  const lacking = [findBrowser() ? "" : "chromium", hasFont() ? "" : "fonts-noto-cjk"].filter(Boolean);
  if (lacking.length > 0) console.log(`browser tests need ${lacking.join(" and ")}: ${commandFor(lacking)}`);
  if (!hasRedis()) console.log(`tests of the queue need redis-server: ${commandFor(["redis-server"])}`);
  return findBrowser() !== undefined;
}

/** Not every Debian has the headless shell, which is preferred; every one has Chromium. */
function installLacking() {
  const hasBest = process.env["CHROMIUM"] !== undefined || existsSync("/usr/bin/chromium-headless-shell");
  const lacking = [
    hasBest ? "" : "chromium-headless-shell",
    hasFont() ? "" : "fonts-noto-cjk",
    hasRedis() ? "" : "redis-server"
  ].filter(Boolean);
  if (lacking.length > 0) apt("update");
  lacking.forEach(installPackage);
  if (!findBrowser()) installPackage("chromium");
}

function installPackage(name) {
  console.log(`installing ${name}`);
  apt("install", "-y", "--no-install-recommends", name);
}

const apt = (...args) =>
  spawnSync("apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
  });

function commandFor(packages) {
  if (process.platform === "darwin") return "brew install --cask chromium";
  return existsSync("/usr/bin/apt-get")
    ? `sudo apt-get install -y ${packages.join(" ")}`
    : "install them with the system's package manager";
}
