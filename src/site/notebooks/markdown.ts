import {withHeadingIds} from "../headings.ts";
import {openBracket} from "./brackets.ts";

/** As much of markdown-it as is needed here. */
export interface MarkdownIt {
  core: {
    ruler: {before(rule: string, name: string, run: (state: {tokens: Token[]}) => void): void; push: Ruler["push"]};
  };
  renderer: {rules: Record<string, Rule | undefined>};
}

interface Ruler {
  push(name: string, run: (state: {tokens: Token[]}) => void): void;
}

interface Token {
  type: string;
  info: string;
  content: string;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
  /** The lines of the file that a block stands in, counted from 0. */
  map: [number, number] | null;
  meta: unknown;
  children: Token[] | null;
}

interface Context {
  code: {id: string}[];
}

type Rule = (tokens: Token[], index: number, options: unknown, context: Context, self: unknown) => string;

/** A cell as Framework has parsed it. */
export interface CellNode {
  input: string;
  declarations: readonly {name: string}[] | null;
  references: readonly {name: string}[];
  imports: readonly {name: string}[];
  files: readonly {name: string}[];
  expression: boolean;
}

/** A fault of a notebook, with its line in the file. */
export interface Fault {
  line: number;
  message: string;
}

/** A statement of a notebook that takes no values of other cells, and its first line in the file. */
export interface Statement {
  sql: string;
  line: number;
}

/** Where a cell stands: the line of its first character, and the last of its code, where each line is as it was written. */
export interface Place {
  line: number;
  last: number | null;
}

/** What is learnt about cells while a page is rendered. */
export interface Seen {
  places: Map<string, Place>;
  faults: Fault[];
  /** The cells of SQL that take no values of others. */
  statements: Statement[];
}

/** Has the lines of cells noted, and faults of syntax said with their line where the cell stands. */
export const watching =
  (seen: Seen, file: string) =>
  (markdown: MarkdownIt): MarkdownIt => {
    withHeadingIds(markdown).core.ruler.push("placeholder-lines", ({tokens}) => noteLines(tokens));
    const {rules} = markdown.renderer;
    for (const kind of ["fence", "placeholder"]) {
      const render = rules[kind];
      if (render) rules[kind] = watched(render, seen, file);
    }
    return markdown;
  };

function watched(render: Rule, seen: Seen, file: string): Rule {
  return (tokens, index, options, context, self) => {
    const token = tokens[index];
    const before = context.code.length;
    const tag = token?.info.trim().split(/\s/)[0] ?? "";
    const place = placeOf(token, tag);
    const html = render(tokens, index, options, context, self);
    const cell = context.code[before];
    if (cell) seen.places.set(cell.id, place);
    if (cell && tag === "sql" && token && !token.content.includes("${"))
      seen.statements.push({sql: token.content.trim(), line: place.line});
    const [all, words] = /SyntaxError: ([^<]*)/.exec(html) ?? [];
    if (cell || all === undefined || words === undefined) return html;
    const fault = withBracket(faultIn(words, place.line), token?.content ?? "", place.line);
    seen.faults.push({line: fault.line, message: unescape(fault.message)});
    return html.replace(all, () => `<span class="where">${file}:${fault.line}</span> SyntaxError: ${fault.message}`);
  };
}

/** A fence begins a line above its code; typed code is written anew, so that its lines are not those of the file. */
function placeOf(token: Token | undefined, tag: string): Place {
  const [from, to] = token?.map ?? [Number(token?.meta ?? 0), null];
  if (to === null) return {line: from + 1, last: from + 1};
  const blank = /\n*$/.exec(token?.content ?? "")?.[0].length ?? 0;
  const leading = /^\n*/.exec(token?.content ?? "")?.[0].length ?? 0;
  const lines = (token?.content.split("\n").length ?? 1) - 1;
  return {
    line: from + 2 + leading,
    last: tag === "js" || tag === "sql" ? from + 1 + lines - Math.max(0, blank - 1) : null
  };
}

/** Where a parser says "(2:5)" or "<stdin>:2:5:", the line in the file and what is left of its words. */
function faultIn(words: string, line: number): Fault {
  const own =
    / \((\d+):\d+\)/.exec(words) ?? /Transform failed with \d+ errors?:\n&lt;stdin&gt;:(\d+):\d+: ERROR: /.exec(words);
  return own ? {line: line + Number(own[1]) - 1, message: words.replace(own[0], "")} : {line, message: words};
}

/** Where something is missing for a bracket that opened lines before, that is the line to look at. */
function withBracket({line, message}: Fault, code: string, first: number): Fault {
  const open = message.startsWith("Unexpected token") ? openBracket(code.replace(/^\n+/, ""), line - first + 1) : null;
  if (!open) return {line, message};
  return {line: first + open.line - 1, message: `${message}: this ${open.bracket} is not closed before line ${line}`};
}

const unescape = (html: string): string =>
  html.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({lt: "<", gt: ">", quot: '"', amp: "&"})[name] ?? "'");

/** Notes with each `${…}` in prose the line of the block that it stands in, and the line breaks before it. */
function noteLines(tokens: readonly Token[]): void {
  let last = 0;
  for (const {map, children} of tokens) {
    let line = (last = map?.[0] ?? last);
    for (const child of children ?? []) {
      if (child.type === "softbreak" || child.type === "hardbreak") line++;
      if (child.type === "placeholder") child.meta = line;
    }
  }
}
