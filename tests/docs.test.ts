import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {z} from "zod";

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

describe.each(["README.md", "CONTRIBUTING.md", "data/README.md", "docs/architecture.md"])("%s", (page) => {
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
