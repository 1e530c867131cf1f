import {mkdtempSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {notebooksOf} from "../../src/site/notebooks/folder.ts";
import {openNotebook} from "../../src/site/notebooks/frontMatter.ts";
import {renderNotebook} from "../../src/site/notebooks/render.ts";
import {checkedOn} from "../../src/site/notebooks/statements.ts";
import {openLedger} from "../../src/store/database.ts";
import {ledgerOf} from "./made.ts";

// As much of a built page as a notebook is set into, with the lines that Framework writes above the script.
const shell = `<!DOCTYPE html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="script-src 'self'">
<title>Notebook</title>
<link rel="modulepreload" href="./all.js">
<script type="module">
import {define} from "./client.js";
</script>
</head><body><main id="observablehq-main" class="observablehq">
</main></body></html>`;

const held = new Set(["observablehq:client", "./notebook/follow.js", "reform-ledger"]);
const ground = {shell, find: (specifier: string) => (held.has(specifier) ? `./${specifier}.built.js` : null)};
const sqlGround = {shell, find: (specifier: string) => `./${specifier}.built.js`};
const rendered = (text: string) => renderNotebook({slug: "x", file: "notebooks/x.md", text}, ground);

/** The line of the file that the page is told for a line of its own. */
function fileLine(html: string, marker: string): number {
  const line = html.split("\n").findIndex((one) => one.includes(marker)) + 1;
  const told = JSON.parse(/follow\(run, (.*)\);/.exec(html)?.[1] ?? "{}") as {
    cells: [string, number, number, number, number][];
  };
  const cell = told.cells.find(([, , from, to]) => from <= line && line <= to);
  return line + (cell?.[4] ?? NaN);
}

const notebook = (body: string): string => `---\ntitle: X\n---\n\n${body}`;

test("each line of a cell keeps its line of the file, whatever is imported or shown above it", async () => {
  const text = notebook(`Text \${1 + 1} here.

\`\`\`js

import {facts} from "reform-ledger";
import {
  quote
} from "reform-ledger";
const all = await facts();
for (const one of all) for (;;)
  break;

mark.one;
\`\`\`

\`\`\`js
[
  mark.two
]
\`\`\`

\`\`\`sql id=rows
SELECT 1
FROM mark_three
\`\`\`
`);
  const {html, faults} = await rendered(text);
  const lineOf = (marker: string): number => text.split("\n").findIndex((line) => line.includes(marker)) + 1;
  expect(faults).toEqual([]);
  for (const marker of ["mark.one", "mark.two", "mark_three"]) expect(fileLine(html, marker)).toBe(lineOf(marker));
});

test("a text that would end the script of the page does not", async () => {
  const {html} = await rendered(notebook("```js\ndisplay('</script>');\n```\n"));
  expect(html).toContain("display('<\\/script>');");
});

test("every turn of a loop can be ended, whatever its body is", async () => {
  const cell = "for (const a of [1]) while (a) b(a);\ndo { c; } while (d)";
  const {html} = await rendered(notebook(`\`\`\`js\n${cell}\n\`\`\`\n`));
  expect(html).toContain("for (const a of [1]) {__turn();while (a) {__turn();b(a);}}\ndo {__turn(); c; } while (d)");
});

test("a cell may wait in a loop", async () => {
  const {html} = await rendered(notebook("```js\nfor (const one of [1]) display(await one);\n```\n"));
  expect(html).toContain("body: async (display) =>");
});

test.each([
  ["a syntax error", "```js\nconst a = 1;\nconst b = ;\n```", 7, "Unexpected token"],
  ["one in TypeScript", "```ts\nconst a: number = 1;\nconst b: = 2;\n```", 7, 'Unexpected "="'],
  ["one in the prose", "One\ntwo ${1 +} three", 6, "invalid expression"],
  [
    "a file beside the notebook",
    '```js\nFileAttachment("x.csv").csv()\n```',
    6,
    "no files beside a notebook can be read: ./x.csv"
  ],
  [
    "a bracket that is not closed",
    '```js\nconst a = 1;\ncite("上海"\n\nconst b = 2;\n```',
    7,
    "Unexpected token: this ( is not closed before line 9"
  ],
  [
    "one that the cell ends within",
    '```js\ncite("上海"\n```',
    6,
    "Unexpected token: this ( is not closed before line 7"
  ],
  ["a package that is not here", '```js\nimport _ from "npm:lodash";\n```', 6, "no such package here: npm:lodash"]
])("%s is told with its line, in the page too", async (_, body, line, message) => {
  const {html, faults} = await rendered(notebook(body));
  expect(faults).toEqual([{line, message: expect.stringContaining(message)}]);
  expect(html).toContain(line === 6 && message.startsWith("no ") ? message : `notebooks/x.md:${line}`);
});

test.each([
  ["no front matter", "# Title\n", 1, "no front matter"],
  ["broken YAML", "---\ntitle: X\norder: [1\n---\n", 4, "front matter: "],
  ["a language of another site", "---\ntitle: X\nlang: fr\n---\n", 3, "front matter: lang"],
  ["no title", "---\norder: 1\n---\n", 2, "front matter: title"],
  ["nothing between its marks", "---\n---\n", 2, "front matter: title"],
  ["front matter without an end", "---\ntitle: X\n", 1, "front matter: has no end"]
])(
  "%s is told with its line; the notebook goes by its file's name, and its cells run all the same",
  async (_, head, line, message) => {
    const {html, faults, about} = await rendered(`${head}\n\`\`\`js\n1 + 1\n\`\`\`\n`);
    expect(faults).toEqual([{line, message: expect.stringContaining(message)}]);
    expect(about.title).toEqual({zh: "x", en: "x"});
    expect(html).toContain(`<span class="where">notebooks/x.md:${line}</span>`);
    expect(html).toContain("1 + 1");
  }
);

test("a title is of the notebook's language, of each language it has, or of both", () => {
  const title = (yaml: string) => openNotebook(`---\n${yaml}\n---\n`, "x").about.title;
  expect(title("title: 一\nlang: zh")).toEqual({zh: "一", en: null});
  expect(title("title: {zh: 一, en: One}")).toEqual({zh: "一", en: "One"});
  expect(title("title: One")).toEqual({zh: "One", en: "One"});
});

test("a notebook loads what its cells ask for, not all that they could", async () => {
  expect((await rendered(notebook("Text"))).html).not.toContain("modulepreload");
});

test("every tool has its part in the documentation, and no part is of another", () => {
  const project = new URL("../../", import.meta.url);
  const read = (path: string): string => readFileSync(new URL(path, project), "utf8");
  const tools = [...read("pages/notebook/tools.ts").matchAll(/^export \{(.+)\}/gm)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim())
  );
  const parts = [...read("docs/notebooks.md").matchAll(/^#### (.+)$/gm)].flatMap(([, heading = ""]) =>
    [...heading.matchAll(/`(\w+)\(/g)].map(([, name = ""]) => name)
  );
  expect(tools.length).toBeGreaterThan(5);
  expect(parts.sort()).toEqual(tools.sort());
});

test("statements are told with their line where the ledger does not take them, unless only the page can know", async () => {
  const {connection, close} = await openLedger(await ledgerOf("shipped"));
  onTestFinished(close);
  const check = await checkedOn(connection);
  const faultsOf = async (...cells: string[]) => {
    const text = notebook(cells.map((sql) => `\`\`\`sql\n${sql}\n\`\`\`\n`).join("\n"));
    return (await renderNotebook({slug: "x", file: "notebooks/x.md", text}, {...sqlGround, check})).faults;
  };
  expect(await faultsOf("SELECT place FROM facts", "SELECT\n  plaice\nFROM facts", "SELCT 1")).toEqual([
    {line: 11, message: expect.stringContaining('column "plaice" not found')},
    {line: 16, message: expect.stringContaining('syntax error at or near "SELCT"')}
  ]);
  expect(await faultsOf("SELECT ${x} FROM nothing", "SELECT place FROM places ORDER BY zh_sort(place)")).toEqual([]);
  expect(await faultsOf("CREATE TABLE mine AS SELECT 1 AS a", "SELECT a FROM mine")).toEqual([]);
});

test("a link out of the folder is told and not published", async () => {
  const folder = mkdtempSync(join(tmpdir(), "notebooks-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  symlinkSync(resolve("README.md"), join(folder, "away.md"));
  const {files, faults} = await notebooksOf(folder, folder);
  expect([...files.keys()]).toEqual([]);
  expect(faults).toEqual([expect.stringContaining("away.md: link to a file outside of the folder")]);
});
