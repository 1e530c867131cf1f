import {spawnSync} from "node:child_process";
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {describe, expect, onTestFinished, test} from "vitest";
import {z} from "zod";
import {parseYaml} from "../../src/lexicon/yaml.ts";

const Step = z.object({name: z.string().optional(), uses: z.string().optional(), run: z.string().optional()});
const Permissions = z.record(z.string(), z.string());
const Workflow = z.object({
  on: z.object({push: z.object({branches: z.array(z.string()), paths: z.array(z.string())})}),
  permissions: Permissions,
  jobs: z.record(z.string(), z.object({permissions: Permissions.optional(), steps: z.array(Step)}))
});

const text = readFileSync(".github/workflows/site.yml", "utf8");
const {on, permissions, jobs} = Workflow.parse(parseYaml(text));
const steps = Object.values(jobs).flatMap((job) => job.steps);

/** What `npm run …` calls in a text: a script, or a command of the program with its options. */
const calls = (script: string): string[][] =>
  Array.from(script.matchAll(/npm run (?:-s )?([^;|&>`\n]+)/g), ([, call = ""]) => call.trim().split(/\s+/));

const scripts = z
  .object({scripts: z.record(z.string(), z.string())})
  .parse(JSON.parse(readFileSync("package.json", "utf8"))).scripts;
const commands = readFileSync("docs/commands.md", "utf8").split(/^## /m);

describe("the workflow that publishes the site", () => {
  test("runs when reports change, and watches nothing that is not there", () => {
    expect(on.push.paths).toContain("data/**");
    expect(on.push.paths.filter((path) => !existsSync(path.replace(/\/\*.*$/, "")))).toEqual([]);
  });

  test("takes each action as one commit, and may do no more than it has to", () => {
    const loose = steps.flatMap(({uses}) => uses ?? []).filter((uses) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(uses));
    expect(loose).toEqual([]);
    expect(permissions).toEqual({contents: "read"});
    expect(jobs["build"]?.permissions).toBeUndefined();
    expect(jobs["publish"]?.permissions).toEqual({pages: "write", "id-token": "write"});
  });

  test.each([
    [0, 0, ""],
    [1, 0, "::warning"],
    [2, 2, ""]
  ])("a build that ends with %i ends the step with %i", (built, ended, said) => {
    const {run = ""} = steps.find(({name}) => name === "build the site") ?? {};
    const folder = mkdtempSync(join(tmpdir(), "npm-"));
    onTestFinished(() => rmSync(folder, {recursive: true}));
    writeFileSync(join(folder, "npm"), `#!/bin/sh\nexit ${built}\n`);
    chmodSync(join(folder, "npm"), 0o755);
    const env = {...process.env, PATH: `${folder}${delimiter}${process.env["PATH"]}`};
    // As GitHub runs it.
    const {status, stdout} = spawnSync("bash", ["-e", "-o", "pipefail", "-c", run], {env, encoding: "utf8"});
    expect(status).toBe(ended);
    expect(stdout.slice(0, 9)).toBe(said);
  });
});

describe.each([
  [".github/workflows/site.yml", text],
  ["docs/publishing.md", readFileSync("docs/publishing.md", "utf8")]
])("%s", (_, said) => {
  test.each(calls(said))("calls what there is: %s %s %s", (script, ...rest) => {
    expect(Object.keys(scripts)).toContain(script);
    if (script !== "ledger") return;
    const [, command, ...options] = rest;
    const section = commands.find((part) => part.startsWith(`\`${command}\``));
    expect(section, command).toBeDefined();
    for (const option of options.filter((word) => word.startsWith("--"))) expect(section, option).toContain(option);
  });
});
