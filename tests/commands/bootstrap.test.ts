import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {folderWith, root} from "./setup.ts";

// Stands in for npm, which would need the network: says what it was asked for, and fails.
const npm = 'console.log("npm", ...process.argv.slice(2)); process.exit(7);';

const binary = "node_modules/nodejieba/build/Release/nodejieba.node";

/** A checkout of the project, with these packages said to be installed. */
function checkout(installed: (packages: Record<string, {version?: string; optional?: boolean}>) => void): string {
  const folder = folderWith({"npm.mjs": npm});
  for (const name of ["package.json", "package-lock.json"]) cpSync(join(root, name), join(folder, name));
  mkdirSync(join(folder, "src"));
  cpSync(join(root, "src/bootstrap.mjs"), join(folder, "src/bootstrap.mjs"));
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  installed(lock.packages);
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "node_modules/.package-lock.json"), JSON.stringify(lock));
  mkdirSync(join(folder, "node_modules/nodejieba/build/Release"), {recursive: true});
  writeFileSync(join(folder, binary), "");
  return folder;
}

function boot(folder: string, ...args: string[]) {
  const env = {...process.env, npm_execpath: join(folder, "npm.mjs"), npm_config_nodedir: "/headers"};
  const {status, stderr} = spawnSync(process.execPath, ["src/bootstrap.mjs", ...args], {
    cwd: folder,
    env,
    encoding: "utf8"
  });
  return {code: status, err: stderr};
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("a checkout without packages is installed first; when that fails, it says so and goes no further", () => {
  const folder = folderWith({"npm.mjs": npm});
  for (const name of ["package.json", "package-lock.json", "src/bootstrap.mjs"]) {
    cpSync(join(root, name), join(folder, name));
  }
  const {code, err} = boot(folder, "start");
  expect(code).toBe(2);
  expect(err).toMatch(/^installing packages: npm ci\nnpm ci\nerror: npm ci has failed; .*\n {2}hint: /);
});

test("a package of another version than the lockfile's is installed anew", () => {
  const folder = checkout((packages) => {
    packages["node_modules/commander"] = {version: "0.0.1"};
  });
  expect(boot(folder, "start").err).toContain("npm ci\n");
});

test("what is installed is not installed again, whatever packages of other systems are lacking", () => {
  const folder = checkout((packages) => {
    for (const [name, {optional}] of Object.entries(packages)) if (optional) delete packages[name];
  });
  writeFileSync(join(folder, "src/bin.mjs"), 'console.error("started", ...process.argv.slice(2));');
  expect(boot(folder, "start", "--port", "0")).toEqual({code: 0, err: "started start --port 0\n"});
});

test("nodejieba is compiled from its sources by the builder that the lockfile names, where it is not yet", () => {
  const folder = checkout(() => undefined);
  rmSync(join(folder, binary));
  const builder = `const fs = require("fs"); fs.writeSync(2, "builder " + process.argv.slice(2).join(" ") + "\\n");
    if (process.env.npm_config_nodedir !== "/headers") fs.mkdirSync("nowhere/at/all");
    fs.writeFileSync("build/Release/nodejieba.node", "");`;
  mkdirSync(join(folder, "node_modules/@mapbox/node-pre-gyp/bin"), {recursive: true});
  writeFileSync(join(folder, "node_modules/@mapbox/node-pre-gyp/bin/node-pre-gyp"), builder);
  const compiled = "compiling nodejieba\nbuilder rebuild\n";
  expect(boot(folder, "setup")).toEqual({code: 0, err: compiled});
  expect(boot(folder, "setup")).toEqual({code: 0, err: ""});
});

test("no package runs a script at install, and the lockfile names no host", () => {
  expect(readFileSync(join(root, ".npmrc"), "utf8")).toMatch(/^ignore-scripts=true$/m);
  expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "http/);
});

test("what npm started ends with the shell between them", async () => {
  const folder = checkout(() => undefined);
  writeFileSync(join(folder, "src/bin.mjs"), "console.log(process.pid); setInterval(() => {}, 1000);");
  const env = {...process.env, npm_lifecycle_event: "start"};
  const shell = spawn("sh", ["-c", "node src/bootstrap.mjs start; true"], {cwd: folder, env});
  const [line] = (await once(shell.stdout, "data")) as [Buffer];
  const pid = Number(line.toString());
  shell.kill("SIGTERM");
  await expect.poll(() => isRunning(pid), {timeout: 60_000}).toBe(false);
});

test("a mode that is none is refused", () => {
  const folder = checkout(() => undefined);
  expect(boot(folder, "fly")).toMatchObject({
    code: 2,
    err: expect.stringContaining("no such mode: fly\n  hint: modes: setup, start, test")
  });
});

test("the program runs where it is installed, from any folder", () => {
  const folder = folderWith({"work/a.txt": "2021年，赣州市召开会议4次。"});
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/reform-ledger"));
  const bin = join(folder, "node_modules/reform-ledger/src/bin.mjs");
  const {status, stdout} = spawnSync(process.execPath, [bin, "extract", "a.txt"], {
    cwd: join(folder, "work"),
    encoding: "utf8"
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({report: {path: "a.txt"}});
});
