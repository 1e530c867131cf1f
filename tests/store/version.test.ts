import {expect, test} from "vitest";
import {versioned} from "../../src/store/version.ts";
import {importsOf, modulesOf} from "../imports.ts";

/** What finds code and files, runs queries and checks rows, and decides nothing of what they say. */
const carriers = [
  "src/files/",
  "src/project.mjs",
  "src/kept.mjs",
  "src/query/index.ts",
  "src/query/columns.ts",
  "src/query/figure.ts",
  "src/query/report/rows.ts"
];

test("all code that decides what a ledger holds is of its version", () => {
  const covered = (path: string): boolean =>
    path === "src/pipeline.ts" || versioned.some((name) => path.startsWith(`src/${name}/`));
  const own = modulesOf("src").filter(covered);
  const strays = own.flatMap((path) =>
    importsOf(path)
      .filter(({to, isType}) => !isType && !covered(to) && !carriers.some((carrier) => to.startsWith(carrier)))
      .map(({to}) => `${path} imports ${to}`)
  );
  expect(own.length).toBeGreaterThan(300);
  expect(strays).toEqual([]);
});
