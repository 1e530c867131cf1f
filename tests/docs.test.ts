import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {z} from "zod";
import {Meaning} from "../src/model/fact.ts";
import {loadLexicon} from "../src/lexicon/index.ts";
import {documents} from "../src/site/data.ts";
import {loadCorrections} from "../src/store/corrections.ts";
import {readSidecar} from "../src/store/sidecar.ts";

const root = new URL("..", import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), "utf8");

const withoutComments = (page: string): string => page.replace(/<!--[^>]*-->/g, "");

const Package = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string())
});

describe("docs/dependencies.md", () => {
  const {dependencies, devDependencies} = Package.parse(JSON.parse(textOf("package.json")));
  const cells = textOf("docs/dependencies.md").matchAll(/^\| (`[^|]+`) \|/gm);
  const listed = Array.from(cells, ([, cell]) => cell?.replaceAll("`", "").split(", ") ?? []).flat();

  it("lists each package once, and no other", () => {
    expect(listed.sort()).toEqual(Object.keys({...dependencies, ...devDependencies}).sort());
  });
});

describe("CONTRIBUTING.md", () => {
  const rows = textOf("CONTRIBUTING.md").matchAll(/^\| (?!to add)[^|-][^|]*\| ([^|]+)\|/gm);
  const paths = Array.from(rows, ([, cell]) =>
    Array.from(cell?.matchAll(/`([^`]+)`/g) ?? [], ([, path]) => path ?? "")
  );

  it.each(paths.flat().filter((path) => path.includes("/") || path.includes(".")))(
    "names a room that is there: %s",
    (path) => {
      expect(existsSync(new URL(path.replace(/[^/]*<.*$/, ""), root))).toBe(true);
    }
  );
});

describe("docs/corrections.md", () => {
  it("names every field that a correction may set, and no other", () => {
    const [listed = ""] = /^- Fields are [\s\S]*?(?=\n- )/mu.exec(textOf("docs/corrections.md")) ?? [];
    const named = Array.from(listed.matchAll(/`(\w+)`/gu), ([, name]) => name ?? "");
    expect(named.filter((name) => name !== "extract").sort()).toEqual(Object.keys(Meaning.shape).sort());
  });
});

describe("docs/architecture.md", () => {
  const page = textOf("docs/architecture.md");

  it.each(readdirSync(new URL("src", root), {withFileTypes: true}).filter((entry) => entry.isDirectory()))(
    "tells what src/$name is for",
    ({name}) => {
      expect(page).toMatch(new RegExp(`^\\| (?:${name} \\||.*\`src/${name}/)`, "mu"));
    }
  );

  it.each(["components", "charts", "figures", "comparisons", "series"])("tells what pages/%s is for", (name) => {
    expect(page).toContain(`\`${name}/\` `);
  });
});

describe("docs/site.md", () => {
  const [table = ""] = /^## Data\n[\s\S]*?\n\n/mu.exec(textOf("docs/site.md")) ?? [];
  const folders = Array.from(table.matchAll(/`(\w+)\/[^`/]+\.json`/gu), ([, folder]) => folder ?? "");

  it("names every kind of document once, and no other", () => {
    expect(folders.sort()).toEqual(Object.keys(documents).sort());
  });
});

const docs = readdirSync(new URL("docs", root)).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : []));
const written = ["README.md", "CONTRIBUTING.md", "data/README.md", "data/reference/README.md", ...docs];

describe.each(written)("%s", (page) => {
  const named = Array.from(
    textOf(page).matchAll(/`((?:src|pages|tests|loaders|data)\/[^`\s]*)`/gu),
    ([, path]) => path ?? ""
  );

  it("names files and folders that are there", () => {
    const missing = named.filter((path) => !/[<>*{…]/u.test(path) && !existsSync(new URL(path, root)));
    expect(missing).toEqual([]);
  });

  const links = Array.from(
    withoutComments(textOf(page)).matchAll(/\]\(([^)#\s]+)[^)]*\)/g),
    ([, target]) => target ?? ""
  );
  const local = links.filter((target) => !/^[a-z]+:/.test(target));

  it("links to files that are there", () => {
    const missing = local.filter((target) => !existsSync(new URL(target, new URL(page, root))));
    expect(missing).toEqual([]);
  });
});

describe("README.md", () => {
  const page = textOf("README.md");
  /** The indented block in which `line` stands. */
  const blockWith = (line: string): string =>
    (page.split("\n\n").find((block) => block.includes(line)) ?? "").replace(/^ {4}/gm, "");

  it("names every command, and no other", () => {
    const sources = readdirSync(new URL("src/commands", root)).map((name) => textOf(`src/commands/${name}`));
    const commands = sources.flatMap((source) => /new Command\("([a-z]+)"\)/.exec(source)?.[1] ?? []);
    const rows = Array.from(page.matchAll(/^\| (`[^|]+) \|/gm), ([, cell]) => cell ?? "");
    const named = rows.flatMap((cell) => Array.from(cell.matchAll(/`([a-z]+)[^`]*`/g), ([, name]) => name));
    expect(named.sort()).toEqual(commands.sort());
  });

  it("shows a sidecar that can be read", () => {
    const stated = readSidecar("NAME.meta.yml", blockWith("kind: review"));
    expect(stated).toMatchObject({kind: "review", year: 2021, period: {start: "2021-01-01", end: "2021-12-31"}});
  });

  it("shows an indicator that the catalogue takes", () => {
    const folder = mkdtempSync(join(tmpdir(), "reference-"));
    cpSync(new URL("data/reference", root), folder, {recursive: true});
    // It is in the catalogue already.
    const entry = blockWith("- id: market-entities").replace(
      /(?<=id: |zh: |en: (?=M))[^,}\s][^,}\n]*/g,
      (name) => `${name}-again`
    );
    appendFileSync(join(folder, "indicators/market-entities.yml"), `\n${entry}\n`);
    expect(loadLexicon(folder).catalogue.indicators.get("market-entities-again")?.name.en).toBe(
      "Market entities-again"
    );
    rmSync(folder, {recursive: true});
  });

  it("shows a correction that can be read", () => {
    const folder = mkdtempSync(join(tmpdir(), "corrections-"));
    writeFileSync(join(folder, "example.yml"), blockWith("action: set"));
    expect(loadCorrections(folder)).toHaveLength(1);
    rmSync(folder, {recursive: true});
  });
});
