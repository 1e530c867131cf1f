import type {ShareRow} from "../../src/query/review/rows.ts";
import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {link} from "../components/state.ts";
import {type Column, type Content, table} from "../components/table.ts";
import {nameOfShare, seenIn, shareSeen} from "../figures/seen.ts";

/** What share of the figures a person has looked at: of all, and of each place and indicator of which somebody has seen one. */
export function shares(all: readonly ShareRow[]): HTMLElement[] {
  const whole = all.find(({by}) => by === "all");
  if (!whole || whole.facts === 0) return [];
  const {facts, confirmed, corrected, withdrawn} = whole;
  const sums = {seen: seenIn(whole), facts, confirmed, corrected, withdrawn};
  const said = Object.fromEntries(Object.entries(sums).map(([name, n]) => [name, formatCount(n)]));
  const toReview = element("a", {href: link("review")}, t("quality.toReview"));
  const told = element("p", {}, t("quality.shares.all", {...said, share: shareSeen(sums.seen, facts)}), " ", toReview);
  const seen = all.filter((row) => seenIn(row) > 0);
  if (seen.length === 0) return [told];
  return [told, tableBy("place", seen), tableBy("indicator", seen), element("p", {}, t("quality.shares.rest"))];
}

const tableBy = (by: "place" | "indicator", seen: readonly ShareRow[]): HTMLElement =>
  table(
    seen.filter((row) => row.by === by),
    {
      caption: t(`quality.shares.${by}`),
      class: "quality-table",
      columns: [{label: t(`column.${by}`), cell: wayToReview}, ...counts()]
    }
  );

const counts = (): Column<ShareRow>[] => [
  {label: t("column.figures"), figure: true, cell: ({facts}) => formatCount(facts)},
  {label: t("column.confirmed"), figure: true, cell: ({confirmed}) => formatCount(confirmed)},
  {label: t("column.corrected"), figure: true, cell: ({corrected}) => formatCount(corrected)},
  {label: t("column.withdrawn"), figure: true, cell: ({withdrawn}) => formatCount(withdrawn)},
  {label: t("column.seen"), figure: true, cell: (row) => shareSeen(seenIn(row), row.facts)}
];

/** Its name, leading to what of it is left to look at. */
const wayToReview = (row: ShareRow): Content =>
  row.id === "" ? nameOfShare(row) : element("a", {href: link("review", {[row.by]: row.id})}, nameOfShare(row));
