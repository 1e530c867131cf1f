import {briefTemplates, type BriefTemplate} from "../../src/model/brief.ts";
import {t} from "../components/i18n.ts";
import {count} from "./cite.ts";

/** What A4 leaves between the margins of a brief, in CSS pixels, less what paper may set lower than a window. */
const pageHeight = ((297 - 28) / 25.4) * 96 - 16;

/** Parts that are taller than this share of a page may be broken between their rows; the second where they would not fit else. */
const tall = [0.5, 0.1];

/** How many pages a template has. */
const pagesIn = (template: BriefTemplate): number => briefTemplates.indexOf(template) + 1;

/** A brief as its pages hold it. */
export interface Fitted {
  /** What they do not hold, by name. */
  left: string[];
  pages: number;
}

/**
 * Takes out of a brief what its pages do not hold, with the notes of that, and says in it what was left out: what comes
 * first stays, and of what follows each that still fits. The sheet must be laid out, as wide as the paper.
 */
export function fitBrief(sheet: HTMLElement, template: BriefTemplate): Fitted {
  const notes = [...sheet.querySelectorAll<HTMLElement>(".brief-notes li")];
  const items = [...sheet.querySelectorAll<HTMLElement>(".brief-item")];
  const end = sheet.querySelector<HTMLElement>(".brief-left");
  const kept = new Set(items);
  const lay = (): Fitted => {
    for (const item of items)
      if (kept.has(item)) end?.before(item);
      else item.remove();
    const left = items.filter((item) => !kept.has(item)).map(nameOf);
    if (end) tell(end, left);
    count(sheet, notes);
    return {left, pages: pagesOf(sheet, pagesIn(template))};
  };
  const fits = (): boolean => lay().pages <= pagesIn(template);
  if (!fits()) {
    kept.clear();
    // The line that names what is left out gets shorter with each that is kept, which makes room for another.
    for (let before = -1; before < kept.size;) {
      before = kept.size;
      for (const item of items) if (!kept.has(item) && !(kept.add(item), fits())) kept.delete(item);
    }
  }
  return lay();
}

/** What an item is called; own words without a title by how they begin. */
const nameOf = (item: HTMLElement): string =>
  item.querySelector("h2")?.textContent ?? `${(item.textContent ?? "").trim().slice(0, 20)}…`;

function tell(line: HTMLElement, left: readonly string[]): void {
  line.hidden = left.length === 0;
  line.textContent = t("brief.left", {names: left.join(t("list.semicolon"))});
}

/** How many pages a sheet takes, broken where paper breaks it; looser where it would be more than `most` else. */
function pagesOf(sheet: HTMLElement, most: number): number {
  const [usual = 0, loose = 0] = tall;
  const pages = counted(sheet, usual);
  return pages <= most ? pages : counted(sheet, loose);
}

function counted(sheet: HTMLElement, share: number): number {
  let pages = 1;
  let top = sheet.querySelector(".brief-head")?.getBoundingClientRect().top ?? 0;
  for (const unit of unitsOf(sheet, share)) {
    if (unit.bottom - top <= pageHeight) continue;
    pages += Math.max(1, Math.ceil((unit.bottom - unit.top) / pageHeight));
    top = unit.top - unit.head;
  }
  return pages;
}

/** What is not broken. */
interface Unit {
  top: number;
  bottom: number;
  /** What is repeated over it where it begins a page: the head of its table. */
  head: number;
}

/** Parts as a whole, of tall ones their rows, and note by note. */
const unitsOf = (sheet: HTMLElement, share: number): Unit[] =>
  [...sheet.children].flatMap((part) => {
    if (part.hasAttribute("hidden")) return [];
    const isTall = part.getBoundingClientRect().height > pageHeight * share;
    part.classList.toggle("brief-tall", isTall);
    return isTall || part.matches(".brief-notes, .brief-summary") ? rowsOf(part) : [unitOf(part)];
  });

function unitOf(element: Element): Unit {
  const {top, bottom} = element.getBoundingClientRect();
  const inBody = element.closest("tbody");
  return {top, bottom, head: inBody?.closest("table")?.tHead?.getBoundingClientRect().height ?? 0};
}

/** What stands over something, and is not parted from it: `break-after: avoid` in the styles. */
const above = "h2, .brief-under, thead tr";

/** The rows of a part, each with what stands over it. */
function rowsOf(part: Element): Unit[] {
  const rows: Unit[] = [];
  let from: number | null = null;
  for (const element of part.querySelectorAll("h2, p, tr, li, figure, blockquote")) {
    const unit = unitOf(element);
    from ??= unit.top;
    if (element.matches(above)) continue;
    rows.push({...unit, top: from});
    from = null;
  }
  return rows;
}
