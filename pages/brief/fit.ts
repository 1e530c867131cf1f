import type {BriefTemplate} from "../../src/model/brief.ts";
import {t} from "../components/i18n.ts";
import {count} from "./cite.ts";
import {pagesIn, pagesOf} from "./pages.ts";
import {drawnSmaller, firstRows, type LongTable, mostThatFit} from "./shorten.ts";

/** A brief as its pages hold it. */
export interface Fitted {
  /** What they do not hold. */
  left: HTMLElement[];
  /** What of that they would not hold by itself either. */
  never: HTMLElement[];
  pages: number;
}

/**
 * Takes out of a brief what its pages do not hold, with the notes of that, and says in it what was left out: what comes
 * first stays, and of what follows each that still fits. What they would not hold by itself is drawn smaller, or shows its first
 * rows. The sheet must be laid out, as wide as the paper.
 */
export function fitBrief(sheet: HTMLElement, template: BriefTemplate): Fitted {
  const notes = [...sheet.querySelectorAll<HTMLElement>(".brief-notes li")];
  const items = [...sheet.querySelectorAll<HTMLElement>(".brief-item")];
  const end = sheet.querySelector<HTMLElement>(".brief-left");
  const kept = new Set(items);
  const lay = (): Omit<Fitted, "never"> => {
    for (const item of items)
      if (kept.has(item)) end?.before(item);
      else item.remove();
    const left = items.filter((item) => !kept.has(item));
    if (end) tell(end, left.map(nameOf));
    count(sheet, notes);
    return {left, pages: pagesOf(sheet, pagesIn(template))};
  };
  const fits = (): boolean => lay().pages <= pagesIn(template);
  if (fits()) return {...lay(), never: []};
  const {tables, never} = shortened(items, kept, fits);
  kept.clear();
  keepMost(
    items.filter((item) => !never.includes(item)),
    kept,
    fits
  );
  for (const [item, table] of tables) if (kept.has(item)) mostThatFit(table, fits);
  return {...lay(), never};
}

/** Keeps what comes first, and of what follows each that still fits. */
function keepMost(items: readonly HTMLElement[], kept: Set<HTMLElement>, fits: () => boolean): void {
  // The line that names what is left out gets shorter with each that is kept, which makes room for another.
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    for (const item of items) if (!kept.has(item) && !(kept.add(item), fits())) kept.delete(item);
  }
}

/** Makes each item that would not fit by itself as short as it may be: tables of which few rows are shown, and what cannot be. */
function shortened(
  items: readonly HTMLElement[],
  kept: Set<HTMLElement>,
  fits: () => boolean
): {tables: Map<HTMLElement, LongTable>; never: HTMLElement[]} {
  const tables = new Map<HTMLElement, LongTable>();
  const never: HTMLElement[] = [];
  for (const item of items) {
    kept.clear();
    kept.add(item);
    if (fits() || drawnSmaller(item, fits)) continue;
    const table = firstRows(item, fits);
    if (table) tables.set(item, table);
    else never.push(item);
  }
  for (const {show, beside} of tables.values()) show(beside);
  return {tables, never};
}

/** What an item is called; own words without a title by how they begin. */
const nameOf = (item: HTMLElement): string =>
  item.querySelector("h2")?.textContent ?? `${(item.textContent ?? "").trim().slice(0, 20)}…`;

function tell(line: HTMLElement, left: readonly string[]): void {
  line.hidden = left.length === 0;
  line.textContent = t("brief.left", {names: left.join(t("list.semicolon"))});
}
