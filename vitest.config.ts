import {defineConfig} from "vitest/config";

export default defineConfig(({mode}) => ({
  test: {
    // What takes minutes is run by hand: `npm run test:long`, `npm run test:many`, `npm run test:faults`.
    include: [["long", "many", "faults"].includes(mode) ? `tests/**/*.${mode}.ts` : "tests/**/*.test.ts"],
    // Native modules and child processes: forks. Three of them on the smallest machines, of two cores, for a third of the
    // time is waiting for a browser. Files of one share their modules: jieba's dictionaries and the reference tables are
    // loaded once, not a hundred times.
    pool: "forks",
    isolate: false,
    globalSetup: ["tests/globalSetup.ts"],
    setupFiles: ["tests/setup.ts"],
    maxWorkers: 4,
    // On a busy machine a browser drops a frame or a click now and then: what only waited too long is run once more on a
    // build server. An expectation that fails is a fault the first time.
    retry: {count: process.env["CI"] === "true" ? 1 : 0, condition: /Timeout \d+ms exceeded|timed out in \d+ms/u},
    // No test measures time by this: it ends what hangs.
    testTimeout: mode === "faults" ? 3_600_000 : 300_000,
    hookTimeout: 300_000
  }
}));
