import type {ReportRow} from "../components/data.ts";
import {element} from "../components/elements.ts";
import {formatCount, formatDate, formatPeriod} from "../components/format.ts";
import {t, term} from "../components/i18n.ts";
import {chineseName, placeFullName, reportLabel} from "../components/names.ts";
import {link} from "../components/state.ts";
import {tokenOf} from "../figures/choice.ts";
import {versionLines} from "../figures/versions.ts";
import type {Report} from "./view.ts";

/** Whose report it is and what is known of it; what is not known is said to be so. */
export function head({row, text}: Report, reports: readonly ReportRow[]): HTMLElement {
  const period = row.periodStart && row.periodEnd ? formatPeriod({start: row.periodStart, end: row.periodEnd}) : null;
  const known: [label: string, value: Node | string | null][] = [
    [t("meta.place"), placeOf(row)],
    [t("meta.kind"), term("kind", row.kind)],
    [t("meta.period"), period],
    [t("meta.published"), row.published ? formatDate(row.published) : null],
    [t("meta.source"), row.source],
    [t("meta.author"), row.author],
    [t("meta.file"), [text.files.join(", "), text.format, text.encoding].filter(Boolean).join(" · ")],
    [t("meta.length"), t("meta.characters", {n: formatCount(row.characters)})]
  ];
  if (text.address) known.push([t("meta.address"), webLink(text.address, text.retrieved)]);
  const list = known.map(([label, value]) =>
    element(
      "div",
      {},
      element("dt", {}, label),
      element("dd", {class: value ? null : "none"}, value ?? t("meta.unknown"))
    )
  );
  const title =
    row.title && row.title !== reportLabel(row)
      ? element("p", {class: "report-title", lang: "zh-CN"}, row.title)
      : null;
  const on = element("a", {href: link("compare", {places: [tokenOf(row, reports)]})}, t("reader.compare"));
  return element(
    "header",
    {class: "head"},
    element("h1", {}, reportLabel(row)),
    title,
    ...versionLines(row, reports).map((line) => element("p", {}, line)),
    row.garbled ? element("p", {class: "fault"}, t("reader.garbled")) : null,
    element("dl", {class: "meta"}, ...list),
    element("p", {}, on)
  );
}

/** Where it was fetched, and the day. */
const webLink = (address: string, day: string | null): Node =>
  element(
    "span",
    {},
    element("a", {href: address, rel: "noopener noreferrer"}, new URL(address).host),
    day === null ? "" : ` · ${formatDate(day)}`
  );

/** The place of a report, leading to its profile; null where it is not known. */
function placeOf(row: ReportRow): Node | null {
  if (row.placeCode === null || row.placeName === null) return null;
  const known = [chineseName(row), row.placeCode].filter((word) => word !== null).join(", ");
  return element("a", {href: link("place", {code: row.placeCode})}, `${placeFullName(row)} (${known})`);
}
