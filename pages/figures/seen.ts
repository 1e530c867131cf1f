import type {ShareRow} from "../../src/query/review/rows.ts";
import {formatShare} from "../components/format.ts";
import {language, t} from "../components/i18n.ts";

/** How many figures a person has looked at. */
export const seenIn = ({confirmed, corrected, withdrawn}: ShareRow): number => confirmed + corrected + withdrawn;

/** A share in per cent that is nothing only where nobody has looked, and everything only where all was looked at. */
export function shareSeen(seen: number, facts: number): string {
  const share = formatShare(seen / facts);
  if (seen > 0 && share === formatShare(0)) return "<1%";
  return seen < facts && share === formatShare(1) ? ">99%" : share;
}

/** Its name in the language of the page; figures that have no place or no indicator of the catalogue are said to be so. */
export const nameOfShare = ({by, nameZh, nameEn}: ShareRow): string =>
  (language() === "zh" ? nameZh : nameEn) ?? t(by === "place" ? "shares.noPlace" : "shares.noIndicator");
