import type {Span} from "../../src/model/span.ts";
import type {PageFact} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {note} from "../components/state.ts";
import {factCard} from "./card.ts";
import {passedOver} from "./correct/passedOver.ts";
import {correction} from "./correction.ts";
import {factList, type FactList, type Order} from "./factList.ts";
import {findingsAt} from "./findings.ts";
import {hiddenAtFirst, legend, type Layer} from "./legend.ts";
import {others} from "./others.ts";
import {quoteTools} from "./quote.ts";
import {scrollWithin} from "./tableBox.ts";
import {textPane} from "./textPane.ts";
import {viewOf, type Context, type Report, type Version} from "./view.ts";

export interface Settings {
  version: Version;
  order: Order;
  domain: string | null;
  hidden: ReadonlySet<Layer>;
}

export interface Reading {
  legend: HTMLElement;
  element: HTMLElement;
  /** Highlights the span of the clean text that the address asks for, and opens its fact, unless a key or a click was sooner. */
  begin: (span: Span | null) => void;
  /** Goes to the next fact of the list, or the last. */
  step: (by: 1 | -1) => void;
}

const key = ({start, end}: Span): string => `${start}-${end}`;

/** Text, list and card in step: what is chosen in one shows in the others and stands in the address. */
export function reading(report: Report, context: Context, settings: Settings): Reading {
  const {read} = report;
  const pane = textPane(viewOf(report, settings.version, honourTitle), report);
  const {card, listPlace, side} = beside();
  const facts = new Map(read.facts.map((fact) => [fact.id, fact]));
  const bySpan = new Map(read.facts.map((fact) => [key(fact), fact]));
  let current: PageFact | null = null;
  let hasBegun = false;
  let list: FactList;

  function begin(span: Span | null): void {
    if (!hasBegun) open(span);
  }

  function open(span: Span | null): void {
    hasBegun = true;
    current = span ? (bySpan.get(key(span)) ?? null) : null;
    const target = pane.show(span, current?.id ?? null);
    list.select(current?.id ?? null);
    const at = current ? list.order.indexOf(current) + 1 : 0;
    card.replaceChildren(stepper({at, of: list.order.length}, step), contentOf(current, span, report, context));
    if (span) note({at: key(span)});
    if (target) bringIntoSight(target);
  }

  function step(by: 1 | -1): void {
    const at = current ? list.order.indexOf(current) : by === 1 ? -1 : 0;
    const next = list.order[(at + by + list.order.length) % list.order.length];
    if (next) open(next);
  }

  function drawList(hidden: ReadonlySet<Layer>): void {
    const shown = read.facts.filter(
      ({role, domain}) => !hidden.has(role) && (!settings.domain || domain === settings.domain)
    );
    list = factList(shown, settings.order, context.catalogue, open);
    listPlace.replaceChildren(list.element, ...others(report, open));
    list.select(current?.id ?? null);
    pane.element.dataset["hide"] = [...hidden].join(" ");
  }

  pane.element.addEventListener("click", ({target}) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>("[data-fact]") : null;
    const fact = facts.get(mark?.dataset["fact"] ?? "");
    if (fact) open(fact);
  });
  drawList(settings.hidden);
  const signs = legend(report, settings.hidden, (hidden) => {
    drawList(hidden);
    note({hide: sameSet(hidden, hiddenAtFirst) ? null : hidden.size ? [...hidden] : "none"});
  });
  return {legend: signs, element: element("div", {class: "reader"}, pane.element, side), begin, step};
}

/** A cell in its box first, then the box; anything else by itself. */
function bringIntoSight(target: HTMLElement): void {
  const box = target.closest(".table-box");
  if (box) scrollWithin(box, target);
  (box ?? target).scrollIntoView({block: "center", behavior: "instant"});
}

/** What stands beside the text: the card of what is chosen, and the list. */
function beside(): Record<"card" | "listPlace" | "side", HTMLElement> {
  const card = element("div", {
    class: "reader-card",
    role: "region",
    "aria-label": t("reader.card"),
    "aria-live": "polite"
  });
  const listPlace = element("div", {class: "reader-list", tabindex: 0, role: "region", "aria-label": t("reader.list")});
  return {card, listPlace, side: element("aside", {class: "reader-side"}, card, listPlace)};
}

/** Where in the list the chosen fact stands, 0 for none, between the ways to the last and the next. */
function stepper({at, of}: {at: number; of: number}, step: Reading["step"]): HTMLElement {
  const count = t("reader.position", {at: at === 0 ? "–" : formatCount(at), n: formatCount(of)});
  return element("p", {class: "stepper"}, stepButton(-1, step), element("span", {}, count), stepButton(1, step));
}

/** The card of a fact; of a stretch without one, what can be done with it; where nothing is chosen, a hint. */
function contentOf(fact: PageFact | null, span: Span | null, report: Report, context: Context): HTMLElement {
  if (fact) return factCard(fact, report, context);
  if (!span) return element("p", {class: "note"}, t("reader.hint"));
  const found = findingsAt(report.read, span).map((one) => correction(one, report, context));
  return element("div", {}, quoteTools(report, span), ...found, passedOver(span, report, context));
}

const honourTitle = (one: Report["read"]["recognitions"][number]): string =>
  `${t(`level.${one.level}`)} · ${t(`honour.${one.type}`)}`;

const sameSet = (a: ReadonlySet<Layer>, b: readonly Layer[]): boolean =>
  a.size === b.length && b.every((one) => a.has(one));

function stepButton(by: 1 | -1, step: Reading["step"]): HTMLElement {
  const label = t(by === 1 ? "reader.next" : "reader.last");
  const button = element(
    "button",
    {type: "button", id: by === 1 ? "next-fact" : "last-fact"},
    `${label} `,
    element("kbd", {}, by === 1 ? "j" : "k")
  );
  button.addEventListener("click", () => step(by));
  return button;
}
