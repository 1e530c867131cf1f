import {spawnSync} from "node:child_process";
import {cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {policyIn, policyOf, withScripts} from "../../src/site/policy.ts";
import {launch, noBrowser, scratch, servePlainly, visit} from "./harness.ts";

/** The command that starts another without a network; null where this machine does not allow it. */
const offline = [["-n"], ["-r", "-n"]].find((flags) => spawnSync("unshare", [...flags, "true"]).status === 0) ?? null;

/** Builds the pages of a folder in a process that has no network at all. */
function buildOffline(out: string, pages: string): {status: number | null; output: string} {
  const node = [process.execPath, "--import", "tsx", "tests/site/buildAlone.ts", out, pages];
  const {status, stdout, stderr} = spawnSync("unshare", [...(offline ?? []), ...node], {encoding: "utf8"});
  return {status, output: stdout + stderr};
}

// What Framework defines on a page by itself: names that it would fetch from a public host.
const probe = `---
title: Probe
---

# 编码手册

\`\`\`js
const chart = display(Plot.plot({marks: [Plot.dotX(d3.range(3))]}));
const input = display(Inputs.range([0, 9], {label: html\`<b>range</b>\`}));
display(html\`<p id="arrow">\${Arrow.tableFromArrays({n: [1, 2, 3]}).numRows}</p>\`);
\`\`\`

\`\`\`sql id=[answer]
SELECT 6 * 7 AS n
\`\`\`

\`\`\`js
display(html\`<p id="sql">\${answer.n}</p>\`);
\`\`\`
`;

describe.skipIf(noBrowser || offline === null)("pages built in a process without a network", () => {
  const {folder, remove} = scratch();
  const site = join(folder, "site");
  let browser: Browser;
  let built: ReturnType<typeof buildOffline>;

  beforeAll(async () => {
    cpSync("pages", join(folder, "pages"), {recursive: true});
    cpSync("src/model", join(folder, "src", "model"), {recursive: true});
    writeFileSync(join(folder, "pages", "probe.md"), probe);
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "dir");
    built = buildOffline(site, join(folder, "pages"));
    // DuckDB and Arquero evaluate text, which notebooks alone may.
    const file = join(site, "probe.html");
    const html = readFileSync(file, "utf8");
    writeFileSync(file, withScripts(html.replace(policyIn(html), policyOf("/notebook"))));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    remove();
  });

  test("build, with every library that Framework has a name for", () => {
    expect(built.output).toBe("");
    expect(built.status).toBe(0);
  });

  test("name no other host in any of their files", () => {
    const pages = readdirSync(site).filter((name) => name.endsWith(".html"));
    expect(pages).toContain("index.html");
    for (const name of pages) {
      expect(readFileSync(join(site, name), "utf8")).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
  });

  test("give a Chinese heading an id of its own words", () => {
    expect(readFileSync(join(site, "probe.html"), "utf8")).toContain('id="编码手册"');
  });

  test("draw, ask DuckDB and read Arrow in the browser, and ask no other host", async () => {
    const server = await servePlainly(site);
    try {
      const {page, faults} = await visit(browser, `${server.url}probe.html`, {}, "#sql");
      expect(await page.textContent("#sql")).toBe("42");
      expect(await page.textContent("#arrow")).toBe("3");
      expect(await page.locator("main svg circle").count()).toBe(3);
      expect(await page.locator("main input[type=range]").count()).toBe(1);
      expect(faults).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
