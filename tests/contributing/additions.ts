import type {Copy} from "./copy.ts";

/** The report in which all that is added is met. Its words are made up, and so are the units and names in it. */
export const report = `虔州新府2023年全面深化改革工作总结
【花边提示：已有88人围观本页】
一、主要做法
2023年末，全市云顶示范花园12坛。全市推行7步成诗工作法。
2023年，全市认定镜湖书屋30家。
※此处另有批注※
二、主要成效
工程建设项目审批时限压减50%。
`;

/** What each row of the table in CONTRIBUTING.md says to write, by the row's first cell. */
export const additions: Readonly<Record<string, (copy: Copy) => void>> = {
  "a unit": ({append}) => append("data/reference/units.csv", "坛,坛,count,gardens,,,\n"),

  "a place name": ({append}) => append("data/reference/place-aliases.csv", "虔州新府,360700\n"),

  "an indicator": ({append}) => {
    append("data/reference/sources.csv", "made up,编造\n");
    append(
      "data/reference/indicators/culture.yml",
      `
- id: show-gardens
  name: {zh: 云顶示范花园, en: Show gardens}
  definition: {zh: 供游客参观的园林数。, en: "Gardens that are shown to visitors."}
  domain: culture
  unit: count
  words: [坛]
  measure: count
  polarity: more
  phrases:
    - 云顶 示范花园
  source: "made up"
`
    );
  },

  "a phrase (honours, idioms, times, roles)": ({append}) =>
    append("data/reference/non-facts.yml", '- reason: idiom\n  pattern: 7步成诗\n  examples: ["7步成诗"]\n'),

  "clutter around a report": ({edit}) =>
    edit(
      "data/reference/clutter.yml",
      "\nlines:\n",
      '\nlines:\n  - kind: tools\n    pattern: ^【花边提示\n    examples: ["【花边提示：已有9人围观】"]\n'
    ),

  "a correction": ({write}) =>
    write(
      "data/corrections/books.yml",
      `- id: bookshops
  place: 赣州市
  year: 2023
  quote: 全市认定镜湖书屋30家
  figure: 30家
  action: set
  set: {value: 31}
  expect: {value: 30, unit: 家}
  reason: one was left out
  source: made up
  by: test
  date: 2024-01-01
`
    ),

  "a file format": ({write, edit}) => {
    write(
      "src/read/letter.ts",
      `import {beginsWith, type Reader} from "./reader.ts";

export const letter: Reader = {
  format: "letter",
  accepts: (bytes) => beginsWith(bytes, "LETTER1\\n"),
  read: async ({bytes}) => [
    {
      format: "letter",
      encoding: "utf-8",
      text: new TextDecoder().decode(bytes.subarray(8)),
      hardWrapped: false,
        tables: [],
      stated: {},
      warnings: []
    }
  ]
};
`
    );
    edit(
      "src/read/index.ts",
      'import {json} from "./json.ts";',
      'import {json} from "./json.ts";\nimport {letter} from "./letter.ts";'
    );
    edit("src/read/index.ts", "\n  pdf,", "\n  letter,\n  pdf,");
  },

  "a kind of mention": ({write, edit}) => {
    write(
      "src/extract/remarks.ts",
      `import type {Span} from "../model/span.ts";
import type {Outline} from "../model/text.ts";

export const findRemarks = ({text}: Outline): Span[] =>
  Array.from(text.matchAll(/※[^※\\n]+※/gu), ({index, 0: whole}) => ({start: index, end: index + whole.length}));
`
    );
    edit(
      "src/extract/index.ts",
      'import {findReforms} from "./reforms.ts";',
      'import {findReforms} from "./reforms.ts";\nimport {findRemarks} from "./remarks.ts";'
    );
    edit(
      "src/extract/index.ts",
      "assignments: findAssignments(outline, lexicon)",
      "assignments: findAssignments(outline, lexicon),\n    remarks: findRemarks(outline)"
    );
    edit(
      "src/extract/index.ts",
      "export interface Mentions {",
      "export interface Mentions {\n  remarks: {start: number; end: number}[];"
    );
    edit("src/extract/index.ts", "const nothing: Mentions = {", "const nothing: Mentions = {remarks: [], ");
    edit(
      "src/model/fact.ts",
      "export interface Findings {",
      "export interface Findings {\n  remarks: {start: number; end: number}[];"
    );
    edit(
      "src/resolve/index.ts",
      "rejected: mentions.rejected",
      "rejected: mentions.rejected,\n    remarks: mentions.remarks"
    );
  },

  "a word by which names of reforms meet or part": ({edit}) =>
    edit("data/reference/links.yml", "tails: [改革, ", "tails: [改革, 云顶季, "),

  "a check": ({write, edit, append}) => {
    write(
      "src/check/gardens.ts",
      `import {about, type Check} from "./check.ts";

export const gardens: Check = ({findings}) =>
  findings.facts.filter(({unit}) => unit === "坛").map((fact) => about(fact, "many-gardens", {text: fact.text}));
`
    );
    edit(
      "src/check/index.ts",
      'import {impossible} from "./impossible.ts";',
      'import {gardens} from "./gardens.ts";\nimport {impossible} from "./impossible.ts";'
    );
    edit("src/check/index.ts", "= [impossible, ", "= [gardens, impossible, ");
    append(
      "data/reference/checks.yml",
      `
- check: gardens
  name: {en: gardens, zh: 花园}
  issues:
    - code: many-gardens
      severity: warning
      en: "more gardens than one can see: {text}"
      zh: 花园多得看不过来：{text}
`
    );
  },

  "a column or a table": ({write, edit, append}) => {
    edit(
      "src/store/rows.ts",
      "    author: description.author,",
      '    author: description.author,\n    season: "spring",'
    );
    write("src/store/migrations/0099_add_season.sql", "ALTER TABLE report ADD COLUMN season VARCHAR;\n");
    append(
      "src/store/views.sql",
      "\nCREATE OR REPLACE VIEW garden AS SELECT f.*, r.season FROM figure f JOIN report r ON r.id = f.\"reportId\" WHERE f.unit = '坛';\n"
    );
  },

  "a question to the ledger": ({write, append}) => {
    write("src/query/overview/gardens.sql", 'SELECT "reportId", value, season FROM garden ORDER BY value\n');
    append(
      "src/query/overview/rows.ts",
      "\nexport const GardenRow = z.object({reportId: text, value: z.number(), season: text});\nexport type GardenRow = z.infer<typeof GardenRow>;\n"
    );
  },

  "a table for pages": ({write, append}) => {
    write(
      "loaders/gardens.arrow.ts",
      `import {GardenRow} from "../src/query/overview/rows.ts";
import {runAsProgram, tableLoader} from "../src/site/loader.ts";

const loader = tableLoader("overview/gardens", GardenRow);
export default loader;
await runAsProgram(import.meta, loader);
`
    );
    append(
      "pages/components/data.ts",
      `\nexport const loadGardens = (): Promise<{value: number; season: string}[]> => loadTable<{value: number; season: string}>("gardens");\n`
    );
  },

  "a page": ({write, edit}) => {
    write(
      "pages/gardens.md",
      '---\ntitle: Gardens\n---\n\n```js\nimport {mount} from "./components/page.js";\nimport {gardens} from "./gardens/page.js";\n\ndisplay(mount(gardens));\n```\n'
    );
    write(
      "pages/gardens/page.ts",
      `import {rings} from "../charts/rings.ts";
import {loadGardens} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";

export async function gardens(): Promise<Node> {
  const rows = await loadGardens();
  const words = rows.map(({value, season}) => \`\${season} \${value}\`).join(", ");
  return element("section", {}, element("h1", {}, t("nav.gardens")), element("p", {class: "gardens"}, words), rings(rows));
}
`
    );
    edit("src/site/shell.ts", '  "honours",\n', '  "honours",\n  "gardens",\n');
  },

  "a chart": ({write}) =>
    write(
      "pages/charts/rings.ts",
      `import * as Plot from "@observablehq/plot";

export const rings = (rows: readonly {value: number}[]): Element =>
  Plot.plot({width: 300, marks: [Plot.dotX(rows, {x: "value", r: 12})], className: "rings"});
`
    ),

  "a label on the site": ({edit}) => {
    edit("pages/i18n/en.json", '  "nav.honours"', '  "nav.gardens": "Gardens",\n  "nav.honours"');
    edit("pages/i18n/zh.json", '  "nav.honours"', '  "nav.gardens": "花园",\n  "nav.honours"');
  },

  "a command": ({write, edit}) => {
    write(
      "src/commands/greet.ts",
      `import {Command} from "commander";
import {type ExitCode, print} from "./terminal.ts";

export const greet = (finish: (code: ExitCode) => void): Command =>
  new Command("greet").description("say good day").action(async () => {
    await print("good day");
    finish(0);
  });
`
    );
    edit(
      "src/commands/main.ts",
      'import {extract} from "./extract.ts";',
      'import {extract} from "./extract.ts";\nimport {greet} from "./greet.ts";'
    );
    edit("src/commands/main.ts", "const commands = [", "const commands = [greet,");
  },

  "a shipped report": ({write, edit}) => {
    write("data/tools/reports/texts/made-up.md", "# 虔州新府2022年改革工作总结\n\n2022年，建成云顶示范花园9坛。\n");
    edit(
      "data/tools/make-reports.ts",
      "export const shipped: readonly Shipped[] = [",
      'export const shipped: readonly Shipped[] = [\n  {text: "made-up", file: "虔州新府2022年改革工作总结.txt", make: windowsText},'
    );
  }
};

/** Rows that no addition to a copy can show, and what holds them instead. */
export const heldElsewhere: Readonly<Record<string, string>> = {
  "a place name in Latin letters that pinyin does not give":
    "tests/lexicon/placeNames.test.ts holds names that pinyin does not give against the table",
  "a format of exports": "tests/export/package.test.ts writes a package of each format that is named",
  "a worked question in SQL, words for a fault of SQL":
    "tests/sql/questions.test.ts and tests/site/sql.browser.long.ts ask every question and bring about every fault",
  'a name by which tables of metrics call a column, a way to write "not reported"':
    "tests/lexicon/idle.test.ts asks for every list of metrics.yml; tests/metrics/ reads tables by their words",
  "a format that is not read, to be named":
    "tests/store/unread.test.ts names a file of each fault that the table gives",
  "a tool of notebooks": "tests/site/notebooks.test.ts compares the tools with docs/notebooks.md",
  "a package": "tests/docs.test.ts compares package.json with docs/dependencies.md",
  "something that signs are weighed for":
    "tests/data/learn-weights.test.ts learns weights from made-up signs, and asks them"
};
