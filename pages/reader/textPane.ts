import {overlaps, type Span} from "../../src/model/span.ts";
import {unsureWords} from "../figures/doubts.ts";
import {readBy} from "../figures/readings.ts";
import {element} from "../components/elements.ts";
import {t} from "../components/i18n.ts";
import type {Block} from "./blocks.ts";
import {drawCell, headingsOf, laidOut} from "./tableBox.ts";
import {nest, type Nested, type Stretch} from "./nest.ts";
import type {Marked, Report, TextView} from "./view.ts";

/** The text of a report on the page, paragraph by paragraph. */
export interface TextPane {
  element: HTMLElement;
  /** Highlights a span of the clean text and its sentence; null takes the highlight away. */
  show: (at: Span | null, fact: string | null) => HTMLElement | null;
}

/** Draws a text once; what is highlighted later costs the paragraphs that it touches. */
export function textPane(view: TextView, {text, read}: Report): TextPane {
  const article = element("article", {class: "report-text", lang: "zh-CN", "data-version": view.version});
  const marks = marksByBlock(view);
  const levelOf = ({section}: Block): number => text.sections[section]?.level ?? 1;
  const draw = (block: Block, own: readonly Stretch<Marked>[]): HTMLElement =>
    block.cell
      ? drawCell(block.cell, contentOf(block, own, view.text), view)
      : drawParagraph(block, contentOf(block, own, view.text), levelOf(block));
  const drawn = view.blocks.map((block, i) => draw(block, marks[i] ?? []));
  article.append(...laidOut(view, drawn));
  let lit: number[] = [];
  let led: number[] = [];

  function redraw(i: number, at: Stretch<Marked> | null): void {
    const block = view.blocks[i];
    if (!block) return;
    const fresh = draw(block, at ? withAt(marks[i] ?? [], at) : (marks[i] ?? []));
    drawn[i]?.replaceWith(fresh);
    drawn[i] = fresh;
  }

  function show(at: Span | null, fact: string | null): HTMLElement | null {
    for (const i of lit) redraw(i, null);
    for (const i of led) drawn[i]?.classList.remove("leads");
    const span = at ? view.locate(at) : {start: 0, end: 0};
    lit = view.blocks.flatMap((block, i) => (overlaps(block, span) ? [i] : []));
    led = lit.length === 1 ? headingsOf(view, lit[0] ?? 0, read.facts.find(({id}) => id === fact)?.cell ?? null) : [];
    for (const i of lit) {
      if (!fact) redraw(i, {...span, what: {kind: "at"}});
      highlight(drawn[i], view, span, fact);
    }
    for (const i of led) drawn[i]?.classList.add("leads");
    return lit.length === 0 ? null : (article.querySelector<HTMLElement>(".selected") ?? drawn[lit[0] ?? 0] ?? null);
  }
  return {element: article, show};
}

/** Marks what is selected in a paragraph: the fact itself, or the stretch asked for, and the sentence around it. */
function highlight(block: HTMLElement | undefined, {marks}: TextView, span: Span, fact: string | null): void {
  if (!block) return;
  const chosen = fact ? block.querySelectorAll(`[data-fact="${fact}"]`) : block.querySelectorAll(".at");
  for (const one of chosen) one.classList.add("selected");
  if (block.matches("td, th")) block.classList.add("chosen");
  for (const {start, end, what} of marks) {
    if (what.kind !== "sentence" || !overlaps({start, end}, span)) continue;
    for (const sentence of block.querySelectorAll(`[data-sentence="${what.index}"]`)) sentence.classList.add("lit");
  }
}

/** Each paragraph's marks, cut to it. Sentences before facts, facts before what is asked for, the others after. */
function marksByBlock({blocks, marks}: TextView): Stretch<Marked>[][] {
  const found: Stretch<Marked>[][] = blocks.map(() => []);
  for (const mark of marks) {
    for (let i = firstEndingAfter(blocks, mark.start); i < blocks.length; i++) {
      const block = blocks[i];
      if (!block || block.start >= mark.end) break;
      found[i]?.push({...mark, start: Math.max(mark.start, block.start), end: Math.min(mark.end, block.end)});
    }
  }
  return found;
}

function firstEndingAfter(blocks: readonly Block[], at: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rank = ({what: {kind}}: Stretch<Marked>): number =>
  kind === "sentence" ? 0 : kind === "fact" ? 1 : kind === "at" ? 2 : 3;

const withAt = (marks: readonly Stretch<Marked>[], at: Stretch<Marked>): Stretch<Marked>[] =>
  [...marks, at].sort((a, b) => rank(a) - rank(b));

/** What stands in a paragraph or cell, its marks nested. */
function contentOf(block: Block, marks: readonly Stretch<Marked>[], text: string): (Node | string)[] {
  const inside = marks.map((one) => ({
    ...one,
    start: Math.max(one.start, block.start),
    end: Math.min(one.end, block.end)
  }));
  return children(nest(inside), block, text);
}

function drawParagraph(block: Block, content: readonly (Node | string)[], level: number): HTMLElement {
  const tag = block.isHeading ? (level <= 1 ? "h3" : level === 2 ? "h4" : "h5") : "p";
  return element(tag, {class: block.sentences.length === 0 ? "clutter" : null}, ...content);
}

function children(nodes: readonly Nested<Marked>[], {start, end}: Span, text: string): (Node | string)[] {
  const found: (Node | string)[] = [];
  let at = start;
  for (const node of nodes) {
    if (node.start > at) found.push(text.slice(at, node.start));
    const made = wrapper(node.what);
    made.append(...children(node.inside, node, text));
    found.push(made);
    at = node.end;
  }
  if (at < end) found.push(text.slice(at, end));
  return found;
}

function wrapper(what: Marked): HTMLElement {
  switch (what.kind) {
    case "sentence":
      return element("span", {class: "sentence", "data-sentence": what.index});
    case "fact": {
      const {id, role} = what.fact;
      const unsure = unsureWords(what.fact) === "" ? "" : " unsure";
      const title = readBy(what.fact);
      return element("mark", {class: `fact${unsure}`, "data-fact": id, "data-role": role, title});
    }
    case "at":
      return element("mark", {class: "at"});
    case "rejected":
      return element("span", {class: "rejected", title: t("reader.rejected", {reason: what.reason})});
    default:
      return element("span", {class: what.kind, title: what.title});
  }
}
