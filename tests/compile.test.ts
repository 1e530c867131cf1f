import {execFileSync, spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {folderWith, root} from "./commands/setup.ts";

/** A small project of the same make: what starts it, and a program of two modules. */
function project(): {folder: string; write: (name: string, text: string) => void} {
  const folder = folderWith({
    "package.json": '{"type": "module", "dependencies": {"esbuild": "*"}}',
    "loaders/.keep": ""
  });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  for (const name of ["bin.mjs", "compile.mjs", "kept.mjs", "project.mjs"]) {
    cpSync(join(root, "src", name), join(folder, "src", name));
  }
  mkdirSync(join(folder, "node_modules"));
  for (const name of ["esbuild", "@esbuild"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  mkdirSync(join(folder, "src/readers"));
  write("src/readers/main.ts", "export {};");
  write("src/word.ts", 'export const word: string = "one";');
  write(
    "src/cli.ts",
    'import {word} from "./word.ts"; console.log(word, new URL("word.ts", import.meta.url).pathname);'
  );
  return {folder, write};
}

const environment = (folder: string): NodeJS.ProcessEnv => ({...process.env, XDG_CACHE_HOME: join(folder, "user")});

function start(folder: string, ...args: string[]) {
  const {stdout, stderr} = spawnSync(process.execPath, [join(folder, "src/bin.mjs"), ...args], {
    env: environment(folder),
    encoding: "utf8"
  });
  return {out: stdout, err: stderr};
}

const storeOf = (folder: string): string => join(folder, "node_modules/.cache/reform-ledger");

/** How many programs are kept in a folder, finished or not. */
const held = (store: string): number => (existsSync(store) ? readdirSync(store).length : 0);

test("the sources are compiled once, and modules find files where their sources lie", () => {
  const {folder} = project();
  expect(start(folder)).toEqual({out: `one ${join(folder, "src/word.ts")}\n`, err: ""});
  expect(held(storeOf(folder))).toBe(1);
  start(folder);
  expect(held(storeOf(folder))).toBe(1);
});

test("a source that has changed is compiled anew, though it is as long as before", () => {
  const {folder, write} = project();
  start(folder);
  write("src/word.ts", 'export const word: string = "two";');
  expect(start(folder).out).toMatch(/^two /);
});

test("a new source and a new package count as changes", () => {
  const {folder, write} = project();
  start(folder);
  write("src/other.ts", "export {};");
  start(folder);
  expect(held(storeOf(folder))).toBe(2);
  write("package.json", '{"type": "module", "dependencies": {}}');
  start(folder);
  expect(held(storeOf(folder))).toBe(3);
});

test("processes that start together do not disturb each other", async () => {
  const {folder} = project();
  const children = Array.from({length: 3}, () =>
    spawn(process.execPath, [join(folder, "src/bin.mjs")], {env: environment(folder), stdio: "ignore"})
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, "exit"))[0] as number));
  expect(codes).toEqual([0, 0, 0]);
  expect(held(storeOf(folder))).toBe(1);
});

test("where the project may not be written, the user's own cache is", () => {
  const {folder, write} = project();
  write("node_modules/.cache", "no folder");
  expect(start(folder).out).toMatch(/^one /);
  expect(held(join(folder, "user/reform-ledger"))).toBe(1);
});

test("where nothing may be written, it runs all the same", () => {
  const {folder, write} = project();
  write("node_modules/.cache", "no folder");
  write("user", "no folder");
  expect(start(folder)).toEqual({out: `one ${join(folder, "src/word.ts")}\n`, err: ""});
});

test("packages behind links find those beside them, though the last file looked at was a pipe", () => {
  const {folder, write} = project();
  symlinkSync(join(root, "node_modules/ioredis"), join(folder, "node_modules/ioredis"));
  write("src/cli.ts", 'import {Redis} from "ioredis"; console.log(typeof Redis);');
  mkdirSync(storeOf(folder), {recursive: true});
  execFileSync("mkfifo", [join(storeOf(folder), "last")]);
  expect(start(folder)).toEqual({out: "function\n", err: ""});
});

test("a stack names the sources", () => {
  const {folder, write} = project();
  write("src/cli.ts", "\n\nconsole.log(new Error().stack);");
  expect(start(folder, "--verbose").out).toContain(`${join(folder, "src/cli.ts")}:3:`);
});
