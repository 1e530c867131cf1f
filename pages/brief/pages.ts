import {briefTemplates, type BriefTemplate} from "../../src/model/brief.ts";

/** What A4 leaves between the margins of a brief, in CSS pixels, less what paper may set lower than a window. */
const pageHeight = ((297 - 28) / 25.4) * 96 - 16;

/** Parts that are taller than this share of a page may be broken between their rows; the second where they would not fit else. */
const tall = [0.5, 0.1];

/** How many pages a template has. */
export const pagesIn = (template: BriefTemplate): number => briefTemplates.indexOf(template) + 1;

/** How many pages a sheet takes, broken where paper breaks it; looser where it would be more than `most` else. */
export function pagesOf(sheet: HTMLElement, most: number): number {
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
