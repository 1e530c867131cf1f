import {escapeHtml} from "../../model/html.ts";
import type {Said} from "../../query/notebook/document.ts";
import {cellOf, databaseCell, scriptOf} from "./cells.ts";
import {type About, openNotebook} from "./frontMatter.ts";
import {type Fault, type MarkdownIt, type Seen, watching} from "./markdown.ts";
import type {FindModule} from "./names.ts";
import {fillShell} from "./shell.ts";
import type {CheckStatements} from "./statements.ts";

/** A notebook as it lies in its folder. */
export interface Source {
  /** What its address is made of: `slug.md` is at `notebook-slug.html`. */
  slug: string;
  /** What messages call the file: `notebooks/slug.md`. */
  file: string;
  /** Null for a file that is no text. */
  text: string | null;
}

/** The frame of a page, and what its cells may import. */
export interface Ground {
  shell: string;
  find: FindModule;
  /** What tells faults of statements; left out where there is no ledger to ask. */
  check?: CheckStatements | undefined;
}

export interface Rendered {
  about: About;
  html: string;
  /** What is wrong in the file, by line; the page shows the same in its place. */
  faults: Fault[];
}

/** The page of a notebook, parsed by Framework. Whatever is wrong stands in the page where it is; nothing throws. */
export async function renderNotebook({slug, file, text}: Source, {shell, find, check}: Ground): Promise<Rendered> {
  const [{createMarkdownIt, parseMarkdown}, {transpileJavaScript}] = await Promise.all([
    import("@observablehq/framework/dist/markdown.js"),
    import("@observablehq/framework/dist/javascript/transpile.js")
  ]);
  const opened = openNotebook(text, slug);
  const seen: Seen = {places: new Map(), faults: [...opened.faults], statements: []};
  const path = `/${slug}`;
  const markdownIt = (markdown: MarkdownIt): MarkdownIt => watching(seen, file)(markdown);
  const parsed = parseMarkdown(opened.text, {md: createMarkdownIt({markdownIt}), path});
  const cells = parsed.code.map(({id, node, mode}) => {
    const place = seen.places.get(id) ?? {line: 1, last: null};
    const made = cellOf({id, node, place}, find, (resolveImport) =>
      transpileJavaScript(node, {id, path, mode, resolveImport})
    );
    if (made.fault) seen.faults.push(made.fault);
    return made.cell;
  });
  if (check) seen.faults.push(...(await check(seen.statements)));
  const main = mainOf({slug, file, body: parsed.body, ...opened});
  const html = fillShell(shell, {
    title: titleTag(opened.about.title),
    script: (above) => scriptOf(cells, {file, find, above}),
    main
  });
  return {about: opened.about, html, faults: seen.faults.sort((a, b) => a.line - b.line)};
}

/** The title in the language of the page is put in by the page itself (`data-`); until then in whichever it has. */
const titleTag = ({zh, en}: Said): string =>
  `<title data-zh="${escapeHtml(zh ?? en ?? "")}" data-en="${escapeHtml(en ?? zh ?? "")}">${escapeHtml(zh ?? en ?? "")}</title>`;

interface Main {
  slug: string;
  file: string;
  about: About;
  faults: readonly Fault[];
  body: string;
}

function mainOf({slug, file, about, faults, body}: Main): string {
  const told = faults.map(
    ({line, message}) =>
      `<p class="fault" role="alert"><span class="where">${escapeHtml(file)}:${line}</span> ${escapeHtml(message)}</p>`
  );
  return [
    `<nav id="notebooks" data-here="${escapeHtml(slug)}"></nav>`,
    `<article class="written">`,
    `<header class="head"><h1>${either(about.title)}</h1>${about.question ? `<p class="question">${either(about.question)}</p>` : ""}</header>`,
    ...told,
    body,
    `</article>`,
    `<div hidden><!--:${databaseCell}:--></div>`,
    `<footer id="notebook-foot"></footer>`
  ].join("\n");
}

/** Words in both languages, of which the style sheet shows one; those in one language are always shown. */
const either = ({zh, en}: Said): string =>
  zh !== null && en !== null && zh !== en
    ? `<span class="either" lang="zh-CN">${escapeHtml(zh)}</span><span class="either" lang="en">${escapeHtml(en)}</span>`
    : `<span lang="${zh === null ? "en" : "zh-CN"}">${escapeHtml(zh ?? en ?? "")}</span>`;
