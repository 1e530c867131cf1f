/** What is used of Framework's own reading of pages, which it ships without types. */
declare module "@observablehq/framework/dist/markdown.js" {
  import type {CellNode, MarkdownIt} from "./markdown.ts";

  interface ParsedPage {
    body: string;
    code: {id: string; node: CellNode; mode: "block" | "inline" | "jsx"}[];
  }
  export function createMarkdownIt(options: {markdownIt?: (markdown: MarkdownIt) => MarkdownIt}): MarkdownIt;
  export function parseMarkdown(input: string, options: {md: MarkdownIt; path: string}): ParsedPage;
}

declare module "@observablehq/framework/dist/javascript/transpile.js" {
  import type {CellNode} from "./markdown.ts";

  export function transpileJavaScript(
    node: CellNode,
    options: {id: string; path: string; mode: string; resolveImport: (specifier: string) => string}
  ): string;
}
