import {element} from "../components/elements.ts";
import {formatCount} from "../components/format.ts";
import {t} from "../components/i18n.ts";
import {isCounted, type ReportRow} from "../components/data.ts";
import {chineseName, placeFullName, placeLabel, provinceLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import {peers, tokenOf} from "../figures/choice.ts";
import {picker} from "../figures/picker.ts";
import {reportName} from "../figures/subjects.ts";
import type {PlaceMaterial} from "./material.ts";

/** Places that are offered to compare it with. */
const shownPeers = 4;

/**
 * What a place is called, where it lies, how much of it is held, and the way to set it beside others: `level` are the latest of
 * its level.
 */
export function head(material: PlaceMaterial, level: readonly ReportRow[]): HTMLElement {
  const {name, own} = material;
  const [first] = own;
  const where = [...(first ? namesBeside(first, name) : []), t(`place.level.${material.level}`), first?.placeCode];
  const counts = t("place.counts", {
    reports: formatCount(own.filter(isCounted).length),
    figures: formatCount(own.reduce((sum, {facts}) => sum + facts, 0))
  });
  return element(
    "header",
    {class: "head"},
    element("p", {}, element("a", {href: link("place")}, `← ${t("place.all")}`)),
    element("h1", {}, name),
    element("p", {}, where.filter(Boolean).join(" · ")),
    element("p", {}, counts),
    suggested(material, level),
    chosen(material)
  );
}

/** What else the place is called, and the province that it lies in. */
const namesBeside = (row: ReportRow, name: string): (string | null)[] => [
  placeFullName(row) === name ? null : placeFullName(row),
  chineseName(row),
  row.level === "province" ? null : provinceLabel(row)
];

/** The comparison with its peers; nothing where it has none. */
function suggested({compared, reports}: PlaceMaterial, level: readonly ReportRow[]): HTMLElement | null {
  const rows = compared.slice(0, 1).map(({row}) => row);
  const others = peers(rows, level, shownPeers).map(({row}) => row);
  if (others.length === 0) return null;
  const href = link("compare", {places: [...rows, ...others].map((row) => tokenOf(row, reports))});
  const names = others.map(placeLabel).join(t("list.comma"));
  return element("p", {}, element("a", {href}, t("place.compare", {names})));
}

/** A box to choose the report to compare its latest one with; nothing where the ledger holds no other place. */
function chosen({own, compared, reports}: PlaceMaterial): HTMLElement | null {
  const [latest] = compared;
  const others = reports.filter(({placeCode}) => placeCode !== own[0]?.placeCode);
  if (!latest || others.length === 0) return null;
  const find = picker({
    id: "beside",
    label: t("place.beside"),
    reports: others,
    nameOf: (row) => reportName(row, others),
    pick: (row) => location.assign(link("compare", {places: [latest.row, row].map((one) => tokenOf(one, reports))}))
  });
  return element("div", {class: "chooser"}, find);
}
