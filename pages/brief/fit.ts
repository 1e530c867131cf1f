import {briefTemplates, type BriefTemplate} from "../../src/model/brief.ts";
import {t} from "../components/i18n.ts";
import {count} from "./cite.ts";

/** What A4 leaves between the margins of a brief, in CSS pixels, less what paper may set lower than a window. */
const pageHeight = ((297 - 28) / 25.4) * 96 - 16;

/** A part that is taller than this part of a page may be broken between its rows. */
const tall = 0.5;

/** How many pages a template has. */
const pagesIn = (template: BriefTemplate): number => briefTemplates.indexOf(template) + 1;

/**
 * Takes out of a brief what its pages do not hold, with the notes of that, and says in it what was left out: what comes
 * first stays, and of what follows each that still fits. The sheet must be laid out, as wide as the paper. Gives the
 * names of what was left out.
 */
export function fitBrief(sheet: HTMLElement, template: BriefTemplate): string[] {
  const notes = [...sheet.querySelectorAll<HTMLElement>(".brief-notes li")];
  const items = [...sheet.querySelectorAll<HTMLElement>(".brief-item")];
  const end = sheet.querySelector<HTMLElement>(".brief-left");
  const left: string[] = [];
  const leave = (item: Element): void => {
    item.remove();
    left.push(item.querySelector("h2")?.textContent ?? t("brief.kind.note"));
  };
  const fits = (): boolean => {
    if (end) tell(end, left);
    count(sheet, notes);
    return pagesOf(sheet) <= pagesIn(template);
  };
  for (const item of items) item.remove();
  for (const item of items) {
    end?.before(item);
    if (!fits()) leave(item);
  }
  // The line that names what was left out takes room, too.
  for (const item of items.reverse()) if (!fits() && item.isConnected) leave(item);
  return left;
}

function tell(line: HTMLElement, left: readonly string[]): void {
  line.hidden = left.length === 0;
  line.textContent = t("brief.left", {names: left.join(t("list.semicolon"))});
}

/** How many pages a sheet takes, broken where paper breaks it. */
export function pagesOf(sheet: HTMLElement): number {
  let pages = 1;
  let top = sheet.querySelector(".brief-head")?.getBoundingClientRect().top ?? 0;
  for (const unit of unitsOf(sheet)) {
    const {top: from, bottom} = unit.getBoundingClientRect();
    if (bottom - top <= pageHeight) continue;
    pages += Math.max(1, Math.ceil((bottom - from) / pageHeight));
    top = from;
  }
  return pages;
}

/** What is not broken: parts as a whole, of tall ones their rows, and note by note. */
const unitsOf = (sheet: HTMLElement): Element[] =>
  [...sheet.children].flatMap((part) => {
    const isTall = part.getBoundingClientRect().height > pageHeight * tall;
    part.classList.toggle("brief-tall", isTall);
    return isTall || part.matches(".brief-notes, .brief-summary")
      ? [...part.querySelectorAll("h2, p, tr, li, figure, blockquote")]
      : [part];
  });
