import {element} from "./elements.ts";
import {t} from "./i18n.ts";
import {type Owner, ownerOf} from "./tipOwner.ts";
import {laterQuote, tipOf, type Quote} from "./tipText.ts";

interface Shown {
  owner: Owner;
  tip: HTMLElement;
  /** Where it was pointed at, in pixels from the left of the window; null where the keyboard brought it. */
  pointer: number | null;
}

/** Before the first tip, so that a pointer on its way past marks opens none; once one is open the next follows at once. */
const patience = 120;
/** For the way from a mark to its tip. */
const grace = 250;
/** Between a mark and its tip, and between a tip and the edge of the window, in pixels. */
const gap = 8;

let shown: Shown | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;
let touched = false;

/**
 * Shows what marks of charts and cells say in a tip of our own, as soon as they are pointed at or focused: the browser's
 * comes late, and never by keyboard. It can be pointed at itself, goes at Escape, and with the mark that it belongs to.
 */
export function showTips(): void {
  addEventListener("pointerover", pointed);
  addEventListener("focusin", focused);
  addEventListener("focusout", () => shown?.pointer === null && close());
  addEventListener("keydown", ({key}) => key === "Escape" && close());
  addEventListener("pointerdown", ({pointerType}) => (touched = pointerType === "touch"), {capture: true});
  addEventListener("click", clicked, {capture: true});
  addEventListener("scroll", scrolled, {capture: true, passive: true});
  for (const event of ["resize", "beforeprint", "blur"]) addEventListener(event, close);
}

const isIn = (node: Element | undefined, target: EventTarget | null): boolean =>
  node !== undefined && target instanceof Node && node.contains(target);

function pointed({target, pointerType, clientX}: PointerEvent): void {
  if (pointerType === "touch") return;
  clearTimeout(waiting);
  if (isIn(shown?.tip, target) || isIn(shown?.owner.node, target)) return;
  const owner = ownerOf(target);
  if (owner) waiting = setTimeout(() => open(owner, clientX), shown ? 0 : patience);
  else if (shown?.pointer !== null) waiting = setTimeout(close, grace);
}

function focused({target}: FocusEvent): void {
  const owner = target instanceof Element && target.matches(":focus-visible") ? ownerOf(target) : null;
  if (owner) open(owner, null);
}

/**
 * A finger cannot point without pressing, and marks are small: the first tap on one shows its tip, which holds a link to
 * the source, and the next follows the mark's own. A link in a table is large enough to be meant: a tap follows it.
 */
function clicked(event: MouseEvent): void {
  const {target, clientX} = event;
  if (isIn(shown?.tip, target)) return;
  const owner = touched && !isIn(shown?.owner.node, target) ? ownerOf(target) : null;
  close();
  if (!(owner?.node instanceof SVGElement)) return;
  event.preventDefault();
  open(owner, clientX);
}

/** Focus brings its mark into the window by scrolling, and the tip goes along; else it would be left behind. */
function scrolled({target}: Event): void {
  if (!shown || isIn(shown.tip, target)) return;
  const {top, bottom} = shown.owner.node.getBoundingClientRect();
  if (shown.pointer === null && bottom > 0 && top < innerHeight) place(shown);
  else close();
}

const redrawn = new MutationObserver(() => shown?.owner.node.isConnected || close());

function open(owner: Owner, pointer: number | null): void {
  close();
  const tip = element("div", {id: "tip", class: "tip", role: "tooltip"}, ...contentOf(owner));
  document.body.append(tip);
  owner.mute();
  shown = {owner, tip, pointer};
  place(shown);
  redrawn.observe(document.body, {childList: true, subtree: true});
  if (!tip.querySelector("blockquote")) void addQuote(shown);
}

/** Fetches the sentence of a mark that came without it; the tip may be gone before it comes. */
async function addQuote(own: Shown): Promise<void> {
  const failed = (): Node => element("p", {}, t("tip.noSentence"));
  const quote = await laterQuote(own.owner.href).then((quote) => quote && quoted(quote), failed);
  if (!quote || shown !== own) return;
  own.tip.lastElementChild?.before(quote);
  place(own);
}

function close(): void {
  clearTimeout(waiting);
  redrawn.disconnect();
  shown?.owner.restore();
  shown?.tip.remove();
  shown = null;
}

/** Above what it belongs to, below where there is no room, and inside the window from left to right. */
function place({owner, tip, pointer}: Shown): void {
  const at = owner.node.getBoundingClientRect();
  const {offsetWidth: width, offsetHeight: height} = tip;
  const middle = Math.min(Math.max(pointer ?? (at.left + at.right) / 2, at.left), at.right);
  const left = Math.max(gap, Math.min(middle - width / 2, document.documentElement.clientWidth - width - gap));
  const above = at.top - height - gap;
  const below = Math.min(at.bottom + gap, innerHeight - height - gap);
  tip.style.left = `${left}px`;
  tip.style.top = `${above >= gap ? above : Math.max(gap, below)}px`;
}

function contentOf({title, href}: Owner): HTMLElement[] {
  const {lines, quote} = tipOf(title);
  const [head, ...more] = lines.map((line) => element("p", {}, line));
  if (head && (quote || more.length > 0)) head.className = "tip-head";
  return [...(head ? [head] : []), ...more, ...(quote ? [quoted(quote)] : []), ...(href ? [way(href)] : [])];
}

const quoted = ([before, stressed, after]: Quote): HTMLElement =>
  element("blockquote", {lang: "zh-CN"}, before, element("mark", {}, stressed), after);

/** Where a click leads; a link only where a finger needs one. */
function way(href: string): HTMLElement {
  const isSentence = /[?&]at=\d/.test(href);
  return touched
    ? element("p", {}, element("a", {href}, t(isSentence ? "tip.open" : "tip.go")))
    : element("p", {class: "tip-way"}, t(isSentence ? "tip.opens" : "tip.goes"));
}
