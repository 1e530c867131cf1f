import type {Wording} from "../lexicon/wording.ts";
import {type About, labelIn} from "./about.ts";
import {codebook, codebookHead} from "./codebook.ts";
import type {ExportTable} from "./tables.ts";

const fileHead = ["file", "table", "chinese", "english"] as const;

/** `README.md` of a package: what it is, what to know before using it, what is in it. */
export function readme(about: About, tables: readonly ExportTable[], pathOf: (table: string) => string): string {
  const {title, notes, licence} = about;
  const files = tables.map(({name, about: {zh, en}}) => [`\`${pathOf(name)}\``, `\`${name}\``, zh, en]);
  return lines(
    `# ${title.zh} · ${title.en}`,
    ...paragraphs(notes),
    `## ${labelIn(about, "contents", " · ")}`,
    markdownTable(
      fileHead.map((name) => labelIn(about, name)),
      files
    ),
    `\`datapackage.json\`: ${labelIn(about, "descriptor")} · \`codebook.md\`: ${labelIn(about, "columns")}`,
    `## ${labelIn(about, "licence", " · ")}`,
    ...paragraphs([licence.said])
  );
}

/** `codebook.md` of a package: what every column holds. */
export function codebookText(about: About, tables: readonly ExportTable[]): string {
  const head = codebookHead.map((name) => labelIn(about, name));
  return lines(
    `# ${labelIn(about, "codebook", " · ")}`,
    ...tables.flatMap((table) => [
      `## \`${table.name}\``,
      ...paragraphs([table.about]),
      markdownTable(
        head,
        codebook(table).map(({column, type, unit, zh, en, values}) => [`\`${column}\``, type, unit, zh, en, values])
      )
    ])
  );
}

const lines = (...parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

const paragraphs = (words: readonly Wording[]): string[] => words.flatMap(({zh, en}) => [zh, en]);

const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");

const cell = (words: string): string => words.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
