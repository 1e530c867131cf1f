import {BriefFault} from "../../src/model/briefParse.ts";
import type {Brief} from "../../src/model/brief.ts";
import {t} from "../components/i18n.ts";
import {keepBrief, keptAddress, keptBrief, unreadBrief} from "../components/pins.ts";
import {reasonOf} from "../components/waiting.ts";
import {decodeBrief, encodeBrief} from "./code.ts";

/** The brief that the page is open with. */
export interface Draft {
  brief: Brief;
  /** Whether it is the one that this browser keeps; one that came by an address stands beside that. */
  isKept: boolean;
  /** What went wrong when it was opened or kept, in words; empty where nothing did. */
  fault: string;
  /** What it was before each change, the latest last. */
  before: Brief[];
  /** Id of the box that the latest change was typed in; empty where it was none. */
  box?: string;
}

/** Changes that can be taken back. */
const mostBefore = 50;

const mark = "#brief=";

/** Whether what stands behind the `#` of an address is a brief. */
export const isOfBrief = (hash: string): boolean => hash.startsWith(mark);

/** The brief of the address; where that has none, or one that cannot be read, the one that the browser keeps. */
export function openDraft(): Draft {
  const own = keptBrief();
  const unread = unreadBrief();
  const kept = {
    brief: own,
    isKept: true,
    before: [],
    fault: unread === null ? "" : t("brief.unread", {text: unread.slice(0, 200)})
  };
  // On the way back from another page the address is the one from before what was pinned there.
  if (!isOfBrief(location.hash) || location.hash === keptAddress()) return kept;
  try {
    const brief = decodeBrief(location.hash.slice(mark.length));
    return {brief, isKept: JSON.stringify(brief) === JSON.stringify(own), fault: "", before: []};
  } catch (error) {
    // Whatever stops the unpacking speaks of bytes, and no language of the page.
    const reason = error instanceof BriefFault ? faultWords(error) : t("brief.address.cut");
    return {...kept, fault: t("brief.address.unread", {reason})};
  }
}

/** What is wrong with a brief, in the language of the page. */
export function faultWords(error: unknown): string {
  if (!(error instanceof BriefFault)) return reasonOf(error);
  const {where, expected, choices, value, meant} = error;
  const guess = meant === undefined ? "" : t("brief.fault.meant", {name: meant});
  return t(`brief.fault.${expected}`, {where, choices: choices.join(t("list.comma")), value}) + guess;
}

const isEmpty = ({title, summary, places, items}: Brief): boolean =>
  items.length === 0 && places.length === 0 && !title && !summary;

/** The address that opens a brief anywhere. */
export const addressOf = (brief: Brief): string =>
  `${location.href.split("#")[0]}${isEmpty(brief) ? "" : mark + encodeBrief(brief)}`;

/** Sets a brief into the address, and into the browser where it is that one's own. */
export function hold(draft: Draft): void {
  history.replaceState(null, "", addressOf(draft.brief));
  if (draft.isKept && !keepBrief(draft.brief, location.hash)) draft.fault = t("brief.storage");
}

/** Changes a draft; what it was can be had again. What is typed on in one box, named by `box`, is one change. */
export function change(draft: Draft, brief: Brief, box = ""): void {
  if (box === "" || box !== draft.box) draft.before = [...draft.before, draft.brief].slice(-mostBefore);
  draft.box = box;
  draft.brief = brief;
  hold(draft);
}

/** Takes the latest change back. */
export function takeBack(draft: Draft): void {
  const last = draft.before.at(-1);
  if (!last) return;
  draft.before = draft.before.slice(0, -1);
  draft.box = "";
  draft.brief = last;
  hold(draft);
}

/** Takes up what was pinned in another window or on the way back, where the draft is the one that the browser keeps. */
export function takeUp(draft: Draft): void {
  if (draft.isKept) change(draft, keptBrief());
}
