import type {Brief, BriefItem} from "../../src/model/brief.ts";
import {itemKey} from "../../src/model/brief.ts";
import {parseBrief} from "../../src/model/briefParse.ts";
import {language} from "./i18n.ts";
import {pinned, pinsChanged} from "./pinCount.ts";

/** Where the browser keeps the brief that pins go into; what could not be read any more is put beside it, never thrown away. */
const name = "reform-ledger:brief";
const unreadName = "reform-ledger:brief-unread";
const addressName = "reform-ledger:brief-address";

/** Whether what a browser keeps under this name is the brief. */
export const isBrief = (key: string | null): boolean => key === name;

const emptyBrief = (): Brief => ({lang: language(), template: "two-page", places: [], items: []});

/** The brief that the browser keeps, empty where there is none. What is kept and cannot be read is put aside first. */
export function keptBrief(): Brief {
  const text = stored(name);
  if (text === null) return emptyBrief();
  try {
    return parseBrief(JSON.parse(text));
  } catch {
    // Nobody has asked for it to be thrown away; who wrote it may still want it. Where there is no room for it, it stays.
    if (kept(unreadName, text)) localStorage.removeItem(name);
    return emptyBrief();
  }
}

/** Text that was kept and could not be read as a brief; null where all could. */
export const unreadBrief = (): string | null => stored(unreadName);

/** The address that the kept brief had when it was shown last: things may have been pinned since. */
export const keptAddress = (): string | null => stored(addressName);

/** A browser that keeps nothing throws when asked. */
function stored(where: string): string | null {
  try {
    return localStorage.getItem(where);
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing, or has no room left. */
function kept(where: string, text: string): boolean {
  try {
    localStorage.setItem(where, text);
    return true;
  } catch {
    return false;
  }
}

/** Keeps a brief in the browser, and its address where it is shown. False where the browser cannot. */
export function keepBrief(brief: Brief, address?: string): boolean {
  const isKept = kept(name, JSON.stringify(brief)) && (address === undefined || kept(addressName, address));
  if (isKept) pinsChanged(brief.items.length);
  return isKept;
}

const sameAs = (item: BriefItem) => {
  const key = itemKey(item);
  return (other: BriefItem): boolean => itemKey(other) === key;
};

/** Whether the brief of this browser holds an item, whatever is written over it. */
export const isPinned = (item: BriefItem): boolean => pinned() > 0 && keptBrief().items.some(sameAs(item));

/** Puts an item at the end of the brief; one that is there stays where it is. False where the browser cannot keep it. */
export function pin(item: BriefItem): boolean {
  const brief = keptBrief();
  return brief.items.some(sameAs(item)) || keepBrief({...brief, items: [...brief.items, item]});
}

/** Takes an item out of the brief. Gives what puts it back where it was. */
export function unpin(item: BriefItem): () => boolean {
  const before = keptBrief();
  keepBrief({...before, items: before.items.filter((one) => !sameAs(item)(one))});
  return () => keepBrief(before);
}
