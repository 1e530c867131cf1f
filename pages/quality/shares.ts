import type {ShareRow} from "../../src/query/review/rows.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatShare} from "../components/format.ts";
import {language, t} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {type Column, table} from "../components/table.ts";

/** What share of the figures a person has looked at: of all, and of each place and indicator of which somebody has seen one. */
export function shares(all: readonly ShareRow[]): HTMLElement[] {
  const whole = all.find(({by}) => by === "all");
  if (!whole || whole.facts === 0) return [];
  const {facts, confirmed, corrected} = whole;
  const sums = {seen: confirmed + corrected, facts, confirmed, corrected};
  const said = Object.fromEntries(Object.entries(sums).map(([name, n]) => [name, formatCount(n)]));
  const toReview = element("a", {href: link("review")}, t("quality.toReview"));
  const told = element("p", {}, t("quality.shares.all", {...said, share: shareOf(sums.seen, facts)}), " ", toReview);
  const seen = all.filter((row) => row.confirmed + row.corrected > 0);
  if (seen.length === 0) return [told];
  return [told, tableBy("place", seen), tableBy("indicator", seen), element("p", {}, t("quality.shares.rest"))];
}

const tableBy = (by: "place" | "indicator", seen: readonly ShareRow[]): HTMLElement =>
  table(
    seen.filter((row) => row.by === by),
    {
      caption: t(`quality.shares.${by}`),
      class: "quality-table",
      columns: [{label: t(`column.${by}`), cell: nameIn}, ...counts()]
    }
  );

const counts = (): Column<ShareRow>[] => [
  {label: t("column.figures"), figure: true, cell: ({facts}) => formatCount(facts)},
  {label: t("column.confirmed"), figure: true, cell: ({confirmed}) => formatCount(confirmed)},
  {label: t("column.corrected"), figure: true, cell: ({corrected}) => formatCount(corrected)},
  {
    label: t("column.seen"),
    figure: true,
    cell: ({facts, confirmed, corrected}) => shareOf(confirmed + corrected, facts)
  }
];

/** A share in per cent that is nothing only where nobody has looked, and everything only where all was looked at. */
function shareOf(seen: number, facts: number): string {
  const share = formatShare(seen / facts);
  if (seen > 0 && share === formatShare(0)) return "<1%";
  return seen < facts && share === formatShare(1) ? ">99%" : share;
}

/** Its name in the language of the page; figures that have no place or no indicator of the catalogue are said to be so. */
const nameIn = ({by, nameZh, nameEn}: ShareRow): string =>
  (language() === "zh" ? nameZh : nameEn) ??
  t(by === "place" ? "quality.shares.noPlace" : "quality.shares.noIndicator");
