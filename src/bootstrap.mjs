// The set-up commands, `npm start`, `npm test` and `npm run setup`. Plain Node without a dependency, since it installs them.
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Ends with exit code 2 after saying what is wrong and what to do. */
function fail(message, hint) {
  console.error(`error: ${message}\n  hint: ${hint}`);
  process.exit(2);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node ${process.versions.node} is too old: 20.19 or newer is needed`, "install it from https://nodejs.org");
}

const lockOf = (path) => JSON.parse(readFileSync(`${root}/${path}`, "utf8")).packages;

/** Whether every package of the lockfile that this system needs is installed in the very version. */
function isInstalled() {
  const path = "node_modules/.package-lock.json";
  if (!existsSync(`${root}/${path}`)) return false;
  const installed = lockOf(path);
  return Object.entries(lockOf("package-lock.json")).every(
    ([name, {version, optional}]) => name === "" || optional || installed[name]?.version === version
  );
}

const runs = (command) => spawnSync(command, ["--version"], {stdio: "ignore"}).status === 0;

/** nodejieba is compiled here: no script of a package runs at install, and its own would look for a binary elsewhere first. */
function requireCompiler() {
  if (process.platform === "win32") return;
  const lacking = ["python3", "make", "g++"].filter((command) => !runs(command));
  if (lacking.length === 0) return;
  const mac = process.platform === "darwin";
  const command = mac ? "xcode-select --install" : `sudo apt-get install -y ${lacking.join(" ")}`;
  const where =
    mac || existsSync("/usr/bin/apt-get") ? `run: ${command}` : "install them with the system's package manager";
  fail(`cannot compile nodejieba without ${lacking.join(", ")}`, where);
}

const isCompiled = () => existsSync(`${root}/node_modules/nodejieba/build/Release/nodejieba.node`);

/** Compiles nodejieba from the sources that the lockfile vouches for. */
function compile() {
  requireCompiler();
  console.error("compiling nodejieba");
  const manifest = `${root}/node_modules/nodejieba/package.json`;
  const builder = createRequire(manifest).resolve("@mapbox/node-pre-gyp/bin/node-pre-gyp");
  const env = {...ownHeaders(), ...process.env, npm_config_loglevel: "error"};
  const options = {cwd: dirname(manifest), stdio: ["ignore", "ignore", 2], env};
  const {status} = spawnSync(process.execPath, [builder, "rebuild"], options);
  if (status !== 0 || !isCompiled())
    fail("nodejieba could not be compiled; the messages are above", "reform-ledger doctor says what is lacking");
}

/** The headers that came with Node, where they did; node-gyp fetches them from nodejs.org otherwise. */
function ownHeaders() {
  const nodedir = dirname(dirname(process.execPath));
  return existsSync(join(nodedir, "include/node/node.h")) ? {npm_config_nodedir: nodedir} : {};
}

function install() {
  console.error("installing packages: npm ci");
  const npm = process.env["npm_execpath"];
  const options = {cwd: root, stdio: ["inherit", 2, 2]};
  const {status} = npm
    ? spawnSync(process.execPath, [npm, "ci"], options)
    : spawnSync("npm", ["ci"], {...options, shell: process.platform === "win32"});
  if (status !== 0)
    fail("npm ci has failed; its messages are above", "check the network, then run the same command again");
}

/** npm ends its shell when it is told to end, and the shell does not tell us: whoever is orphaned by npm ends too. */
function endWithNpm() {
  if (!process.env["npm_lifecycle_event"]) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}

const modes = {
  setup: async () => undefined,
  start: async (args) => {
    endWithNpm();
    process.argv = [process.execPath, `${root}/src/bin.mjs`, "start", ...args];
    await import("./bin.mjs");
  },
  test: async (args) => {
    const {runTests} = await import("../tests/run.mjs");
    process.exitCode = runTests(args);
  }
};

requireNode();
const [mode, ...args] = process.argv.slice(2);
if (!Object.hasOwn(modes, mode)) fail(`no such mode: ${mode}`, `modes: ${Object.keys(modes).join(", ")}`);
process.chdir(root);
if (!isInstalled()) install();
if (!isCompiled()) compile();
await modes[mode](args);
