import {readdirSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {importsOf, modulesOf, roomOf, textOf} from "./imports.ts";

const modules = modulesOf("src");

const stages = ["read", "clean", "describe", "split", "extract", "resolve", "check"];

/** What a folder may import besides itself. Those that are not listed (commands, the top level) join the others. */
const allowed: Record<string, string[]> = {
  model: [],
  files: ["model"],
  lexicon: ["model", "files", "project.mjs", "kept.mjs"],
  ...Object.fromEntries(stages.map((stage) => [stage, ["model", "lexicon"]])),
  metrics: ["model", "lexicon", "read", "resolve"],
  link: ["model", "lexicon"],
  extracted: ["model", "lexicon", "read", "extract"],
  query: ["model", "lexicon"],
  fetch: ["model", "files", "lexicon", "read", "store"],
  store: [
    "model",
    "files",
    "lexicon",
    "link",
    "metrics",
    "extracted",
    "query",
    "pipeline.ts",
    "project.mjs",
    "kept.mjs"
  ],
  export: ["model", "files", "lexicon", "query", "store", "site", "project.mjs"],
  readers: ["model", "lexicon", "read", "store"],
  records: ["model", "store", "pipeline.ts"],
  queue: ["model", "lexicon", "store", "readers", "records"],
  site: ["model", "files", "lexicon", "read", "query", "store", "project.mjs", "kept.mjs"],
  machine: [],
  brief: ["model", "files", "lexicon", "query", "store", "site", "machine", "project.mjs", "kept.mjs"],
  evaluate: ["model", "files", "lexicon", "extracted", "query", "store", "pipeline.ts"]
};

/** Exceptions, each with its reason. */
const excepted = [
  {from: "resolve", to: "extract", types: true, because: "what extract has found is what resolve starts from"}
];

const isExcepted = (from: string, to: string, isType: boolean): boolean =>
  excepted.some((exception) => exception.from === from && exception.to === to && (isType || !exception.types));

describe.each(Object.keys(allowed))("src/%s", (room) => {
  it("imports only what its place in the flow of data allows", () => {
    const own = modules.filter((path) => roomOf(path) === room);
    const strays = own.flatMap((path) =>
      importsOf(path)
        .map(({to, isType}) => ({to: roomOf(to), isType}))
        .filter(({to, isType}) => to !== room && !allowed[room]?.includes(to) && !isExcepted(room, to, isType))
        .map(({to}) => `${path} imports ${to}`)
    );
    expect(own).not.toEqual([]);
    expect(strays).toEqual([]);
  });
});

it.each(excepted)("$from needs its exception for $to", ({from, to, types}) => {
  const own = modules.filter((path) => roomOf(path) === from).flatMap(importsOf);
  expect(own.filter((one) => roomOf(one.to) === to && (one.isType || !types))).not.toEqual([]);
});

describe("src/", () => {
  it("imports with the extension of the file, so that the sources run as they are", () => {
    const bare = modules.flatMap((path) => importsOf(path).filter(({to}) => !/\.(ts|mjs|json)$/.test(to)));
    expect(bare).toEqual([]);
  });

  it.each([...stages, "link", "extracted"])("%s touches no disk and no clock", (stage) => {
    const impure = modules
      .filter((path) => roomOf(path) === stage)
      .filter((path) => /from "node:fs|Date\.now\(\)|new Date\(\)/.test(textOf(path)));
    expect(impure).toEqual([]);
  });
});

/** The rooms that pages share, each with those that it may import besides itself. */
const shared: Record<string, string[]> = {
  components: [],
  charts: ["components"],
  figures: ["components", "charts"],
  comparisons: ["components", "charts", "figures"],
  series: ["components", "charts", "figures"]
};

const pageModules = modulesOf("pages");
const pages = [...new Set(pageModules.map(roomOf))].filter((room) => !(room in shared));

/** Show what any page makes by itself: a chart in another site, tools in the notebooks of users, parts of a brief. */
const showOthers = ["embed", "notebook", "brief"];

describe.each([...Object.keys(shared), ...pages])("pages/%s", (room) => {
  const own = pageModules
    .filter((path) => roomOf(path) === room)
    .flatMap((path) => importsOf(path).map((one) => ({path, ...one})));
  const reachable = [
    room,
    "i18n",
    ...(shared[room] ?? Object.keys(shared)),
    ...(showOthers.includes(room) ? pages : [])
  ];

  it("imports only rooms between it and what all pages are made of, and no other page", () => {
    const strays = own.filter(({to}) => !to.startsWith("src/") && !reachable.includes(roomOf(to)));
    expect(strays).toEqual([]);
  });

  it("takes from `src/` types and what `src/model/` says, nothing that runs elsewhere", () => {
    const strays = own.filter(({to, isType}) => to.startsWith("src/") && !isType && !to.startsWith("src/model/"));
    expect(strays).toEqual([]);
  });
});

describe("pages/", () => {
  it.each(readdirSync("pages").filter((name) => name.endsWith(".md")))("%s mounts what a page.ts draws", (name) => {
    expect(textOf(`pages/${name}`)).toMatch(/^import \{\w+\} from "\.\/\w+\/page\.js";$/m);
  });

  it("make every list to choose from with the one component, which keeps the choice in the address", () => {
    const byHand = pageModules
      .filter((path) => /element\(\s*"select"/.test(textOf(path)))
      .filter((path) => path !== "pages/components/choices.ts");
    expect(byHand).toEqual([]);
  });

  it("make every table with the one component, which says what heads and rows are called, but for those of reports", () => {
    const byHand = pageModules
      .filter((path) => /element\(\s*"(?:table|thead|th)"/.test(textOf(path)))
      .filter((path) => path !== "pages/components/table.ts" && path !== "pages/reader/tableBox.ts");
    expect(byHand).toEqual([]);
  });
});
