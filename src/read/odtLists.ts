import {listNumbers} from "./listNumbers.ts";
import {elementsIn} from "./markup.ts";

/** How the numbers of each level of a list are written. */
export type ListStyle = ReadonlyMap<number, {format: string; before: string; after: string; start: number}>;

/** The names of OpenDocument for what Word calls otherwise. */
const formats: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "①": "decimalEnclosedCircle"
};

/** The lists of a document that count, by the names of their styles. */
export function listStylesOf(content: Document): Map<string, ListStyle> {
  const styles = new Map<string, ListStyle>();
  for (const style of elementsIn(content, "list-style")) {
    const levels = elementsIn(style, "list-level-style-number").map((level) => {
      const attribute = (name: string): string => level.getAttribute(name) ?? "";
      const format = attribute("style:num-format");
      const written = {format, before: attribute("style:num-prefix"), after: attribute("style:num-suffix")};
      return [
        Number(attribute("text:level")),
        {...written, start: Number(attribute("text:start-value") || 1)}
      ] as const;
    });
    styles.set(style.getAttribute("style:name") ?? "", new Map(levels));
  }
  return styles;
}

/** Tells, element after element, the number that stands before it: before the first paragraph of an item. */
export function listCounter(styles: ReadonlyMap<string, ListStyle>): (element: Element) => string {
  const counts = new Map<string, number>();
  return (element) => {
    if (element.nodeName === "text:list") {
      if (!goesOn(element)) counts.delete(placeOf(element).key);
      return "";
    }
    const item = element.parentElement;
    if (item?.nodeName !== "text:list-item" || item.firstElementChild !== element) return "";
    const {style, depth, key} = placeOf(element);
    const level = styles.get(style)?.get(depth);
    if (!level || level.format === "") return "";
    const count = (counts.get(key) ?? level.start - 1) + 1;
    counts.set(key, count);
    const write = listNumbers[formatOf(level.format)] ?? String;
    return `${level.before}${write(count)}${level.after}`;
  };
}

/** A format is named by its first number. */
function formatOf(sample: string): string {
  const first = sample.charAt(0);
  return formats[first] ?? (/\p{Script=Han}/u.test(first) ? "chineseCounting" : "");
}

const goesOn = (list: Element): boolean =>
  list.getAttribute("text:continue-numbering") === "true" || list.hasAttribute("text:continue-list");

/** Lists have ten levels; beyond so many elements above one, none is looked for. */
const furthest = 24;

/** In which list an element stands, and how deep; lists of one style and depth count together. */
function placeOf(element: Element): {style: string; depth: number; key: string} {
  let [style, depth]: [string, number] = ["", 0];
  let at: Element | null = element;
  for (let i = 0; at && i < furthest; i++, at = at.parentElement) {
    if (at.nodeName !== "text:list") continue;
    depth++;
    style ||= at.getAttribute("text:style-name") ?? "";
  }
  return {style, depth, key: `${style} ${depth}`};
}
