import {listNumbers} from "./listNumbers.ts";

/** A level of a list: how its number is written, what stands around it, where it begins, the style that implies it. */
interface Level {
  format: string;
  text: string;
  start: number;
  style: string | null;
}

/** A list of a document; several may share their counters. */
interface List {
  counters: string;
  levels: Level[];
}

/** Where a paragraph stands in a list. */
interface Place {
  list: string;
  level: number;
}

/** The lists of a Word document, and the styles that put a paragraph into one. */
export interface Lists {
  lists: ReadonlyMap<string, List>;
  styles: ReadonlyMap<string, Place>;
}

const value = (element: Element | undefined | null): string | null => element?.getAttribute("w:val") ?? null;
const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagName(`w:${name}`)];
const child = (parent: Element, name: string): Element | null =>
  [...parent.children].find(({nodeName}) => nodeName === `w:${name}`) ?? null;

/** Reads the lists off `numbering.xml` and `styles.xml`. */
export function readLists(numbering: Document, styles: Document | null): Lists {
  const shared = new Map(
    all(numbering, "abstractNum").map((list) => [list.getAttribute("w:abstractNumId") ?? "", levelsOf(list)])
  );
  const lists = new Map<string, List>();
  for (const list of all(numbering, "num")) {
    const id = list.getAttribute("w:numId") ?? "";
    const counters = value(child(list, "abstractNumId")) ?? "";
    const starts = new Map(
      all(list, "lvlOverride").map((level) => [
        Number(level.getAttribute("w:ilvl")),
        value(child(level, "startOverride"))
      ])
    );
    const levels = (shared.get(counters) ?? []).map((level, i) => ({
      ...level,
      start: Number(starts.get(i) ?? level.start)
    }));
    lists.set(id, {counters: starts.size > 0 ? `${counters}/${id}` : counters, levels});
  }
  return {lists, styles: styles ? stylePlaces(styles, lists) : new Map()};
}

/** Word takes no longer ones. */
const longestText = 100;

const levelsOf = (list: Element): Level[] =>
  all(list, "lvl").map((level) => ({
    format: value(child(level, "numFmt")) ?? "decimal",
    text: (value(child(level, "lvlText")) ?? "").slice(0, longestText),
    start: Number(value(child(level, "start")) ?? 1),
    style: value(child(level, "pStyle"))
  }));

function stylePlaces(styles: Document, lists: ReadonlyMap<string, List>): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const style of all(styles, "style")) {
    const id = style.getAttribute("w:styleId") ?? "";
    const [numPr] = all(style, "numPr");
    const list = numPr ? value(child(numPr, "numId")) : null;
    if (!numPr || list === null) continue;
    const implied = lists.get(list)?.levels.findIndex((level) => level.style === id) ?? -1;
    places.set(id, {list, level: Number(value(child(numPr, "ilvl")) ?? Math.max(0, implied))});
  }
  return places;
}

/** What of `document.xml` tells a paragraph's place in a list; properties before a tracked change do not count. */
const marks =
  /<w:pPr[ >]|<\/w:pPr>|<w:pPrChange[ >]|<\/w:pPrChange>|<w:pStyle w:val="([^"]{0,200})"|<w:ilvl w:val="(\d{1,2})"|<w:numId w:val="(\d{1,9})"/g;

/**
 * Writes out the numbers that Word counts itself (一、, （二）, 3.), as a person sees them: a run of text behind the
 * properties of each numbered paragraph. Bullets stay away.
 */
export function writeNumbers(document: string, {lists, styles}: Lists): string {
  const counters = new Map<string, number[]>();
  const parts: string[] = [];
  let [from, skipping] = [0, 0];
  let found: {style?: string; level?: string; list?: string} = {};
  for (const {0: mark, 1: style, 2: level, 3: list, index} of document.matchAll(marks)) {
    if (mark.startsWith("<w:pPrChange")) skipping++;
    else if (mark === "</w:pPrChange>") skipping--;
    else if (skipping > 0) continue;
    else if (mark.startsWith("<w:pPr")) found = {};
    else if (mark !== "</w:pPr>") found = {...found, ...(style && {style}), ...(level && {level}), ...(list && {list})};
    else {
      const implied = styles.get(found.style ?? "");
      const place = {list: found.list ?? implied?.list ?? "", level: Number(found.level ?? implied?.level ?? 0)};
      const end = index + mark.length;
      parts.push(document.slice(from, end), run(numberOf(place, lists, counters)));
      from = end;
    }
  }
  return [...parts, document.slice(from)].join("");
}

const run = (text: string): string =>
  text === "" ? "" : `<w:r><w:t xml:space="preserve">${text.replace(/[<&]/g, "")}</w:t></w:r>`;

function numberOf({list, level}: Place, lists: Lists["lists"], counters: Map<string, number[]>): string {
  const {counters: key, levels} = lists.get(list) ?? {counters: "", levels: []};
  const own = levels[level];
  if (!own || own.format === "bullet" || own.format === "none") return "";
  const counts = counters.get(key) ?? [];
  counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
  counters.set(key, counts.slice(0, level + 1));
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const {format, start} = levels[at] ?? own;
    return (listNumbers[format] ?? String)(counts[at] ?? start);
  });
}
