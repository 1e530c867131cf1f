import {unreadable} from "../lexicon/unread.ts";
import {elementsIn} from "./markup.ts";
import {type ListStyle, listCounter, listStylesOf} from "./odtLists.ts";

/** What nobody reads in a text, or reads elsewhere. */
const unread = new Set(
  (
    "office:annotation office:annotation-end office:forms text:tracked-changes text:note-citation text:sequence-decls " +
    "text:ruby-text text:hidden-text text:hidden-paragraph draw:object draw:image svg:title svg:desc table:covered-table-cell"
  ).split(" ")
);

/** A repeated cell with words in it stands so many times at most, and all that are repeated come to no more characters. */
const mostRepeated = {times: 200, characters: 1 << 20};

/** How each element is written in HTML; the others leave but what is in them. */
const tags: Readonly<Record<string, string>> = {
  "text:p": "p",
  "text:h": "p",
  "text:list-item": "div",
  "text:section": "div",
  "table:table": "table",
  "table:table-row": "tr",
  "table:table-cell": "td"
};

const blanks: Readonly<Record<string, string>> = {"text:s": " ", "text:tab": " ", "text:line-break": "<br>"};

/**
 * An OpenDocument text as a page: paragraphs, numbers of lists, tables; its notes at the end. Throws UnreadableError for one
 * whose repeated cells come to more than any document holds.
 */
export function odtToHtml(content: Document, path: string): string {
  const elements = elementsIn(content);
  const body = elements.find(({nodeName}) => nodeName === "office:text");
  const styles = stylesOf(content);
  const notes = elements.filter(({nodeName}) => nodeName === "text:note-body");
  const repeat = repeater(path);
  const main = body ? htmlOf(body, styles, repeat) : "";
  return [main, ...notes.map((note) => `<div>${htmlOf(note, styles, repeat)}</div>`)].join("");
}

interface Styles {
  /** How runs of text in a style are wrapped: `s` for struck-out ones, `sup` for raised ones, null for hidden ones. */
  runs: ReadonlyMap<string, "s" | "sup" | null>;
  lists: ReadonlyMap<string, ListStyle>;
}

function stylesOf(content: Document): Styles {
  const runs = new Map<string, "s" | "sup" | null>();
  for (const style of elementsIn(content, "style")) {
    const [text] = elementsIn(style, "text-properties");
    const name = style.getAttribute("style:name") ?? "";
    if (text?.getAttribute("text:display") === "none") runs.set(name, null);
    else if (!/^(?:none)?$/.test(text?.getAttribute("style:text-line-through-style") ?? "")) runs.set(name, "s");
    else if (/^(?:super|[1-9])/.test(text?.getAttribute("style:text-position") ?? "")) runs.set(name, "sup");
  }
  return {runs, lists: listStylesOf(content)};
}

/** Walks without recursion: a document may nest deeper than the call stack. */
function htmlOf(root: Element, {runs, lists}: Styles, repeat: Repeat): string {
  const html: string[] = [];
  const number = listCounter(lists);
  const open: {node: Node; leave?: () => void}[] = [{node: root}];
  for (let step = open.pop(); step; step = open.pop()) {
    const {node, leave} = step;
    if (leave) {
      leave();
      continue;
    }
    if (node.nodeType === node.TEXT_NODE) html.push(escaped(node.nodeValue ?? ""));
    if (!isElement(node) || unread.has(node.nodeName) || (node.nodeName === "text:note-body" && node !== root))
      continue;
    const run = runs.get(node.getAttribute("text:style-name") ?? "");
    if (run === null || node.getAttribute("text:display") === "none") continue;
    html.push(blanks[node.nodeName] ?? "");
    open.push({node, leave: enter(node, run, html, repeat)});
    html.push(number(node));
    for (let child = node.lastChild; child; child = child.previousSibling) open.push({node: child});
  }
  return html.join("");
}

/** Opens what an element is in HTML, and gives what closes it. */
function enter(element: Element, run: "s" | "sup" | undefined, html: string[], repeat: Repeat): () => void {
  const tag = tags[element.nodeName] ?? (element.nodeName === "text:span" ? run : undefined);
  if (tag === undefined) return () => undefined;
  const from = html.length;
  html.push(`<${tag}${tag === "td" ? spansOf(element) : ""}>`);
  return () => {
    html.push(`</${tag}>`);
    const repeated = countOf(element, "table:number-columns-repeated") - 1;
    if (tag === "td" && repeated > 0) html.push(repeat(html.slice(from).join(""), repeated));
  };
}

type Repeat = (html: string, times: number) => string;

/** Repeats what cells hold, as long as all of it does not come to too much: they may lie in one another. */
function repeater(path: string): Repeat {
  let characters = 0;
  return (html, times) => {
    const most = Math.min(times, mostRepeated.times);
    characters += html.length * most;
    if (characters > mostRepeated.characters) throw unreadable("zip-bomb", {path});
    return html.repeat(most);
  };
}

const spansOf = (cell: Element): string =>
  ` colspan="${countOf(cell, "table:number-columns-spanned")}" rowspan="${countOf(cell, "table:number-rows-spanned")}"`;

const countOf = (element: Element, name: string): number => Math.max(1, Number(element.getAttribute(name) ?? 1) || 1);

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
