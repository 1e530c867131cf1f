import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

const src = new URL("../src/", import.meta.url);

const modules = readdirSync(src, {recursive: true, encoding: "utf8"})
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));

const importPattern = /^(?:import|export)\s+(?<type>type\s)?[^"']*?from\s+"(?<from>\.[^"]+)"/gm;

/** The modules of `src/` that a module imports, as paths from there. */
const importsOf = (path: string): {to: string; isType: boolean}[] =>
  Array.from(readFileSync(new URL(path, src), "utf8").matchAll(importPattern), ({groups}) => ({
    to: new URL(groups?.["from"] ?? "", new URL(path, src)).href.slice(src.href.length),
    isType: groups?.["type"] !== undefined
  }));

const folderOf = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/")) : path);

const stages = ["read", "clean", "describe", "split", "extract", "resolve", "check"];

/** What a folder may import besides itself. Those that are not listed (commands, the top level) join the others. */
const allowed: Record<string, string[]> = {
  model: [],
  lexicon: ["model"],
  ...Object.fromEntries(stages.map((stage) => [stage, ["model", "lexicon"]])),
  link: ["model", "lexicon"],
  query: ["model", "lexicon"],
  store: ["model", "lexicon", "link", "query", "pipeline.ts"],
  site: ["model", "lexicon", "query", "store"]
};

/** Exceptions, each with its reason. */
const excepted = [
  {from: "resolve", to: "extract", types: true, because: "what extract has found is what resolve starts from"},
  {from: "extract", to: "split", types: false, because: "how a heading is marked is said in one place"}
];

const isExcepted = (from: string, to: string, isType: boolean): boolean =>
  excepted.some((exception) => exception.from === from && exception.to === to && (isType || !exception.types));

describe.each(Object.keys(allowed))("src/%s", (folder) => {
  const own = modules.filter((path) => folderOf(path) === folder);

  it("imports only what its place in the flow of data allows", () => {
    const strays = own.flatMap((path) =>
      importsOf(path)
        .map(({to, isType}) => ({to: folderOf(to), isType}))
        .filter(({to, isType}) => to !== folder && !allowed[folder]?.includes(to) && !isExcepted(folder, to, isType))
        .map(({to}) => `${path} imports ${to}`)
    );
    expect(strays).toEqual([]);
  });
});

describe("src/", () => {
  it("imports with the extension of the file, so that the sources run as they are", () => {
    const bare = modules.flatMap((path) => importsOf(path).filter(({to}) => !/\.(ts|mjs|json)$/.test(to)));
    expect(bare).toEqual([]);
  });

  it.each([...stages, "link"])("%s touches no disk and no clock", (stage) => {
    const impure = modules
      .filter((path) => folderOf(path) === stage)
      .filter((path) => /from "node:fs|Date\.now\(\)|new Date\(\)/.test(readFileSync(new URL(path, src), "utf8")));
    expect(impure).toEqual([]);
  });
});
