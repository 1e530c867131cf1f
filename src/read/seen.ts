/** What may be hidden, struck out, a reading, a raised number or the mark of a note. */
const suspects = "[hidden], [style], s, strike, del, rt, rp, rtc, sup, a[href*='#']";

/**
 * Leaves of a page what a person reads in it: hidden and struck-out text, readings beside characters and marks of notes go,
 * and raised numbers of units become characters (m²). Elements are emptied where they stand.
 */
export function keepSeen({body}: Document): void {
  let whole: number | null = null;
  const isMost = (element: Element): boolean => 2 * lengthOf(element) > (whole ??= lengthOf(body));
  for (const element of body.querySelectorAll(suspects)) {
    const style = styleOf(element);
    if (isGone(element, style) || (isVeiled(element, style) && !isMost(element))) element.textContent = "";
    else if (element.nodeName === "SUP" || style.get("vertical-align") === "super") lower(element);
    else if (element.nodeName === "A" && bracketed.test(textOf(element))) element.textContent = "";
  }
}

const lengthOf = (element: Element): number => element.textContent?.length ?? 0;

const textOf = (element: Element): string => (element.textContent ?? "").trim();

type Style = ReadonlyMap<string, string>;

const styleOf = (element: Element): Style =>
  new Map(
    (element.getAttribute("style") ?? "")
      .toLowerCase()
      .split(";")
      .map((rule) => rule.split(":").map((part) => part.replace("!important", "").trim()))
      .map(([name = "", value = ""]) => [name, value])
  );

const readings = new Set(["RT", "RP", "RTC"]);

const isGone = (element: Element, style: Style): boolean =>
  element.hasAttribute("hidden") || style.get("display") === "none" || readings.has(element.nodeName);

const struck = new Set(["S", "STRIKE", "DEL"]);

/** Gone as well, but for the article that a script unveils: what holds most of a page is read. */
const isVeiled = (element: Element, style: Style): boolean =>
  struck.has(element.nodeName) ||
  [style.get("text-decoration"), style.get("text-decoration-line")].some((line) => line?.includes("line-through")) ||
  style.get("visibility") === "hidden" ||
  (element.childElementCount === 0 && isTooSmall(style.get("font-size") ?? "")) ||
  (isWhite(style.get("color")) && isWhite(style.get("background-color") ?? style.get("background")));

const isTooSmall = (size: string): boolean => /^0(?:\.0+)?(?:px|pt|em|rem|%)?$/.test(size);

const isWhite = (color: string | undefined): boolean =>
  /^(?:#fff(?:fff)?|white|rgb\(255, ?255, ?255\))$/.test(color ?? "");

/** [1], （注2）, ① */
const bracketed =
  /^(?:[[［〔【（(]\s{0,9}\p{Script=Han}{0,2}\s{0,9}\d{0,3}\s{0,9}[\]］〕】）)]|[\u2460-\u2473\u2776-\u277F])$/u;
/** 1, 注2, 1,2, * */
const bare = /^(?:\p{Script=Han}?\d{1,3}(?:\s*[,，、–-]\s*\d{1,3}){0,9}|[*＊†‡※]{1,3})$/u;
const power = /^[-−–]?\d{1,2}$/;

function lower(element: Element): void {
  const text = textOf(element);
  const isLink = element.querySelector("a") !== null || element.closest("a") !== null;
  const before = isLink ? "" : beside(element, "previousSibling");
  element.textContent = lowered(text, before, beside(element, "nextSibling")) ?? element.textContent;
}

/**
 * What a raised text is between the text before and behind it: a power behind a letter (km2) or a factor of ten in raised
 * characters, nothing where it is the mark of a note. Null for any other.
 */
export function lowered(text: string, before: string, after: string): string | null {
  if (!bare.test(text) && !bracketed.test(text) && !power.test(text)) return null;
  return power.test(text) && isPower(before.normalize("NFKC").trimEnd(), after) ? raisedDigits(text) : "";
}

const isPower = (before: string, after: string): boolean =>
  /[a-zμΩ\u7C73]$/i.test(before) ||
  /[×x*·]\s?10$/i.test(before) ||
  (/(?:^|[^\d.])10$/.test(before) && /^\s?[a-z]/i.test(after));

const paragraphs = new Set(["P", "DIV", "TD", "TH", "LI", "BODY"]);

/** A number is raised right behind what it belongs to: beyond so many empty neighbours nothing is looked for. */
const furthest = 4;

/** The text right before or behind an element, in its paragraph. */
function beside(element: Element, side: "previousSibling" | "nextSibling"): string {
  let node: Node | null = element;
  for (let i = 0; node && i < furthest; i++) {
    if (paragraphs.has(node.nodeName)) return "";
    const text: string = node[side]?.textContent?.trim() ?? "";
    if (text !== "") return text;
    node = node[side] ?? node.parentNode;
  }
  return "";
}

const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Digits and the sign before them as raised characters. */
export const raisedDigits = (text: string): string =>
  text.replace(/^[-−–]/, "⁻").replace(/\d/g, (digit) => digits.charAt(Number(digit)));
